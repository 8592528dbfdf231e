// The annotated reports that the model is trained on, and their marks.
import { expect, test } from 'vitest';
import { namesOf } from '../../../../training/ner/augment.ts';
import { parseReports, readCorrectedNews, readReports } from '../../../../training/ner/reports.ts';
import { TYPES } from '../../../../utils/analysis/entities/tags.ts';

test('a marked report becomes sentences with their names', () => {
  const [page, other] = parseReports(
    "[LOC SUVA]: [PER Mere Tui]'s boat sank.\nNobody drowned.\n\n[ORG Fiji Rail] met.\n",
  );
  const named = page?.map(({ words, tags }) =>
    namesOf(tags).map(
      ([first, last, type]) => `${TYPES[type]} ${words.slice(first, last + 1).join(' ')}`,
    ),
  );
  expect(named).toEqual([['LOC SUVA', 'PER Mere Tui'], []]);
  expect(other).toHaveLength(1);
});

test('a mark inside a word is an error', () => {
  expect(() => parseReports('[LOC Fi]jian boats')).toThrow('does not end where a token does');
});

test('every report of the training data can be read', () => {
  const pages = [...readReports(), ...readCorrectedNews()];
  expect(pages.length).toBeGreaterThan(400);
  expect(pages.every((page) => page.length > 0)).toBe(true);
});
