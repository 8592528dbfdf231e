// The article as a strip: where doubts, entities and notes lie. A click or the arrow keys go there.
// It repeats for the eye what the lists carry in words.
import { useMemo, useState } from 'preact/hooks';
import { t } from '../utils/i18n/t.ts';
import type { Span } from '../utils/text/span.ts';

export interface MinimapMark {
  readonly span: Span;
  readonly lane: 'doubt-a' | 'doubt-b' | 'entity' | 'note';
}

export interface MinimapProps {
  /** UTF-16 length of the article. */
  readonly length: number;
  readonly marks: readonly MinimapMark[];
  readonly onGoTo: (span: Span) => void;
}

/** Columns of the strip: thousands of marks are at most so many ticks in a lane. */
const COLUMNS = 120;

const LANES = ['doubt-a', 'doubt-b', 'entity', 'note'] as const;

const columnOf = (at: number, length: number): number =>
  Math.min(COLUMNS - 1, Math.max(0, Math.floor((at / Math.max(1, length)) * COLUMNS)));

/** For each lane the columns that hold a mark, as one SVG path; lanes lie under each other. */
export function lanePaths({ length, marks }: Pick<MinimapProps, 'length' | 'marks'>) {
  const columns = new Map(LANES.map((lane) => [lane, new Set<number>()]));
  for (const { span, lane } of marks) {
    const last = columnOf(Math.max(span.start, span.end - 1), length);
    for (let at = columnOf(span.start, length); at <= last; at += 1) columns.get(lane)?.add(at);
  }
  return LANES.map((lane, row) => ({
    lane,
    path: [...(columns.get(lane) ?? [])].map((at) => `M${at} ${row * 6}h1v5h-1z`).join(''),
  }));
}

/** The mark that is nearest to a place of the text, doubts and notes before entities when they are as near. */
export function nearestMark(marks: readonly MinimapMark[], at: number): MinimapMark | null {
  let best: MinimapMark | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const distance = Math.abs(mark.span.start - at) + (mark.lane === 'entity' ? 0.5 : 0);
    if (distance < bestDistance) [best, bestDistance] = [mark, distance];
  }
  return best;
}

export function Minimap({ length, marks, onGoTo }: MinimapProps) {
  const lanes = useMemo(() => lanePaths({ length, marks }), [length, marks]);
  const [at, setAt] = useState(0);
  const go = (share: number): void => {
    const place = Math.min(1, Math.max(0, share));
    setAt(place);
    const mark = nearestMark(marks, place * length);
    if (mark) onGoTo(mark.span);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 0.05, ArrowDown: 0.05, ArrowLeft: -0.05, ArrowUp: -0.05 }[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : step && at + step;
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  return (
    <div
      class="ng-minimap"
      role="slider"
      tabIndex={0}
      aria-label={t('minimap.name')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={t('minimap.place', { percent: Math.round(at * 100) })}
      title={t('minimap.name')}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        go((event.clientX - box.left) / box.width);
      }}
    >
      <svg viewBox={`0 0 ${COLUMNS} 24`} preserveAspectRatio="none" aria-hidden="true">
        {lanes.map(({ lane, path }) => (
          <path key={lane} class={`ng-lane-${lane}`} d={path} />
        ))}
      </svg>
    </div>
  );
}
