// A note finds its place when the page has changed, or says that it cannot; the reader has the last word.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { selectText, until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { chooseTab, openEditorOn, openReview, typeNote } from '../../scripts/walk.ts';
import { articleHtml, BROWSERS } from './browsers.ts';

const ARTICLE = articleHtml('heritage-talks-blog');
const QUOTE = 'the delegation stayed for two hours';
const CHANGED = 'the delegation did not stay for three hours';

describe.each(BROWSERS)('in %s', (browser) => {
  let session: BrowserSession;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages();
    session = await launch(browser);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const openWithNote = async (path: string): Promise<Page> => {
    server.add(path, ARTICLE);
    const page = await session.newPage();
    await page.goto(`${server.origin}${path}`);
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    await typeNote(page, await openEditorOn(page, QUOTE), 'How long?');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    return page;
  };

  const notesTab = async (page: Page): Promise<Page> => {
    const review = await openReview(session, page.url());
    await chooseTab(review, 2);
    return review;
  };

  const says = (review: Page, words: string): Promise<unknown> =>
    until(
      async () => (await review.evaluate(() => document.body.innerText)).includes(words),
      `The review did not say "${words}".`,
    );

  const press = async (review: Page, words: string): Promise<void> => {
    await (await review.waitForSelector(`::-p-text(${words})`))?.click();
  };

  it('a changed place is shown with what changed, and confirmed by the reader', async () => {
    const page = await openWithNote('/2016/05/19/changed.html');
    server.add('/2016/05/19/changed.html', ARTICLE.replace(QUOTE, CHANGED));
    await page.reload();
    await waitForMarks(page, (seen) => seen.note?.[0] === CHANGED);
    const review = await notesTab(page);
    await says(review, 'Negation: not');
    await says(review, 'Number: two three');
    await press(review, 'This is its place');
    await until(
      async () => !(await review.evaluate(() => document.body.innerText)).includes('has changed'),
      'The place was not confirmed.',
    );
    await review.close();
    await page.close();
  });

  it('a note without its place is kept, and tied to another by hand', async () => {
    const page = await openWithNote('/2016/05/19/cut.html');
    server.add('/2016/05/19/cut.html', ARTICLE.replace(/<p>　　Reuters reported[\s\S]*?<\/p>/, ''));
    await page.reload();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    expect(countOf(await readMarks(page), 'note')).toBe(0);
    await selectText(page, 'experts from Japan');
    const review = await notesTab(page);
    await says(review, 'no longer on this page');
    await press(review, 'Tie to the selection');
    await waitForMarks(page, (seen) => seen.note?.[0] === 'experts from Japan');
    await review.close();
    await page.close();
  });

  it("a note stays with its sentence through the browser's own translation and back", async () => {
    const page = await openWithNote('/2016/05/19/translated.html');
    await page.evaluate(() => {
      // As browsers do it: every text in font elements, the root marked.
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.lang = 'de';
      for (const element of document.querySelectorAll<HTMLElement>('h1, p')) {
        element.dataset.original = element.textContent ?? '';
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        (font.firstChild as HTMLElement).textContent = element.dataset.original.replace(
          /[A-Za-z]+/g,
          (word) => [...word].reverse().join('').toLowerCase(),
        );
        element.replaceChildren(font);
      }
    });
    await waitForMarks(page, (seen) => seen.note?.[0]?.includes('noitageled deyats') ?? false);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('h1, p')) {
        element.replaceChildren(document.createTextNode(element.dataset.original ?? ''));
      }
      document.documentElement.classList.remove('translated-ltr');
      document.documentElement.lang = 'zh-CN';
    });
    await waitForMarks(page, (seen) => seen.note?.[0] === QUOTE);
    await page.close();
  });
});
