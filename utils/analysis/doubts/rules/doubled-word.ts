// "the the", "in in": small words only, which English never doubles.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const SMALL = new Set(
  'the a an of in to for with from by at is are was were and or on as be will has have its their'.split(
    ' ',
  ),
);

function* check({ tokens }: DoubtContext): Iterable<Hit> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i]!, tokens[i + 1]!];
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
    doubts: ['The ship left «the the» harbour at noon.'],
    fine: [
      'She had had enough, and he knew that that was true.',
      'Sirhan Sirhan was very, very tired.',
    ],
  },
  check,
});
