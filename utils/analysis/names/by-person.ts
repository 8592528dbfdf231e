// Someone of the gazetteer whose own words say nothing of a country: known by reading, and by office, calling or paragraph.
import type { Span } from '../../text/span.ts';
import { holdsOffice, isOfAnywhere, namesCalling } from './callings.ts';
import { ASIAN, type Country, isMarker, markersIn } from './countries.ts';
import type { Gazetteer, Person } from './gazetteer.ts';
import type { NameShape } from './name-shapes.ts';
import { officeKind, officeKinds } from './office-kinds.ts';
import { isOfficeWord } from './offices.ts';
import { isChinese, isReporterMention, officeBeside } from './origin.ts';
import { divisions, isPinyin } from './pinyin.ts';

/** Whose country it is, and the words that name the office. */
export interface Decision {
  readonly country: Country;
  readonly office: string;
}

/** How far from a name its country is sought where nothing beside the name says whose it is, in characters. */
const NEARBY = 400;

/** Whether a country is named in the same paragraph, near one of the mentions. */
function isNamedNear(text: string, { start, end }: Span, country: Country): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEARBY), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + NEARBY).split('\n')[0] ?? '';
  return markersIn(before + after).some((marker) => marker.country === country);
}

/** Bodies of which anybody may be president or chairman. */
const BODY =
  /^(?:company|group|university|institute|association|federation|club|league|union|foundation|council|commission|committee|court|team|bureau|embassy|mission|delegation)s?$/i;

/** The last office of a phrase: "Prime Minister Fan and Foreign Minister" is that of the second. */
const lastOf = (phrase: string): string => phrase.split(/,| and /).at(-1) ?? '';

/**
 * The kind of office that stands beside a name, where the words name no more than it and a country: "acting president",
 * "the Vietnamese prime minister", not "the company's president" nor "president of Nanning College".
 */
function plainKind(words: string): string {
  const phrase = lastOf(words);
  const rest = markersIn(phrase).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}${left.slice(end).replace(/^[’']s?/, '')}`,
    phrase,
  );
  const isPlain = (rest.match(/[\p{L}’'-]+/gu) ?? []).every(
    (word) => isOfficeWord(word) && !BODY.test(word),
  );
  return isPlain ? officeKind(phrase) : '';
}

/** More callings of people whom Chinese media name without a country because they are Chinese (see callings.ts). */
const ALSO_OF_ANYWHERE =
  /\b(?:dancers?|writers?|captains?|managers?|owners?|chefs?|guides?|traders?|farmers?|victims?|soldiers?|pilots?)\b/i;

/** Whether words beside a name have to do with China or a place in pinyin: "head of the Weihai customs office". */
const isOfChina = (words: string): boolean =>
  isChinese(words, markersIn(words)) ||
  (words.match(/\p{Lu}\p{L}+/gu) ?? []).some(
    (word) => !isMarker(word) && !isOfficeWord(word) && isPinyin(word, 3) && !isPinyin(word, 1),
  );

/** Who or what stands in films: "starring Yisuo Guangsi", "directed by A and B". */
const CREDIT = /\b(?:starring|directed by)(?: [^.;\n]{0,60})?$/;

/** The words before or after a mention that name an office or calling, '' for none. */
const officeAt = (text: string, { start, end }: Span): string =>
  lastOf(officeBeside(text, { start, end }) ?? '').trim();

/** The clause that follows a mention: "who grew up in Chengdu", "34, of Dalian"; no list of names. */
const clauseAfter = (text: string, { end }: Span): string =>
  /^(?:, (?=[a-z\d])| (?=(?:who|from|of|an?|the)\b))([^.;:\n"“”]{0,80})/.exec(
    text.slice(end, end + 90),
  )?.[1] ?? '';

const syllablesIn = (name: string, most: number): number => divisions(name, most)[0]?.length ?? 0;

/** Words that name an office or calling: those beside each mention, and film credits before it. */
interface Beside {
  readonly offices: readonly string[];
  readonly credits: readonly string[];
  readonly clauses: readonly string[];
}

const besideOf = (text: string, mentions: readonly Span[]): Beside => ({
  offices: mentions.map((mention) => officeAt(text, mention)),
  credits: mentions.map(
    ({ start }) => CREDIT.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '',
  ),
  clauses: mentions.map((mention) => clauseAfter(text, mention)),
});

/** The first of `people` who has one of the offices or callings by a test, with the words that name it. */
function fitting(
  people: readonly Person[],
  words: readonly string[],
  test: (words: string, office: string) => boolean,
): Decision | null {
  for (const office of words) {
    const found = people.find((person) => test(office, person.office));
    if (found) return { country: found.country, office };
  }
  return null;
}

const holdsThat = (words: string, office: string): boolean =>
  officeKinds(office).includes(plainKind(words) || '-');

/** Offices of South Koreans whom news names without a word on who they are. */
const LEADING =
  /\b(?:leader|mayor of Seoul|intelligence chief|security adviser|speaker|presidential candidate|chief of staff)\b/;

/**
 * Someone with any office, of whom nothing beside the name says otherwise; not of Vietnam, whose names are Chinese ones
 * too. Lesser South Koreans, who have many namesakes in China, need some office beside the name.
 */
function inOffice(people: readonly Person[], { offices, clauses }: Beside): Decision | null {
  if ([...offices, ...clauses].some((words) => isOfAnywhere(words) || ALSO_OF_ANYWHERE.test(words)))
    return null;
  const hasRole = offices.some((words) => words !== '');
  const found = people.find(
    ({ office, country }) =>
      country !== 'VN' &&
      holdsOffice(office) &&
      (country !== 'KR' || hasRole || officeKinds(office).length > 0 || LEADING.test(office)),
  );
  return found ? { country: found.country, office: '' } : null;
}

/**
 * Someone whom the gazetteer knows by just that reading:
 * - wherever it stands, if the known name is on the page too: "Jin Zhengen said", "Kim Jong-un";
 * - in a paragraph that names the country, with the office that person holds ("General Secretary Su Lin"), also for
 *   Vietnam and for names of two syllables;
 * - there with the calling ("actress Quan Zhixian"), or a holder of any office ("Piao Jinhui left").
 */
export function decideByPerson(
  text: string,
  shape: NameShape,
  gazetteer: Gazetteer,
): Decision | null {
  const { surname, given, key, mentions } = shape;
  const people = ASIAN.flatMap((country) =>
    gazetteer.byReading(key, country).filter(({ source }) => source !== ''),
  );
  if (people.length === 0 || mentions.some((mention) => isReporterMention(text, mention)))
    return null;
  const isLong = syllablesIn(surname, 4) + syllablesIn(given, 4) >= 3;
  const named = people.find(({ name }) => text.includes(name));
  if (named && isLong) return { country: named.country, office: '' };
  const beside = besideOf(text, mentions);
  if ([...beside.offices, ...beside.clauses].some(isOfChina)) return null;
  const near = people.filter(({ country }) =>
    mentions.some((mention) => isNamedNear(text, mention, country)),
  );
  const holder = fitting(near, beside.offices, holdsThat);
  const isOne = people.every(({ country }) => country === people[0]?.country);
  if (holder || !isLong || !isOne) return holder;
  return (
    fitting(near, [...beside.offices, ...beside.credits], namesCalling) ?? inOffice(near, beside)
  );
}
