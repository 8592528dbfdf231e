// Counts for the figures: the store counts, here it is only cut into months or days.
import type { FigureData } from '../../components/library/Figures.tsx';
import { textLanguage } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { TimeOrder } from '../../utils/notes/note-query.ts';
import type { FacetCount, VerdictCount } from '../../utils/notes/store-shapes.ts';

const MOST_STRETCHES = 24;
const MOST_BARS = 15;
const DAY = 86_400_000;

async function timeOfFirst(order: TimeOrder): Promise<number | null> {
  const reply = await ask('note.page', { query: {}, order, cursor: null, limit: 1 });
  return reply.ok ? (reply.value.items[0]?.created ?? null) : null;
}

/** Local midnights that begin days, or months where the notes span many days; one more than there are stretches. */
function edgesOf(first: number, last: number): readonly number[] {
  const isLong = last - first > MOST_STRETCHES * DAY;
  const start = new Date(first);
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()];
  const months = Math.ceil((last - first) / (28 * DAY) / MOST_STRETCHES);
  const edges: number[] = [];
  for (let step = 0; ; step += 1) {
    const at = isLong
      ? new Date(year, month + step * months, 1)
      : new Date(year, month, day + step);
    edges.push(at.getTime());
    if (at.getTime() > last || edges.length > 400) return edges;
  }
}

async function overTime(): Promise<readonly FacetCount[]> {
  const [first, last] = await Promise.all([timeOfFirst('oldest'), timeOfFirst('newest')]);
  if (first === null || last === null) return [];
  const edges = edgesOf(first, last);
  const reply = await ask('note.timeline', { query: {}, edges });
  if (!reply.ok) return [];
  const isLong = last - first > MOST_STRETCHES * DAY;
  const words = new Intl.DateTimeFormat(textLanguage(), {
    year: 'numeric',
    month: 'short',
    ...(!isLong && { day: 'numeric' }),
  });
  return reply.value.map((count, index) => ({ value: words.format(edges[index] ?? 0), count }));
}

async function verdictsBy(by: 'rule' | 'site'): Promise<readonly VerdictCount[]> {
  const reply = await ask('verdict.counts', { by });
  if (!reply.ok) return [];
  const sum = ({ right, wrong, later }: VerdictCount): number => right + wrong + later;
  return [...reply.value].sort((a, b) => sum(b) - sum(a)).slice(0, MOST_BARS);
}

/** All figures as they are now. */
export async function loadFigures(): Promise<FigureData> {
  const [time, byRule, bySite, names] = await Promise.all([
    overTime(),
    verdictsBy('rule'),
    verdictsBy('site'),
    ask('note.facets', { query: {}, by: 'entity', limit: MOST_BARS }),
  ]);
  return { overTime: time, byRule, bySite, names: names.ok ? names.value.values : [] };
}
