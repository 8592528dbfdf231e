// The card at one place of the page: its doubts, its entity, its notes. For reading and clicking; the editor has a frame
// of its own.
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Doubt, EntityCluster } from '../utils/analysis/analysis.ts';
import { TEXT_DIRECTION, t, textLanguage } from '../utils/i18n/t.ts';
import { kindName, ruleTitle, tierName } from '../utils/i18n/wording.ts';
import type { PlacedNote } from '../utils/messages/protocol.ts';
import { type Looks, looksProperties } from '../utils/notes/looks.ts';
import type { Note } from '../utils/notes/note.ts';
import type { VerdictValue } from '../utils/notes/verdict.ts';
import { IconButton } from './Button.tsx';
import { type DoubtActions, DoubtDetail } from './DoubtDetail.tsx';
import { EntityDetail } from './EntityDetail.tsx';
import { KindMark, MARK_OF_TIER, MARK_OF_TYPE } from './KindMark.tsx';
import { NoteView } from './NoteView.tsx';
import { verdictOfKey } from './VerdictButtons.tsx';

/** What the reader can do on a card; each says what it is about. */
export interface CardActions extends Omit<DoubtActions, 'onAddNote'> {
  readonly onAddNote: (about: Doubt | EntityCluster) => void;
  readonly onMention: (entity: EntityCluster, index: number) => void;
  readonly onElsewhere: (entity: EntityCluster) => void;
  readonly onEditNote: (note: Note) => void;
  readonly onDeleteNote: (note: Note) => void;
  readonly onPlaceAgain: (note: Note) => void;
  readonly onClose: () => void;
}

export interface CardProps extends CardActions {
  readonly doubts: readonly Doubt[];
  readonly entity: EntityCluster | null;
  /** Index of the mention that the card stands at. */
  readonly mention: number | null;
  readonly notes: readonly PlacedNote[];
  /** The verdict on a doubt, if there is one. */
  readonly verdictOn: (doubt: Doubt) => VerdictValue | null;
  /** Notes about the entity on other pages; null while unknown. */
  readonly elsewhere: number | null;
  /** The site's scheme; 'auto' follows the reader's system. */
  readonly scheme: 'auto' | 'light' | 'dark';
  /** What the reader wants the marks to look like. */
  readonly looks?: Looks;
  /** Opened by a key: the focus goes in. A card that was opened by hover leaves the focus alone. */
  readonly takesFocus?: boolean;
  /** Said in the card: 'saved', or what went wrong; already worded. */
  readonly message?: string;
}

function DoubtPart({ doubt, props }: { readonly doubt: Doubt; readonly props: CardProps }) {
  const { onVerdict, onAddNote, onRuleOff, onWordOff, onCopyReport, verdictOn } = props;
  return (
    <section class="ng-card-part" aria-label={ruleTitle(doubt.rule)}>
      <h2 class="ng-card-title">
        <KindMark kind={MARK_OF_TIER[doubt.tier]} name={tierName(doubt.tier)} />
        <span>{ruleTitle(doubt.rule)}</span>
      </h2>
      <DoubtDetail
        doubt={doubt}
        verdict={verdictOn(doubt)}
        {...{ onVerdict, onAddNote, onRuleOff, onWordOff, onCopyReport }}
      />
    </section>
  );
}

/** The doubt about these very words, if the card has one: what it says is not said twice. */
const doubtAbout = ({ doubts, entity, mention }: CardProps): Doubt | null => {
  const at = entity?.mentions[mention ?? -1];
  return doubts.find(({ span }) => span.start === at?.start && span.end === at?.end) ?? null;
};

function EntityPart(props: CardProps & { readonly entity: EntityCluster }) {
  const { entity, mention, elsewhere, onMention, onAddNote, onElsewhere } = props;
  const doubt = doubtAbout(props);
  const isRestoredSaid = doubt?.suggestions[0]?.text === entity.restored?.name;
  return (
    <section class="ng-card-part" aria-label={entity.name}>
      <h2 class="ng-card-title">
        <KindMark kind={MARK_OF_TYPE[entity.type]} name={kindName(entity.type)} />
        <bdi class="ng-lines-3">{entity.name}</bdi>
      </h2>
      <EntityDetail
        at={mention}
        {...{ entity, elsewhere, onMention, onElsewhere, isRestoredSaid }}
        {...(!doubt && { onAddNote })}
      />
    </section>
  );
}

/** Keys of a card: Escape closes, R, W and L judge its only doubt. They go no further into the page. */
export function onCardKey(
  event: KeyboardEvent,
  { doubts, verdictOn, onVerdict, onClose }: CardProps,
): void {
  event.stopPropagation();
  if (event.key === 'Escape') {
    onClose();
    return;
  }
  const value = verdictOfKey(event);
  const [doubt] = doubts;
  if (value && doubt && doubts.length === 1)
    onVerdict(doubt, verdictOn(doubt) === value ? null : value);
}

export function Card(props: CardProps) {
  const { doubts, entity, notes, scheme, looks, takesFocus, message, onClose } = props;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) card.current?.focus();
  }, [takesFocus]);
  return (
    <div
      class="ng ng-card"
      data-scheme={scheme}
      style={looks && looksProperties(looks)}
      lang={textLanguage()}
      dir={TEXT_DIRECTION}
      role="dialog"
      aria-label={t('card.name')}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => onCardKey(event, props)}
    >
      <div class="ng-card-close">
        <IconButton icon={X} label={t('action.close')} shortcut="Escape" onClick={onClose} />
      </div>
      {doubts.map((doubt) => (
        <DoubtPart key={`${doubt.rule}${doubt.span.start}`} doubt={doubt} props={props} />
      ))}
      {entity && <EntityPart {...props} entity={entity} />}
      {notes.map((placed) => (
        <div key={placed.note.id} class="ng-card-part">
          <NoteView
            placed={placed}
            onEdit={props.onEditNote}
            onDelete={props.onDeleteNote}
            onPlaceAgain={props.onPlaceAgain}
          />
        </div>
      ))}
      <p class="ng-card-message" role="status">
        {message}
      </p>
    </div>
  );
}
