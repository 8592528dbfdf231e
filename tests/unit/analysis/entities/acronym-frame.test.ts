// Acronyms as a page spells them out: "World Food Programme (WFP)".
import { expect, test } from 'vitest';
import { spelledOut } from '../../../../utils/analysis/entities/acronym-frame.ts';
import {
  describeWord,
  normaliseWord,
} from '../../../../utils/analysis/entities/word-attributes.ts';
import { makeTable } from '../../../../utils/analysis/entities/word-tables.ts';
import { tokenise } from '../../../../utils/text/tokenise.ts';

const empty = makeTable(new Uint32Array(), new Uint8Array());
const tables = { clusters: empty, leanings: empty, gazetteer: empty };

/** The words that the acronym in brackets spells out, or undefined. */
function spelled(text: string): string | undefined {
  const words = tokenise(text).map((token) => token.text);
  const places = spelledOut({
    words: words.map((word) => describeWord(word, tables)),
    lowers: words.map((word) => normaliseWord(word).toLowerCase()),
  });
  const first = places.indexOf(1);
  return first < 0 ? undefined : words.slice(first, places.indexOf(3) + 1).join(' ');
}

test.each([
  ['The National Bureau for Statistics (NBS) said so.', 'National Bureau for Statistics'],
  ['Officials of the Ministry of Health (MoH) met.', 'Ministry of Health'],
  ['In Suva the Pacific Islands Forum (PIF) met.', 'Pacific Islands Forum'],
  ['Prices rose (GDP) again.', undefined],
  ['Ama Boateng (NDC) won.', undefined],
  ['(UN)', undefined],
])('%s', (text, expected) => {
  expect(spelled(text)).toBe(expected);
});
