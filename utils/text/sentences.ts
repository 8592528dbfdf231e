// Cuts a text into sentences. Blank lines always end one; a full stop does where a new sentence plausibly begins.
import { isSmall, KIND, kindOf } from './characters.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

const ENDS = /^(?:[.!?…]+|[。！？])$/;
const CLOSES = /^(?:["'”’»)\]]|'')$/;
/** Abbreviations that can end a sentence, when one of the openers below follows. */
const DOTTED = /^(?:\p{L}\.){2,}$|^(?:Inc|Corp|Co|Ltd|Jr|Sr|etc)\.$/u;
const OPENERS: ReadonlySet<string> = new Set(
  'The A An He She It They We I You In On At But And This That These Those His Her Their Its There When While If As For After Before Since Some Many Most'.split(
    ' ',
  ),
);
/** A line shorter than this was broken on purpose; a longer one may be wrapped text. */
const SHORT_LINE = 55;

/** What lies between two tokens: nothing that ends a sentence, a line's end, or a paragraph's end. */
function gapBetween(text: string, from: number, to: number): 'space' | 'line' | 'paragraph' {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) lines += 1;
  if (lines === 0) return 'space';
  return lines === 1 ? 'line' : 'paragraph';
}

/** Whether a sentence can begin with this token: anything but a small letter or a mark that continues. */
function canBegin(token: Token): boolean {
  const code = token.text.codePointAt(0) ?? 0;
  if (isSmall(code)) return false;
  return kindOf(code) !== KIND.MARK || /^["'“‘«([$€£¥#]/.test(token.text);
}

/** Whether the tokens up to `last` end a sentence, given the token after them. */
function endsSentence(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1];
  if (!next) return true;
  let at = last;
  while (at > first && CLOSES.test(tokens[at]?.text ?? '')) at -= 1;
  const end = tokens[at]?.text ?? '';
  const apart = next.start > (tokens[last]?.end ?? 0);
  if (ENDS.test(end)) return /^[。！？]$/.test(end) || (apart && canBegin(next));
  return apart && at === last && DOTTED.test(end) && OPENERS.has(next.text);
}

/**
 * Sentences in order, each from its first token to the end of its last; every token lies in exactly one.
 * `tokens` are those of `tokenise(text)`, made here when not given.
 */
export function sentences(text: string, tokens: readonly Token[] = tokenise(text)): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const gap = next ? gapBetween(text, token.end, next.start) : 'paragraph';
    const shortLine = gap === 'line' && token.end - lineStart(text, token.end) < SHORT_LINE;
    // A closing mark belongs to the sentence before it.
    const closing = next && gap === 'space' && next.start === token.end && CLOSES.test(next.text);
    if (gap === 'paragraph' || shortLine || (!closing && endsSentence(tokens, first, at))) {
      spans.push({ start: (tokens[first] as Token).start, end: token.end });
      first = at + 1;
    }
  }
  return spans;
}

/** Start of the line that holds `at`, sought no further back than decides anything. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= SHORT_LINE && text.charCodeAt(start - 1) !== 0x0a) start -= 1;
  return start;
}
