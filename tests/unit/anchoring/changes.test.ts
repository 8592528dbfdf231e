// What differs between a quote and its place, by kind.
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../utils/anchoring/anchor.ts';
import { changesBetween } from '../../../utils/anchoring/changes.ts';

const CASES: readonly [quote: string, found: string, changes: Change[]][] = [
  ['They did approve it', 'They did not approve it', [{ kind: 'negation', from: '', to: 'not' }]],
  [
    "They didn't go",
    'They did go',
    [
      { kind: 'negation', from: "didn't", to: '' },
      { kind: 'words', from: '', to: 'did' },
    ],
  ],
  ['about 1,200 people', 'about 12,000 people', [{ kind: 'number', from: '1,200', to: '12,000' }]],
  ['about two people', 'about three people', [{ kind: 'number', from: 'two', to: 'three' }]],
  ['said Mr Orlik', 'said Mr Horak', [{ kind: 'name', from: 'Orlik', to: 'Horak' }]],
  ['a big boat', 'a large boat', [{ kind: 'words', from: 'big', to: 'large' }]],
  [
    'it costs $5',
    'it costs \u20ac5',
    [{ kind: 'words', from: 'it costs $5', to: 'it costs \u20ac5' }],
  ],
  [
    'In May 12 boats came',
    'In June 15 boats came',
    [
      { kind: 'number', from: '12', to: '15' },
      { kind: 'name', from: 'May', to: 'June' },
    ],
  ],
];

const SAME: readonly [string, string][] = [
  ['"Go," she said', '\u201cGo,\u201d she said'],
  ["don't", 'don\u2019t'],
  ['2023 \u2013 2024', '2023 - 2024'],
  ['a  wide\nspace', 'a wide\u00a0space'],
  ['hy\u00adphen', 'hyphen'],
  ['cafe\u0301', 'caf\u00e9'],
  ['and so on\u2026', 'and so on...'],
];

describe('changes', () => {
  it.each(CASES)('between "%s" and "%s"', (quote, found, changes) => {
    expect(changesBetween(quote, found)).toEqual(changes);
  });

  it.each(SAME)('are none between %j and %j', (quote, found) => {
    expect(changesBetween(quote, found)).toEqual([]);
  });

  it('are found in bounded time in texts that share nothing', () => {
    const changes = changesBetween('a b '.repeat(20_000), 'c d '.repeat(20_000));
    expect(changes).toHaveLength(1);
  });
});
