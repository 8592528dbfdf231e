// `node training/detect/train.ts DATA [--write]`: DATA is a folder with labels.json and its saved pages.
// Prints figures on pages of sites that the model has not seen; with --write trains on all and writes the weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPageRunner } from '../../scripts/saved-pages/run.ts';
import {
  dealOut,
  hopelessBelow,
  partOf,
  printFigures,
  type Thresholds,
  thresholdsOf,
  trained,
} from './cross-validate.ts';
import type { features } from './in-page.ts';
import { BARE_BELOW, rowsOf, type Sample } from './samples.ts';
import { stepsOf } from './steps.ts';
import type { Model } from './stumps.ts';

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
      const { early, said, inner } = (await runner.run(
        { file: join(folder, label.file), url },
        'page.features()',
      )) as ReturnType<typeof features>;
      samples.push({
        ...label,
        site: siteOf(label.url, label.id),
        features: { ...early, ...said, ...inner },
        early: Object.keys(early),
        inner: Object.keys(inner),
      });
      if (samples.length % 100 === 0) console.error(`${samples.length} of ${labels.length} pages`);
    }
  } finally {
    await runner.close();
  }
  return samples;
}

interface Written {
  readonly outer: Model;
  readonly inner: Model;
  readonly hopeless: number;
  readonly hopelessEarly: number;
  readonly thresholds: Thresholds;
}

function write(
  { outer, inner, hopeless, hopelessEarly, thresholds }: Written,
  names: readonly string[],
): void {
  const jsonOf = (model: Model): string => {
    const rows = stepsOf(model).map(({ feature, cuts, values }) => {
      const hundredths = values.map((value) => Math.round(value * 100));
      const step = (index: number): number =>
        (hundredths[index + 1] as number) - (hundredths[index] as number);
      const steps = cuts.flatMap((cut, index) => [cut, step(index)]);
      return JSON.stringify([names[feature], hundredths[0], ...steps]);
    });
    return `[\n${rows.join(',\n')}\n]`;
  };
  const code = [
    '// Written by training/detect/train.ts; docs/models/detect.md tells from what. Not edited by hand.',
    '',
    '/** Log-odds before any feature. */',
    `export const BIAS = ${Number(outer.bias.toFixed(3))};`,
    '',
    '/** From where a page is called an article: one with text, and one whose `topScore` is below BARE_BELOW. */',
    `export const THRESHOLD = ${thresholds.text};`,
    `export const BARE_THRESHOLD = ${thresholds.bare};`,
    `export const BARE_BELOW = ${BARE_BELOW};`,
    '/** Below this a page is none whatever else it says: by address, title and counts, then by all but its text. */',
    `export const HOPELESS_EARLY_BELOW = ${hopelessEarly};`,
    `export const HOPELESS_BELOW = ${hopeless};`,
    '',
    '/**',
    ' * Features that need no text, one a line: its name, what it adds below its first cut, and ascending cuts, each with what is added',
    ' * from it on; in hundredths. As JSON: a browser reads it faster than any other table, and on the pages that need it alone.',
    ' */',
    `export const OUTER_STEPS = \`${jsonOf(outer)}\`;`,
    '',
    '/** Features of the text, alike. */',
    `export const INNER_STEPS = \`${jsonOf(inner)}\`;`,
    '',
  ].join('\n');
  writeFileSync(WEIGHTS, code);
}

async function main([folder, ...flags]: readonly string[]): Promise<void> {
  if (!folder) throw new Error('usage: node training/detect/train.ts DATA [--write]');
  const samples = await readSamples(folder);
  const names = [...new Set(samples.flatMap(({ features }) => Object.keys(features)))].sort();
  const of = (stage: 'early' | 'inner'): ((feature: number) => boolean) => {
    const known = new Set(samples.flatMap((sample) => sample[stage]));
    return (feature) => known.has(names[feature] as string);
  };
  const isInner = of('inner');
  const deals = dealOut(samples, names, { isEarly: of('early'), isInner });
  printFigures(deals);
  const thresholds = thresholdsOf(deals);
  const hopelessEarly = hopelessBelow(deals, 'early');
  const hopeless = hopelessBelow(deals, 'outer');
  console.log(`thresholds ${JSON.stringify(thresholds)}`);
  if (!flags.includes('--write')) return;
  const model = trained(rowsOf(samples, names));
  write(
    {
      outer: partOf(model, (feature) => !isInner(feature)),
      inner: partOf(model, isInner),
      hopeless,
      hopelessEarly,
      thresholds,
    },
    names,
  );
}

await main(process.argv.slice(2));
