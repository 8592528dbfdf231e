// Where the keyboard is: the focus, and the way to it by Tab.
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/page-ui.ts';

/** More stops than any view has. */
const MOST_STOPS = 80;

/** Waits until the focus is on something that matches, with a ring that is seen. */
export const focused = (page: Page, selector: string): Promise<unknown> =>
  until(
    () =>
      page.evaluate((wanted) => {
        const at = document.activeElement;
        if (!at?.matches(wanted)) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      }, selector),
    `The focus is not seen on ${selector}.`,
  );

/** Presses Tab until the focus is on something that matches and says `words`; `isBack` goes the other way. */
export async function tabTo(
  page: Page,
  selector: string,
  { words = '', isBack = false } = {},
): Promise<void> {
  if (isBack) await page.keyboard.down('Shift');
  try {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      const isThere = await page.evaluate(
        (wanted, words) => {
          const at = document.activeElement as HTMLElement | null;
          return at?.matches(wanted) === true && at.innerText.includes(words);
        },
        selector,
        words,
      );
      if (isThere) return;
    }
  } finally {
    if (isBack) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to ${selector} "${words}".`);
}
