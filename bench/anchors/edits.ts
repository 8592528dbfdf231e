// What happens to a page between two visits without a word of the quote changing.
import { seeded } from '../random.ts';
import type { Rendering } from './documents.ts';

export interface Edit {
  readonly name: string;
  readonly apply: (rendering: Rendering, seed: number) => string;
}

const paragraphsOf = ({ text, segments }: Rendering): string[] =>
  segments.map(({ start, end }) => text.slice(start, end));

const NOTICES = [
  'Advertisement',
  'Sign up to our morning letter: all that matters, every day at six.',
  'Read more: what the numbers of the week tell us',
];

/** Each edit by itself. */
export const EDITS: readonly Edit[] = [
  {
    name: 'paragraphs added before and between',
    apply: (rendering) =>
      [
        NOTICES[1],
        ...paragraphsOf(rendering).flatMap((one, at) => (at % 2 ? [one, NOTICES[2]] : [one])),
      ].join('\n\n'),
  },
  {
    name: 'an advertisement after each paragraph',
    apply: (rendering) => paragraphsOf(rendering).join(`\n\n${NOTICES[0]}\n\n`),
  },
  {
    name: 'paragraphs reordered',
    apply: (rendering, seed) => {
      const random = seeded(seed);
      return paragraphsOf(rendering)
        .map((one) => ({ one, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
        .join('\n\n');
    },
  },
  {
    name: 'quotation marks, dashes and spaces of another kind',
    apply: ({ text }) =>
      text
        .replace(/"([^"]*)"/g, '\u201c$1\u201d')
        .replace(/'/g, '\u2019')
        .replace(/ - /g, ' \u2013 ')
        .replace(/(\d) (?=\w)/g, '$1\u00a0')
        .replace(/\n\n/g, '\n'),
  },
];
