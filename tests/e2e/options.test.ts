// The options in both browsers: colours and lines of the marks on an open article, rules with their examples, and what
// is said when a stored setting was broken.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { askFrom } from './library-notes.ts';
import { press, reload, saysText } from './library-steps.ts';
import { openArticle, stageIn } from './stage.ts';

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
  const stage = stageIn(browser);
  let article: Page;
  let options: Page;

  beforeAll(async () => {
    article = await openArticle(stage, '/2016/05/19/looks.html');
    options = await stage.session.openExtensionPage('options.html', '.ng-rule');
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
    const sample = (): Promise<string> =>
      options.$eval('.ng-look .ng-mark-person', (mark) => {
        const style = getComputedStyle(mark);
        return `${style.textDecorationStyle} ${style.textDecorationColor}`;
      });
    await until(
      async () => (await sample()) === 'dashed rgb(18, 52, 86)',
      'The legend does not show it.',
    );
  });

  it('they hold on articles that are opened later, also after the background has slept', async () => {
    await stage.session.stopBackground();
    const later = await openArticle(stage, '/2016/05/19/later.html');
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

  it('a kind that is switched off is not marked on the open article, the others are', async () => {
    const turn = (): Promise<void> =>
      options.$$eval('.ng-switch', (switches) => {
        const people = switches.find((one) => (one as HTMLElement).innerText.includes('People'));
        people?.querySelector('input')?.click();
      });
    await turn();
    await waitForMarks(
      article,
      (seen) => countOf(seen, 'person') === 0 && countOf(seen, 'place') > 0,
    );
    await turn();
    await waitForMarks(article, (seen) => countOf(seen, 'person') > 0);
  });

  it('a rule that is switched off marks nothing on the open article, until it is on again', async () => {
    const doubts = async (): Promise<number> => {
      const marks = await waitForMarks(article, () => true);
      return countOf(marks, 'doubt-a') + countOf(marks, 'doubt-b');
    };
    const all = await doubts();
    expect(all).toBeGreaterThan(0);
    const turnAll = (isOn: boolean): Promise<void> =>
      options.$$eval(
        '.ng-rule .ng-switch input',
        (boxes, wanted) => {
          for (const box of boxes as HTMLInputElement[]) if (box.checked !== wanted) box.click();
        },
        isOn,
      );
    await turnAll(false);
    await until(async () => (await doubts()) === 0, 'There are still marks.');
    await turnAll(true);
    await until(async () => (await doubts()) === all, 'The marks did not come back.');
  });

  it('rules that are switched off one right after the other are all off', async () => {
    const rulesOff = async (): Promise<number> =>
      ((await askFrom(options, 'settings.get', null)) as Settings).rulesOff.length;
    // Each click as soon as the one before: no answer has come yet.
    const click = (): Promise<number> =>
      options.$$eval('.ng-rule .ng-switch input', (boxes) => {
        const some = boxes.slice(0, 5) as HTMLInputElement[];
        for (const box of some) box.click();
        return some.length;
      });
    const count = await click();
    await until(async () => (await rulesOff()) === count, 'A click was lost.');
    await click();
    await until(async () => (await rulesOff()) === 0, 'A rule stayed off.');
  });

  it('lists the keys and the licences, and leads to the library', async () => {
    await saysText(options, 'Change keys');
    const listed = await options.$$eval('.ng-shortcuts dt', (names) =>
      names.map((one) => one.textContent),
    );
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.every((name) => name !== '')).toBe(true);
    await options.$eval('.ng-licences', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    await saysText(options, 'Permission is hereby granted');
    const known = new Set(await stage.session.browser.pages());
    await press(options, 'Export and restore in the library');
    const opened = await until(
      async () => (await stage.session.browser.pages()).find((page) => !known.has(page)),
      'No tab was opened.',
    );
    await opened.waitForSelector('.ng-library');
    await opened.close();
    await options.bringToFront();
  });

  it('settings of another device come by the browser’s sync once it is on, and its backups do not', async () => {
    const other = { ...DEFAULT_SETTINGS, appearance: 'dark', autoBackup: 'daily' };
    const fromElsewhere = (settings: object): Promise<void> =>
      options.evaluate(async (settings) => {
        type Sync = { set(items: object): Promise<void> };
        const world = globalThis as unknown as Record<
          'browser' | 'chrome',
          { storage: { sync: Sync } } | undefined
        >;
        await (world.browser ?? world.chrome)?.storage.sync.set({ settings });
      }, settings);
    const settings = (): Promise<Settings> =>
      askFrom(options, 'settings.get', null) as Promise<Settings>;
    await fromElsewhere(other);
    expect((await settings()).appearance).toBe('auto');
    await options.$$eval('.ng-switch', (switches) => {
      const sync = switches.find((one) => (one as HTMLElement).innerText.includes('own sync'));
      sync?.querySelector('input')?.click();
    });
    await options.waitForSelector('.ng-options[data-scheme="dark"]');
    expect(await settings()).toMatchObject({ syncSettings: true, autoBackup: 'off' });
    await fromElsewhere({ ...other, appearance: 'light', looks: 'broken' });
    await options.waitForSelector('.ng-options[data-scheme="light"]');
    await askFrom(options, 'settings.change', { markdownTemplate: 'x'.repeat(9_000) });
    await saysText(options, 'too long for the browser’s sync');
    expect(await violations(options)).toEqual([]);
    await askFrom(options, 'settings.change', {
      markdownTemplate: '',
      syncSettings: false,
      appearance: 'auto',
    });
    await options.waitForSelector('.ng-options[data-scheme="auto"]');
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
    await reload(stage.session, options, '.ng-rule');
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
