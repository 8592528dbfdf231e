// 14日 as "on the 14th" with no month, where the page names more than one. Marked once; floors, centuries and the like
// are no days.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf, spanOf } from '../match.ts';

const DAY =
  /\b((?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Oo]f) (?:the )?(?:(?:evening|morning|afternoon|night) of )?the (?:[12]?\d|3[01])(?:st|nd|rd|th))(?=[\s,.;:)"”]|$)(?!,? (?:of|and (?:\d|the \d)|[a-z]+ of|century|day|floor|anniversary|birthday|session|congress|party|national|meeting|edition|place|round|minute|hole|amendment|district|annual|year|month|time|straight|consecutive|grade|street|avenue|largest|[A-Z]))/g;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  const months = new Set(text.match(MONTH) ?? []);
  if (months.size < 2) return;
  for (const match of matchesOf(text, DAY)) {
    const span = spanOf(match);
    yield { span, params: { text: text.slice(span.start, span.end) } };
    return;
  }
}

export default defineDoubt({
  id: 'bare-day',
  title: 'A day without its month',
  why: '“{text}” leaves the month out, as Chinese does, and the page names several months: look for the right one further up.',
  category: 'Locale convention/Date format',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 30,
  examples: {
    doubts: ['From April to May they talked. The two sides met again «on the 14th» and parted.'],
    fine: [
      'In May they met on the 14th.',
      'On the 14th of May they met, and in June on the 3rd floor they parted.',
    ],
  },
  check,
});
