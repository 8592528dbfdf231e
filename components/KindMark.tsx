// A sample of a mark as the page shows it: the same line, the same colour. For lists and the legend.
import type { EntityType, Tier } from '../utils/analysis/analysis.ts';

export type MarkKind =
  | 'person'
  | 'organization'
  | 'place'
  | 'other'
  | 'doubt-a'
  | 'doubt-b'
  | 'note';

export const MARK_OF_TYPE: Readonly<Record<EntityType, MarkKind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
};

export const MARK_OF_TIER: Readonly<Record<Tier, MarkKind>> = { A: 'doubt-a', B: 'doubt-b' };

export interface KindMarkProps {
  readonly kind: MarkKind;
  /** Its name, drawn in its own line. Without it the mark is decoration: the words beside it say what it is. */
  readonly name?: string;
}

export function KindMark({ kind, name }: KindMarkProps) {
  if (name !== undefined) return <span class={`ng-mark ng-mark-name ng-mark-${kind}`}>{name}</span>;
  return (
    <span class={`ng-mark ng-mark-${kind}`} aria-hidden="true">
      Aa
    </span>
  );
}
