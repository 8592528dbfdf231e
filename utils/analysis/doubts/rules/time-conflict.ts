// "next year" beside "this year" for one thing that two neighbouring sentences name.
import { textOf } from '../../../text/span.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const TIME =
  /\b(next (?:year|month|week)|(?:(?:at|by) the end of |later |early )this (?:year|month|week))\b/;
const FUTURE = /\b(?:will|shall|expected|look forward|await|plan|planned|scheduled)\b/;
const LONGEST = 600;

/** Words of seven letters and more, in small letters: what the sentence is about. */
const topicsOf = (sentence: string): Set<string> =>
  new Set(sentence.match(/\b[a-z]{7,20}\b/g) ?? []);

const NO_TOPIC = new Set([
  'between',
  'another',
  'because',
  'including',
  'countries',
  'country',
  'expected',
  'forward',
  'through',
]);

function* check({ article: { text }, sentences }: DoubtContext): Iterable<Hit> {
  for (let i = 0; i + 1 < sentences.length; i++) {
    const pair = [sentences[i]!, sentences[i + 1]!] as const;
    if (pair[1].end - pair[0].start > LONGEST) continue;
    const [first, second] = [textOf(text, pair[0]), textOf(text, pair[1])];
    const [a, b] = [TIME.exec(first), TIME.exec(second)];
    if (!a?.[1] || !b?.[1] || a[1].startsWith('next') === b[1].startsWith('next')) continue;
    if (a[1].split(' ').at(-1) !== b[1].split(' ').at(-1)) continue;
    if (!FUTURE.test(first) || !FUTURE.test(second)) continue;
    const topics = topicsOf(second);
    if (![...topicsOf(first)].some((word) => topics.has(word) && !NO_TOPIC.has(word))) continue;
    const place = (start: number, match: RegExpExecArray) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    });
    yield { span: place(pair[0].start, a), params: { text: a[1], other: b[1] } };
    yield { span: place(pair[1].start, b), params: { text: b[1], other: a[1] } };
  }
}

export default defineDoubt({
  id: 'time-conflict',
  title: 'Two times for one thing',
  why: '“{text}” does not fit “{other}” in the sentence beside it: both seem to speak of the same thing.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'B',
  confidence: 0.6,
  specificity: 40,
  examples: {
    doubts: [
      'The negotiation will open «next year». “We await the negotiation «at the end of this year»,” he said.',
    ],
    fine: ['The road will open next year. The school closed at the end of this year.'],
  },
  check,
});
