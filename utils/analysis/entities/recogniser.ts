// Finds the names of a page: scores from the model, best tags per sentence, then a second look with the whole page in view.
import { mapSteps } from '../../map-steps.ts';
import { ok, type Result } from '../../result.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { Mention, Recogniser } from '../resources.ts';
import { agree } from './consistency.ts';
import { gazetteerMentions } from './gazetteer-names.ts';
import { isEnglish } from './is-english.ts';
import { mendMentions } from './mend-mentions.ts';
import { type Model, type ModelFault, readModel } from './model-file.ts';
import { makeTagger, type Tagger } from './tagger.ts';
import { OUTSIDE, PLACE, placeOfTag, TYPES, typeOfTag } from './tags.ts';
import { bestTags } from './viterbi.ts';
import { CASE } from './word-attributes.ts';

/** Longest stretch tagged at once, in tokens: a longer sentence is cut there. */
const LONGEST_STRETCH = 400;

/** Tokens of each sentence; a token outside all sentences is left out. */
function groupTokens(tokens: readonly Token[], sentences: readonly Span[]): Token[][] {
  const groups: Token[][] = [];
  let at = 0;
  for (const sentence of sentences) {
    let group: Token[] = [];
    while (at < tokens.length && (tokens[at] as Token).end <= sentence.end) {
      const token = tokens[at++] as Token;
      if (token.start < sentence.start) continue;
      group.push(token);
      if (group.length >= LONGEST_STRETCH) {
        groups.push(group);
        group = [];
      }
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

/** Mentions from the tags of one sentence. */
function mentionsOf(tokens: readonly Token[], tags: Uint8Array): Mention[] {
  const mentions: Mention[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const tag = tags[at] as number;
    if (tag === OUTSIDE) continue;
    const place = placeOfTag(tag);
    const token = tokens[at] as Token;
    if (place === PLACE.BEGIN || place === PLACE.SINGLE) start = token.start;
    const type = TYPES[typeOfTag(tag)];
    if (type && (place === PLACE.END || place === PLACE.SINGLE))
      mentions.push({ start, end: token.end, type });
  }
  return mentions;
}

/** Tags of each sentence: first each by itself, then those again for which the page speaks otherwise. */
function* tagPage(
  tagger: Tagger,
  groups: readonly (readonly Token[])[],
): Generator<void, Uint8Array[]> {
  const scores = yield* tagger.scoreSteps(groups.map((group) => group.map((token) => token.text)));
  const decode = (row: number): Uint8Array =>
    bestTags(scores[row] as Float32Array, tagger.transitions, groups[row]?.length ?? 0);
  const tags: Uint8Array[] = [];
  for (let row = 0; row < groups.length; row++) {
    tags.push(decode(row));
    yield;
  }
  const pages = yield* mapSteps(groups, (group, row) => ({
    lowers: group.map((token) => tagger.lower(token.text)),
    capitals: group.map((token) => tagger.describe(token.text).casing >= CASE.INITIAL),
    scores: scores[row] as Float32Array,
    tags: tags[row] as Uint8Array,
  }));
  for (const row of yield* agree(pages)) {
    tags[row] = decode(row);
    yield;
  }
  return tags;
}

/** Makes a recogniser from a model in memory. Of a text that is not English it gives the gazetteer's names alone. */
export function makeRecogniser(model: Model): Recogniser {
  const tagger = makeTagger(model);
  function* recognise(
    text: string,
    tokens: readonly Token[],
    sentences: readonly Span[],
  ): Generator<void, Mention[]> {
    if (!isEnglish(tokens)) return gazetteerMentions(tokens, model.tables);
    const groups = groupTokens(tokens, sentences);
    const tags = yield* tagPage(tagger, groups);
    const found = yield* mapSteps(groups, (group, at) => mentionsOf(group, tags[at] as Uint8Array));
    return yield* mendMentions(text, found.flat());
  }
  return { recognise };
}

/** A recogniser from the bytes of its file, or why there is none. The bytes are checked and not kept. */
export function loadRecogniser(bytes: ArrayBuffer): Result<Recogniser, ModelFault> {
  const model = readModel(bytes);
  return model.ok ? ok(makeRecogniser(model.value)) : model;
}
