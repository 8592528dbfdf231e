// `node training/detect/train.ts DATA [--write]`: DATA is a folder with labels.json and its saved pages.
// Prints figures on pages of sites that the model has not seen; with --write trains on all and writes the weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPageRunner } from '../../scripts/saved-pages/run.ts';
import { type Boosted, boost, scoreOf, type Tree } from './boost.ts';
import { BARE_BELOW, DROPS, type Drop, hasText, rowsOf, type Sample, vectorOf } from './samples.ts';

/** Stumps alone: on some seven hundred pages, deeper trees did worse on sites they had not seen. */
const OPTIONS = { trees: 500, depth: 1, rate: 0.15, ridge: 2, leastWeight: 1 };
const FOLDS = 10;
const WEIGHTS = resolve(import.meta.dirname, '../../utils/page/detection/weights.ts');

interface Label {
  readonly file: string;
  readonly id: string;
  readonly url: string;
  readonly isNews: boolean;
  readonly isArticle: boolean;
  readonly language: string | null;
}

function siteOf(url: string, id: string): string {
  if (!/^https?:/.test(url ?? '') || !URL.canParse(url)) return id;
  return new URL(url).hostname
    .replace(/^www\./, '')
    .split('.')
    .slice(-3)
    .join('.');
}

async function readSamples(folder: string): Promise<Sample[]> {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Label[];
  const runner = await startPageRunner(resolve(import.meta.dirname, 'in-page.ts'));
  const samples: Sample[] = [];
  try {
    for (const label of labels) {
      const url = /^https?:/.test(label.url ?? '')
        ? label.url
        : `https://saved.invalid/${label.id}`;
      const found = (await runner.run(
        { file: join(folder, label.file), url },
        'page.features()',
      )) as {
        head: Record<string, number>;
        page: Record<string, number>;
      };
      samples.push({
        ...label,
        site: siteOf(label.url, label.id),
        features: { ...found.head, ...found.page },
        inner: Object.keys(found.page),
      });
      if (samples.length % 100 === 0) console.error(`${samples.length} of ${labels.length} pages`);
    }
  } finally {
    await runner.close();
  }
  return samples;
}

const foldOf = (site: string): number => {
  let hash = 2166136261;
  for (const character of site) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) % FOLDS;
};

type Scores = ReadonlyMap<string, Readonly<Record<Drop, number>>>;

/** Of a model what looks at some of the features alone. */
const partOf = (model: Boosted, isIn: (feature: number) => boolean): Boosted => ({
  ...model,
  trees: model.trees.filter(({ features }) => isIn(features[0] as number)),
});

/** Scores of every sample by a model that has seen no page of its fold's sites; `part` takes of the model what scores. */
function scoreOutOfFold(
  samples: readonly Sample[],
  names: readonly string[],
  part = (model: Boosted): Boosted => model,
): Scores {
  const scores = new Map<string, Record<Drop, number>>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = samples.filter(({ site }) => foldOf(site) !== fold);
    const model = part(boost(rowsOf(seen, names), OPTIONS));
    for (const sample of samples.filter(({ site }) => foldOf(site) === fold)) {
      const entries = Object.keys(DROPS).map((drop) => [
        drop,
        scoreOf(model, vectorOf(sample, names, drop as Drop)),
      ]);
      scores.set(sample.id, Object.fromEntries(entries) as Record<Drop, number>);
    }
  }
  return scores;
}

interface Thresholds {
  /** For pages with text, and for those without. */
  readonly text: number;
  readonly bare: number;
}

/** Shares of non-articles that may pass: with text, and without. */
const PASS = { text: 0.055, bare: 0.035 };

/** The least threshold that lets at most this share of non-articles through, with all metadata there. */
function thresholdFor(samples: readonly Sample[], scores: Scores, share: number): number {
  const no = samples
    .filter(({ isArticle }) => !isArticle)
    .map(({ id }) => scores.get(id)?.none ?? 0)
    .sort((a, b) => b - a);
  return Number((no[Math.floor(share * no.length)] ?? 0).toFixed(2));
}

type IsYes = (sample: Sample, drop: Drop) => boolean;

const yesWith =
  (scores: Scores, thresholds: Thresholds): IsYes =>
  (sample, drop) =>
    (scores.get(sample.id)?.[drop] ?? 0) > (hasText(sample) ? thresholds.text : thresholds.bare);

/**
 * Where a page is none, whatever its text says: no news page that is called an article, whole or with any kind of
 * metadata dropped, scored below it without its text. In halves; prints how many pages that spares a look at the text.
 */
function hopelessBelow(samples: readonly Sample[], outer: Scores, isYes: IsYes): number {
  const drops = Object.keys(DROPS) as Drop[];
  const scoreOf = (sample: Sample, drop: Drop): number => outer.get(sample.id)?.[drop] ?? 0;
  const least = samples
    .filter(({ isNews }) => isNews)
    .flatMap((sample) =>
      drops.filter((drop) => isYes(sample, drop)).map((drop) => scoreOf(sample, drop)),
    );
  const cut = Math.floor(Math.min(...least) * 2) / 2;
  const no = samples.filter(({ isArticle }) => !isArticle);
  const spared = no.filter((sample) => scoreOf(sample, 'none') < cut);
  console.log(`hopeless below ${cut}: ${spared.length} of ${no.length} not articles`);
  return cut;
}

function printFigures(samples: readonly Sample[], isYes: IsYes, thresholds: Thresholds): void {
  const rate = (of: readonly Sample[], drop: Drop): string =>
    `${(of.filter((one) => isYes(one, drop)).length / of.length).toFixed(3)} of ${of.length}`;
  const news = samples.filter(({ isNews }) => isNews);
  const groups: [string, readonly Sample[]][] = [
    ['news', news],
    ['news with text', news.filter(hasText)],
    [
      'news, other scripts',
      news.filter(({ language }) => /^(?:zh|ja|ko|ar|hi|my|ru)/.test(language ?? '')),
    ],
    ['blogs and guides', samples.filter(({ isNews, isArticle }) => isArticle && !isNews)],
    ['not articles', samples.filter(({ isArticle }) => !isArticle)],
  ];
  console.log(
    `thresholds ${JSON.stringify(thresholds)}; share called an article, on sites not trained on`,
  );
  for (const [name, group] of groups) {
    console.log(
      `${name}: ${Object.keys(DROPS)
        .map((drop) => `${drop} ${rate(group, drop as Drop)}`)
        .join('; ')}`,
    );
  }
}

/** The stumps of one feature as one step function. */
function stepsOf(model: Boosted, names: readonly string[]): [string, number[], number[]][] {
  const byFeature = new Map<number, Tree[]>();
  for (const tree of model.trees) {
    const feature = tree.features[0] as number;
    byFeature.set(feature, [...(byFeature.get(feature) ?? []), tree]);
  }
  return [...byFeature]
    .sort(([a], [b]) => a - b)
    .map(([feature, trees]) => {
      const cuts = [...new Set(trees.map((tree) => tree.thresholds[0] as number))].sort(
        (a, b) => a - b,
      );
      const valueAt = (value: number): number =>
        trees.reduce(
          (sum, tree) =>
            sum + (tree.leaves[value >= (tree.thresholds[0] as number) ? 1 : 0] as number),
          0,
        );
      const values = [Number.NEGATIVE_INFINITY, ...cuts].map((cut) =>
        Number(valueAt(cut).toFixed(2)),
      );
      return [names[feature] as string, cuts, values];
    });
}

interface Trained {
  readonly outer: Boosted;
  readonly inner: Boosted;
  readonly hopeless: number;
  readonly thresholds: Thresholds;
}

function write({ outer, inner, hopeless, thresholds }: Trained, names: readonly string[]): void {
  const rowsOfTable = (model: Boosted): string[] =>
    stepsOf(model, names).map(([name, cuts, values]) => `  ['${name}', [${cuts}], [${values}]],`);
  const code = [
    '// Written by training/detect/train.ts; docs/models/detect.md tells from what. Not edited by hand.',
    '',
    '/** Log-odds before any feature. */',
    `export const BIAS = ${outer.bias};`,
    '',
    '/** From where a page is called an article: one with text, and one whose `topScore` is below BARE_BELOW. */',
    `export const THRESHOLD = ${thresholds.text};`,
    `export const BARE_THRESHOLD = ${thresholds.bare};`,
    `export const BARE_BELOW = ${BARE_BELOW};`,
    '/** Below this without its text a page is none, whatever the text says. */',
    `export const HOPELESS_BELOW = ${hopeless};`,
    '',
    '/** Feature, ascending cuts, and what it adds below the first cut, from it, and so on. */',
    'type Step = readonly [string, readonly number[], readonly number[]];',
    '',
    '/** Features that need no text. */',
    '// biome-ignore format: a table',
    'export const OUTER_STEPS: readonly Step[] = [',
    ...rowsOfTable(outer),
    '];',
    '',
    '/** Features of the text. */',
    '// biome-ignore format: a table',
    'export const INNER_STEPS: readonly Step[] = [',
    ...rowsOfTable(inner),
    '];',
    '',
  ].join('\n');
  writeFileSync(WEIGHTS, code);
}

async function main([folder, ...flags]: readonly string[]): Promise<void> {
  if (!folder) throw new Error('usage: node training/detect/train.ts DATA [--write]');
  const cache = flags.find((flag) => flag.startsWith('--features='))?.slice('--features='.length);
  const samples = cache
    ? (JSON.parse(readFileSync(cache, 'utf8')) as Sample[])
    : await readSamples(folder);
  const names = [...new Set(samples.flatMap(({ features }) => Object.keys(features)))].sort();
  const ofText = new Set(samples.flatMap(({ inner }) => inner));
  const isOuter = (feature: number): boolean => !ofText.has(names[feature] as string);
  const scores = scoreOutOfFold(samples, names);
  const thresholds = {
    text: thresholdFor(samples.filter(hasText), scores, PASS.text),
    bare: thresholdFor(
      samples.filter((sample) => !hasText(sample)),
      scores,
      PASS.bare,
    ),
  };
  const isYes = yesWith(scores, thresholds);
  printFigures(samples, isYes, thresholds);
  const outer = scoreOutOfFold(samples, names, (model) => partOf(model, isOuter));
  const hopeless = hopelessBelow(samples, outer, isYes);
  if (!flags.includes('--write')) return;
  const model = boost(rowsOf(samples, names), OPTIONS);
  write(
    {
      outer: partOf(model, isOuter),
      inner: partOf(model, (feature) => !isOuter(feature)),
      hopeless,
      thresholds,
    },
    names,
  );
}

await main(process.argv.slice(2));
