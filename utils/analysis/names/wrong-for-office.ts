// Office and surname agree with a person of the gazetteer, the given name does not: "Prime Minister Pham Minh Thanh".
// Vietnamese alone: their surnames are few and spelled one way, so that a differing given name says something.
import type { Span } from '../../text/span.ts';
import type { Gazetteer, Person } from './gazetteer.ts';
import type { OpenFinding } from './mandarin-readings.ts';
import { officeBeside, originBeside } from './origin.ts';
import { withoutMarks } from './vietnamese.ts';

// Offices that one person holds at a time. The first that fits counts: a deputy is no prime minister.
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ['deputy prime minister', /\b(?:deputy|vice) (?:prime minister|premier)/i],
  ['vice president', /\b(?:deputy|vice)[ -](?:state )?president/i],
  [
    '',
    /\b(?:deputy|vice|assistant|former deputy) (?:\w+ ){0,3}(?:minister|chairman|chairwoman|chair|secretary|head|director)/i,
  ],
  ['prime minister', /\b(?:prime minister|premier)\b/i],
  [
    'foreign minister',
    /\b(?:foreign minister|minister of foreign affairs|foreign affairs minister)\b/i,
  ],
  [
    'defence minister',
    /\b(?:(?:national )?defen[cs]e minister|minister of (?:national )?defen[cs]e)\b/i,
  ],
  ['public security minister', /\b(?:public security minister|minister of public security)\b/i],
  ['general secretary', /\b(?:general secretary|secretary[ -]general|party chief)\b/i],
  [
    'chairman of the National Assembly',
    /\b(?:chair(?:man|woman|person)? of (?:the|vietnam[’']s) national assembly|national assembly chair(?:man|woman|person)?)\b/i,
  ],
  ['president', /\b(?:president|state chairman)\b/i],
];

const officeIn = (words: string): string =>
  OFFICES.find(([, pattern]) => pattern.test(words))?.[0] ?? '';

const NAME = /(?<!\p{L})\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,8}/gu;

const fold = (name: string): string => withoutMarks(name).toLowerCase();

/** How many words two given names share, in place. */
const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((word, at) => word === b[at]).length;

interface Held {
  readonly person: Person;
  readonly office: string;
  readonly words: readonly string[];
}

/** Every place at which an office is named beside a Vietnamese-looking name, with that office. */
function* officedNames(
  text: string,
  surnames: ReadonlySet<string>,
): Iterable<{ span: Span; words: string[]; office: string }> {
  for (const match of text.matchAll(NAME)) {
    const all = match[0].split(' ');
    const at = all.findIndex((word) => surnames.has(word.toLowerCase()));
    if (at < 0) continue;
    const words = all.slice(at).map(fold);
    if (words.length < 3 || words.length > 5) continue;
    const start = match.index + all.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
    const span = { start, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, start - 70), start);
    // The words right before the name, back to the last mark or small verb.
    const phrase = /(?<![\p{L}’'-])(?:[\p{L}’'-]+ ){1,7}$/u.exec(before)?.[0] ?? '';
    const isBeside =
      /(?:minister|premier|president|secretary|chief|chairman|chairwoman|chairperson|assembly|security|affairs) $/i.test(
        phrase,
      );
    const office = isBeside
      ? officeIn(phrase)
      : officeIn(originBeside(text, span)?.office ?? officeBeside(text, span) ?? '');
    if (office !== '') yield { span, words, office };
  }
}

/** Finds people whose name and office nearly agree with someone known, but not quite. Made once for a gazetteer. */
export function officeChecker(gazetteer: Gazetteer): (text: string) => OpenFinding[] {
  const people = gazetteer.of('VN');
  const folded = people.map((person) => ({ person, words: fold(person.name).split(' ') }));
  const surnames = new Set(folded.map(({ words }) => words[0] ?? ''));
  const known = new Set(folded.map(({ words }) => words.join(' ')));
  const held: Held[] = folded
    .map(({ person, words }) => ({ person, words, office: officeIn(person.office) }))
    .filter((one) => one.office !== '');

  const anySurname = new RegExp(`(?<!\\p{L})(?:${[...surnames].join('|')})(?!\\p{L})`, 'iu');

  return (text) => {
    if (surnames.size === 0 || !anySurname.test(text)) return [];
    const found = new Map<string, OpenFinding>();
    for (const { span, words, office } of officedNames(text, surnames)) {
      const name = text.slice(span.start, span.end);
      if (known.has(words.join(' ')) || found.has(name)) continue;
      const near = held
        .filter((one) => one.office === office && one.words[0] === words[0])
        .filter((one) => one.words.length === words.length)
        .map((one) => ({ ...one, same: shared(one.words.slice(1), words.slice(1)) }))
        .filter((one) => one.same > 0)
        .sort((a, b) => b.same - a.same);
      if (near.length > 0) found.set(name, toFinding(text, name, near));
    }
    return [...found.values()];
  };
}

function toFinding(text: string, name: string, near: readonly Held[]): OpenFinding {
  const people = [...new Map(near.map(({ person }) => [person.name, person])).values()];
  const mentions: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    mentions.push({ start: at, end: at + name.length });
  const [best] = people;
  const sure = people.length === 1 && best?.source !== '';
  return {
    mentions,
    kind: 'wrong-for-office',
    origin: 'vi',
    sure,
    candidates: people
      .slice(0, 5)
      .map((person) => ({ text: person.name, native: person.native, note: person.office })),
    why: { code: 'name-wrong-for-office', params: { name, best: best?.name ?? '' } },
    ...(best ? { office: best.office } : {}),
    source: best?.source || 'gazetteer',
  };
}
