// Country, office and surname agree with a person of the gazetteer, the given name nearly does: "Prime Minister Pham
// Minh Thanh", "South Korean Foreign Minister Kang Jung-hwa".
import type { Span } from '../../text/span.ts';
import type { Country, CountryCounts } from './countries.ts';
import type { Gazetteer, Person } from './gazetteer.ts';
import type { OpenFinding } from './mandarin-readings.ts';
import { officeKind, officeKinds } from './office-kinds.ts';
import { officeBeside, originBeside } from './origin.ts';
import { WAYS, type Ways } from './spelling-ways.ts';

interface Held {
  readonly person: Person;
  readonly kinds: readonly string[];
  /** Surname, then the parts of the given name, folded. */
  readonly words: readonly string[];
}

const BESIDE =
  /(?:minister|premier|president|secretary|chief|chairman|chairwoman|chairperson|assembly|security|affairs|ambassador|nations) $/i;

/** The words right before a place, at most seven, back to the last mark; a space ends them. */
function phraseBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 70), at).split(' ');
  if (words.pop() !== '') return '';
  const last = words.slice(-7);
  const cut = last.findLastIndex((word) => !/^[\p{L}’'-]+$/u.test(word));
  return last
    .slice(cut + 1)
    .map((word) => `${word} `)
    .join('');
}

/** The kind of office beside a name, for a country whose word must stand there too where the surname says little. */
function kindBeside(text: string, span: Span, country: Country, isTelling: boolean): string {
  const origin = originBeside(text, span);
  if (!isTelling)
    return origin?.country === country && origin.office ? officeKind(origin.office) : '';
  const phrase = phraseBefore(text, span.start);
  if (BESIDE.test(phrase)) return officeKind(phrase);
  return officeKind(origin?.office ?? officeBeside(text, span) ?? '');
}

function toFinding(
  text: string,
  name: string,
  people: readonly Person[],
  origin: OpenFinding['origin'],
): OpenFinding {
  const mentions: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    mentions.push({ start: at, end: at + name.length });
  const [best] = people;
  const sure = people.length === 1 && best?.source !== '';
  return {
    mentions,
    kind: 'wrong-for-office',
    origin,
    sure,
    candidates: people
      .slice(0, 5)
      .map((person) => ({ text: person.name, native: person.native, note: person.office })),
    why: { code: 'name-wrong-for-office', params: { name, best: best?.name ?? '' } },
    ...(sure && best ? { office: best.office } : {}),
    source: best?.source ?? '',
  };
}

type Check = (text: string) => Generator<void, OpenFinding[]>;

/** The check for one country, a step for each name of its shape. */
function checker(gazetteer: Gazetteer, ways: Ways): Check {
  const all = gazetteer.of(ways.country).flatMap((person): Held[] => {
    const words = ways.wordsOf(person.name);
    return words ? [{ person, words, kinds: officeKinds(person.office) }] : [];
  });
  const known = new Set(all.map(({ words }) => words.join(' ')));
  const held = all.filter(({ kinds }) => kinds.length > 0);
  const surnames = new Set(held.map(({ words }) => words[0] ?? ''));
  return function* (text) {
    const found = new Map<string, OpenFinding>();
    for (const written of ways.namesIn(text, surnames)) {
      yield;
      if (!written) continue;
      const { span, words } = written;
      const kind = kindBeside(text, span, ways.country, ways.isTelling);
      if (kind === '') continue;
      const name = text.slice(span.start, span.end);
      if (known.has(words.join(' ')) || found.has(name)) continue;
      const near = held
        .filter((one) => one.kinds.includes(kind) && one.words[0] === words[0])
        .map((one) => ({ ...one, likeness: ways.likeness(one.words.slice(1), words.slice(1)) }))
        .filter((one) => one.likeness > 0)
        .sort((a, b) => b.likeness - a.likeness);
      const people = [...new Map(near.map(({ person }) => [person.name, person])).values()];
      if (people.length > 0) found.set(name, toFinding(text, name, people, ways.origin));
    }
    return [...found.values()];
  };
}

/**
 * Finds people whose name and office nearly agree with someone known, but not quite, in steps. `counts`: how often the text
 * names each country. Made once for a gazetteer.
 */
export function officeChecker(
  gazetteer: Gazetteer,
): (text: string, counts: CountryCounts) => Generator<void, OpenFinding[]> {
  const checks = new Map<Ways, Check>();
  return function* (text, counts) {
    const found: OpenFinding[] = [];
    for (const ways of WAYS) {
      if (!ways.isTelling && counts[ways.country] === 0) continue;
      yield;
      const check = checks.get(ways) ?? checker(gazetteer, ways);
      checks.set(ways, check);
      found.push(...(yield* check(text)));
    }
    return found;
  };
}
