// Notes that were not finished: what was typed is kept, however the editor went away.
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  cardFrame,
  editorFrame,
  findOurBox,
  openCardOn,
  until,
} from '../../scripts/browsers/page-ui.ts';
import { chooseTab, openEditorOn, openReview, pressIn, typeNote } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { askFrom } from './library-notes.ts';
import { saysText } from './library-steps.ts';
import { openArticle, stageIn } from './stage.ts';

const WORDS = 'the delegation stayed for two hours';

const gone = (page: Page): Promise<unknown> =>
  until(async () => (await findOurBox(page)) === null, 'The editor stayed.');

/** Waits until drafts with all of these words are kept. */
const kept = (asker: Page, ...words: readonly string[]): Promise<unknown> =>
  until(
    async () => {
      const drafts = JSON.stringify(await askFrom(asker, 'draft.list', null));
      return words.every((word) => drafts.includes(word));
    },
    `No draft has ${words.join(' and ')}.`,
  );

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);

  const begin = async (path: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await openArticle(stage, path);
    return { page, frame: await openEditorOn(page, WORDS) };
  };

  const type = async (frame: Frame, selector: string, text: string): Promise<void> => {
    const field = await frame.waitForSelector(selector);
    await field?.focus();
    await field?.type(text);
  };

  it('keeps a tag that is typed by half while it is typed, and the tab is closed over it', async () => {
    const asker = await stage.session.openExtensionPage('popup.html');
    const { page, frame } = await begin('/2016/05/19/tab.html');
    await type(frame, 'textarea', 'Closed with its tab');
    await type(frame, '[role=combobox]', 'herit');
    await kept(asker, '"Closed with its tab"', '"tags":["herit"]');
    expect(await frame.$eval('[role=combobox]', (field) => (field as HTMLInputElement).value)).toBe(
      'herit',
    );
    await page.close();
    await kept(asker, '"Closed with its tab"', '"tags":["herit"]');
    await asker.close();
  });

  it('keeps a tag that was typed by half when Escape closes the editor at once', async () => {
    const asker = await stage.session.openExtensionPage('popup.html');
    const { page, frame } = await begin('/2016/05/19/escape.html');
    await type(frame, 'textarea', 'Closed by Escape');
    await type(frame, '[role=combobox]', 'templ');
    await page.keyboard.press('Escape');
    await gone(page);
    await kept(asker, '"Closed by Escape"', '"tags":["templ"]');
    await asker.close();
    await page.close();
  });

  it('shows a note that was begun and left among the page’s notes, and goes on with it', async () => {
    const { page, frame } = await begin('/2016/05/19/again.html');
    await type(frame, 'textarea', 'Begun and left');
    await page.keyboard.press('Escape');
    await gone(page);

    const popup = await openReview(stage.session, page.url());
    await chooseTab(popup, 2);
    await saysText(popup, 'Begun and left');
    await saysText(popup, 'Draft kept');
    await pressIn(popup, '.ng-note .ng-button');
    const field = await popup.waitForSelector('.ng-editor textarea');
    await field?.type(' once');
    await pressIn(popup, '.ng-editor .ng-button-primary');
    await waitForMarks(page, (marks) => countOf(marks, 'note') === 1);
    await until(
      async () => !(await popup.$eval('main', (main) => main.innerText)).includes('Draft kept'),
      'The draft is still shown.',
    );
    await saysText(popup, 'Begun and left once');
    const drafts = await askFrom(popup, 'draft.list', null);
    expect(JSON.stringify(drafts)).not.toContain('Begun and left');
    await popup.close();
    await page.close();
  });

  it('keeps no draft of a stored note that was opened and closed as it was', async () => {
    const asker = await stage.session.openExtensionPage('popup.html');
    const { page, frame } = await begin('/2016/05/19/as-it-was.html');
    await typeNote(page, frame, 'Stored and left');
    await waitForMarks(page, (marks) => countOf(marks, 'note') === 1);
    await page.bringToFront();
    await openCardOn(page, WORDS);
    await pressIn(await cardFrame(page), '::-p-text(Edit)');
    await (await editorFrame(page)).waitForSelector('textarea:focus');
    await kept(asker, '"Stored and left"');
    await page.keyboard.press('Escape');
    await gone(page);
    await until(
      async () =>
        !JSON.stringify(await askFrom(asker, 'draft.list', null)).includes('Stored and left'),
      'A draft of a note that nobody changed is kept.',
    );
    await asker.close();
    await page.close();
  });

  it.each(['the editor', 'the page'])(
    'keeps nothing of an editor in which nothing was written, closed by Escape in %s',
    async (place) => {
      const asker = await stage.session.openExtensionPage('popup.html');
      const count = async (): Promise<number> =>
        ((await askFrom(asker, 'draft.list', null)) as readonly unknown[]).length;
      const before = await count();
      const { page, frame } = await begin('/2016/05/19/empty.html');
      await frame.waitForSelector('textarea:focus');
      expect(await count()).toBe(before + 1);
      await page.bringToFront();
      if (place === 'the page') await page.evaluate(() => window.focus());
      await page.keyboard.press('Escape');
      await gone(page);
      await until(async () => (await count()) === before, 'An empty draft is kept.');
      await asker.close();
      await page.close();
    },
  );
});
