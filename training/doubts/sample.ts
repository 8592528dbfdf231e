// Which of the sample page's known groups are found, and which marks lie off them.
import type { Doubt } from '../../utils/analysis/analysis.ts';
import { overlaps, type Span } from '../../utils/text/span.ts';

export interface SampleItem {
  readonly group: string;
  readonly quote: string;
  readonly occurrence: number;
}

function placeOf(text: string, { quote, occurrence }: SampleItem): Span {
  let at = -1;
  for (let count = 0; count < occurrence; count++) at = text.indexOf(quote, at + 1);
  return { start: at, end: at + quote.length };
}

/** Lines for the report: groups found, groups missed, marks off the known groups (part of the groups is not known). */
export function findInSample(
  text: string,
  items: readonly SampleItem[],
  doubts: readonly Doubt[],
): string[] {
  const places = items.map((item) => ({ item, place: placeOf(text, item) }));
  const groups = new Set(items.map(({ group }) => group));
  const found = new Set(
    places
      .filter(({ place }) => doubts.some(({ span }) => overlaps(span, place)))
      .map(({ item }) => item.group),
  );
  const off = doubts.filter(({ span }) => !places.some(({ place }) => overlaps(span, place)));
  return [
    `sample: ${found.size} of ${groups.size} known groups found`,
    ...places
      .filter(({ item }) => !found.has(item.group))
      .map(({ item }) => `  missed ${item.group}: ${item.quote.slice(0, 90)}`),
    ...doubts
      .filter((doubt) => !off.includes(doubt))
      .map((doubt) => `  on  ${doubt.rule}: ${doubt.text.slice(0, 90)}`),
    ...off.map((doubt) => `  off ${doubt.rule}: ${doubt.text.slice(0, 90)}`),
  ];
}

/** How many of the known groups some mark touches. */
export function groupsFound(
  text: string,
  items: readonly SampleItem[],
  spans: readonly Span[],
): { readonly found: number; readonly groups: number } {
  const hit = items.filter((item) => {
    const place = placeOf(text, item);
    return spans.some((span) => overlaps(span, place));
  });
  const count = (some: readonly SampleItem[]) => new Set(some.map(({ group }) => group)).size;
  return { found: count(hit), groups: count(items) };
}
