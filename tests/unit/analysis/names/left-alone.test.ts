// Chinese people beside the names of Korea, Japan and Vietnam: what stands there is not their country.
import { describe, expect, it } from 'vitest';
import { namesIn } from './names-of.ts';

describe('a Chinese is left alone', () => {
  it.each([
    [
      'beside a leader of another country',
      'North Korean leader Kim Jong Un and President Zhang Min met.',
    ],
    ['beside a minister', 'Japanese Foreign Minister Taro Kono and State Councilor Zhang Min met.'],
    ['beside a surname', 'Japan’s Abe and Premier Zhang Min met.'],
    [
      'who won in Tokyo',
      'Tokyo Olympic champion Quan Minna and Tokyo 2020 Olympics medalist Yang Min came.',
    ],
    ['who won an open', 'Korea Open champion Li Minrui and Japan Open winner Chen Min came.'],
    ['whose host is one', 'South Korean President Lee Min-ho’s host, Zhou Min, waited.'],
    ['at a school', 'Korean High School teacher Zhou Min spoke.'],
    ['who owns a restaurant', 'The Korean barbecue restaurant owner Jin Minhua spoke.'],
    ['who manages one', 'Zhang Min, manager of a Korean restaurant, spoke.'],
    ['who works for a firm', 'Zhang Min, a lawyer for the Korean company, spoke.'],
    ['of a pop group', 'Former member of South Korean group EXO Wu Minfan sang.'],
    ['of a football club', 'South Korean football club player Feng Minting moved.'],
    ['at a bureau', 'Seoul bureau chief Zhang Min wrote.'],
    ['who lives abroad', 'Japan-based scholar Zhu Minrong spoke.'],
    ['of the autonomous prefecture', 'Korean Autonomous Prefecture mayor Jin Minlong spoke.'],
    ['who deals with Korea', 'North Korea special representative Liu Minming spoke.'],
    ['married to a Japanese', 'Zhang Min, wife of a Japanese businessman, spoke.'],
    ['and whom he married', 'Zhang Min, who married a South Korean actor, spoke.'],
    ['who beat Japan', 'Zhang Min, captain of the team that beat Japan, spoke.'],
    ['who survived', 'Zhang Min, a survivor of the Japanese invasion, spoke.'],
    ['who guides tourists', 'Zhang Min, a guide for South Korean tourists, spoke.'],
    ['of a branch', 'Vice President Zhang Minsheng of the Vietnam branch spoke.'],
    ['of two syllables, from Singapore', 'Singapore’s ambassador to Japan, Chen Wei, spoke.'],
    ['of Korean descent', 'Jin Min, a dancer of Korean ethnicity, spoke.'],
    ['in capitals', 'CHINESE AMBASSADOR TO SOUTH KOREA XING MIN SPOKE.'],
    ['with initials', 'The South Korean firm’s lawyer Z. Min and Li M. Chen spoke.'],
    ['with marks', 'Zhāng Mín, China’s ambassador to South Korea, spoke.'],
  ])('%s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('known by name, or quoted as an expert, on a page about North Korea', () => {
    const page =
      'North Korea, the DPRK, Pyongyang, North Korea, Pyongyang, the DPRK and North Korea. ';
    expect(namesIn(`${page}Later President Xi Jinping spoke.`)).toEqual([]);
    expect(namesIn(`${page}Zhang Mingnan, an expert, spoke.`)).toEqual([]);
    expect(namesIn(`${page}Later Chairman Jin Yongnan spoke.`)).toEqual([
      'Jin Yongnan > Kim Yong-nam',
    ]);
  });
});

describe('a Korean is still one', () => {
  it.each([
    'Jin Yongnan, a senior official at the South Korean presidential office, spoke.',
    'Jin Yongnan, a lawmaker of South Korea’s ruling party, spoke.',
    'Jin Yongnan, captain of the South Korean women’s team, spoke.',
    'Jin Yongnan, head of the North Korean delegation to the talks, spoke.',
    'Jin Yongnan, one of the North Korean negotiators, spoke.',
    'South Korean Deputy Prime Minister and Finance Minister Jin Yongnan spoke.',
    'South Korean President Jin Yongnan and Premier Li Keqiang met.',
    'North Korean special envoy Jin Yongnan spoke.',
  ])('%s', (text) => {
    expect(namesIn(text).map((name) => name.split(' > ')[0])).toEqual(['Jin Yongnan']);
  });
});
