// Whatever an anchor holds and however long a text is: a clear state, in bounded time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHOR_VERSION, type Anchor } from '../../../utils/anchoring/anchor.ts';
import { describeAnchor } from '../../../utils/anchoring/describe.ts';
import { resolveAnchor } from '../../../utils/anchoring/resolve.ts';
import { STORY, UNRELATED } from './stories.ts';

const anchor = describeAnchor(STORY, { start: 100, end: 140 });

/** Milliseconds of processor time that something takes: it holds on a busy machine, too. */
function timeOf(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Far above what is needed, far below what a reader would call a freeze. */
const BOUND_MS = 1_000;

const HOSTILE: readonly [name: string, anchor: unknown][] = [
  ['a later version', { ...anchor, version: ANCHOR_VERSION + 1 }],
  ['a version that is no number', { ...anchor, version: Number.NaN }],
  ['no quote', { ...anchor, quote: undefined, prefix: 3 }],
  ['an empty quote and no fingerprint', { ...anchor, quote: '', fingerprint: '' }],
  ['a quote of spaces', { ...anchor, quote: '  \n ', fingerprint: '' }],
  ['a quote of two million characters', { ...anchor, quote: 'x'.repeat(2_000_000) }],
];

const ODD_POSITIONS: readonly [name: string, position: unknown][] = [
  ['negative', { start: -5, end: -1 }],
  ['huge', { start: 1e300, end: 1e308 }],
  ['NaN', { start: Number.NaN, end: Number.NaN }],
  ['infinite', { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY }],
  ['backwards', { start: 140, end: 100 }],
  ['no numbers', { start: '100', end: null }],
  ['missing', undefined],
];

/** Any UTF-16 units: control characters, halves of pairs. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

describe('a hostile anchor', () => {
  it.each(HOSTILE)('is an orphan with %s', (_name, hostile) => {
    expect(resolveAnchor(STORY, hostile as Anchor)).toEqual({
      state: 'orphan',
      span: null,
      score: 0,
      changes: [],
    });
  });

  it.each(ODD_POSITIONS)('is found by its quote when its position is %s', (_name, position) => {
    const odd = { ...anchor, position, block: Number.NaN } as Anchor;
    expect(resolveAnchor(STORY, odd).span).toEqual({ start: 100, end: 140 });
  });

  it('always gets a state and a span inside the text', () => {
    const anything = fc.record({
      version: fc.oneof(fc.constant(1), fc.double()),
      quote: anyText,
      prefix: anyText,
      suffix: fc.string(),
      position: fc.record({ start: fc.double(), end: fc.double() }),
      block: fc.double(),
      fingerprint: fc.string(),
    });
    fc.assert(
      fc.property(anything, anyText, (given, more) => {
        const text = more + given.quote + UNRELATED;
        const { state, span } = resolveAnchor(text, given);
        expect(span === null).toBe(state === 'orphan');
        if (span)
          expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a described span', () => {
  it.each([
    ['empty', 10, 10],
    ['out of the text', 1e9, 2e9],
    ['backwards', 50, 20],
    ['NaN', Number.NaN, Number.NaN],
  ])('that is %s gives the anchor of nothing', (_name, start, end) => {
    const given = describeAnchor(STORY, { start, end });
    expect(given.quote).toBe('');
    expect(resolveAnchor(STORY, given).state).toBe('orphan');
  });

  it('comes back exactly, whatever the text and wherever it begins and ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          fc.pre(end > start);
          expect(resolveAnchor(text, describeAnchor(text, { start, end }))).toMatchObject({
            state: 'exact',
            span: { start, end },
          });
        },
      ),
    );
  });

  it('has context that parts no pair of surrogates', () => {
    const text = '\u{1F6A2}'.repeat(400);
    const given = describeAnchor(text, { start: 400, end: 402 });
    expect(given.prefix.isWellFormed() && given.suffix.isWellFormed()).toBe(true);
  });
});

describe('long and repetitive texts', () => {
  it('finds a range of more than 100,000 characters again after a change before it', () => {
    const long = Array.from(
      { length: 2_000 },
      (_, i) => `Line ${i} tells of boat ${i * 7} in the bay.`,
    ).join('\n\n');
    const given = describeAnchor(long, { start: 500, end: 80_500 });
    expect(resolveAnchor(`New line.\n\n${long}`, given)).toMatchObject({
      state: 'moved',
      span: { start: 511 },
    });
  });

  it('finds a long quote by its ends when words changed in its middle', () => {
    const long = Array.from(
      { length: 400 },
      (_, i) => `Line ${i} tells of boat ${i * 7} in the bay.`,
    ).join('\n\n');
    const given = describeAnchor(long, {
      start: long.indexOf('Line 100'),
      end: long.indexOf('Line 200') - 2,
    });
    const placement = resolveAnchor(long.replace('boat 1050', 'ship 1051'), given);
    expect(placement.state).toBe('changed');
    expect(placement.span).toEqual(given.position);
  });

  it('in a text repeated 500 times believes the old position or nothing', () => {
    const text = `${STORY}\n\n`.repeat(500);
    const middle = text.indexOf('northern pier', text.length / 2);
    const given = describeAnchor(text, { start: middle, end: middle + 13 });
    expect(resolveAnchor(text, given).span).toEqual(given.position);
    expect(timeOf(() => resolveAnchor(`A new line.\n\n${text}`, given))).toBeLessThan(BOUND_MS);
    expect(resolveAnchor(`A new line.\n\n${text}`, given).state).toBe('orphan');
  });

  it('takes bounded time in a text of five million characters', () => {
    const text = `${UNRELATED} `.repeat(Math.ceil(5_000_000 / UNRELATED.length));
    expect(timeOf(() => resolveAnchor(text, anchor))).toBeLessThan(BOUND_MS);
    expect(resolveAnchor(text, anchor).state).toBe('orphan');
  });

  it('takes bounded time for one word a million times', () => {
    const text = 'ferry '.repeat(1_000_000);
    const given = describeAnchor(STORY, {
      start: STORY.indexOf('ferry'),
      end: STORY.indexOf('ferry') + 5,
    });
    expect(timeOf(() => resolveAnchor(text, given))).toBeLessThan(BOUND_MS);
  });
});
