// Any text at all: read into words and sentences, analysed with the shipped models, anchored and found again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analysis/analyse.ts';
import { findDoubts } from '../../../utils/analysis/doubts/find-doubts.ts';
import { describeAnchor } from '../../../utils/anchoring/describe.ts';
import { resolveAnchor } from '../../../utils/anchoring/resolve.ts';
import { pageKey } from '../../../utils/notes/page-key.ts';
import { parseQuery } from '../../../utils/notes/parse-query.ts';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';
import { sentences } from '../../../utils/text/sentences.ts';
import type { Span } from '../../../utils/text/span.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';
import { contextOf } from '../analysis/doubts/context-of.ts';
import { anyText, RUNS, shippedResources, TIMEOUT } from './runs.ts';

/** Not empty, inside the text, in order, apart. */
function expectOrdered(spans: readonly Span[], length: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(length);
}

/** Anchors look past white space. */
const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** Two places in a text, in order, from any two numbers. */
const placesIn = (text: string, a = 0, b = 0): readonly number[] =>
  [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);

describe('any text', { timeout: TIMEOUT }, () => {
  it('has words and sentences in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        expectOrdered(tokens, text.length);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        expectOrdered(sentences(text, tokens), text.length);
        expectOrdered(
          articleFromPlainText(text).blocks.map(({ span }) => span),
          text.length,
        );
      }),
      RUNS,
    );
  });

  it('passes all rules, and gets marks that do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doubts = findDoubts(contextOf(text), { likely: 'always' });
        expectOrdered(
          doubts.map(({ span }) => span),
          text.length,
        );
        for (const { span, text: marked } of doubts)
          expect(text.slice(span.start, span.end)).toBe(marked);
      }),
      RUNS,
    );
  });

  it('is analysed with the shipped models', () => {
    const resources = shippedResources();
    fc.assert(
      fc.property(anyText, (text) => {
        const found = analyse(articleFromPlainText(text, { language: 'en' }), resources, {
          likely: 'always',
        });
        expectOrdered(
          found.doubts.map(({ span }) => span),
          text.length,
        );
      }),
      RUNS,
    );
  });

  it('gives back every span that was anchored in it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = placesIn(text, a, b);
        const { state, span } = resolveAnchor(text, describeAnchor(text, { start, end }));
        if (span) expect(span).toEqual({ start, end });
        else expect(state).toBe('orphan');
      }),
      RUNS,
    );
  });

  it('is sought where the text was edited, and what is found lies in it', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(fc.nat(), { minLength: 4 }), (text, more, numbers) => {
        const [start = 0, end = 0, from = 0, to = 0] = [
          ...placesIn(text, numbers[0], numbers[1]),
          ...placesIn(text, numbers[2], numbers[3]),
        ];
        const other = text.slice(0, from) + more + text.slice(to);
        const { state, span } = resolveAnchor(other, describeAnchor(text, { start, end }));
        expect(span === null).toBe(state === 'orphan');
        if (span) expectOrdered([span], other.length);
        if (state === 'exact')
          expect(unspaced(other.slice(span?.start, span?.end))).toBe(
            unspaced(text.slice(start, end)),
          );
      }),
      RUNS,
    );
  });

  it('is an address and a query that are read without harm', () => {
    fc.assert(
      fc.property(anyText, fc.webUrl({ withQueryParameters: true }), (text, url) => {
        expect(typeof pageKey(text, url)).toBe('string');
        expect(pageKey(pageKey(url))).toBe(pageKey(url));
        expect(typeof pageKey(url, text)).toBe('string');
        expect(parseQuery(text)).toBeTypeOf('object');
      }),
      RUNS,
    );
  });
});
