// How Korean, Japanese and Vietnamese names are spelled in Latin letters.
import { describe, expect, it } from 'vitest';
import {
  hardened,
  northSpelling,
  softened,
  southSpelling,
} from '../../../../utils/analysis/names/hangul.ts';
import { romaji } from '../../../../utils/analysis/names/kana.ts';
import {
  soundDistance,
  soundsOfPinyin,
  soundsOfSpelling,
} from '../../../../utils/analysis/names/sounds.ts';
import { withoutMarks } from '../../../../utils/analysis/names/vietnamese.ts';

describe('Korean names in Latin letters', () => {
  it.each([
    ['최', '명남', 'Choe Myong-nam'],
    ['강', '석주', 'Kang Sok-ju'],
    ['김', '정은', 'Kim Jong-un'],
    ['박', '봉주', 'Pak Pong-ju'],
    ['최', '태복', 'Choe Thae-bok'],
    ['리', '룡남', 'Ri Ryong-nam'],
    ['오', '극렬', 'O Kuk-ryol'],
  ])('the North writes %s%s as %s', (surname, given, name) => {
    expect(northSpelling(surname, given)).toBe(name);
  });

  it.each([
    ['김', '영철', 'Kim Young-chul'],
    ['이', '낙연', 'Lee Nak-yeon'],
    ['남궁', '민', 'Namgung Min'],
  ])('the South writes %s%s as %s', (surname, given, name) => {
    expect(southSpelling(surname, given)).toBe(name);
  });

  it('the initial sound law works both ways', () => {
    expect(['룡', '로', '녀', '리'].map(softened)).toEqual(['용', '노', '여', '이']);
    expect(hardened('용', 'long')).toBe('룡');
    expect(hardened('이', 'yi')).toBe('이');
  });
});

describe('kana in Latin letters', () => {
  it.each([
    ['コウイチロウ', 'koichiro'],
    ['シンペイ', 'shinpei'],
    ['ホッタ', 'hotta'],
    ['ハッチョウ', 'hatcho'],
    ['ケイイチ', 'keiichi'],
    ['オオノ', 'ono'],
    ['リョウヘイ', 'ryohei'],
  ])('%s is %s', (kana, latin) => {
    expect(romaji(kana)).toBe(latin);
  });
});

it('Vietnamese loses its marks as newspapers in English leave them out', () => {
  expect(withoutMarks('Nguyễn Thị Đặng')).toBe('Nguyen Thi Dang');
});

describe('the distance of sounds', () => {
  it.each([
    ['Lan burini', 'Lambrinidis', 'Lambert'],
    ['Parame-pritt', 'Param-Preet', 'Paramount'],
  ])('%s is nearer to %s than to %s', (written, right, wrong) => {
    const of = (known: string): number =>
      soundDistance(soundsOfSpelling(written), soundsOfSpelling(known), true);
    expect(of(right)).toBeLessThan(of(wrong));
    expect(of(right)).toBeLessThan(0.24);
  });

  it('hears a Russian name through its Chinese spelling', () => {
    const sounds = soundsOfPinyin('Si Keliyabin') ?? '';
    expect(soundDistance(sounds, soundsOfSpelling('Scriabin'))).toBeLessThan(0.2);
    expect(soundDistance(sounds, soundsOfSpelling('Stravinsky'))).toBeGreaterThan(0.4);
  });

  it('is nothing between a name and itself', () => {
    expect(soundDistance('lambrinidis', 'lambrinidis')).toBe(0);
  });
});
