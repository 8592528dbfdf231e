// People of the gazetteer whose own words beside them do not say whose they are.
import { describe, expect, it } from 'vitest';
import { namesIn } from './names-of.ts';

describe('a known person', () => {
  it.each([
    [
      'that stands on the page by its known form too',
      'North Korea says that Kim Jong-un was there. Jin Zhengen was pleased.',
      ['Jin Zhengen > Kim Jong-un'],
    ],
    [
      'of someone in office, in a paragraph about the country',
      'The two South Koreans came early. Piao Jinhui left.',
      ['Piao Jinhui > Park Geun-hye'],
    ],
    [
      'of someone in office, in another paragraph',
      'The two South Koreans came early.\n\nPiao Jinhui left.',
      [],
    ],
    [
      'that many Chinese have, on a page about Vietnam',
      'The general secretary was in Hanoi. Yang Wenming, consul general in Ho Chi Minh City, spoke.',
      [],
    ],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    [
      'General Secretary Su Lin and Prime Minister Fan Mingzheng came. Vietnam cheered.',
      ['Su Lin > To Lam', 'Fan Mingzheng > Pham Minh Chinh'],
    ],
    ['In Vietnam President Liang Qiang came.', ['Liang Qiang > Luong Cuong']],
    ['In Vietnam Liang Qiang, a farmer, came.', []],
    ['In Vietnam the company’s president Liang Qiang came.', []],
    ['In Vietnam Nanning College president Liang Qiang came.', []],
    ['In Vietnam Liang Qiang, president of Nanning College, came.', []],
    ['In France President Liang Qiang came.', []],
    [
      'Prime Minister Shi Pomao and Foreign Minister Yanwu Yi came. Japan cheered.',
      ['Shi Pomao > Ishiba Shigeru', 'Yanwu Yi > Iwaya Takeshi'],
    ],
    [
      'South Korea’s acting president Han Dezhu and former finance minister Cui Xiangmu came.',
      ['Han Dezhu > Han Duck-soo', 'Cui Xiangmu > Choi Sang-mok'],
    ],
    ['South Korean President Lee Min-ho and Foreign Minister Wang Yi came.', []],
    ['In Seoul Foreign Minister Zhao Xian came.', ['Zhao Xian > Cho Hyun']],
    ['In Seoul Zhao Xian came.', []],
  ])('holds the office beside the name: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['North Korea fired a rocket. Jin Zhengen watched.', ['Jin Zhengen > Kim Jong-un']],
    ['North Korea heard Jin Yuzheng.', ['Jin Yuzheng > Kim Yo-jong']],
    ['South Korea heard Jin Yuzheng.', []],
    ['In Seoul Piao Jinhui told reporters so.', ['Piao Jinhui > Park Geun-hye']],
    ['In Seoul minister Jin Yinglu spoke.', ['Jin Yinglu > Kim Yung-rok']],
    ['In Seoul Jin Yinglu spoke.', []],
    ['The South Koreans came. Piao Jinhui, head of the Weihai customs office, left.', []],
    ['The South Koreans came. Piao Jinhui, who was born in Jilin, left.', []],
    ['The South Koreans came. Captain Piao Jinhui left.', []],
    ['The South Koreans came. Reporter Piao Jinhui left.', []],
  ])('holds any office: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['In Seoul fans saw actress Quan Zhixian.', ['Quan Zhixian > Jun Ji-hyun']],
    ['In Seoul fans saw the lawyer Quan Zhixian.', []],
    ['In Seoul fans saw Quan Zhixian.', []],
    ['In Paris fans saw actress Quan Zhixian.', []],
    ['In Seoul fans saw actress Quan Zhixian, who was born in Chengdu.', []],
    ['Japan paid for a film starring Yisuo Guangsi.', ['Yisuo Guangsi > Yakusho Koji']],
    ['South Korea lost. Striker Sun Xingmin wept.', ['Sun Xingmin > Son Heung-min']],
    ['South Korea lost. Singer Sun Xingmin wept.', []],
    ['South Korea lost. Basketball player Sun Xingmin wept.', []],
    ['South Korea lost. Football player Sun Xingmin wept.', ['Sun Xingmin > Son Heung-min']],
    ['A South Korean football club player Huang Xuanyou wept.', []],
    ['The Samsung chairman Li Zairong came.', ['Li Zairong > Lee Jae-yong']],
  ])('has the calling beside the name: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['In Japan Kishida Wenxiong left early.', ['Kishida Wenxiong > Kishida Fumio']],
    [
      'In Japan Abe Jinsan and Abe Zhaohui left early.',
      ['Abe Jinsan > Abe Shinzo', 'Abe Zhaohui > Abe Akie'],
    ],
    ['In South Korea Lee Zaiming left early.', ['Lee Zaiming > Lee Jae-myung']],
    ['In South Korea Lee Jae-myung left early.', []],
    ['In South Korea Lee Jiaqi and Kim Min-ji left early.', []],
    ['In France Kishida Wenxiong left early.', []],
  ])('beside a known surname: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
