// What a document's title tells of its page: headlines are long and say what happened; other pages name a thing, an
// offer or a service.
import { queryAll, textContentOf } from '../native-dom.ts';
import { weightOf } from './text-survey.ts';

/** Between a headline and the names of section and site. */
const SEPARATOR = / [|–—·•»:_-]+ |[|｜»_]/;
/** Longer titles are cut. UTF-16 units. */
const LONGEST = 400;

/** Words of guides, lists of the best and reviews, then of trade and service, in the commonest languages. */
const GUIDE =
  /\b(?:how to|what is|best|top \d+|guide|tutorial|tips|review|recipe|ratgeber|anleitung|comment|mejores)\b|指南|如何/i;
const SERVICE =
  /\b(?:buy|shop|store|pric(?:e|es|ing)|deals|online|free|download|log ?in|sign ?(?:in|up)|official|home|welcome|contact|about us|help|support|faq|docs|documentation|forum|search|archives?|category)\b|登录|首页|公式/i;
const QUOTES = /["“„«「]|(?:^| )['‘]\S/;

// Of a word as `titleFeatures` cuts them. Classes of Unicode take a tenth of a millisecond each to be made ready.
const BEGINS_WITH_LETTERS = /^[^\d’'-]{4}/;

/** What the document calls itself, or the empty text. Titles of drawings are none. */
export function titleOf(document: Document): string {
  const [title] = queryAll(document, 'title:not(svg *)');
  return (title && textContentOf(title)) ?? '';
}

/** A document's title as numbers by name. */
export function titleFeatures(title: string): Record<string, number> {
  const whole = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const parts = whole.split(SEPARATOR).map((part) => part.trim());
  const own = parts.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a), '');
  const words = own.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const later = words.slice(1).filter((word) => BEGINS_WITH_LETTERS.test(word));
  const lower = later.filter(([first = '']) => first !== first.toUpperCase());
  return {
    titleWeight: Math.min(weightOf(own), 150),
    titleWords: Math.min(words.length, 20),
    titleParts: Math.min(parts.length - 1, 3),
    titleGuide: GUIDE.test(whole) ? 1 : 0,
    titleService: SERVICE.test(whole) ? 1 : 0,
    titleQuotes: QUOTES.test(own) ? 1 : 0,
    titleLower: later.length === 0 ? 0 : lower.length / later.length,
  };
}
