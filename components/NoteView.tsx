// One note, read, stored or left as a draft: colour, words, tags, and what happened to its place since it was written.
import { Check, Crosshair, Pencil, Trash2, TriangleAlert } from 'lucide';
import type { ComponentType } from 'preact';
import type { Change, Placement } from '../utils/anchoring/anchor.ts';
import { t } from '../utils/i18n/t.ts';
import { changeName, colourName, placementName, ruleTitle } from '../utils/i18n/wording.ts';
import type { PlacedNote } from '../utils/messages/protocol.ts';
import type { Note } from '../utils/notes/note.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { plainMarkdown } from './plain-markdown.ts';
import { Quote } from './Quote.tsx';

export interface NoteActions {
  readonly onEdit: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  /** Ties an orphan to the text that is selected in the page; makes the changed place of a note its own. */
  readonly onPlaceAgain: (note: Note) => void;
}

export interface NoteViewProps extends NoteActions {
  readonly placed: PlacedNote;
  /** Goes to the note's place; absent where the place is in view already. */
  readonly onGoTo?: (note: Note) => void;
  readonly withQuote?: boolean;
  /** Draws the body's Markdown; without it the words alone are shown, which weighs nothing. */
  readonly Body?: ComponentType<{ readonly text: string }>;
}

/** 500 tags are 500 tags; the list is not the place to read them all. */
const MOST_TAGS = 12;

const ChangeLine = ({ change }: { readonly change: Change }) => (
  <li>
    {changeName(change.kind)}
    {t('punctuation.colon')}
    {change.from && <del dir="auto">{change.from}</del>}{' '}
    {change.to && <ins dir="auto">{change.to}</ins>}
  </li>
);

function PlaceState({ placement }: { readonly placement: Placement }) {
  const words = placementName(placement.state);
  if (!words) return null;
  return (
    <div class="ng-place-state">
      <p>
        <Icon icon={TriangleAlert} /> {words}
      </p>
      {placement.changes.length > 0 && (
        <ul>
          {placement.changes.slice(0, 6).map((change) => (
            <ChangeLine key={`${change.kind}${change.from}${change.to}`} change={change} />
          ))}
        </ul>
      )}
    </div>
  );
}

function About({ note }: { readonly note: Note }) {
  const about =
    note.kind === 'entity' && note.entity
      ? note.entity
      : note.kind === 'doubt' && note.rule
        ? ruleTitle(note.rule)
        : '';
  if (!about && !note.correction) return null;
  return (
    <p class="ng-soft ng-facts">
      {about && <bdi>{about}</bdi>}
      {note.correction && (
        <span>
          {t('note.correction')}
          {t('punctuation.colon')}
          <bdi class="ng-suggested">{note.correction}</bdi>
        </span>
      )}
    </p>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="ng-tags" aria-label={t('note.tags')}>
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <li key={tag} class="ng-tag" dir="auto">
          {tag}
        </li>
      ))}
      {tags.length > MOST_TAGS && <li class="ng-soft">+{tags.length - MOST_TAGS}</li>}
    </ul>
  );
}

const PlainBody = ({ text }: { readonly text: string }) => (
  <div class="ng-markdown" dir="auto">
    <p class="ng-plain">{plainMarkdown(text)}</p>
  </div>
);

export function NoteView({
  placed,
  withQuote,
  onGoTo,
  Body = PlainBody,
  ...actions
}: NoteViewProps) {
  const { note, placement } = placed;
  // Never stored: it is thrown away in its editor.
  const isDraft = note.revision === 0;
  return (
    <article class={`ng-note ng-note-${note.colour}`}>
      <span class="ng-hidden">{colourName(note.colour)}</span>
      {isDraft ? (
        <p class="ng-soft">
          <Icon icon={Check} /> {t('editor.kept')}
        </p>
      ) : (
        <PlaceState placement={placement} />
      )}
      {withQuote &&
        (onGoTo && placement.span ? (
          <button type="button" class="ng-quote-button" onClick={() => onGoTo(note)}>
            <Quote text={note.quote} lines={2} />
          </button>
        ) : (
          <Quote text={note.quote} lines={2} />
        ))}
      {note.body && <Body text={note.body} />}
      <About note={note} />
      <Tags tags={note.tags} />
      <div class="ng-row">
        <Button look="quiet" icon={Pencil} onClick={() => actions.onEdit(note)}>
          {t('action.edit')}
        </Button>
        {!isDraft && (
          <Button look="quiet" icon={Trash2} onClick={() => actions.onDelete(note)}>
            {t('action.delete')}
          </Button>
        )}
        {placement.state === 'changed' && (
          <Button look="quiet" icon={Check} onClick={() => actions.onPlaceAgain(note)}>
            {t('note.confirmPlace')}
          </Button>
        )}
        {placement.state === 'orphan' && (
          <Button look="quiet" icon={Crosshair} onClick={() => actions.onPlaceAgain(note)}>
            {t('note.placeAgain')}
          </Button>
        )}
      </div>
    </article>
  );
}
