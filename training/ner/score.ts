// Strict span scores of a recogniser on an annotated file, from running text and with our own tokens.
import type { EntityType } from '../../utils/analysis/analysis.ts';
import type { Mention, Recogniser } from '../../utils/analysis/resources.ts';
import { atOnce } from '../../utils/at-once.ts';
import { BLOCK_SEPARATOR } from '../../utils/text/article-text.ts';
import { sentences } from '../../utils/text/sentences.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { type Document, type GoldSpan, toText } from './corpus.ts';

export interface Score {
  gold: number;
  found: number;
  right: number;
}

export interface Scores {
  readonly PER: Score;
  readonly ORG: Score;
  readonly LOC: Score;
  readonly all: Score;
  /** The same spans whatever their type. */
  readonly untyped: Score;
}

const empty = (): Score => ({ gold: 0, found: 0, right: 0 });

/** F1 in per cent. */
export const f1 = ({ gold, found, right }: Score): number =>
  gold + found === 0 ? 0 : (200 * right) / (gold + found);

/** A document as one text, with its spans. */
export function documentText(document: Document): { text: string; spans: GoldSpan[] } {
  let text = '';
  const spans: GoldSpan[] = [];
  for (const sentence of document) {
    if (text) text += BLOCK_SEPARATOR;
    const part = toText(sentence, true);
    for (const { start, end, type } of part.spans)
      spans.push({ start: start + text.length, end: end + text.length, type });
    text += part.text;
  }
  return { text, spans };
}

/** Mentions of a recogniser in a text. */
export function recogniseText(recogniser: Recogniser, text: string): Mention[] {
  const tokens = tokenise(text);
  return atOnce(recogniser.recognise(text, tokens, sentences(text, tokens)));
}

const TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC'];

/** Scores over PER, ORG and LOC. `missed` is called with every wrong span of either side. */
export function scoreDocuments(
  documents: readonly Document[],
  recognise: (text: string) => readonly Mention[],
  missed?: (side: 'gold' | 'found', span: GoldSpan, text: string) => void,
): Scores {
  const scores: Scores = {
    PER: empty(),
    ORG: empty(),
    LOC: empty(),
    all: empty(),
    untyped: empty(),
  };
  for (const document of documents) {
    const { text, spans } = documentText(document);
    const gold = spans.filter(({ type }) => TYPES.includes(type));
    const found = recognise(text).filter(({ type }) => TYPES.includes(type));
    const key = (span: GoldSpan): string => `${span.start} ${span.end} ${span.type}`;
    const place = (span: GoldSpan): string => `${span.start} ${span.end}`;
    const goldKeys = new Set(gold.map(key));
    const foundKeys = new Set(found.map(key));
    const goldPlaces = new Set(gold.map(place));
    for (const span of gold) {
      for (const score of [scores[span.type as 'PER'], scores.all, scores.untyped]) score.gold += 1;
      if (!foundKeys.has(key(span))) missed?.('gold', span, text);
    }
    for (const span of found) {
      for (const score of [scores[span.type as 'PER'], scores.all, scores.untyped])
        score.found += 1;
      if (goldPlaces.has(place(span))) scores.untyped.right += 1;
      if (!goldKeys.has(key(span))) missed?.('found', span, text);
      else for (const score of [scores[span.type as 'PER'], scores.all]) score.right += 1;
    }
  }
  return scores;
}

/** One line: F1 of all, with precision and recall, of each type, and of spans whatever their type. */
export function formatScores({ PER, ORG, LOC, all, untyped }: Scores): string {
  const p = (100 * all.right) / Math.max(1, all.found);
  const r = (100 * all.right) / Math.max(1, all.gold);
  const parts = [
    `F1 ${f1(all).toFixed(1)} (P ${p.toFixed(1)} R ${r.toFixed(1)})`,
    `PER ${f1(PER).toFixed(1)} ORG ${f1(ORG).toFixed(1)} LOC ${f1(LOC).toFixed(1)}`,
    `any type ${f1(untyped).toFixed(1)}`,
  ];
  return parts.join('  ');
}
