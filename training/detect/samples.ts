// Saved pages as rows: the features of each, whole and with kinds of metadata dropped, as sites drop them.
import type { Row } from './stumps.ts';

export interface Sample {
  readonly id: string;
  readonly site: string;
  readonly isNews: boolean;
  readonly isArticle: boolean;
  readonly language: string | null;
  readonly features: Readonly<Record<string, number>>;
  /** Names of the features that are known first, and of those that are of the text. */
  readonly early: readonly string[];
  readonly inner: readonly string[];
}

/** Features that a page's author can leave out of the head. */
const METADATA = new Set(
  `ldNews ldArticle ldProduct ldList ldTalk ldGuide ldDate ldBody byGuide byTalk ogArticle ogWebsite
   ogOther metaDate metaPress metaSource descWeight descSaying metaAuthor metaPrice linkAmp itemNews itemArticle itemBody itemProduct`.split(
    /\s+/,
  ),
);

/** Features of what the document calls itself: left out of few pages, but some copies have lost it. */
const isOfTitle = (name: string): boolean => name.startsWith('title');

/** What is dropped of a page. */
export const DROPS = {
  none: () => false,
  metadata: (name: string) => METADATA.has(name),
  head: (name: string) => METADATA.has(name) || isOfTitle(name),
  address: (name: string) => name.startsWith('url'),
  marks: (name: string) => METADATA.has(name) || /^(?:body|times$|bylines$|entry$)/.test(name),
  all: (name: string) =>
    METADATA.has(name) || /^(?:url|body|times$|bylines$|entry$|title)/.test(name),
} as const;

export type Drop = keyof typeof DROPS;

/** A sample's vector in the order of `names`, with a kind of metadata dropped. */
export const vectorOf = (sample: Sample, names: readonly string[], drop: Drop): number[] =>
  names.map((name) => (DROPS[drop](name) ? 0 : (sample.features[name] ?? 0)));

/** Whether a page is refused before the model is asked, as detect.ts does: a front page, a listing or a guide by its own word. */
export function isRefused({ features }: Sample, drop: Drop): boolean {
  const is = (name: string): boolean => !DROPS[drop](name) && features[name] === 1;
  return is('urlRoot') || is('bodyListing') || (is('ldGuide') && !is('ldArticle') && !is('ldNews'));
}

/** `topScore` of a page whose text is not there: yet to come, behind a wall, or a picture. */
export const BARE_BELOW = 5.3;

/** Whether a page holds any running text: a saved news page without it cannot be told by its text. */
export const hasText = ({ features }: Sample): boolean => (features.topScore ?? 0) > BARE_BELOW;

const COPIES: readonly [Drop, number][] = [
  ['none', 1],
  ['metadata', 0.8],
  ['address', 0.4],
  ['marks', 0.4],
  ['all', 0.3],
];

/** Training rows: each page once for each kind of drop. Blogs and guides, which may be either, are left out. */
export function rowsOf(samples: readonly Sample[], names: readonly string[]): Row[] {
  return samples
    .filter(({ isNews, isArticle }) => isNews || !isArticle)
    .flatMap((sample) =>
      COPIES.filter(
        ([drop]) => drop === 'none' || drop === 'address' || !sample.isNews || hasText(sample),
      ).map(
        ([drop, weight]): Row => ({
          values: vectorOf(sample, names, drop),
          label: sample.isNews ? 1 : 0,
          weight,
        }),
      ),
    );
}
