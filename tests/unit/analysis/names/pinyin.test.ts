// Pinyin: which syllables there are, and how a word is divided into them.
import { describe, expect, it } from 'vitest';
import { divisions, isPinyin, SYLLABLES } from '../../../../utils/analysis/names/pinyin.ts';

describe('the syllables', () => {
  it('are those of Mandarin, without m, n, ng and hng', () => {
    expect(SYLLABLES.size).toBeGreaterThan(400);
    expect(['m', 'n', 'ng', 'hng'].filter((syllable) => SYLLABLES.has(syllable))).toEqual([]);
  });

  it.each(['lv', 'nv', 'lve', 'zhuang', 'er', 'yo'])('hold %s', (syllable) => {
    expect(SYLLABLES.has(syllable)).toBe(true);
  });
});

describe('dividing a word', () => {
  it.each([
    ['Mingnan', [['ming', 'nan']]],
    ['Zhuai', [['zhuai'], ['zhu', 'ai']]],
    ['Xian', [['xian'], ['xi', 'an']]],
    ["Xi'an", [['xi', 'an']]],
    ['Chang-an', [['chang', 'an']]],
    [
      'Lühua',
      [
        ['lv', 'hua'],
        ['lv', 'hu', 'a'],
      ],
    ],
    [
      'Lyuhua',
      [
        ['lv', 'hua'],
        ['lv', 'hu', 'a'],
      ],
    ],
    [
      'XUEZHU',
      [
        ['xue', 'zhu'],
        ['xu', 'e', 'zhu'],
      ],
    ],
  ])('%s gives its ways, the likeliest first', (word, ways) => {
    expect(divisions(word)).toEqual(ways);
  });

  it('keeps "nyu" inside a word apart: Xianyu is xian and yu', () => {
    expect(divisions('Xianyu')[0]).toEqual(['xian', 'yu']);
  });

  it.each(['Kim', 'Park', 'Myong', 'Scarlatoiu', 'Reuters', '', '...', 'Ng'])(
    '%j is no pinyin',
    (word) => {
      expect(isPinyin(word)).toBe(false);
    },
  );
});
