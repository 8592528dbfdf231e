// Whose name is it? From the words that stand with a name, never from a country that is merely named nearby.
import type { Span } from '../../text/span.ts';
import { type Country, type Marker, markersIn } from './countries.ts';
import { isOfficeWord, isReporter, isRole, mayStandInside } from './offices.ts';

/** What the words beside one mention say. `how`: before or after the name, or the country alone ("Japan's X"). */
export interface Origin {
  readonly country: Country;
  readonly how: 'before' | 'after' | 'own';
  /** The words that named the country. */
  readonly marker: string;
  /** The words that name the office, as they stand. */
  readonly office: string;
}

/** How far to look, in characters. */
const REACH = 160;
const SENTENCE_END = /[.!?。;:\n"“”]\s+|\n|["“”]/g;
const TITLES = /^(?:mr|mrs|ms|dr|comrade|sir|madam)\.?$/i;

/** The text before a place, back to the beginning of its sentence. */
function before(text: string, at: number): string {
  const stretch = text.slice(Math.max(0, at - REACH), at);
  let cut = 0;
  for (const match of stretch.matchAll(SENTENCE_END)) {
    // "U.S. " and "Mr. " end no sentence.
    if (
      /(?:\b[A-Z]|\bMr|\bMrs|\bMs|\bDr|\bGen|\bSt)\.\s+$/.test(
        stretch.slice(0, match.index + match[0].length),
      )
    )
      continue;
    cut = match.index + match[0].length;
  }
  return stretch.slice(cut);
}

interface Word {
  readonly text: string;
  readonly start: number;
}

const wordsOf = (stretch: string): Word[] =>
  [...stretch.matchAll(/[\p{L}\d][\p{L}\d.’'-]*|[,()]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));

/** Where the noun phrase that ends the stretch begins: walking back over what may name an office. */
function phraseStart(words: readonly Word[], end: number): number {
  let at = end;
  while (at > 0) {
    const word = words[at - 1]?.text ?? '';
    const bare = word.replace(/[’']s$/, '');
    if (!mayStandInside(bare) || word === ',') break;
    at--;
  }
  return at;
}

/** The first marker of somebody's own: in an apposition it stands nearest the office. */
const firstOwn = (markers: readonly Marker[]): Marker | undefined =>
  markers.find((marker) => marker.isOwn);

/**
 * The last: before a name it stands nearest, as in "the Chinese star A and South Korean singer X". But a Chinese one
 * after the last "and" wins: "Chinese coach of the South Korean team X"; anywhere before ministers in the plural.
 */
function nearestOwn(
  stretch: string,
  markers: readonly Marker[],
  isPlural: boolean,
): Marker | undefined {
  const own = markers.filter((marker) => marker.isOwn);
  const cut = isPlural ? -1 : stretch.lastIndexOf(' and ');
  return own.find((marker) => marker.country === 'CN' && marker.start > cut) ?? own.at(-1);
}

/** Whether a Chinese city, body or paper has a part in an apposition, other than as whom the office is with. */
export const isChinese = (clause: string, markers: readonly Marker[]): boolean =>
  markers.some(
    (marker) =>
      marker.country === 'CN' &&
      (marker.isOwn || /\b(?:at|in|from)\s+(?:the\s+)?$/.test(clause.slice(0, marker.start))),
  );

/** "the North Korean diplomat X", "DPRK Foreign Minister X", "the foreign minister of North Korea, X", "Japan's X". */
function originBefore(text: string, span: Span): Origin | null {
  const stretch = before(text, span.start);
  const words = wordsOf(stretch);
  let end = words.length;
  if (words[end - 1]?.text === ',') end--;
  while (end > 0 && TITLES.test(words[end - 1]?.text ?? '')) end--;
  const last = words[end - 1]?.text ?? '';
  const from = phraseStart(words, end);
  const start = words[from]?.start ?? stretch.length;
  // Search with what precedes, so that "to North Korea" is seen as such.
  const own = nearestOwn(
    stretch,
    markersIn(stretch).filter((one) => one.start >= start),
    /s$/.test(last) && isRole(last),
  );
  if (!own || isReporter(last) || isAnothers(stretch.slice(own.end))) return null;
  const { country } = own;
  const marker = stretch.slice(own.start, own.end);
  const office = stretch.slice(start).replace(/(?<![\s,])[\s,]+$/, '');
  if (isRole(last.replace(/[’']s$/, ''))) return { country, how: 'before', office, marker };
  const isPossessive = /^[’']s?\s+$/.test(stretch.slice(own.end));
  if (isPossessive && end === words.length) return { country, how: 'own', office: '', marker };
  return endsInOffice(words.slice(from, end)) ? { country, how: 'before', office, marker } : null;
}

/** Whether someone with an office is named in a phrase: "President Moon", not "Deputy Prime Minister". */
function namesSomeone(words: readonly Word[]): boolean {
  const roleAt = words.findIndex((word) => isRole(word.text));
  const named = roleAt < 0 ? undefined : words.slice(roleAt).find((one) => !isOfficeWord(one.text));
  return named !== undefined && /^\p{Lu}/u.test(named.text);
}

/**
 * Whether the country is another's: "South Korean President Moon and Premier X", "Japan's Abe and President X", "South
 * Korean President Moon's host X". `phrase` follows the country.
 */
function isAnothers(phrase: string): boolean {
  const owner = Math.max(phrase.lastIndexOf('’s '), phrase.lastIndexOf("'s "));
  if (owner > 0 && namesSomeone(wordsOf(phrase.slice(0, owner)))) return true;
  const cut = phrase.lastIndexOf(' and ');
  if (cut < 0) return false;
  const [first, second] = [wordsOf(phrase.slice(0, cut)), wordsOf(phrase.slice(cut + 5))];
  const last = first.at(-1)?.text ?? '';
  const isName = /^\p{Lu}/u.test(last) && !isRole(last) && isRole(second[0]?.text ?? '');
  return namesSomeone(first) || isName;
}

/** "the foreign minister of North Korea, X", "North Korean ambassador to China X": the office has a complement. */
function endsInOffice(phrase: readonly Word[]): boolean {
  const roleAt = phrase.findLastIndex((word) => isRole(word.text));
  return roleAt >= 0 && /^(?:of|to)$/.test(phrase[roleAt + 1]?.text ?? '');
}

const APPOSITION = /^\s*[,(]\s*((?:[^,.;:()\n"“”]|(?<=\b[A-Z])\.)+)/u;
/** What brings in others, not who the named one is. */
const OTHERS = /^(?:as well as|(?:along|together) with|and|or|but|including)\b/i;
/** "X, who married a South Korean": what someone did. */
const DOES = /^(?:who|whose)\b(?! (?:is|serves|served|became|has been|had been)\b)/;
const VERBS =
  /\b(?:said|says|told|tells|added|attended|met|visited|arrived|announced|stressed|believes?|believed|emphasi[sz]ed|expressed|also|reiterated|admitted|noted|pointed|claimed|warned|has|had|was|were|will|would|did|does|can|could|may)\b/;

/** "X, the deputy director of the DPRK Foreign Ministry", "X, North Korea's envoy", "X (a South Korean lawmaker)". */
function originAfter(text: string, span: Span): Origin | null {
  const stretch = text.slice(span.end, span.end + REACH);
  const found = APPOSITION.exec(stretch)?.[1];
  if (found === undefined) return originOf(stretch);
  if (OTHERS.test(found) || DOES.test(found)) return null;
  const clause = found.split(VERBS)[0] ?? '';
  const words = wordsOf(clause);
  // "A guide for South Korean tourists" is no tourist.
  const isMany = !/^one of\b/i.test(clause);
  const roleAt = words.findIndex(
    ({ text: word }) => isRole(word) && !(isMany && /[^s]s$/.test(word)),
  );
  if (roleAt < 0 || roleAt > 9 || words.some((word) => isReporter(word.text))) return null;
  // "X, South Korean President Moon and ..." is a list: the office is the next man's.
  if (namesAnother(words.slice(roleAt))) return null;
  const markers = markersIn(clause);
  const own = firstOwn(markers);
  const role = words[roleAt];
  if (!own || (role && own.start > role.start && !isOfOffice(clause, role, own))) return null;
  // A Chinese professor of Korean studies is Chinese.
  const country = isChinese(clause, markers) ? 'CN' : own.country;
  const marker = clause.slice(own.start, own.end);
  return { country, how: 'after', office: clause.trim(), marker };
}

/** Those whose complement is somebody else, or what others did. */
const OF_OTHERS =
  /^(?:wife|husband|widow|widower|son|daughter|brother|sister|father|mother|friend|student|agent|survivor|victim|veteran|hostage)$/i;
const CLAUSE = /\b(?:who|whom|whose|which|that|where|when)\b/;
/** Small words that may follow a country in the name of a body: "of the South Korean ruling party". */
const IN_BODY =
  /^[’']s\b|^\s*$|^\s*[)]|^\s+\p{Lu}|^\s+(?:[a-z]+ (?:party|bank|team|army)|government|army|military|parliament|cabinet|delegation|embassy|mission|navy|air force|foreign|national|ministry|side|ruling|opposition|party|presidential|unification|defen[cs]e|team|football|table|women|men|to|in|for|at|and|since|from)(?!\p{Ll})/u;

/** Whether a country after the office is whose the office is: "head of the DPRK mission", not "owner of a Korean restaurant". */
function isOfOffice(clause: string, role: Word, own: Marker): boolean {
  const between = clause.slice(role.start + role.text.length, own.start);
  if (OF_OTHERS.test(role.text) || CLAUSE.test(between)) return false;
  const after = clause.slice(own.end);
  // "manager of South Korean actress Chae Rim"
  return IN_BODY.test(after) && !/^\s+(?:actor|actress|singer|star|player)\b/.test(after);
}

/** Whether a name follows the office: "President Moon", not "President of ..." nor "Secretary General". */
function namesAnother(words: readonly Word[]): boolean {
  const next = words.find((word) => !isRole(word.text));
  return next !== undefined && /^\p{Lu}/u.test(next.text);
}

/** "X of South Korea won ..." */
function originOf(stretch: string): Origin | null {
  const match = /^ (?:of|from) (?:the )?/.exec(stretch);
  if (!match) return null;
  const marker = markersIn(stretch.slice(0, 60))[0];
  // "X of the Vietnam branch" may be anybody.
  if (!marker?.isOwn || marker.start !== match[0].length) return null;
  const words = stretch.slice(marker.start, marker.end);
  return { country: marker.country, how: 'own', office: '', marker: words };
}

/** What the words around one mention say of its bearer's country; null when they say nothing. */
export const originBeside = (text: string, span: Span): Origin | null =>
  originBefore(text, span) ?? originAfter(text, span);

/** Whether the mention is a byline's or a reporter's: "Xinhua reporter X", "(Reporter X)", "Editor: X". */
export function isReporterMention(text: string, span: Span): boolean {
  const words = wordsOf(text.slice(Math.max(0, span.start - 60), span.start)).filter(
    (word) => !/^[,()]$/.test(word.text),
  );
  const after = wordsOf(text.slice(span.end, span.end + 40));
  return (
    words.slice(-2).some((word) => isReporter(word.text)) ||
    // "X told reporters" is no reporter.
    after.slice(0, 4).some((word) => isReporter(word.text) && !word.text.endsWith('s'))
  );
}

/** "X, a senior diplomat, ...": an office without a country. */
export function officeBeside(text: string, span: Span): string | null {
  const after = APPOSITION.exec(text.slice(span.end, span.end + REACH))?.[1]?.split(VERBS)[0] ?? '';
  if (
    wordsOf(after)
      .slice(0, 8)
      .some((word) => isRole(word.text))
  )
    return after.trim();
  const stretch = before(text, span.start);
  const words = wordsOf(stretch);
  if (!isRole(words.at(-1)?.text ?? '')) return null;
  return stretch.slice(words[phraseStart(words, words.length)]?.start).trim();
}
