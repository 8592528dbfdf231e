// A surname as it is known and a given name in pinyin, of people of the gazetteer: "Kishida Wenxiong", "Park Jinhui".
import { ASIAN, type Asian, type CountryCounts } from './countries.ts';
import { type Gazetteer, type Person, squeeze } from './gazetteer.ts';
import { KNOWN, LANGUAGE, type OpenFinding, readingFinding } from './mandarin-readings.ts';
import type { NameShape } from './name-shapes.ts';
import { foldPinyin, isPinyin } from './pinyin.ts';
import { mayBeKorean } from './romanised-korean.ts';

/** A capitalised word with the one that follows it, which may begin the next pair: "South Korean President Lee Zaiming". */
const NAME =
  /(?<![\p{L}\p{N}'’-])(\p{Lu}\p{Ll}+)(?= (\p{Lu}\p{Ll}+(?:['’-]?\p{L}\p{Ll}*)*)(?![\p{L}\p{N}]))/gu;

/** One written form and its places. */
type Written = Pick<NameShape, 'surname' | 'given' | 'mentions'>;

/** Pairs of words looked at in one step. */
const STEP = 500;

function* namesIn(
  text: string,
  surnames: ReadonlyMap<string, readonly Person[]>,
): Generator<void, Written[]> {
  let count = 0;
  const found = new Map<string, Written>();
  for (const match of text.matchAll(NAME)) {
    if (count++ % STEP === 0) yield;
    const [, surname = '', given = ''] = match;
    if (!surnames.has(foldPinyin(surname)) || !isPinyin(given) || isPinyin(given, 1)) continue;
    const whole = `${surname} ${given}`;
    const one = found.get(whole) ?? { surname, given, mentions: [] };
    one.mentions.push({ start: match.index, end: match.index + whole.length });
    found.set(whole, one);
  }
  return [...found.values()];
}

/** Whether the reading of all characters ends in the given name that is written, a surname before it. */
function endsIn(person: Person, given: string): boolean {
  const tail = squeeze(given);
  return person.keys.map(squeeze).some((key) => {
    const head = key.slice(0, -tail.length);
    return key.endsWith(tail) && head !== '' && isPinyin(head);
  });
}

const surnameOf = (person: Person): string => foldPinyin(person.name.split(' ')[0] ?? '');

function toFinding(written: Written, people: readonly Person[]): OpenFinding {
  const [best] = people;
  const only = people.length === 1 ? best : undefined;
  const candidates = people.slice(0, 5).map((person) => ({
    text: person.name,
    native: person.native,
    ...(only ? { p: KNOWN } : {}),
    ...(person.office ? { note: person.office } : {}),
  }));
  return readingFinding(written, LANGUAGE[best?.country as Asian], candidates, {
    sure: only !== undefined,
    person: only,
    office: only?.office,
  });
}

/** Finds them in a text, in steps; `counts`: how often it names each country. The gazetteer is read when a country is named. */
export function halfReadNames(
  gazetteer: Gazetteer,
): (text: string, counts: CountryCounts) => Generator<void, OpenFinding[]> {
  let bySurname: Map<string, Person[]> | null = null;
  return function* (text, counts) {
    const named = ASIAN.filter((country) => counts[country] > 0);
    if (named.length === 0) return [];
    bySurname ??= Map.groupBy(
      ASIAN.flatMap((country) => gazetteer.of(country)).filter(({ source }) => source !== ''),
      surnameOf,
    );
    const surnames = bySurname;
    return (yield* namesIn(text, surnames)).flatMap((written) => {
      const isOpen = mayBeKorean(written.given);
      const people = (surnames.get(foldPinyin(written.surname)) ?? []).filter(
        (person) =>
          named.some((country) => country === person.country) &&
          // "Kim Min-ji" is whole; no Korean is called Abe, so "Abe Jinsan" is not.
          !(isOpen && LANGUAGE[person.country as Asian] === 'ko') &&
          endsIn(person, written.given) &&
          !squeeze(person.name).endsWith(squeeze(written.given)) &&
          // A surname that is its own pinyin ("Han") makes it a name in pinyin throughout.
          !person.keys.some((key) => squeeze(key).startsWith(squeeze(written.surname))),
      );
      return people.length > 0 ? [toFinding(written, people)] : [];
    });
  };
}
