// DPRK and North Korea, ROK and South Korea on one page: a note at the first of the rarer name.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['DPRK', 'North Korea'],
  ['ROK', 'South Korea'],
  ['Myanmar', 'Burma'],
  ['Czech Republic', 'Czechia'],
  ['Ivory Coast', 'Cote d’Ivoire'],
];

/** Where a name stands, at most a few thousand places. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(name);
    at >= 0 && places.length < 2000;
    at = text.indexOf(name, at + 1)
  ) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}(]/u.test(around)) places.push(at);
  }
  return places;
}

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  for (const [one, two] of PAIRS) {
    const [ones, twos] = [placesOf(text, one), placesOf(text, two)];
    if (ones.length === 0 || twos.length === 0) continue;
    const [name, other, places] = ones.length < twos.length ? [one, two, ones] : [two, one, twos];
    const start = places[0] as number;
    yield { span: { start, end: start + name.length }, params: { text: name, other } };
  }
}

export default defineDoubt({
  id: 'mixed-country-names',
  title: 'One country under two names',
  why: 'The page calls one country both {text} and {other}: they are the same.',
  category: 'Terminology/Inconsistent',
  severity: 'minor',
  tier: 'B',
  confidence: 0.6,
  specificity: 14,
  examples: {
    doubts: ['«North Korea» sent a letter. The DPRK denied it. The DPRK was angry.'],
    fine: ['North Korea sent a letter. South Korea sent another.'],
  },
  check,
});
