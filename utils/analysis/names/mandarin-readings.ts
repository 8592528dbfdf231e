// People whose names stand in the Mandarin reading of their characters: who they are, country by country.
import { type Decision, decideByPerson } from './by-person.ts';
import { holdsOffice, isOfAnywhere, namesCalling } from './callings.ts';
import type { Asian, Country, CountryCounts } from './countries.ts';
import type { Gazetteer, Person } from './gazetteer.ts';
import type { JapaneseModel } from './japanese.ts';
import { isKnownChinese } from './known-chinese.ts';
import type { KoreanModel } from './korean.ts';
import type { NameFinding } from './name-finding.ts';
import type { NameShape } from './name-shapes.ts';
import { officeKind, officeKinds } from './office-kinds.ts';
import { isReporterMention, type Origin, officeBeside, originBeside } from './origin.ts';
import { divisions } from './pinyin.ts';
import { isRomanisedKorean } from './romanised-korean.ts';
import type { VietnameseModel } from './vietnamese.ts';

export interface ReadingTables {
  readonly korean: KoreanModel;
  readonly japanese: JapaneseModel;
  readonly vietnamese: VietnameseModel;
  readonly gazetteer: Gazetteer;
}

/** A finding before it is joined to a cluster. */
export type OpenFinding = Omit<NameFinding, 'cluster'>;

/** The language of a country's names. */
export const LANGUAGE = { KP: 'ko', KR: 'ko', JP: 'ja', VN: 'vi' } as const;
const isAsian = (country: Country): country is Asian => country in LANGUAGE;

/** How sure one name must be to be shown alone without a gazetteer: measured, see docs/models/names.md. */
const SURE = { ko: 0.97, ja: 1.01, vi: 1.01 } as const;

/** Probability of the one checked person with that reading and country; measured, see docs/models/names.md. */
export const KNOWN = 0.97;

/** A model's reading, surname first. */
interface Reading {
  readonly native: string;
  readonly text: string;
  readonly p: number;
}

/** The page's Korea: which of the two it is about, when "Korean" alone is said. */
const koreaOf = (counts: CountryCounts): 'KP' | 'KR' => (counts.KP > counts.KR ? 'KP' : 'KR');

/** "Korean" alone says neither North nor South: then the page says which. */
const SOUTH =
  /South|Republic of Korea|R\.?O\.?K|Seoul|Blue House|Cheong Wa Dae|Yonhap|Samsung|Hyundai/;

/** What all mentions of a form say together; one that says Chinese decides against. */
function decide(origins: readonly Origin[], counts: CountryCounts): Decision | null {
  if (origins.some((origin) => origin.country === 'CN')) return null;
  const own = origins.find((origin) => origin.how !== 'own') ?? origins[0];
  if (!own) return null;
  const isOpen = own.country === 'KR' && !SOUTH.test(own.marker);
  return { country: isOpen ? koreaOf(counts) : own.country, office: own.office };
}

/** The Asian country a page is about: named six times at least, twice as often as another, and China hardly at all. */
function subjectOf(counts: CountryCounts): Asian | null {
  const korea = counts.KP + counts.KR;
  const all: [Asian, number][] = [
    [koreaOf(counts), korea],
    ['JP', counts.JP],
    ['VN', counts.VN],
  ];
  const [[country, count], [, second]] = all.sort((a, b) => b[1] - a[1]) as [
    [Asian, number],
    [Asian, number],
    [Asian, number],
  ];
  return count >= 6 && count >= 2 * second && counts.CN * 10 <= count ? country : null;
}

/** On a page about Korea that never speaks of China, an official with a Korean's name is a Korean; so for the others. */
function decideByPage(
  text: string,
  shape: NameShape,
  counts: CountryCounts,
  gazetteer: Gazetteer,
): Decision | null {
  const country = subjectOf(counts);
  if (!country || shape.mentions.some((mention) => isReporterMention(text, mention))) return null;
  // Most Japanese surnames have two characters; one alone may be Chinese.
  if (country === 'JP' && (divisions(shape.surname, 4)[0]?.length ?? 0) < 2) return null;
  const known = gazetteer.byReading(shape.key, country).some((person) => person.source !== '');
  const office = shape.mentions
    .map((mention) => officeBeside(text, mention))
    .find((one) => one !== null);
  return known || (office && !isOfAnywhere(office)) ? { country, office: office ?? '' } : null;
}

/** Readings of a shape by the country's model, best first. */
function readingsOf(shape: NameShape, country: Asian, tables: ReadingTables): Reading[] {
  const { surname, given } = shape;
  if (country === 'JP') return tables.japanese.readings(surname, given);
  if (country === 'VN') return tables.vietnamese.readings(surname, given);
  return tables.korean.readings(surname, given, country);
}

const isSame = (person: Person, reading: Reading): boolean =>
  person.native === reading.native || person.name.toLowerCase() === reading.text.toLowerCase();

const pOf = (p: number | undefined): { p?: number } => (p === undefined ? {} : { p });

/** People who hold the office that is named, with that surname and a given name that is half the one written. */
function holdersOf(shape: NameShape, country: Asian, office: string, gazetteer: Gazetteer) {
  const kind = officeKind(office);
  if (kind === '') return [];
  const surname = shape.key.split(' ')[0] ?? '';
  const given = divisions(shape.given, 3)[0] ?? [];
  const isHalf = (key: string): boolean =>
    key.startsWith(surname) &&
    (key.slice(surname.length).startsWith(given[0] ?? '?') || key.endsWith(given.at(-1) ?? '?'));
  return gazetteer
    .of(country)
    .filter((person) => officeKinds(person.office).includes(kind) && person.keys.some(isHalf))
    .slice(0, 2);
}

/** Whether the words beside the name are those of someone else than an artist or athlete: "the lawmaker Li Minhao". */
const isSomeoneElse = (person: Person | undefined, words: string): boolean =>
  person !== undefined &&
  words !== '' &&
  person.office !== '' &&
  !holdsOffice(person.office) &&
  !namesCalling(words, person.office);

/** Of several people with one reading, the one who has the office or calling that is named, if there is just one. */
function inThatOffice(people: readonly Person[], office: string): readonly Person[] {
  const kind = officeKind(office);
  const holders = people.filter(
    (person) => officeKinds(person.office).includes(kind) || namesCalling(office, person.office),
  );
  return people.length > 1 && holders.length === 1 ? holders : people;
}

/** What is known of the shape as the name of someone from that country; `office`: the words beside it. */
function findingOf(
  shape: NameShape,
  country: Asian,
  office: string,
  tables: ReadingTables,
): OpenFinding | null {
  const same = tables.gazetteer.byReading(shape.key, country);
  const isNamed = same.length > 0;
  const known = isNamed
    ? inThatOffice(same, office)
    : holdersOf(shape, country, office, tables.gazetteer);
  const readings = readingsOf(shape, country, tables);
  const [best] = readings;
  if (!best && known.length === 0) return null;
  const isKnown =
    isNamed && known.length === 1 && known[0]?.source !== '' && !isSomeoneElse(known[0], office);
  const rest = readings
    .filter((reading) => !known.some((person) => isSame(person, reading)))
    .map((reading) => ({
      text: reading.text,
      native: reading.native,
      p: isKnown ? (1 - KNOWN) * reading.p : reading.p,
    }));
  const only = isKnown ? known[0] : undefined;
  const people = known.map((person) => ({
    text: person.name,
    native: person.native,
    ...pOf(only ? KNOWN : readings.find((reading) => isSame(person, reading))?.p),
    ...(person.office ? { note: person.office } : {}),
  }));
  // A row nobody has checked counts only where the model is as sure by itself.
  const agrees = known.every((person) => best !== undefined && isSame(person, best));
  return readingFinding(shape, LANGUAGE[country], [...people, ...rest].slice(0, 5), {
    sure: only !== undefined || (agrees && (best?.p ?? 0) >= SURE[LANGUAGE[country]]),
    person: only,
    office: isSomeoneElse(known[0], office) ? undefined : known[0]?.office,
  });
}

/** The finding for a name as it is written, wholly or in part in pinyin. */
export function readingFinding(
  shape: Pick<NameShape, 'surname' | 'given' | 'mentions'>,
  origin: NameFinding['origin'],
  candidates: NameFinding['candidates'],
  about: {
    readonly sure: boolean;
    readonly person: Person | undefined;
    readonly office: string | undefined;
  },
): OpenFinding {
  const { sure, person, office } = about;
  return {
    mentions: shape.mentions,
    kind: 'mandarin-reading',
    origin,
    sure,
    candidates,
    why: {
      code: 'name-mandarin-reading',
      params: { name: `${shape.surname} ${shape.given}`, best: candidates[0]?.text ?? '' },
    },
    ...(sure && office ? { office } : {}),
    source: person?.source ?? 'readings',
  };
}

/** Whether the surname may be one of that country. */
function fits(shape: NameShape, country: Asian, tables: ReadingTables): boolean {
  const folded = shape.key.split(' ')[0] ?? '';
  if (country === 'JP') return tables.japanese.isSurname(folded);
  if (country === 'VN') return tables.vietnamese.isSurname(folded);
  return tables.korean.surnameShare(folded) > 0 && !isRomanisedKorean(shape.surname, shape.given);
}

/** Findings among the name shapes of a text, a step for each. `counts`: how often it names each country. */
export function* mandarinReadings(
  text: string,
  shapes: readonly NameShape[],
  counts: CountryCounts,
  tables: ReadingTables,
): Generator<void, OpenFinding[]> {
  // Nobody is taken for a Korean where Korea is not named; so for the others.
  if (counts.KP + counts.KR + counts.JP + counts.VN === 0) return [];
  const found: OpenFinding[] = [];
  for (const shape of shapes) {
    yield;
    if (isKnownChinese(shape.key)) continue;
    const origins = shape.mentions
      .map((mention) => originBeside(text, mention))
      .filter((origin) => origin !== null);
    const decision =
      origins.length > 0
        ? decide(origins, counts)
        : (decideByPage(text, shape, counts, tables.gazetteer) ??
          decideByPerson(text, shape, tables.gazetteer));
    if (!decision || !isAsian(decision.country) || !fits(shape, decision.country, tables)) continue;
    const one = findingOf(shape, decision.country, decision.office, tables);
    if (one) found.push(one);
  }
  return found;
}
