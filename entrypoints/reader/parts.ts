// What is to be drawn of what is open: card, selection bar or editor frame, with its actions bound to the session.
import { browser } from 'wxt/browser';
import type {
  CardDeeds,
  CardSource,
  CardView,
  FloatingPart,
  Notice,
} from '../../components/floating-parts.ts';
import type { SelectionBarProps } from '../../components/SelectionBar.tsx';
import type { EntityCluster } from '../../utils/analysis/analysis.ts';
import { t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { newId } from '../../utils/notes/ids.ts';
import { copyText } from '../../utils/platform/copy-text.ts';
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
import type { Cards } from './cards.ts';
import { goTo } from './going.ts';
import { verdictOn } from './painting.ts';
import { placeAt } from './places.ts';
import { schemeOf } from './scheme.ts';
import type { SessionState } from './session-state.ts';

/** What is open, at a span of the text. `byKey`: opened by keyboard, so the focus goes in. */
export type Open = { readonly span: Span; readonly byKey: boolean } & (
  | { readonly what: 'card'; readonly offset: number; readonly isPinned: boolean }
  | { readonly what: 'bar' }
  | { readonly what: 'notice'; readonly why: Notice }
  | { readonly what: 'editor'; readonly key: string }
);

export interface Opened {
  readonly open: Open;
  readonly state: SessionState;
  readonly cards: Cards;
  readonly message: string;
  readonly say: (message: string) => void;
}

function actionsOf({ open, state, cards, say }: Opened): CardDeeds {
  return {
    onVerdict: (doubt, value) => void judgeAloud(state, doubt, value, say),
    onAddNote: (about) => void cards.begin(open.span, about),
    onRuleOff: (doubt) => void switchRuleOff(state, doubt, say).then(cards.close),
    onWordOff: (doubt) => void switchWordOff(state, doubt, say).then(cards.close),
    onCopied: (isCopied) => say(isCopied ? t('report.copied') : t('problem.copy')),
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
    onClose: cards.dismiss,
  };
}

const notesAbout = (state: SessionState, { name, restored }: EntityCluster): number =>
  state.notes.value.filter(({ note }) => note.entity === (restored?.name ?? name)).length;

/** The card of a place; null where nothing is marked any more. */
function cardOf(opened: Opened, offset: number): CardView | null {
  const { open, state, message } = opened;
  const place = placeAt(state, offset);
  if (!place) return null;
  const mention = place.cluster?.mentions.findIndex(
    ({ start, end }) => start <= offset && offset < end,
  );
  const verdicts = state.verdicts.value;
  return {
    doubts: place.doubts,
    entity: place.cluster,
    mention: mention === undefined || mention < 0 ? null : mention,
    notes: place.notes,
    verdicts: place.doubts.map((doubt) => verdictOn(doubt, verdicts)?.value ?? null),
    reports: place.doubts.map((doubt) => reportOf(state, doubt)),
    notesAbout: place.cluster ? notesAbout(state, place.cluster) : 0,
    scheme: schemeOf(state),
    looks: state.settings.value.looks,
    takesFocus: open.byKey,
    message,
  };
}

function barOf({ open, state, cards, say, message }: Opened): SelectionBarProps {
  const { span } = open;
  const isName = (placeAt(state, span.start)?.cluster ?? null) !== null;
  return {
    scheme: schemeOf(state),
    takesFocus: open.byKey,
    message,
    onNote: () => void cards.begin(span),
    onColour: (colour) =>
      void saveColoured(state, span, colour, say).then((isSaved) => isSaved && cards.close()),
    onCopy: () =>
      void copyText(withSource(state, span)).then((copied) =>
        say(copied.ok ? t('selection.copied') : problemText(copied.code)),
      ),
    ...(isName && {
      onLookUp: () => void cards.showPlace(span.start, { byKey: open.byKey, isPinned: true }),
    }),
    onClose: cards.close,
  };
}

const frameOf = (path: string): string => browser.runtime.getURL(path as never);

/** The frame of cards. The address that Chrome gives for it is another one than its origin, of the session alone. */
export function cardSource(): CardSource {
  const key = newId();
  return {
    src: frameOf(`/card.html#${key}`),
    origin: import.meta.env.FIREFOX
      ? new URL(frameOf('/')).origin
      : `chrome-extension://${browser.runtime.id}`,
    key,
  };
}

/** What is to be drawn; null where there is nothing left to show. Reads the session's signals. */
export function partOf(opened: Opened): FloatingPart | null {
  const { open, state, cards } = opened;
  const key = `${open.what}${open.span.start}`;
  if (open.what === 'editor') {
    const draft = encodeURIComponent(open.key);
    const scheme = schemeOf(state);
    // After the hash stands what the page around looks like: the frame cannot see it.
    return { key, what: 'editor', src: frameOf(`/editor.html?draft=${draft}#${scheme}`), scheme };
  }
  if (open.what === 'notice')
    return { key, what: 'notice', why: open.why, scheme: schemeOf(state), onClose: cards.close };
  if (open.what === 'bar') return { key, what: 'bar', props: barOf(opened) };
  const view = cardOf(opened, open.offset);
  return view && { key, what: 'card', view, actions: actionsOf(opened) };
}
