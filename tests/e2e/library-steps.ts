// What the tests of the extension's own pages do again and again: press, search, count, look for words.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/page-ui.ts';

/** Waits until `isTrue` holds in the page. Asks from outside: a page that is not in front draws no frames to wait on. */
export const untilInPage = (page: Page, isTrue: () => boolean): Promise<unknown> =>
  until(() => page.evaluate(isTrue), `The page never came to this: ${isTrue}`);

/** Waits until the page or frame shows these words. */
export const saysText = (page: Page | Frame, words: string): Promise<unknown> =>
  until(
    () => page.evaluate((wanted) => document.body.innerText.includes(wanted), words),
    `The page does not say "${words}".`,
  );

/** Presses the first button of this name within `scope`. */
export async function press(page: Page, name: string, scope = 'body'): Promise<void> {
  const button = await until(
    async () =>
      (
        await page.evaluateHandle(
          (wanted, within) =>
            [...document.querySelectorAll(`${within} button`)].find(
              (one) =>
                (one as HTMLElement).innerText.trim() === wanted ||
                one.getAttribute('aria-label') === wanted,
            ) ?? null,
          name,
          scope,
        )
      ).asElement() as ElementHandle<HTMLElement> | null,
    `There is no button "${name}".`,
  );
  await button.evaluate((one) => one.click());
}

/** Types a search. */
export const search = (page: Page, words: string): Promise<void> =>
  page.$eval(
    'input[type=search]',
    (field, typed) => {
      (field as HTMLInputElement).value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );

/** Waits until the list counts so. */
export const counts = (page: Page, words: string): Promise<unknown> =>
  until(
    () =>
      page.evaluate(
        (wanted) =>
          (document.querySelector('.ng-lib-bulk') as HTMLElement | null)?.innerText.includes(
            wanted,
          ),
        words,
      ),
    `The list does not count "${words}".`,
  );
