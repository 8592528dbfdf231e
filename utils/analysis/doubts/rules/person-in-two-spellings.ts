// "Zhang Yongfang" and "Zhang Yongfan": a long given name that differs by one letter after the same first word.
// "John Kirby" and then "Corby": a surname that comes back in another spelling.
import { textOf } from '../../../text/span.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { changedSurnames } from '../surnames.ts';

const LEAST_LETTERS = 7;

interface Person {
  readonly first: string;
  readonly second: string;
  readonly places: { start: number; end: number }[];
}

/** Pairs of capitalised words by their text: at most a few hundred. */
function peopleIn({ article: { text }, tokens }: DoubtContext): Map<string, Person> {
  const people = new Map<string, Person>();
  for (let i = 0; i + 1 < tokens.length && people.size < 500; i++) {
    const [a, b] = [tokens[i]!, tokens[i + 1]!];
    if (b.start - a.end !== 1 || text[a.end] !== ' ') continue;
    if (!/^[A-Z][a-z]+$/.test(a.text) || !/^[A-Z][a-z-]{6,20}$/.test(b.text)) continue;
    const key = `${a.text} ${b.text}`;
    const person = people.get(key) ?? { first: a.text, second: b.text, places: [] };
    people.set(key, person);
    person.places.push({ start: a.start, end: b.end });
  }
  return people;
}

/** Whether one letter was added, dropped or changed, not at the very end as a plural or ending. */
function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const rest = Math.max(a.length, b.length) - start - end;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const isEnding = long.startsWith(short) && /[sned]$/.test(long);
  return rest <= 1 && !isEnding && start > 1;
}

function* check(context: DoubtContext): Iterable<Hit> {
  const { text } = context.article;
  for (const { span, other } of changedSurnames(text, context.clusters)) {
    yield { span, params: { text: textOf(text, span), other } };
  }
  const people = [...peopleIn(context).values()];
  const byFirst = Map.groupBy(people, ({ first }) => first);
  for (const group of byFirst.values()) {
    if (group.length > 30) continue;
    for (const person of group) {
      const other = group.find(
        (one) =>
          one.second.length >= LEAST_LETTERS &&
          one.places.length >= person.places.length &&
          differsByOne(one.second, person.second),
      );
      const isRarer =
        other &&
        (other.places.length > person.places.length ||
          other.places[0]!.start < person.places[0]!.start);
      if (!other || !isRarer) continue;
      for (const span of person.places) {
        yield {
          span,
          params: {
            text: `${person.first} ${person.second}`,
            other: `${other.first} ${other.second}`,
          },
        };
      }
    }
  }
}

export default defineDoubt({
  id: 'person-in-two-spellings',
  title: 'One person in two spellings',
  why: '“{text}” and “{other}” are probably one person: the page spells the name in two ways.',
  category: 'Terminology/Inconsistent',
  severity: 'major',
  tier: 'B',
  confidence: 0.75,
  specificity: 55,
  examples: {
    doubts: ['Zhang Yongfang opened the bridge. «Zhang Yongfan» spoke first. Zhang Yongfang left.'],
    fine: ['Kim Jong-il was the father of Kim Jong-un.', 'Anna Larsen met Hanna Larsen.'],
  },
  check,
});
