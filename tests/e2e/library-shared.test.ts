// The library beside other windows, in both browsers: two tabs that change the same notes, changes that fail or die in
// the middle, and the way from a note to its place in the article.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { pressIn } from '../../scripts/walk.ts';
import { newStepId } from '../../utils/notes/ids.ts';
import type { Note } from '../../utils/notes/note.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { articleHtml, BROWSERS } from './browsers.ts';
import { articleOf, askFrom, hold, keep, libraryOf, noteOf, refuse } from './library-notes.ts';
import { counts, press, reload, saysText, search, untilInPage } from './library-steps.ts';
import { stageIn } from './stage.ts';

/** The paragraph of the place stands far below the first screen. */
const longArticle = (): string =>
  articleHtml('heritage-talks-blog').replace(
    /<p>　　Reuters reported/,
    (found) =>
      `${'<p>The hall filled slowly, and the reporters outside compared their notes on the weather.</p>'.repeat(90)}${found}`,
  );

const PLACE = 'the delegation stayed for two hours';

/** Whether the paragraph with these words is on the screen, which is not the first. */
const isInSight = (words: string): boolean => {
  const paragraph = [...document.querySelectorAll('p')].find((one) =>
    one.textContent?.includes(words),
  );
  const box = paragraph?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight && scrollY > 500;
};

const notesFrom = async (page: Page, query: object): Promise<readonly Note[]> => {
  const found = await askFrom(page, 'note.page', { query, cursor: null, limit: 100 });
  return (found as { items: readonly Note[] }).items;
};

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let first: Page;
  let second: Page;

  const tagAll = async (page: Page, tag: string): Promise<void> => {
    await page.$eval('.ng-lib-all input', (box) => {
      if (!(box as HTMLInputElement).checked) (box as HTMLInputElement).click();
    });
    await page.waitForSelector('.ng-lib-tag');
    await page.$eval(
      '.ng-lib-tag',
      (field, typed) => {
        (field as HTMLInputElement).value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      tag,
    );
    await press(page, 'Tag', '.ng-lib-bulk');
  };

  /** Presses the way to the place, and looks whether the new tab shows it. */
  const opensAtPlace = async (scope: string): Promise<void> => {
    const known = new Set(await stage.session.browser.pages());
    await press(first, 'Open the article at this place', scope);
    const opened = await until(
      async () => (await stage.session.browser.pages()).find((page) => !known.has(page)),
      'No tab was opened.',
    );
    await opened.bringToFront();
    await waitForMarks(opened, (marks) => countOf(marks, 'note') === 1);
    await until(() => opened.evaluate(isInSight, PLACE), 'The place is not in sight.');
    await opened.close();
    await first.bringToFront();
  };

  beforeAll(async () => {
    first = await stage.session.openExtensionPage('library.html', 'h1');
    await keep(first, libraryOf(20));
    second = await stage.session.openExtensionPage('library.html', 'h1');
    await counts(first, '20 notes');
    await counts(second, '20 notes');
  });

  it('two tabs change the same notes at once: both changes are kept, and both tabs show them', async () => {
    await Promise.all([tagAll(first, 'by the first'), tagAll(second, 'by the second')]);
    await until(async () => {
      const both = await notesFrom(first, { tags: ['by the first', 'by the second'] });
      return both.length === 20;
    }, 'A tag was lost.');
    for (const page of [first, second]) {
      await search(page, 'tag:"by the first" tag:"by the second"');
      await counts(page, '20 notes');
      await search(page, '');
    }
  });

  it('an edit in one tab of a note that the other has changed meanwhile loses neither version', async () => {
    await second.bringToFront();
    await pressIn(second, '[data-row="0"] .ng-lib-open');
    await press(second, 'Edit', '.ng-lib-pane');
    const field = await second.waitForSelector('.ng-lib-pane textarea');
    await field?.type(' Typed in the second tab.');
    const [note] = await notesFrom(first, {});
    if (!note) throw new Error('no note');
    await askFrom(first, 'note.changeMany', {
      step: note.id,
      target: { ids: [note.id] },
      change: { do: 'colour', colour: note.colour === 'pink' ? 'green' : 'pink' },
    });
    await press(second, 'Save', '.ng-lib-pane');
    await saysText(second, 'Typed in the second tab.');
    const [after] = await notesFrom(first, {});
    expect(after?.body).toContain('Typed in the second tab.');
    const revisions = (await askFrom(first, 'note.revisions', { id: note.id })) as {
      note: Note;
    }[];
    expect(new Set(revisions.map((one) => one.note.revision)).size).toBe(revisions.length);
    expect(revisions.length).toBeGreaterThanOrEqual(2);
    await press(second, 'Close', '.ng-lib-pane');
  });

  it('a note that the other tab deleted goes from the list, and can be brought back in either', async () => {
    await first.bringToFront();
    await pressIn(first, '[data-row="0"] input');
    await press(first, 'Delete', '.ng-lib-bulk');
    await counts(second, '19 notes');
    await press(first, 'Undo', '.ng-messages');
    await counts(second, '20 notes');
  });

  it('a search that is saved while an answer to an earlier question is late is listed, and once', async () => {
    await hold(first, 'backup.last');
    const [note] = await notesFrom(first, {});
    await askFrom(first, 'note.changeMany', {
      step: newStepId(),
      target: { ids: [note?.id] },
      change: { do: 'colour', colour: 'blue' },
    });
    await untilInPage(first, () => 'isHeld' in globalThis);
    await search(first, 'tag:people');
    await press(first, 'Save this search');
    await press(first, 'Save', '.ng-lib-side');
    const listed = (): Promise<number> =>
      first.$$eval(
        '.ng-lib-side .ng-row .ng-facet',
        (all) => all.filter((one) => one.textContent === 'tag:people').length,
      );
    await until(async () => (await listed()) > 0, 'The search is not listed.');
    await first.evaluate('letGo()');
    // Answers come in the order of their questions.
    await askFrom(first, 'backup.last', null);
    expect(await listed()).toBe(1);
    await search(first, '');
    await counts(first, '20 notes');
  });

  it('a search that is typed while the figures are counted shows what it finds', async () => {
    await first.evaluate(() => Reflect.deleteProperty(globalThis, 'isHeld'));
    await hold(first, 'note.timeline');
    await press(first, 'Figures');
    await untilInPage(first, () => 'isHeld' in globalThis);
    await search(first, 'tag:people');
    await counts(first, '4 notes');
    await first.evaluate('letGo()');
    await askFrom(first, 'note.timeline', { query: {}, edges: [0, 1] });
    await first.waitForSelector('[data-row="0"]');
    expect(await first.$('.ng-lib-figures')).toBeNull();
    await search(first, '');
    await counts(first, '20 notes');
  });

  it('what is open in one tab follows the other: a note, an article’s page, figures', async () => {
    await second.bringToFront();
    await pressIn(second, '[data-row="0"] .ng-lib-open');
    await second.waitForSelector('.ng-lib-pane');
    const [note] = await notesFrom(first, {});
    if (!note) throw new Error('no note');
    const change = (wanted: object): Promise<unknown> =>
      askFrom(first, 'note.changeMany', {
        step: newStepId(),
        target: { ids: [note.id] },
        change: wanted,
      });
    await change({ do: 'tag', add: ['from the first'], remove: [] });
    await until(
      () =>
        second.evaluate(() =>
          document.querySelector<HTMLElement>('.ng-lib-pane')?.innerText.includes('from the first'),
        ),
      'The open note does not show its new tag.',
    );
    await press(second, 'The article and all kept of it', '.ng-lib-pane');
    await second.waitForSelector('.ng-kept-text');
    await change({ do: 'delete' });
    await untilInPage(second, () => document.querySelector('.ng-lib-pane') === null);
    const verdicts = (): Promise<number> => second.$$eval('.ng-kept-text', (found) => found.length);
    const kept = (await askFrom(first, 'verdict.listForPage', { article: note.article })) as {
      id: string;
    }[];
    const before = kept.length;
    await until(async () => (await verdicts()) === before, 'The page has not all its verdicts.');
    await askFrom(first, 'verdict.delete', { id: kept[0]?.id });
    await until(async () => (await verdicts()) === before - 1, 'The verdict stays on the page.');
    await press(second, 'Figures');
    const names = (): Promise<string> =>
      second.evaluate(() => document.querySelector('.ng-chart table')?.textContent ?? '');
    await second.waitForSelector('.ng-chart table');
    const drawn = await names();
    await change({ do: 'restore' });
    await until(async () => !['', drawn].includes(await names()), 'The figures stay as they were.');
    await press(second, 'Figures');
    await search(second, '');
    await counts(second, '20 notes');
  });

  it('a change of many that the storage refuses changes nothing, and says why', async () => {
    await refuse(first, 'note.changeMany');
    await tagAll(first, 'refused');
    await saysText(first, 'The disk is full, so nothing was saved.');
    expect(await notesFrom(second, { tags: ['refused'] })).toEqual([]);
    await counts(first, '20 selected');
    await reload(stage.session, first);
    await counts(first, '20 notes');
  });

  it('a change of many in whose middle the background dies is done whole or not at all', async () => {
    const { articles = [] } = libraryOf(1);
    const [article] = articles as readonly { readonly id: string }[];
    for (let from = 0; from < 4_000; from += 1_000)
      await keep(first, {
        articles,
        notes: Array.from({ length: 1_000 }, (_, index) =>
          noteOf(100 + from + index, article?.id ?? '', { body: `Number ${from + index}` }),
        ),
      });
    await counts(first, '4,020 notes');
    await tagAll(first, 'whole');
    await new Promise((done) => setTimeout(done, 150));
    await stage.session.stopBackground();
    await first.bringToFront();
    const tagged = async (): Promise<number> =>
      (await askFrom(first, 'note.count', { query: { tags: ['whole'] } })) as number;
    expect([0, 4_020]).toContain(await tagged());
    // The library asks again by itself: in the end it is done, or its failure is said.
    await until(
      async () =>
        (await tagged()) === 4_020 || (await first.$('.ng-messages .ng-notice-problem')) !== null,
      'Nothing came of the change.',
      60_000,
    );
  });

  it('opens the article at the place of a note, with the place in sight', async () => {
    const url = stage.server.add('/2016/05/19/long.html', longArticle());
    const article = { ...articleOf(7, url), id: pageKey(url) };
    const note = noteOf(9_000, article.id, { quote: PLACE, body: 'Look at this place.' });
    const anchor = {
      ...note.anchor,
      prefix: 'the hall was full of diplomats and that ',
      suffix: '. On the same day, an official',
    };
    await keep(first, { articles: [article], notes: [{ ...note, anchor }] });
    await search(first, '"Look at this place"');
    await untilInPage(
      first,
      () =>
        document
          .querySelector<HTMLElement>('[data-row="0"]')
          ?.innerText.includes('Look at this') === true,
    );
    await pressIn(first, '[data-row="0"] .ng-lib-open');
    await opensAtPlace('.ng-lib-pane');
  });

  it('opens it at the place from the article’s page too', async () => {
    await press(first, 'The article and all kept of it', '.ng-lib-pane');
    await first.waitForSelector('.ng-kept');
    await press(first, 'Close', '.ng-lib-pane');
    await opensAtPlace('.ng-kept');
  });
});
