// "the the", "in in": small words, which English never doubles; "New Zealand New Zealand": a name of two words twice.
import type { Token } from '../../../text/token.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const SMALL = new Set(
  'the a an of in to for with from by at is are was were and or on as be will has have its their'.split(
    ' ',
  ),
);

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

function* check({ tokens }: DoubtContext): Iterable<Hit> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i]!, tokens[i + 1]!];
    const name = doubledName(tokens, i);
    if (name) yield name;
    if (first.text !== second.text || !SMALL.has(first.text)) continue;
    if (second.start - first.end > 1) continue;
    const span = { start: first.start, end: second.end };
    yield {
      span,
      params: { text: `${first.text} ${second.text}` },
      suggestions: [{ text: first.text }],
    };
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
    ],
    fine: [
      'She had had enough, and he knew that that was true.',
      'Sirhan Sirhan was very, very tired.',
    ],
  },
  check,
});
