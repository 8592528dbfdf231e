// "the the", "in in": small words, which English never doubles; "interrupted interrupted": long ones, and runs of two
// ("in history in history"); "New Zealand New Zealand": a name of two words twice.
import type { Token } from '../../../text/token.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const SMALL = new Set(
  'the a an of in to for with from by at is are was were and or on as be will has have its their'.split(
    ' ',
  ),
);

/** Longer words that are doubled for weight or sound, or because two clauses meet: "very very", "what he had had". */
const MEANT =
  /^(?:very|much|many|more|most|long|far|really|truly|that|this|these|those|what|which|will|were|been|done|ylang|never|ever|know|yeah|well|same|here|there)$/;
const LONG = /^\p{Ll}{4,}$/u;

/** Whether token `i` begins a pair that is part of a longer expression: "A-share share", "“youth youth”". */
const isPartOfMore = (text: string, first: Token, second: Token): boolean =>
  /[\p{L}\p{N}'’\-“"‘«]/u.test(text[first.start - 1] ?? ' ') ||
  /[\p{L}\p{N}'’\-”"]/u.test(text[second.end] ?? ' ');

const isCapital = (token: Token | undefined): boolean =>
  /^\p{Lu}\p{L}{2,30}$/u.test(token?.text ?? '');

/** A name of two words that stands twice in a row from token `i` on, and not as the end of a longer name. */
function doubledName(tokens: readonly Token[], i: number): Hit | undefined {
  const [a, b, c, d] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!a || !b || !c || !d || a.text !== c.text || b.text !== d.text || a.text === b.text)
    return undefined;
  if (!isCapital(a) || !isCapital(b) || isCapital(tokens[i + 4])) return undefined;
  if ([b.start - a.end, c.start - b.end, d.start - c.end].some((gap) => gap !== 1))
    return undefined;
  const name = `${a.text} ${b.text}`;
  return {
    span: { start: a.start, end: d.end },
    params: { text: `${name} ${name}` },
    suggestions: [{ text: name }],
    tier: 'B',
  };
}

/** A long word, or a small one and a long one, twice in a row from token `i` on. */
function doubledLong(text: string, tokens: readonly Token[], i: number): Hit | undefined {
  const size = SMALL.has(tokens[i]!.text) ? 2 : 1;
  if (tokens[i + size]?.text !== tokens[i]!.text) return undefined;
  const run = tokens.slice(i, i + 2 * size);
  const last = run[size - 1]!;
  if (run.length < 2 * size || !LONG.test(last.text) || MEANT.test(last.text)) return undefined;
  if (run.some((token, k) => k >= size && token.text !== run[k - size]!.text)) return undefined;
  if (run.some((token, k) => k > 0 && token.start - run[k - 1]!.end !== 1)) return undefined;
  if (isPartOfMore(text, run[0]!, run.at(-1)!)) return undefined;
  // "the stronger the stronger the wind": a comparison, and "joint joint joint" is a loop.
  if ((size === 2 && last.text.endsWith('er')) || tokens[i + 2 * size]?.text === run[0]!.text)
    return undefined;
  const once = text.slice(run[0]!.start, last.end);
  return {
    span: { start: run[0]!.start, end: run.at(-1)!.end },
    params: { text: `${once} ${once}` },
    suggestions: [{ text: once }],
    tier: 'B',
    confidence: 0.75,
  };
}

/** Verbs and particles may meet in good English: "taken in in the church", "what it is is a loan". */
const MAY_MEET = /^(?:in|on|by|is|are|was|were|has|have|will)$/;

/** A small word twice in a row from token `i` on. */
function doubledSmall(tokens: readonly Token[], i: number): Hit | undefined {
  const [first, second] = [tokens[i]!, tokens[i + 1]!];
  if (first.text !== second.text || !SMALL.has(first.text) || second.start - first.end > 1)
    return undefined;
  if (
    /^(?:in|on)$/.test(first.text) &&
    /(?:ed|en|ing|ook|ame|ent)$/.test(tokens[i - 1]?.text ?? '')
  )
    return undefined;
  return {
    span: { start: first.start, end: second.end },
    params: { text: `${first.text} ${second.text}` },
    suggestions: [{ text: first.text }],
    ...(MAY_MEET.test(first.text) && { tier: 'B' as const }),
  };
}

function* check({ article: { text }, tokens }: DoubtContext): Iterable<Hit> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const hit = doubledSmall(tokens, i) ?? doubledName(tokens, i) ?? doubledLong(text, tokens, i);
    if (hit) yield hit;
  }
}

export default defineDoubt({
  id: 'doubled-word',
  title: 'The same word twice',
  why: '“{text}”: the same word stands twice in a row.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'A',
  confidence: 0.85,
  specificity: 45,
  examples: {
    doubts: [
      'The ship left «the the» harbour at noon.',
      'Firms from «New Zealand New Zealand», Japan and Germany took part.',
      'Traffic was «interrupted interrupted» for the longest time «in history in history».',
    ],
    fine: [
      'She had had enough, and he knew that that was true.',
      'Sirhan Sirhan was very, very tired.',
      'They very very much liked the ylang ylang, the A-share share price and the “youth youth” class.',
      'He was taken in in the church.',
    ],
  },
  check,
});
