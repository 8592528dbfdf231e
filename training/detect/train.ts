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

/** Scores of every sample by a model that has seen no page of its fold's sites. */
function scoreOutOfFold(samples: readonly Sample[], names: readonly string[]): Scores {
  const scores = new Map<string, Record<Drop, number>>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = boost(
      rowsOf(
        samples.filter(({ site }) => foldOf(site) !== fold),
        names,
      ),
      OPTIONS,
    );
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

function printFigures(samples: readonly Sample[], scores: Scores, thresholds: Thresholds): void {
  const isYes = (sample: Sample, drop: Drop): boolean =>
    (scores.get(sample.id)?.[drop] ?? 0) > (hasText(sample) ? thresholds.text : thresholds.bare);
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

function write(model: Boosted, names: readonly string[], thresholds: Thresholds): void {
  const rows = stepsOf(model, names).map(
    ([name, cuts, values]) => `  ['${name}', [${cuts}], [${values}]],`,
  );
  const code = [
    '// Written by training/detect/train.ts; docs/models/detect.md tells from what. Not edited by hand.',
    '',
    '/** Log-odds before any feature. */',
    `export const BIAS = ${model.bias};`,
    '',
    '/** From where a page is called an article: one with text, and one whose `topScore` is below BARE_BELOW. */',
    `export const THRESHOLD = ${thresholds.text};`,
    `export const BARE_THRESHOLD = ${thresholds.bare};`,
    `export const BARE_BELOW = ${BARE_BELOW};`,
    '',
    '/** Feature, ascending cuts, and what it adds below the first cut, from it, and so on. */',
    '// biome-ignore format: a table',
    'export const STEPS: readonly (readonly [string, readonly number[], readonly number[]])[] = [',
    ...rows,
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
  const scores = scoreOutOfFold(samples, names);
  const bare = samples.filter((sample) => !hasText(sample));
  const thresholds = {
    text: thresholdFor(samples.filter(hasText), scores, PASS.text),
    bare: thresholdFor(bare, scores, PASS.bare),
  };
  printFigures(samples, scores, thresholds);
  if (flags.includes('--write')) write(boost(rowsOf(samples, names), OPTIONS), names, thresholds);
}

await main(process.argv.slice(2));
