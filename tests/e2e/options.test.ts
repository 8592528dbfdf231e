// The options in both browsers: colours and lines of the marks on an open article, rules with their examples, and what
// is said when a stored setting was broken.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { violations } from './axe.ts';
import { articleHtml, BROWSERS } from './browsers.ts';
import { press, saysText } from './library-steps.ts';

/** The line under people, as the page has it now. */
const personLine = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const style = getComputedStyle(document.body, '::highlight(newsgloss-person)');
    return `${style.textDecorationStyle} ${style.textDecorationColor}`;
  });

const lineBecomes = (page: Page, wanted: string): Promise<unknown> =>
  until(async () => (await personLine(page)) === wanted, `The line did not become ${wanted}.`);

const setField = (page: Page, label: string, value: string): Promise<void> =>
  page.$eval(
    `[aria-label="${label}"]`,
    (field, chosen) => {
      (field as HTMLInputElement).value = chosen;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );

describe.each(BROWSERS)('in %s', (browser) => {
  let session: BrowserSession;
  let server: PageServer;
  let article: Page;
  let options: Page;

  beforeAll(async () => {
    server = await servePages();
    session = await launch(browser);
    article = await session.newPage();
    await article.goto(server.add('/2016/05/19/looks.html', articleHtml('heritage-talks-blog')));
    await waitForMarks(article, (marks) => countOf(marks, 'person') > 0);
    options = await session.openExtensionPage('options.html', '.ng-rule');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('a colour and a line change on the open article at once, and in the legend', async () => {
    await lineBecomes(article, 'solid rgb(10, 132, 201)');
    await options.$eval('.ng-looks', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    expect(await violations(options)).toEqual([]);
    await setField(options, 'People: colour', '#123456');
    await lineBecomes(article, 'solid rgb(18, 52, 86)');
    await setField(options, 'People: line', 'dashed');
    await lineBecomes(article, 'dashed rgb(18, 52, 86)');
    const sample = await options.$eval('.ng-look .ng-mark-person', (mark) => {
      const style = getComputedStyle(mark);
      return `${style.textDecorationStyle} ${style.textDecorationColor}`;
    });
    expect(sample).toBe('dashed rgb(18, 52, 86)');
  });

  it('they hold on articles that are opened later, also after the background has slept', async () => {
    await session.stopBackground();
    const later = await session.newPage();
    await later.goto(server.add('/2016/05/19/later.html', articleHtml('heritage-talks-blog')));
    await waitForMarks(later, (marks) => countOf(marks, 'person') > 0);
    await lineBecomes(later, 'dashed rgb(18, 52, 86)');
    await later.close();
  });

  it('one button brings the defaults back, on the page too', async () => {
    await options.bringToFront();
    await press(options, 'Back to the defaults');
    await lineBecomes(article, 'solid rgb(10, 132, 201)');
  });

  it('a rule shows what it marks and what it leaves alone', async () => {
    await options.$eval('.ng-rule-examples', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    await saysText(options, 'It leaves alone');
    const marked = await options.$eval('.ng-rule-examples mark', (mark) => mark.textContent);
    expect(marked?.length).toBeGreaterThan(0);
    expect(await violations(options)).toEqual([]);
  });

  it('names the stored settings that could not be read, and keeps the others', async () => {
    await options.evaluate(async () => {
      type Local = { set(items: object): Promise<void> };
      const world = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: { local: Local } } | undefined
      >;
      const broken = { version: 1, marks: false, appearance: 'pink', sites: { mode: 'some' } };
      await (world.browser ?? world.chrome)?.storage.local.set({ settings: broken });
    });
    await options.reload(browser === 'firefox' ? { waitUntil: [] } : {});
    await options.waitForSelector('.ng-rule');
    await saysText(options, 'could not be read and are at their defaults again');
    await saysText(options, 'sites.mode');
    await saysText(options, 'appearance');
    const isOn = await options.$eval(
      '.ng-switch input',
      (box) => (box as HTMLInputElement).checked,
    );
    expect(isOn).toBe(false);
  });
});
