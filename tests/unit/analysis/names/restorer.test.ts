// Who gets which name back, and how sure that is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityCluster } from '../../../../utils/analysis/analysis.ts';
import { atOnce } from '../../../../utils/at-once.ts';
import { findingsIn, namesIn, restorer } from './names-of.ts';

describe('a name in the Mandarin reading', () => {
  it.each([
    ['The North Korean diplomat Jin Yongnan left early.', 'Jin Yongnan > Kim Yong-nam'],
    ["North Korea's vice minister, Cui Shanji, left early.", 'Cui Shanji > Choe Son-hui'],
    ['Cui Shanji, the foreign minister of the DPRK, left early.', 'Cui Shanji > Choe Son-hui'],
    ['North Korean Ambassador to China Li Longnan left early.', 'Li Longnan > Ri Ryong-nam'],
    ['Japanese Prime Minister Antian Wenxiong left early.', 'Antian Wenxiong > Kishida Fumio'],
    ['Vietnamese President Ruan Chunfu left early.', 'Ruan Chunfu > Nguyen Xuan Phuc'],
    ['The South Korean lawmaker Nangong Min left early.', 'Nangong Min > Namgung Min'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('is read without the gazetteer too', () => {
    const [finding] = findingsIn('The North Korean diplomat Jin Yongnan left early.', false);
    expect(finding?.candidates.some(({ native }) => native === '김영남')).toBe(true);
    expect(finding?.source).toBe('readings');
  });

  it('is one person at all places, however written', () => {
    const text =
      'The DPRK diplomat Cui Mingnan spoke. Later Cui Mingnan left, and CUI MINGNAN was tired.';
    const [finding, ...others] = findingsIn(text);
    expect(others).toEqual([]);
    expect(finding?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Cui Mingnan',
      'Cui Mingnan',
      'CUI MINGNAN',
    ]);
  });

  it('gives five candidates at most, the probabilities falling', () => {
    const [finding] = findingsIn('The South Korean lawmaker Li Xiangzhen left early.', false);
    const p = (finding?.candidates ?? []).map((one) => one.p ?? 0);
    expect(p.length).toBeLessThanOrEqual(5);
    expect(p).toEqual([...p].sort((a, b) => b - a));
  });

  it('belongs to the PER cluster that covers it', () => {
    const text = 'The North Korean diplomat Cui Mingnan spoke.';
    const cluster: EntityCluster = {
      id: 'e7',
      type: 'PER',
      name: 'Cui Mingnan',
      aliases: [],
      mentions: [{ start: 26, end: 37 }],
    };
    const [finding] = atOnce(restorer().restore(text, [cluster]));
    expect(finding?.cluster).toBe('e7');
    expect(findingsIn(text)[0]?.cluster).toBe(null);
  });
});

describe('a page about North Korea that never speaks of China', () => {
  const page = (rest: string): string =>
    `The DPRK held a briefing. North Korea answered its critics, and the DPRK mission invited diplomats. ` +
    `North Korea rejects the report; the DPRK calls it false. Pyongyang agreed. ${rest}`;

  it('makes an official with a Korean name a Korean', () => {
    expect(namesIn(page('On its behalf, Cui Mingnan, a senior diplomat, spoke.'))).toEqual([
      'Cui Mingnan > Choe Myong-nam',
    ]);
  });

  it.each([
    'Reporter Cui Mingnan took part.',
    'Chinese officials came, and Cui Mingnan, a senior diplomat from Beijing, spoke.',
    'Cui Mingnan watched.',
  ])('but not: %s', (rest) => {
    expect(namesIn(page(rest))).toEqual([]);
  });
});

describe('what is left alone', () => {
  it.each([
    [
      'a Chinese beside leaders of others',
      'The meetings were with Chinese President Hu Jintao, as well as leaders from Japan and Canada.',
    ],
    [
      'a Chinese ambassador to Korea',
      'Chinese Ambassador to South Korea Xing Haiming met Zhang Min.',
    ],
    [
      'a Chinese envoy for Korean affairs',
      'Liu Xiaoming, special envoy for Korean Peninsula affairs, flew to Seoul.',
    ],
    [
      'a Chinese professor of Korean studies',
      'Zheng Jiyong, director of the Center for Korean Studies at Fudan University, spoke.',
    ],
    [
      'a list of ministers',
      'The meeting of Wang Yi, South Korean Foreign Minister Kang Kyung-wha and others began.',
    ],
    [
      'another list',
      'South Korean President Moon Jae-in and Li Keqiang met; so did Abe, Li Keqiang and Moon.',
    ],
    [
      'an expert on Korea',
      'North Korea expert Zhang Liangui and Zhang Huizhi, an expert on North Korea, agree.',
    ],
    [
      'someone praised by a Japanese',
      'Cai Meng, the heroine of the play, praised by her Japanese boss, smiled.',
    ],
    [
      'a friendship society',
      'Li Ming, president of the China-South Korea Friendship Association, spoke.',
    ],
    [
      'a Chinese coach of a Korean team',
      "The South Korean team's Chinese coach Gao Yangsheng resigned.",
    ],
    [
      'a Chinese coach, said the other way',
      'Chinese coach of the South Korean team Gao Yangsheng resigned.',
    ],
    ['a Chinese branch of a Korean firm', "Samsung's China vice president Zhou Tao spoke."],
    ['a teacher of Japanese', 'Huang Juan, a professor of Japanese at Peking University, spoke.'],
    [
      'an institute on Japan',
      'Gao Jianhua, director of the Japan Institute of the academy, spoke.',
    ],
    ['a reporter in Pyongyang', 'Xinhua reporter Jin Meiying saw it in Pyongyang.'],
    ['Chinese of Korean descent', 'The ethnic Korean writer Jin Renshun lives in Changchun.'],
    [
      'a Chinese beside a Korean',
      'South Korean singer Kim Min-ji and Chinese singer Li Yuchun sang.',
    ],
    ['Singapore', 'Singaporean Prime Minister Li Xianlong spoke in Seoul.'],
    ['Taiwan', 'Taiwanese lawmaker Cai Qichang spoke.'],
    [
      'Hong Kong and other words',
      'In Hong Kong the Hang Seng fell; South Korean dealers watched Wan Chai.',
    ],
    [
      'Korean spelling that looks like pinyin',
      'South Korean writer Han Kang and South Korean actor Song Kang came.',
    ],
    [
      'Korean spelling',
      'North Korean leader Kim Jong-un, Kim Jongun or Kim Jong Un, met Ri Dong Il.',
    ],
    ['initials', 'The South Korean lawmaker J. Li spoke.'],
    [
      'diacritics of another language',
      'The Vietnamese writer Nguyễn Huy Thiệp and Łukasz Gołębiewski met.',
    ],
    [
      'a Westerner on a page about Korea',
      'Greg Scarlatoiu, who heads a committee on North Korea, told Reuters.',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('the Chinese of two people with one surname', () => {
    const text =
      'The South Korean minister Jin Yongxian met China’s vice minister Jin Zhuanglong. Jin Zhuanglong smiled.';
    expect(findingsIn(text).map(({ mentions }) => mentions.length)).toEqual([1]);
  });
});

describe('any text', () => {
  const WORDS = [
    'North Korean',
    'Japanese',
    'diplomat',
    'Jin',
    'Xian',
    'Angang',
    ',',
    '. ',
    'of',
    'the',
    '-',
    'Lan',
    'burini',
    'Ü',
    '金',
    '\n\n',
    '"',
    'Vietnam',
    'Nguyen',
    'Prime Minister',
  ];
  const text = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 40 })
    .map((words) => words.join(' '));

  it('gives places that lie in it, in order', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (page) => {
        for (const { mentions, candidates } of findingsIn(page)) {
          expect(candidates.length).toBeGreaterThan(0);
          for (const { start, end } of mentions)
            expect(0 <= start && start < end && end <= page.length).toBe(true);
          expect(mentions.map(({ start }) => start)).toEqual(
            mentions.map(({ start }) => start).toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not held up by a long word of pinyin', () => {
    expect(namesIn(`The North Korean diplomat Jin ${'Xiangan'.repeat(500)} spoke.`)).toEqual([]);
    expect(namesIn(`The North Korean diplomat ${'Xian '.repeat(3000)} spoke.`).length).toBeLessThan(
      5000,
    );
  });
});

describe('the office', () => {
  it.each([
    ['Vietnamese Prime Minister Pham Minh Thanh opened it.', ['Pham Minh Thanh > Pham Minh Chinh']],
    [
      'Pham Minh Trinh, the prime minister of Vietnam, opened it.',
      ['Pham Minh Trinh > Pham Minh Chinh'],
    ],
    ['Vietnamese Prime Minister Pham Minh Chinh opened it.', []],
    ['The Vietnamese singer Pham Minh Thanh sang.', []],
    ['Vietnamese Prime Minister Pham Van Dong opened it.', []],
    ['Vietnamese Deputy Finance Minister Pham Minh Thanh opened it.', []],
    ['South Korean Foreign Minister Kang Jung-wha arrived.', ['Kang Jung-wha > Kang Kyung-wha']],
    ['South Korean Foreign Minister Kang Kyoung-hwa arrived.', []],
    ['South Korean Foreign Minister Kang Kyung Wha arrived.', []],
    ['South Korean singer Kang Jung-wha arrived.', []],
    ['North Korean Foreign Minister Kang Jung-wha arrived.', []],
    ['Japanese Prime Minister Fumino Kishida spoke.', ['Fumino Kishida > Kishida Fumio']],
    ['Japanese Prime Minister Fumio Kishida spoke.', []],
    ['Japanese Prime Minister Nobuo Kishida spoke.', []],
    ['Fumino Kishida, a Japanese writer, spoke.', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('a name translated by its meaning', () => {
  const KOREA = 'North Korea fired a rocket. Pyongyang showed it, and North Koreans watched. ';
  it.each([
    ['Kim main love stood beside the North Korean leader.', ['Kim main love > Kim Ju-ae']],
    [`${KOREA}With Kim’s main love beside him, he smiled.`, ['main love > Kim Ju-ae']],
    [`${KOREA}The main love of Kim came along.`, ['main love > Kim Ju-ae']],
    [`${KOREA}His main love was the sea.`, []],
    ['The main love of Kim, a painter from Seoul, was the sea.', []],
    ['Kim main love came along.', []],
    ['Venus, North Korea’s ambassador to the United Nations, said no.', ['Venus > Kim Song']],
    ['Venus shone over North Korea.', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('is left alone without the gazetteer', () => {
    expect(namesIn('Kim main love stood beside the North Korean leader.', false)).toEqual([]);
  });
});
