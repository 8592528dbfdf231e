// Turns of phrase that raters and translators mark again and again, by the table stiff-phrases.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';
import { STIFF_PHRASES } from '../stiff-phrases.ts';

const PATTERN = new RegExp(
  `\\b(?:${STIFF_PHRASES.map(({ pattern }) => `(${pattern})`).join('|')})\\b`,
  'g',
);

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  for (const match of matchesOf(text, PATTERN)) {
    const phrase = STIFF_PHRASES[match.slice(1).findIndex((group) => group !== undefined)];
    const found = match[0].trimEnd();
    const span = { start: match.index, end: match.index + found.length };
    yield {
      span,
      params: { text: found, plain: phrase?.plain[0] ?? '' },
      suggestions:
        phrase && !phrase.isHint ? phrase.plain.map((reading) => ({ text: reading })) : [],
    };
  }
}

export default defineDoubt({
  id: 'stiff-wording',
  title: 'A Chinese turn of phrase',
  why: '“{text}” is a Chinese set phrase word by word; English news would write {plain}.',
  category: 'Style/Unnatural or awkward',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 18,
  examples: {
    doubts: [
      'The «relevant units» took part in the opening.',
      'They will «do a good job in transport» and improve the «demand docking work» of the port.',
      'They will «grasp the laws» of growth.',
      'The loss «lies in the fact that» nobody looked.',
    ],
    fine: [
      'The relevant page was torn out, and the reporters left.',
      'The docking of the ferry took an hour; the pilot did a good job.',
      'He admitted his loss and the fact that lies were told.',
    ],
  },
  check,
});
