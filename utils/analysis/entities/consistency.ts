// The second look: what the first pass found anywhere on the page speaks for the same words elsewhere on it. A name seen
// twice gets one type, a surname follows its full name.
import { OUTSIDE, PLACE, placeOfTag, TAG_COUNT, tagOf, typeOfTag } from './tags.ts';

/** A sentence after the first pass. Scores are changed in place by `agree`. */
export interface Tagged {
  readonly lowers: readonly string[];
  /** Whether a token could begin a name: it has a capital. */
  readonly capitals: readonly boolean[];
  readonly scores: Float32Array;
  readonly tags: Uint8Array;
}

/**
 * Chosen on whole documents of the tuning sets: how much of a name's lead over the next type is added to each mention, the
 * most that is, what a surname gets, how far a type must lead, and how far below the best a type is counted at one mention.
 */
const STRENGTH = { lead: 0.5, most: 3, surname: 4, least: 0.5, floor: -3 };

const TYPE_COUNT = 4;
const PERSON = 0;
const LONGEST = 8;

/** What the mentions of a name say of each type, summed: how far its score is below the best one's; and its tokens. */
interface Votes {
  readonly byType: Float32Array;
  readonly length: number;
}

interface Evidence {
  /** By the name's lower-case tokens joined by a space. */
  readonly names: Map<string, Votes>;
  /** First tokens of names of several tokens, with the longest length. */
  readonly starts: Map<string, number>;
  /** Tokens that end (or, in East Asian order, begin) a person's full name. */
  readonly surnames: Set<string>;
}

const tagAt = (type: number, at: number, length: number): number => {
  if (length === 1) return tagOf(type, PLACE.SINGLE);
  return tagOf(type, at === 0 ? PLACE.BEGIN : at === length - 1 ? PLACE.END : PLACE.INSIDE);
};

/** Adds what the model thinks of each type for the name in [first, first + length): a doubtful mention says little. */
function vote(evidence: Evidence, { lowers, scores }: Tagged, first: number, length: number): void {
  const key = lowers.slice(first, first + length).join(' ');
  const votes = evidence.names.get(key) ?? { byType: new Float32Array(TYPE_COUNT), length };
  const sums = new Float32Array(TYPE_COUNT);
  for (let type = 0; type < TYPE_COUNT; type++)
    for (let at = 0; at < length; at++)
      sums[type]! += scores[(first + at) * TAG_COUNT + tagAt(type, at, length)] as number;
  const best = Math.max(...sums);
  for (let type = 0; type < TYPE_COUNT; type++)
    votes.byType[type]! += Math.max(STRENGTH.floor, (sums[type] as number) - best);
  evidence.names.set(key, votes);
}

function* gather(sentences: readonly Tagged[]): Generator<void, Evidence> {
  const evidence: Evidence = { names: new Map(), starts: new Map(), surnames: new Set() };
  for (const tagged of sentences) {
    yield;
    const { lowers, tags } = tagged;
    let first = 0;
    for (let at = 0; at < tags.length; at++) {
      const tag = tags[at] as number;
      if (tag === OUTSIDE) continue;
      const place = placeOfTag(tag);
      if (place === PLACE.BEGIN || place === PLACE.SINGLE) first = at;
      if (place !== PLACE.END && place !== PLACE.SINGLE) continue;
      const length = at - first + 1;
      if (length > LONGEST) continue;
      const start = lowers[first] as string;
      vote(evidence, tagged, first, length);
      if (length > 1) evidence.starts.set(start, Math.max(length, evidence.starts.get(start) ?? 0));
      if (length > 1 && typeOfTag(tag) === PERSON) {
        evidence.surnames.add(lowers[at] as string);
        evidence.surnames.add(start);
      }
    }
  }
  return evidence;
}

/** The type that the mentions together speak for and how far it leads; undefined where no type does. */
function verdict({ byType }: Votes): { type: number; lead: number } | undefined {
  let type = 0;
  for (let each = 1; each < TYPE_COUNT; each++)
    if ((byType[each] as number) > (byType[type] as number)) type = each;
  let next = -Infinity;
  for (let each = 0; each < TYPE_COUNT; each++)
    if (each !== type) next = Math.max(next, byType[each] as number);
  const lead = (byType[type] as number) - next;
  return lead < STRENGTH.least ? undefined : { type, lead };
}

function push(scores: Float32Array, at: number, tag: number, by: number): void {
  scores[at * TAG_COUNT + tag] = (scores[at * TAG_COUNT + tag] as number) + by;
}

/** Adds to the scores of the tokens [first, first + length) for being a name of this type. */
function support(tagged: Tagged, first: number, length: number, type: number, by: number): void {
  const each = length === 1 ? by : by / length + by / 4;
  for (let at = 0; at < length; at++)
    push(tagged.scores, first + at, tagAt(type, at, length), each);
}

/** The longest known name that starts at a token, with its votes. */
function nameAt(evidence: Evidence, { lowers }: Tagged, at: number): Votes | undefined {
  const longest = evidence.starts.get(lowers[at] as string) ?? 1;
  for (let length = Math.min(longest, lowers.length - at); length >= 1; length--) {
    const votes = evidence.names.get(lowers.slice(at, at + length).join(' '));
    if (votes && votes.length === length) return votes;
  }
  return undefined;
}

/** Whether the first pass already has exactly this name here. */
function isTagged({ tags }: Tagged, at: number, length: number, type: number): boolean {
  const place = length === 1 ? PLACE.SINGLE : PLACE.BEGIN;
  if (tags[at] !== tagOf(type, place)) return false;
  return length === 1 || tags[at + length - 1] === tagOf(type, PLACE.END);
}

/** Whether the first pass has the token in a name of several tokens. */
function isInLongName({ tags }: Tagged, at: number): boolean {
  const tag = tags[at] as number;
  return tag !== OUTSIDE && placeOfTag(tag) !== PLACE.SINGLE;
}

/** Speaks for what the page agrees on, in steps; gives the sentences whose scores changed where the tags differ. */
export function* agree(sentences: readonly Tagged[]): Generator<void, Set<number>> {
  const evidence = yield* gather(sentences);
  const changed = new Set<number>();
  for (const [row, tagged] of sentences.entries()) {
    yield;
    for (let at = 0; at < tagged.lowers.length; at++) {
      if (!tagged.capitals[at]) continue;
      const votes = nameAt(evidence, tagged, at);
      const decided = votes && verdict(votes);
      if (votes && decided) {
        const by = Math.min(STRENGTH.most, STRENGTH.lead * decided.lead);
        support(tagged, at, votes.length, decided.type, by);
        if (!isTagged(tagged, at, votes.length, decided.type)) changed.add(row);
      }
      if (votes && votes.length > 1) {
        at += votes.length - 1;
        continue;
      }
      if (!evidence.surnames.has(tagged.lowers[at] as string)) continue;
      if (isInLongName(tagged, at)) continue;
      support(tagged, at, 1, PERSON, STRENGTH.surname);
      if (tagged.tags[at] !== tagOf(PERSON, PLACE.SINGLE)) changed.add(row);
    }
  }
  return changed;
}
