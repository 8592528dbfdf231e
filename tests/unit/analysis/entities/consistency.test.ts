import { expect, test } from 'vitest';
import { agree, type Tagged } from '../../../../utils/analysis/entities/consistency.ts';
import { PLACE, TAG_COUNT, TYPES, tagOf } from '../../../../utils/analysis/entities/tags.ts';

const tag = (type: string, place: number): number => tagOf(TYPES.indexOf(type as 'PER'), place);

/** A sentence as the first pass left it: words with their tags, scores of 0. */
function sentence(...words: readonly (readonly [string, number])[]): Tagged {
  return {
    lowers: words.map(([word]) => word.toLowerCase()),
    capitals: words.map(([word]) => word !== word.toLowerCase()),
    scores: new Float32Array(words.length * TAG_COUNT),
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
  expect([...agree(page)]).toEqual([3]);
  expect(scoreOf(page[3] as Tagged, 1, place)).toBeGreaterThan(0);
});

test('a surname follows its full name', () => {
  const page = [
    sentence(['Cui', tag('PER', PLACE.BEGIN)], ['Mingnan', tag('PER', PLACE.END)]),
    sentence(['Later', 0], ['Cui', 0], ['left', 0]),
  ];
  expect([...agree(page)]).toEqual([1]);
  expect(scoreOf(page[1] as Tagged, 1, tag('PER', PLACE.SINGLE))).toBeGreaterThan(0);
});

test('where the page is of two minds nothing is pushed', () => {
  const page = [
    sentence(['Jordan', tag('PER', PLACE.SINGLE)]),
    sentence(['Jordan', tag('LOC', PLACE.SINGLE)]),
  ];
  expect(agree(page).size).toBe(0);
  expect(page.every(({ scores }) => scores.every((score) => score === 0))).toBe(true);
});

test('small letters are never pushed', () => {
  const single = tag('ORG', PLACE.SINGLE);
  const page = [
    sentence(['Nature', single]),
    sentence(['Nature', single]),
    sentence(['nature', 0]),
  ];
  expect(agree(page).has(2)).toBe(false);
});
