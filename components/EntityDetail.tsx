// All that is known of one entity: restored name, other forms, a walk through its mentions, notes about it.
import { ChevronDown, ChevronUp, Library, NotebookPen } from 'lucide';
import type { EntityCluster, RestoredName } from '../utils/analysis/analysis.ts';
import { t, tCount } from '../utils/i18n/t.ts';
import { sourceNames } from '../utils/i18n/wording.ts';
import { Button, IconButton } from './Button.tsx';
import { Suggested } from './Suggestions.tsx';

export interface EntityActions {
  /** Goes to the mention with this index. */
  readonly onMention: (entity: EntityCluster, index: number) => void;
  /** Absent where a doubt about the same words takes the note. */
  readonly onAddNote?: (entity: EntityCluster) => void;
  /** Opens the notes about this one on other pages. */
  readonly onElsewhere: (entity: EntityCluster) => void;
}

export interface EntityDetailProps extends EntityActions {
  readonly entity: EntityCluster;
  /** Index of the mention last gone to; null before the first step. */
  readonly at: number | null;
  /** Notes about this one on other pages; null while unknown. */
  readonly elsewhere: number | null;
  /** The restored name stands above already. */
  readonly isRestoredSaid?: boolean;
}

/** Aliases beyond this are counted, not listed. */
const MOST_ALIASES = 8;

function Restored({ restored }: { readonly restored: RestoredName }) {
  const source = sourceNames(restored.source);
  return (
    <div class="ng-suggestions">
      <p class="ng-best">
        <span class="ng-hidden">{t('entity.knownAs')} </span>
        <Suggested text={restored.name} native={restored.native} />
      </p>
      {(restored.office || source !== '') && (
        <p class="ng-soft ng-facts">
          {restored.office && <bdi>{restored.office}</bdi>}
          {source !== '' && <span title={restored.source}>{t('entity.source', { source })}</span>}
        </p>
      )}
    </div>
  );
}

function Aliases({ aliases }: { readonly aliases: readonly string[] }) {
  if (aliases.length === 0) return null;
  const rest = aliases.length - MOST_ALIASES;
  return (
    <div class="ng-aliases">
      <p class="ng-label">{t('entity.alsoWritten')}</p>
      <ul class="ng-inline-list">
        {aliases.slice(0, MOST_ALIASES).map((alias) => (
          <li key={alias}>
            <bdi>{alias}</bdi>
          </li>
        ))}
        {rest > 0 && <li class="ng-soft">{tCount('entity.moreForms', rest)}</li>}
      </ul>
    </div>
  );
}

/** Steps round: after the last mention comes the first. */
function Steps({ entity, at, onMention }: EntityDetailProps) {
  const count = entity.mentions.length;
  const step = (by: number): void =>
    onMention(entity, at === null ? (by > 0 ? 0 : count - 1) : (at + by + count) % count);
  return (
    <div class="ng-row ng-steps">
      <IconButton icon={ChevronUp} label={t('entity.previousMention')} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t('entity.nextMention')} onClick={() => step(1)} />
      <span class="ng-soft" role="status">
        {at === null
          ? tCount('entity.mentions', count)
          : t('entity.mentionOf', { at: at + 1, count })}
      </span>
    </div>
  );
}

/** What can be done about it, on one line. */
function Foot(props: EntityDetailProps) {
  const { entity, elsewhere, onAddNote, onElsewhere } = props;
  return (
    <div class="ng-row ng-row-apart">
      <Steps {...props} />
      <span class="ng-icons">
        {elsewhere !== null && elsewhere > 0 && (
          <Button look="quiet" icon={Library} onClick={() => onElsewhere(entity)}>
            {tCount('entity.elsewhere', elsewhere)}
          </Button>
        )}
        {onAddNote && (
          <IconButton icon={NotebookPen} label={t('note.add')} onClick={() => onAddNote(entity)} />
        )}
      </span>
    </div>
  );
}

export function EntityDetail(props: EntityDetailProps) {
  const { entity, isRestoredSaid } = props;
  return (
    <div class="ng-detail">
      {entity.restored && !isRestoredSaid && <Restored restored={entity.restored} />}
      <Aliases aliases={entity.aliases} />
      <Foot {...props} />
    </div>
  );
}
