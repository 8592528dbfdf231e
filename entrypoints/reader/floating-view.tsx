// Draws what is open: card, selection bar or editor frame, with its actions bound to the session.
import { browser } from 'wxt/browser';
import { Card, type CardActions } from '../../components/Card.tsx';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import { t } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import { report } from '../../utils/platform/report.ts';
import type { Span } from '../../utils/text/span.ts';
import {
  confirmPlace,
  deleteNote,
  judgeAloud,
  reportOf,
  saveColoured,
  switchRuleOff,
  switchWordOff,
  withSource,
} from './card-actions.ts';
import type { Cards } from './cards.tsx';
import { goTo } from './going.ts';
import { verdictOn } from './painting.ts';
import { placeAt } from './places.ts';
import { schemeOf } from './scheme.ts';
import type { SessionState } from './session-state.ts';

/** What is open, at a span of the text. `byKey`: opened by keyboard, so the focus goes in. */
export type Open = { readonly span: Span; readonly byKey: boolean } & (
  | { readonly what: 'card'; readonly offset: number; readonly isPinned: boolean }
  | { readonly what: 'bar' }
  | { readonly what: 'editor'; readonly key: string }
);

export interface FloatingViewProps {
  readonly open: Open;
  readonly state: SessionState;
  readonly cards: Cards;
  readonly message: string;
  readonly say: (message: string) => void;
}

async function copy(text: string, done: string, say: (message: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch (error) {
    report('cannot copy', error);
    say(t('problem.copy'));
  }
}

function actionsOf({ open, state, cards, say }: FloatingViewProps): CardActions {
  return {
    onVerdict: (doubt, value) => void judgeAloud(state, doubt, value, say),
    onAddNote: (about) => void cards.begin(open.span, about),
    onRuleOff: (doubt) => void switchRuleOff(state, doubt, say).then(cards.close),
    onWordOff: (doubt) => void switchWordOff(state, doubt, say).then(cards.close),
    onCopyReport: (doubt) => void copy(reportOf(state, doubt), t('report.copied'), say),
    onMention: ({ mentions }, index) => {
      const mention = mentions[index];
      if (!mention || !goTo(state, mention)) return;
      cards.showPlace(mention.start, { byKey: open.byKey, isPinned: true });
    },
    onElsewhere: ({ name, restored }) =>
      void ask('library.open', { query: `entity:"${restored?.name ?? name}"` }),
    onEditNote: (note) => void cards.write(open.span, note),
    onDeleteNote: (note) => void deleteNote(note, say).then(cards.close),
    onPlaceAgain: (note) => void confirmPlace(state, note, say),
    onClose: cards.close,
  };
}

function PlaceCard(props: FloatingViewProps & { readonly offset: number }) {
  const { open, state, offset, message } = props;
  const place = placeAt(state, offset);
  if (!place) return null;
  const mention = place.cluster?.mentions.findIndex(
    ({ start, end }) => start <= offset && offset < end,
  );
  return (
    <Card
      {...actionsOf(props)}
      doubts={place.doubts}
      entity={place.cluster}
      mention={mention === undefined || mention < 0 ? null : mention}
      notes={place.notes}
      verdictOn={(doubt) => verdictOn(doubt, state.verdicts.value)?.value ?? null}
      elsewhere={null}
      scheme={schemeOf(state)}
      takesFocus={open.byKey}
      message={message}
    />
  );
}

function Bar({ open, state, cards, say }: FloatingViewProps) {
  const { span } = open;
  const isName =
    placeAt(state, span.start)?.cluster !== null && placeAt(state, span.start) !== null;
  return (
    <SelectionBar
      scheme={schemeOf(state)}
      takesFocus={open.byKey}
      onNote={() => void cards.begin(span)}
      onColour={(colour) =>
        void saveColoured(state, span, colour, say).then((isSaved) => isSaved && cards.close())
      }
      onCopy={() =>
        void copy(withSource(state, span), t('selection.copied'), say).then(cards.close)
      }
      {...(isName && {
        onLookUp: () => void cards.showPlace(span.start, { byKey: open.byKey, isPinned: true }),
      })}
      onClose={cards.close}
    />
  );
}

/** The editor is a page of the extension: what is typed in it never reaches the page around. */
function EditorFrame({ draft }: { readonly draft: string }) {
  const url = browser.runtime.getURL(`/editor.html?draft=${encodeURIComponent(draft)}` as never);
  return <iframe class="ng-editor-frame" src={url} title={t('editor.name')} />;
}

export function FloatingView(props: FloatingViewProps) {
  const { open } = props;
  return (
    <div class="floating" key={`${open.what}${open.span.start}`}>
      {open.what === 'card' && <PlaceCard {...props} offset={open.offset} />}
      {open.what === 'bar' && <Bar {...props} />}
      {open.what === 'editor' && <EditorFrame draft={open.key} />}
    </div>
  );
}
