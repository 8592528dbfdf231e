// Articles whose title is enormous, runs from the right, is made of pictures, or is not there: their notes are kept, and
// every view of them holds its shape.
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { cardFrame, cardOn } from '../../scripts/browsers/page-ui.ts';
import { chooseTab, openEditorOn, openReview, typeNote } from '../../scripts/walk.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { giveCommand, giveKey } from './commands.ts';
import { envoyHtml } from './envoy.ts';
import { askFrom, keep, noteOf } from './library-notes.ts';
import { saysText, search } from './library-steps.ts';
import { openPage, stageIn } from './stage.ts';

const TITLE = 'North Korean envoy visits Beijing';

/** As an article may have it; '' has neither headline nor title. */
const TITLES: readonly { name: string; title: string }[] = [
  {
    name: 'of 2,000 characters',
    title: `${TITLE} ${'and then another city of the north '.repeat(60)}`.slice(0, 2_000).trim(),
  },
  { name: 'of 2,000 characters without a space', title: 'Beijing'.repeat(286).slice(0, 2_000) },
  {
    name: 'from right to left, with words from left to right',
    title: 'مبعوث كوريا الشمالية يزور Beijing و 平壤 في اليوم 17 \u202e(evil)\u202c',
  },
  {
    name: 'of emoji and marks that stand on one another',
    title: `👩‍👩‍👧‍👦🇰🇵🏳️‍🌈 Z${'\u0301'.repeat(60)}algo 🦊`,
  },
  { name: 'that is not there', title: '' },
];

const htmlOf = (title: string): string =>
  title === ''
    ? envoyHtml()
        .replace(/<title>.*?<\/title>/, '')
        .replace(/<h1>.*?<\/h1>/, '')
    : envoyHtml().replaceAll(TITLE, title);

/** How much wider than its window a page is, in CSS pixels. */
const overflow = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let library: Page;

  beforeAll(async () => {
    library = await stage.session.openExtensionPage('library.html', 'h1');
    await giveKey(stage.session, 'read-anyway', 'E');
  });

  it.each(TITLES)('an article with a title $name', async ({ name, title }) => {
    const page = await openPage(stage, `/2016/05/19/${name.length}.html`, htmlOf(title));
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    const body = `On a title ${name}`;
    await typeNote(page, await openEditorOn(page, 'the visit was useful'), body);
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    const review = await openReview(stage.session, page.url());
    await review.setViewport({ width: 400, height: 600 });
    await chooseTab(review, 2);
    await saysText(review, body);
    expect(await overflow(review)).toBe(0);
    await review.close();
    await library.bringToFront();
    await search(library, `article:"${pageKey(page.url())}"`);
    await saysText(library, body);
    await saysText(library, title === '' ? page.url() : title.slice(0, 12));
    expect(await overflow(library)).toBe(0);
    await page.close();
  });

  it('an article that a site shows in a modal dialog', async () => {
    const html = envoyHtml()
      .replace(
        '<body>',
        `<body><h1>Morning World Post</h1>${'<h3>A headline of the day</h3>'.repeat(9)}<dialog>`,
      )
      .replace(
        '</body>',
        '</dialog><script>document.querySelector("dialog").showModal()</script></body>',
      );
    const page = await openPage(stage, '/2016/05/19/in-a-dialog.html', html);
    await giveCommand(stage.session, page, 'read-anyway');
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    // All that is not in the dialog is inert: the pointer would not reach card and editor there.
    await typeNote(page, await openEditorOn(page, 'the visit was useful'), 'In a dialog');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    await cardOn(page, 'Cui Longhai');
    await page.close();
  });

  it('a note with 500 tags, and one that is 20,000 characters long', async () => {
    const page = await openPage(stage, '/2016/05/19/tagged.html', envoyHtml());
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    await typeNote(page, await openEditorOn(page, 'Kim Yong-nam'), 'First');
    const id = pageKey(page.url());
    const [first] = (await askFrom(library, 'note.listForPage', { article: id })) as {
      anchor: ReturnType<typeof noteOf>['anchor'];
    }[];
    const tags = Array.from({ length: 500 }, (_, i) =>
      `tag ${i} 🦊 <b>${'long '.repeat(i % 9)}`.trim(),
    );
    const note = noteOf(0, id, {
      kind: 'note',
      tags,
      body: 'word '.repeat(4_000),
      quote: 'Kim Yong-nam',
    });
    await keep(library, { notes: [{ ...note, anchor: first?.anchor ?? note.anchor }] });
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 2);
    await cardOn(page, 'Kim Yong-nam');
    const card = await cardFrame(page);
    await saysText(card, '+488');
    expect(await overflow(card)).toBe(0);
    const review = await openReview(stage.session, page.url());
    await review.setViewport({ width: 400, height: 600 });
    await chooseTab(review, 2);
    await saysText(review, '+488');
    expect(await overflow(review)).toBe(0);
    expect(await violations(review)).toEqual([]);
    await review.close();
    await page.close();
  });
});
