// The gazetteer of people: what ships, and what its short rows leave out.
import { describe, expect, it } from 'vitest';
import { gazetteerOf, nameByRule } from '../../../../utils/analysis/names/gazetteer.ts';
import { readTables } from '../../../../utils/analysis/names/name-tables.ts';
import { foldKorean } from '../../../../utils/analysis/names/spelling-ways.ts';
import { shippedBytes } from './names-of.ts';

const read = readTables(shippedBytes());
if (!read.ok) throw new Error(read.code);
const shipped = gazetteerOf(read.value, true);

describe('the shipped people', () => {
  const all = (['KP', 'KR', 'JP', 'VN'] as const).flatMap((country) => shipped.of(country));

  it('are 1,500 with a source, 150 of them Vietnamese', () => {
    expect(all.filter(({ source }) => source !== '').length).toBeGreaterThanOrEqual(1500);
    const vietnamese = shipped.of('VN').filter(({ source }) => source !== '');
    expect(vietnamese.length).toBeGreaterThanOrEqual(150);
  });

  it('have a reading, a name and a native name each, and are found by the reading', () => {
    const lost = all.filter(
      (person) =>
        person.name === '' ||
        person.native === '' ||
        !person.keys.every(
          (key) => /^[a-z]+$/.test(key) && shipped.byReading(key, person.country).includes(person),
        ),
    );
    expect(lost).toEqual([]);
  });

  it('keep every source of a row that several sources have', () => {
    const [person] = shipped.byReading('zhao dongying', 'KR');
    expect(person).toBeUndefined();
    const [minister] = shipped.byReading('zheng dongyong', 'KR');
    expect(minister).toMatchObject({ name: 'Chung Dong-young', native: '정동영' });
  });

  it('are nobody where the gazetteer is left out', () => {
    expect(gazetteerOf(read.value, false).of('KP')).toEqual([]);
  });
});

describe('rows of the table', () => {
  const tables = (people: string) =>
    gazetteerOf((section) => (section === 'people' ? people : 'shan山\ntian田\nzuo佐'), true);

  it('get back what follows from the native name', () => {
    const people = tables(
      '= JP\tone\n\tYamada Sasa\t山田佐々\n= VN\ttwo; three\nfanming\t\tPhạm Minh\tprime minister 2021-2024',
    );
    expect(people.byReading('shan tianzuozuo', 'JP')).toMatchObject([
      { name: 'Yamada Sasa', native: '山田佐々', source: 'one', office: '' },
    ]);
    expect(people.byReading('Fan Ming', 'VN')).toMatchObject([
      { name: 'Pham Minh', source: 'two; three', office: 'prime minister 2021-2024' },
    ]);
  });

  it.each([
    ['KP', '최명남', 'Choe Myong-nam'],
    ['KR', '최명남', 'Choi Myung-nam'],
    ['VN', 'Đỗ Mười', 'Do Muoi'],
    ['JP', '山田', ''],
  ])('of %s: %s is written %s by rule', (country, native, name) => {
    expect(nameByRule(country, native)).toBe(name);
  });
});

describe('Korean spellings of one sound', () => {
  it.each([
    ['Kyung Kyoung Gyeong Kyeong', 1],
    ['Lee Rhee Yi Ri', 1],
    ['Jung Jeong Chung Jong', 1],
    ['Hwa Wha', 1],
    ['Seok Suk Sok', 1],
    ['Hee Hui Hi', 1],
    ['Min Jin Sin', 3],
    ['Chul Chan', 2],
  ])('%s fold to %i', (spellings, count) => {
    expect(new Set(spellings.split(' ').map(foldKorean)).size).toBe(count);
  });
});
