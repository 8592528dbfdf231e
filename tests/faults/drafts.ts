// The notes that the faults save: each with its number in a text that shows when half of it is gone.
import { newId } from '../../utils/notes/ids.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';

export const ARTICLE = {
  id: 'https://faults.example/story',
  url: 'https://faults.example/story',
  site: 'faults.example',
  title: 'A story that is saved often',
  byline: '',
  published: '',
  language: 'en',
  fingerprint: 'f',
} as const;

/** A new note that has its id already, so that it can be looked for. */
export type Draft = NoteDraft & { readonly id: string };

/** Save number `n` of a run; its text is known again by `mark`. */
export const draftOf = (mark: string, n: number, more: Partial<NoteDraft> = {}): Draft => ({
  id: newId(),
  article: ARTICLE.id,
  anchor: {
    version: 1,
    quote: `quote ${mark} ${n}`,
    prefix: 'before ',
    suffix: ' after',
    position: { start: n, end: n + 10 },
    block: 0,
    fingerprint: 'f',
  },
  body: bodyOf(mark, n),
  tags: [mark],
  colour: 'yellow',
  kind: 'note',
  ...more,
});

/** Long enough that half a record would show. */
export const bodyOf = (mark: string, n: number): string => `${mark} ${n} ${'text '.repeat(50)}${n}`;
