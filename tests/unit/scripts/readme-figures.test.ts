// The figures of the README are those of the pages that they come from.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const textOf = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** Numbers of a text as they count: ".89" and "0.89" are one, "12,000" is "12000". */
const numbersOf = (text: string): string[] =>
  (text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d*\.?\d+/g) ?? []).map((one) =>
    String(Number(one)),
  );

interface Row {
  readonly what: string;
  readonly figures: string;
  readonly source: string;
}

const ROWS: readonly Row[] =
  textOf('README.md')
    .split('## Figures')[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, what = '', ours = '', peer = '', from = '']) => {
      const source = /\((docs\/[^)]+)\)/.exec(from)?.[1];
      // "compromise 14.17.0": a version is no figure.
      return source
        ? [{ what, figures: `${ours} ${peer.replace(/\d+\.\d+\.\d+/g, '')}`, source }]
        : [];
    }) ?? [];

describe('the figures of the README', () => {
  it('are there', () => {
    expect(ROWS.length).toBeGreaterThan(10);
  });

  it.each(ROWS)('stand in $source: $what', ({ figures, source }) => {
    const known = new Set(numbersOf(textOf(source)));
    expect(numbersOf(figures).length).toBeGreaterThan(0);
    expect(numbersOf(figures).filter((one) => !known.has(one))).toEqual([]);
  });
});
