// The text made from what there is: templates filled, sentences in capitals, in small letters and as headlines, and, as an
// experiment, with other names.
import { asHeadline, exchangeNames, inCapitals, inSmallLetters, templatePages } from './augment.ts';
import type { Page } from './corpus.ts';
import { NameMaker } from './name-maker.ts';
import { readOwnLists } from './own-lists.ts';
import { seeded } from './random.ts';

/** How much is made: sentences from templates, and shares of the sentences for the rest. */
export interface Amounts {
  readonly templates: number;
  readonly exchanged: number;
  readonly capitals: number;
  readonly headlines: number;
  readonly small: number;
}

/** Pages of one sentence each. */
export function makeMoreText(pages: readonly Page[], amounts: Amounts, seed: number): Page[] {
  const lists = readOwnLists();
  const random = seeded(seed);
  const maker = new NameMaker(lists, random);
  const made = templatePages(lists, amounts.templates, random);
  const more: Page[] = [];
  for (const example of pages.flat()) {
    const other =
      random.next() < amounts.exchanged ? exchangeNames(example, maker, random) : undefined;
    if (other) more.push([other]);
  }
  for (const example of [...pages.flat(), ...made.flat()]) {
    const roll = random.next();
    const { capitals, headlines, small } = amounts;
    if (roll < capitals) more.push([inCapitals(example)]);
    else if (roll < capitals + headlines) more.push([asHeadline(example)]);
    else if (roll < capitals + headlines + small) more.push([inSmallLetters(example)]);
  }
  return [...made, ...more];
}
