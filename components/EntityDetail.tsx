// All that is known of one entity: restored name, other forms, a walk through its mentions, notes about it.
import { ChevronDown, ChevronUp, Library, NotebookPen } from 'lucide';
import type { EntityCluster, RestoredName } from '../utils/analysis/analysis.ts';
import { t, tCount } from '../utils/i18n/t.ts';
import { Button, IconButton } from './Button.tsx';

export interface EntityActions {
  /** Goes to the mention with this index. */
  readonly onMention: (entity: EntityCluster, index: number) => void;
  readonly onAddNote: (entity: EntityCluster) => void;
  /** Opens the notes about this one on other pages. */
  readonly onElsewhere: (entity: EntityCluster) => void;
}

export interface EntityDetailProps extends EntityActions {
  readonly entity: EntityCluster;
  /** Index of the mention last gone to; null before the first step. */
  readonly at: number | null;
  /** Notes about this one on other pages; null while unknown. */
  readonly elsewhere: number | null;
}

/** Aliases beyond this are counted, not listed. */
const MOST_ALIASES = 8;

const Restored = ({ restored }: { readonly restored: RestoredName }) => (
  <div class="ng-restored">
    <p class="ng-label">{t('entity.knownAs')}</p>
    <p>
      <bdi class="ng-suggested">{restored.name}</bdi>{' '}
      {restored.native && restored.native !== restored.name && (
        <bdi class="ng-native">{restored.native}</bdi>
      )}
    </p>
    {restored.office && (
      <p class="ng-soft" dir="auto">
        {restored.office}
      </p>
    )}
    <p class="ng-soft">{t('entity.source', { source: restored.source })}</p>
  </div>
);

function Aliases({ aliases }: { readonly aliases: readonly string[] }) {
  if (aliases.length === 0) return null;
  const rest = aliases.length - MOST_ALIASES;
  return (
    <div>
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

export function EntityDetail(props: EntityDetailProps) {
  const { entity, elsewhere, onAddNote, onElsewhere } = props;
  return (
    <div class="ng-detail">
      {entity.restored && <Restored restored={entity.restored} />}
      <Aliases aliases={entity.aliases} />
      <Steps {...props} />
      <div class="ng-row">
        <Button look="quiet" icon={NotebookPen} onClick={() => onAddNote(entity)}>
          {t('note.add')}
        </Button>
        {elsewhere !== null && elsewhere > 0 && (
          <Button look="quiet" icon={Library} onClick={() => onElsewhere(entity)}>
            {tCount('entity.elsewhere', elsewhere)}
          </Button>
        )}
      </div>
    </div>
  );
}
