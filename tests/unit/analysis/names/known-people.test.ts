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
    ['In Japan Kishida Wenxiong left early.', ['Kishida Wenxiong > Kishida Fumio']],
    ['In South Korea Lee Zaiming left early.', ['Lee Zaiming > Lee Jae-myung']],
    ['In South Korea Lee Jae-myung left early.', []],
    ['In South Korea Lee Jiaqi and Kim Min-ji left early.', []],
    ['In France Kishida Wenxiong left early.', []],
  ])('beside a known surname: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
