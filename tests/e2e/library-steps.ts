// What the tests of the extension's own pages do again and again: load anew, press, search, count, look for words.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { BrowserSession } from '../../scripts/browsers/launch.ts';
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

/**
 * Loads a page of the extension anew, and waits until `selector` is there. Firefox does not tell when it has loaded, so
 * the old document is marked.
 */
export async function reload(
  session: BrowserSession,
  page: Page,
  selector = '#root *',
): Promise<void> {
  await page.evaluate(() => {
    document.body.id = 'before';
  });
  await page.reload(session.arrival);
  await page.waitForSelector(`body:not(#before) ${selector}`);
}

/** Presses the first button of this name within `scope`, once it can be pressed. */
export async function press(page: Page, name: string, scope = 'body'): Promise<void> {
  const button = await until(
    async () =>
      (
        await page.evaluateHandle(
          (wanted, within) =>
            [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
              (one) =>
                !one.disabled &&
                (one.innerText.trim() === wanted || one.getAttribute('aria-label') === wanted),
            ) ?? null,
          name,
          scope,
        )
      ).asElement() as ElementHandle<HTMLElement> | null,
    `There is no button "${name}" that can be pressed.`,
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

/** Waits until the list counts so: "6 notes" is not in "26 notes". */
export const counts = (page: Page, words: string): Promise<unknown> =>
  until(
    () =>
      page.evaluate(
        (wanted) =>
          document.querySelector<HTMLElement>('.ng-lib-all span')?.innerText.trim() === wanted,
        words,
      ),
    `The list does not count "${words}".`,
  );

/** Waits until some of a long work is done. */
export const progresses = (page: Page): Promise<unknown> =>
  untilInPage(
    page,
    () =>
      !['', '0'].includes(document.querySelector('.ng-lib-progress .ng-count')?.textContent ?? ''),
  );
