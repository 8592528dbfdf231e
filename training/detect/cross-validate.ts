// How the detector does on sites that it has not seen: the sites are dealt into folds, several times; no page is
// judged by a model, or by a threshold, that has seen a page of its fold.
import { boost } from './boost.ts';
import { logistic } from './logistic.ts';
import { DROPS, type Drop, hasText, isRefused, rowsOf, type Sample, vectorOf } from './samples.ts';
import { simplified } from './steps.ts';
import { type Model, mean, type Row, scoreOf } from './stumps.ts';

/** Stumps: on some seven hundred pages, deeper trees did worse on sites they had not seen. */
const STUMPS = { rounds: 500, rate: 0.15, ridge: 2, leastWeight: 1 };
/** Slopes in sixteen bins: they err on other pages than the stumps do, and the mean of both on fewer. */
const SLOPES = { bins: 16, ridge: 4 };
const FOLDS = 10;
/** So often the sites are dealt: figures are means, so that no lucky deal is told of. */
const DEALS = 3;

/** The model: the mean of boosted stumps and of a regression, as it is shipped. */
export const trained = (rows: readonly Row[]): Model =>
  simplified(mean([boost(rows, STUMPS), logistic(rows, SLOPES)]));

/** Of a model what looks at some of the features alone. */
export const partOf = (model: Model, isIn: (feature: number) => boolean): Model => ({
  ...model,
  stumps: model.stumps.filter(({ feature }) => isIn(feature)),
});

function foldOf(site: string, deal: number): number {
  let hash = 2166136261 ^ (deal * 7919);
  for (const character of site) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return (hash >>> 0) % FOLDS;
}

type Scores = Readonly<Record<Drop, number>>;

interface Scored {
  readonly sample: Sample;
  readonly fold: number;
  readonly whole: Scores;
  /** By what needs no text, and by what is known first. */
  readonly outer: Scores;
  readonly early: Scores;
}

/** One dealing of the sites, every sample scored by a model that has seen no page of its fold. */
export type Deal = readonly Scored[];

const drops = Object.keys(DROPS) as Drop[];

/** By the features that `isKnown` lets through; the others count as absent. */
function scoresOf(
  model: Model,
  sample: Sample,
  names: readonly string[],
  isKnown: (feature: number) => boolean = () => true,
): Scores {
  const score = (drop: Drop): number =>
    isRefused(sample, drop)
      ? Number.NEGATIVE_INFINITY
      : scoreOf(
          model,
          vectorOf(sample, names, drop).map((value, feature) => (isKnown(feature) ? value : 0)),
        );
  const entries = drops.map((drop) => [drop, score(drop)]);
  return Object.fromEntries(entries) as Scores;
}

/** All deals. */
export function dealOut(
  samples: readonly Sample[],
  names: readonly string[],
  { isEarly, isInner }: Readonly<Record<'isEarly' | 'isInner', (feature: number) => boolean>>,
): Deal[] {
  return Array.from({ length: DEALS }, (_, deal) =>
    Array.from({ length: FOLDS }, (_, fold) => {
      const isIn = ({ site }: Sample): boolean => foldOf(site, deal) === fold;
      const model = trained(
        rowsOf(
          samples.filter((sample) => !isIn(sample)),
          names,
        ),
      );
      const outer = partOf(model, (feature) => !isInner(feature));
      return samples.filter(isIn).map((sample) => ({
        sample,
        fold,
        whole: scoresOf(model, sample, names),
        outer: scoresOf(outer, sample, names),
        early: scoresOf(outer, sample, names, isEarly),
      }));
    }).flat(),
  );
}

/** From where a page is called an article. */
export interface Thresholds {
  /** For pages with text, and for those without. */
  readonly text: number;
  readonly bare: number;
}

/** Shares of non-articles that may pass: with text, and without. */
const PASS = { text: 0.05, bare: 0.035 };

/** The least threshold that lets at most this share of non-articles through, with all metadata there. */
function thresholdFor(scored: readonly Scored[], share: number): number {
  const no = scored
    .filter(({ sample }) => !sample.isArticle)
    .map(({ whole }) => whole.none)
    .sort((a, b) => b - a);
  return no[Math.floor(share * no.length)] ?? 0;
}

const thresholdsFor = (scored: readonly Scored[]): Thresholds => ({
  text: thresholdFor(
    scored.filter(({ sample }) => hasText(sample)),
    PASS.text,
  ),
  bare: thresholdFor(
    scored.filter(({ sample }) => !hasText(sample)),
    PASS.bare,
  ),
});

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The thresholds to ship: the mean of the deals'. */
export function thresholdsOf(deals: readonly Deal[]): Thresholds {
  const all = deals.map(thresholdsFor);
  const rounded = (values: readonly number[]): number => Number(meanOf(values).toFixed(2));
  return {
    text: rounded(all.map(({ text }) => text)),
    bare: rounded(all.map(({ bare }) => bare)),
  };
}

interface Answer {
  readonly sample: Sample;
  readonly yes: Readonly<Record<Drop, boolean>>;
  readonly outer: Scores;
  readonly early: Scores;
}

/** The answers of a deal, each with thresholds that were chosen on other folds' pages. */
function answersOf(deal: Deal): Answer[] {
  const thresholds = Array.from({ length: FOLDS }, (_, fold) =>
    thresholdsFor(deal.filter((one) => one.fold !== fold)),
  );
  return deal.map(({ sample, fold, whole, outer, early }) => {
    const { text, bare } = thresholds[fold] as Thresholds;
    const least = hasText(sample) ? text : bare;
    const entries = drops.map((drop) => [drop, whole[drop] > least]);
    return { sample, yes: Object.fromEntries(entries) as Answer['yes'], outer, early };
  });
}

/** A bound this far below all but the lowest thousandth: the very lowest is one page's, and moves with every deal. */
const BELOW = 0.5;

/**
 * Where a page is none, whatever is learned of it later: half a point below what all but a thousandth of the news scored by
 * then, of what is called an article, whole or with any kind of metadata dropped. Prints how many pages that spares a
 * longer look, and how many answers it costs.
 */
export function hopelessBelow(deals: readonly Deal[], stage: 'early' | 'outer'): number {
  const answers = deals.flatMap(answersOf);
  const scores = answers
    .filter(({ sample }) => sample.isNews)
    .flatMap((answer) =>
      drops.filter((drop) => answer.yes[drop]).map((drop) => answer[stage][drop]),
    )
    .sort((a, b) => a - b);
  const low = scores[Math.floor(scores.length / 1000)] ?? Number.NEGATIVE_INFINITY;
  const cut = Number((low - BELOW).toFixed(1));
  const no = answers.filter(({ sample }) => !sample.isArticle);
  const spared = no.filter((answer) => answer[stage].none < cut);
  const lost = scores.filter((score) => score < cut);
  console.log(
    `hopeless ${stage} below ${cut}: ${(spared.length / no.length).toFixed(3)} of not articles, ${lost.length} of ${scores.length} yes to news`,
  );
  return cut;
}

const GROUPS: readonly [name: string, isIn: (sample: Sample) => boolean][] = [
  ['news', ({ isNews }) => isNews],
  ['news with text', (sample) => sample.isNews && hasText(sample)],
  ['news without text', (sample) => sample.isNews && !hasText(sample)],
  [
    'news, other scripts',
    ({ isNews, language }) => isNews && /^(?:zh|ja|ko|ar|hi|my|ru)/.test(language ?? ''),
  ],
  ['blogs and guides', ({ isNews, isArticle }) => isArticle && !isNews],
  ['not articles', ({ isArticle }) => !isArticle],
];

/** Prints the share called an article, by group and by what is dropped: the mean of the deals, and each deal whole. */
export function printFigures(deals: readonly Deal[]): void {
  const answers = deals.map(answersOf);
  for (const [name, isIn] of GROUPS) {
    const rates = (drop: Drop): number[] =>
      answers.map((all) => {
        const own = all.filter(({ sample }) => isIn(sample));
        return own.filter(({ yes }) => yes[drop]).length / own.length;
      });
    const size = answers[0]?.filter(({ sample }) => isIn(sample)).length ?? 0;
    const each = rates('none').map((rate) => rate.toFixed(3));
    const means = drops.map((drop) => `${drop} ${meanOf(rates(drop)).toFixed(3)}`);
    console.log(`${name} (${size}): ${means.join('; ')}; none in each deal ${each.join(' ')}`);
  }
}
