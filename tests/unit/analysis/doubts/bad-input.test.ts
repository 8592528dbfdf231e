// Texts that are no prose, or good English: no marks at all.
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../../scripts/load-resources.ts';
import { analyse } from '../../../../utils/analysis/analyse.ts';
import { findDoubts } from '../../../../utils/analysis/doubts/find-doubts.ts';
import { gate } from '../../../../utils/analysis/gate.ts';
import { articleFromPlainText } from '../../../../utils/text/article-text.ts';
import { contextOf } from './context-of.ts';
import { SILENT } from './silent-texts.ts';

const doubtsIn = (text: string, likely: 'gated' | 'always' = 'gated'): string[] => {
  const context = contextOf(text);
  const found = gate(context.article, context.tokens);
  return findDoubts({ ...context, gate: found }, { likely }).map(
    ({ rule, text: marked }) => `${rule}: ${marked}`,
  );
};

/** Nothing here is marked even where tier B runs: on a page from Chinese, or where the reader asks for it. */
const NEVER: readonly [string, string][] = [
  [
    'a price list',
    'Oak table 12000\nPine chair 450\nLamp, green 89.50\n\nAll prices in euro, without tax.',
  ],
  [
    'a law',
    'Section 4. (1) The tenant shall pay rent and rates. (2) The tenant shall not keep bees.\n\nSection 5. (1) Subject to section 4 (2), the landlord may enter at any time.',
  ],
  ['a sports table', 'Rovers 3 1 0 10\nUnited 2 1 1 7\nAlbion 0 1 3 1'],
  [
    'a poem',
    'the sea, the sea,\nthe grey and the grey again,\nand nobody counts the waves\n\nrow, row, said the oar',
  ],
  [
    'a foreign word with its gloss',
    'The word saudade (a longing) has no English twin, and neither has 縁 (en, a tie of fate).',
  ],
  [
    'a bilingual page',
    'The museum opens at nine. 博物馆九点开门。\n\nNo dogs. 禁止带狗入内。\n\nThe last tour begins at four. 最后一次导览四点开始。',
  ],
  [
    'names that look broken',
    'In Hong Kong, Ben Ali met Ban Ki-moon and the van der Berg family near Rio de Janeiro.',
  ],
  [
    'code',
    'const a = [1, 2, 3];\nif (a && a[0] === 1) { run(a); run(a); }\n\nreturn a.map((x) => x + x);',
  ],
  [
    'a heading in capitals',
    'STORM TEARS ROOF OFF SCHOOL\n\nNobody was hurt when the roof of the village school came down on Sunday night.',
  ],
  [
    'a rental contract',
    'The Landlord and the Tenant agree: (a) the rent is EUR 1100 a month; (b) the rent is due on the 1st; (c) pets need the consent of the Landlord.',
  ],
  [
    'a timetable',
    'Stop          Mon-Fri  Sat\nHarbour       07:15    08:15\nOld Market    07:31    08:31\nFinal stop    07:50    08:50',
  ],
  [
    'a list of laws in capitals',
    'PART II\n\nRIGHTS AND DUTIES\n\n7. Everyone has the right to rest.\n\n8. No one shall be held without a reason.',
  ],
];

/** English that comes close; on a page from Chinese some of it may be asked about. */
const CASES: readonly [string, string][] = [
  [
    'a list of days',
    'On the 4th of July we rest. The 21st century began on a Monday. She lives on the 3rd floor.',
  ],
  [
    'idioms of doubling',
    'They ran neck and neck, round and round, on and on, until the crowd grew louder and louder.',
  ],
  [
    'counts that differ because the things do',
    'The east of the town has 20 bakeries and the west has 35 bakeries. In 1994 there were 12 bakeries in all.',
  ],
  [
    'ministries and committees of other countries',
    'The Ministry of Commerce and Industry of Peru wrote to the State Affairs Committee of Texas and to the Finance Secretary of Scotland.',
  ],
  [
    'a list of recipes',
    'Pea soup\n\nServes four people with a large appetite, or six others.\n\nBean soup\n\nServes four people with a large appetite, or six others.',
  ],
  [
    'a press release and its notes',
    'LAKETOWN, May 5 /PRNewswire/ -- The ferry is back. (Source: Lake Ferries)\n\n[Editor’s note: the times were corrected.]\n\n(END)',
  ],
  [
    'a heading said again and a pair of look-alikes',
    'The best boats for lakes with many islands\n\nThey took cash or cash cards. They rowed and rowed.\n\nThe best boats for lakes with many islands',
  ],
  [
    'articles before letters and odd sounds',
    'An hour later a European, a one-off guest and an MP of a union left the Xi’an hotel in a use of Grade A offices.',
  ],
  ['an empty text', ''],
];

describe('no marks', () => {
  it.each([...NEVER, ...CASES])('on %s', (_, text) => {
    expect(doubtsIn(text)).toEqual([]);
  });

  it.each(NEVER)('on %s, with tier B on every page', (_, text) => {
    expect(doubtsIn(text, 'always')).toEqual([]);
  });
});

const resources = loadResources({ gazetteer: true });
const MANY = Object.entries(SILENT).flatMap(([kind, texts]) =>
  texts.map((text, index): [string, number, string] => [kind, index + 1, text]),
);

describe('no marks with the shipped model and names', () => {
  it.each(MANY)('on %s, %i', (_, __, text) => {
    const article = articleFromPlainText(text, { language: 'en' });
    const marked = (likely: 'gated' | 'always') =>
      analyse(article, resources, { likely }).doubts.map((doubt) => `${doubt.rule}: ${doubt.text}`);
    expect(marked('gated')).toEqual([]);
    expect(marked('always')).toEqual([]);
  });
});

describe('where there is no prose', () => {
  const line = 'The relevant units will do a good job in transport.';

  it('asks about the wording of running text', () => {
    expect(doubtsIn(`${line}\n\nThe town council met on Monday night.`, 'always')).toContain(
      'stiff-wording: relevant units',
    );
  });

  it('asks about a title, whatever short lines follow it', () => {
    const text = 'The relevant units open the bridge\n\n4 May\n\nBy Ann Lee\n\nFrom Lakeside';
    const context = contextOf(text);
    const [first, ...rest] = context.article.blocks;
    const blocks = first ? [{ ...first, kind: 'title' as const }, ...rest] : [];
    const titled = { ...context, article: { ...context.article, blocks } };
    const marks = (page: typeof context) =>
      findDoubts(page, { likely: 'always' }).map((doubt) => doubt.text);
    expect(marks(titled)).toContain('relevant units');
    expect(marks(context)).toEqual([]);
  });

  it.each([
    ['a list in one block', `Rovers 3\n${line}\nAlbion 1`],
    ['a list of blocks', `Rovers\n\nUnited\n\nAlbion\n\nThe relevant units`],
    ['a clause of a law', `Article 7. ${line}`],
    ['a program', `if (a && b) { say("${line}"); }`],
  ])('does not in %s', (_, text) => {
    expect(doubtsIn(text, 'always')).toEqual([]);
  });
});
