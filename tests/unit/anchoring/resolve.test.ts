// An anchor finds its place again, says what changed there, or says that it cannot.
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../utils/anchoring/anchor.ts';
import { describeAnchor } from '../../../utils/anchoring/describe.ts';
import { resolveAnchor } from '../../../utils/anchoring/resolve.ts';
import { RETOLD, STORY, UNRELATED } from './stories.ts';

/** The anchor of a quote's first occurrence. */
function anchorOf(text: string, quote: string): Anchor {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`no "${quote}"`);
  return describeAnchor(text, { start, end: start + quote.length });
}

const found = (text: string, anchor: Anchor): string | null => {
  const { span } = resolveAnchor(text, anchor);
  return span && text.slice(span.start, span.end);
};

const QUOTES = [
  'Mayor Lin Hua called the result a relief.',
  'asked in March to end the service, which loses',
  'northern pier',
  'voted',
  'Harbour town keeps its night ferry',
  '. It did not',
  'ilor',
] as const;
const IN_STORY = QUOTES.filter((quote) => STORY.includes(quote));

describe('an anchor in its own text', () => {
  it.each(IN_STORY)('finds "%s" exactly', (quote) => {
    const anchor = anchorOf(STORY, quote);
    expect(resolveAnchor(STORY, anchor)).toEqual({
      state: 'exact',
      span: anchor.position,
      score: 1,
      changes: [],
    });
  });

  it('finds every word of the text', () => {
    for (const { 0: word, index } of STORY.matchAll(/\S+/g)) {
      const span = { start: index, end: index + word.length };
      expect(resolveAnchor(STORY, describeAnchor(STORY, span)).span).toEqual(span);
    }
  });

  it('finds the right one of two equal quotes without the position', () => {
    const start = STORY.lastIndexOf('night');
    const anchor = describeAnchor(STORY, { start, end: start + 5 });
    const lost = { ...anchor, position: { start: 0, end: 5 } };
    expect(resolveAnchor(STORY, lost)).toMatchObject({ state: 'moved', span: { start } });
  });
});

const UNCHANGED: readonly [name: string, edit: (text: string) => string][] = [
  ['paragraphs added before it', (text) => `Read more here.\n\nAnd here.\n\n${text}`],
  [
    'an advertisement after every paragraph',
    (text) => text.replaceAll('\n\n', '\n\nAdvertisement\n\n'),
  ],
  ['a paragraph dropped', (text) => text.split('\n\n').toSpliced(1, 1).join('\n\n')],
  ['paragraphs reversed', (text) => text.split('\n\n').reverse().join('\n\n')],
  ['other quotation marks', (text) => text.replace(/"([^"]*)"/g, '\u201c$1\u201d')],
  ['spaces that do not break', (text) => text.replaceAll(' the ', '\u00a0the\u00a0')],
  ['soft hyphens', (text) => text.replaceAll('re', 're\u00ad')],
  ['lines broken otherwise', (text) => text.replaceAll('. ', '.\n')],
];

describe('an anchor in an edited text', () => {
  const kept = [
    'Mayor Lin Hua called the result a relief.',
    'asked in March to end the service, which loses',
    'northern pier',
  ];
  const cases = UNCHANGED.flatMap(([name, edit]) => kept.map((quote) => ({ name, edit, quote })));
  it.each(cases)('keeps "$quote" through $name', ({ edit, quote }) => {
    const text = edit(STORY);
    const placement = resolveAnchor(text, anchorOf(STORY, quote));
    expect(placement.state).toMatch(/exact|moved/);
    expect(placement.changes).toEqual([]);
    const { start, end } = placement.span ?? { start: 0, end: 0 };
    const plain = text.slice(start, end).replaceAll('\u00ad', '').replace(/\s+/g, ' ');
    expect(plain).toBe(quote);
  });

  it.each([
    [
      'a number',
      'Of 14,200 voters',
      'Of 142,000 voters',
      { kind: 'number', from: '14,200', to: '142,000' },
    ],
    [
      'a negation',
      'talks would begin next',
      'talks would not begin next',
      { kind: 'negation', from: '', to: 'not' },
    ],
    [
      'a name',
      'Mayor Lin Hua called',
      'Mayor Lin Wei called',
      { kind: 'name', from: 'Hua', to: 'Wei' },
    ],
    [
      'a word',
      'the night boat crosses',
      'the night boat damages',
      { kind: 'words', from: 'crosses', to: 'damages' },
    ],
  ])('says that %s changed', (_name, quote, now, change) => {
    const placement = resolveAnchor(STORY.replace(quote, now), anchorOf(STORY, quote));
    expect(placement).toMatchObject({ state: 'changed', changes: [change] });
  });

  it.each([
    ['a sentence', 'Mayor Lin Hua called the result a relief.'],
    ['eight words', 'asked in March to end the service, which'],
    ['two words', 'northern pier'],
  ])('is an orphan when %s was deleted', (_name, quote) => {
    const text = STORY.replace(`${quote} `, '');
    expect(resolveAnchor(text, anchorOf(STORY, quote)).state).toBe('orphan');
  });
});

describe('an anchor in another translation', () => {
  it.each([
    ['Mayor Lin Hua called the result a relief.', 'The result was a relief, Mayor Lin Hua said.'],
    ['asked in March to end the service, which loses about 2.3 million crowns', 'crowns'],
    ['14,200 voters', '14,200 voters'],
    ['Pavel Orlik', 'Pavel Orlik'],
  ])('finds "%s"', (quote, part) => {
    expect(found(RETOLD, anchorOf(STORY, quote))).toContain(part);
  });

  it('never says that it is the same', () => {
    const anchor = anchorOf(STORY, 'Mayor Lin Hua called the result a relief.');
    expect(resolveAnchor(RETOLD, anchor).state).toBe('changed');
  });
});

describe('an anchor in an unrelated article', () => {
  const words = [...STORY.matchAll(/\S+/g)];
  it('is an orphan, whichever two words it has', () => {
    const placed = words.slice(1).filter((word, at) => {
      const start = words[at]?.index ?? 0;
      const anchor = describeAnchor(STORY, { start, end: word.index + word[0].length });
      return resolveAnchor(UNRELATED, anchor).state !== 'orphan';
    });
    expect(placed.map(({ 0: word }) => word)).toEqual([]);
  });
});

describe('an anchor of its own making', () => {
  const bare = (quote: string, more: Partial<Anchor> = {}): Anchor => ({
    version: 1,
    quote,
    prefix: '',
    suffix: '',
    position: { start: 0, end: 0 },
    block: 0,
    fingerprint: '',
    ...more,
  });

  it('without context is found by a long quote that is there once', () => {
    expect(found(STORY, bare('Fishermen on the northern pier'))).toBe(
      'Fishermen on the northern pier',
    );
  });

  it('without context is not found by a short quote', () => {
    expect(resolveAnchor(STORY, bare('ferry')).state).toBe('orphan');
  });

  it('finds its place by position when the text is the same', () => {
    const { position, fingerprint } = anchorOf(STORY, 'northern pier');
    expect(resolveAnchor(STORY, bare('', { position, fingerprint }))).toMatchObject({
      state: 'exact',
      span: position,
    });
  });

  it('does not take the position for proof', () => {
    const anchor = anchorOf(STORY, 'northern pier');
    expect(resolveAnchor(UNRELATED, anchor).span).toBeNull();
  });

  it('is not searched by likeness while the text is cut to half', () => {
    const anchor = anchorOf(STORY, 'asked in March to end the service, which loses');
    const cut = RETOLD.slice(RETOLD.indexOf('In March'), RETOLD.indexOf('On the north'));
    expect(resolveAnchor(cut, anchor).state).toBe('orphan');
  });

  it('is not searched by likeness when that is not asked for', () => {
    const anchor = anchorOf(STORY, 'Mayor Lin Hua called the result a relief.');
    expect(resolveAnchor(RETOLD, anchor, { fuzzy: false }).state).toBe('orphan');
  });
});
