// The second look: what a name is in one place of the page speaks for it in others.
import { expect, test } from 'vitest';
import { agree, type Tagged } from '../../../../utils/analysis/entities/consistency.ts';
import { PLACE, TAG_COUNT, TYPES, tagOf } from '../../../../utils/analysis/entities/tags.ts';
import { atOnce } from '../../../../utils/at-once.ts';

const tag = (type: string, place: number): number => tagOf(TYPES.indexOf(type as 'PER'), place);

/** A sentence as the first pass left it: words with their tags and how sure each is, 2 unless it says so. */
function sentence(...words: readonly (readonly [string, number, number?])[]): Tagged {
  const scores = new Float32Array(words.length * TAG_COUNT);
  words.forEach(([, each, sure = 2], at) => {
    scores[at * TAG_COUNT + each] = sure;
  });
  return {
    lowers: words.map(([word]) => word.toLowerCase()),
    capitals: words.map(([word]) => word !== word.toLowerCase()),
    scores,
    tags: Uint8Array.from(words, ([, each]) => each),
  };
}

const scoreOf = ({ scores }: Tagged, at: number, each: number): number =>
  scores[at * TAG_COUNT + each] as number;

test('what the page says twice speaks for the same word elsewhere', () => {
  const place = tag('LOC', PLACE.SINGLE);
  const person = tag('PER', PLACE.SINGLE);
  const page = [
    sentence(['Kidal', place]),
    sentence(['Kidal', place], ['fell', 0]),
    sentence(['Kidal', place]),
    sentence(['In', 0], ['Kidal', person]),
  ];
  expect([...atOnce(agree(page))]).toEqual([3]);
  expect(scoreOf(page[3] as Tagged, 1, place)).toBeGreaterThan(0);
});

test('a surname follows its full name', () => {
  const page = [
    sentence(['Cui', tag('PER', PLACE.BEGIN)], ['Mingnan', tag('PER', PLACE.END)]),
    sentence(['Later', 0], ['Cui', 0], ['left', 0]),
  ];
  expect([...atOnce(agree(page))]).toEqual([1]);
  expect(scoreOf(page[1] as Tagged, 1, tag('PER', PLACE.SINGLE))).toBeGreaterThan(0);
});

test('one sure mention outweighs two doubtful ones', () => {
  const place = tag('LOC', PLACE.SINGLE);
  const body = tag('ORG', PLACE.SINGLE);
  const page = [
    sentence(['in', 0], ['Mandera', place, 2.5]),
    sentence(['Mandera', body, 0.5]),
    sentence(['Mandera', body, 0.5]),
  ];
  expect([...atOnce(agree(page))]).toEqual([1, 2]);
  expect(scoreOf(page[1] as Tagged, 0, place)).toBeGreaterThan(0.5);
});

test('where the page is of two minds nothing is pushed', () => {
  const page = [
    sentence(['Jordan', tag('PER', PLACE.SINGLE)]),
    sentence(['Jordan', tag('LOC', PLACE.SINGLE)]),
  ];
  const before = page.map(({ scores }) => [...scores]);
  expect(atOnce(agree(page)).size).toBe(0);
  expect(page.map(({ scores }) => [...scores])).toEqual(before);
});

test('small letters are never pushed', () => {
  const single = tag('ORG', PLACE.SINGLE);
  const page = [
    sentence(['Nature', single]),
    sentence(['Nature', single]),
    sentence(['nature', 0]),
  ];
  expect(atOnce(agree(page)).has(2)).toBe(false);
});
