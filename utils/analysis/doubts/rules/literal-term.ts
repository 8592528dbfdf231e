// Bodies, media, offices and set phrases under literal names, by the termbase.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

function* check({ article: { text }, terms }: DoubtContext): Iterable<Hit> {
  for (const { span, term } of terms) {
    yield {
      span,
      params: { text: text.slice(span.start, span.end), name: term.name, native: term.native },
      suggestions: [{ text: term.name, native: term.native }],
    };
  }
}

export default defineDoubt({
  id: 'literal-term',
  title: 'A name or set phrase translated word by word',
  why: '“{text}” looks like a literal rendering of {native}, which is known in English as {name}.',
  category: 'Terminology/Wrong term',
  severity: 'major',
  tier: 'B',
  confidence: 0.8,
  specificity: 75,
  inLists: true,
  examples: {
    doubts: [
      'A report by «surging information» said so.',
      'The «State Oceanic Bureau» and the «Ministry of Industry and Information» agreed.',
    ],
    fine: [
      'The World Health Organization and the National Bureau of Statistics agreed with The Paper.',
    ],
  },
  check,
});
