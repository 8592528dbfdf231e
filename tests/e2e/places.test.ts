// A note finds its place when the page has changed, or says that it cannot; the reader has the last word.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { selectText, until } from '../../scripts/browsers/page-ui.ts';
import { chooseTab, openEditorOn, openReview, pressIn, typeNote } from '../../scripts/walk.ts';
import { newStepId } from '../../utils/notes/ids.ts';
import type { Note } from '../../utils/notes/note.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { BROWSERS } from './browsers.ts';
import { askFrom } from './library-notes.ts';
import { saysText } from './library-steps.ts';
import { hasPeople, openArticle, stageIn, TALKS } from './stage.ts';

const QUOTE = 'the delegation stayed for two hours';
const CHANGED = 'the delegation did not stay for three hours';
/** The article without the paragraph of the quote. */
const CUT = TALKS.replace(/<p>　　Reuters reported[\s\S]*?<\/p>/, '');

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);

  const openWithNote = async (path: string): Promise<Page> => {
    const page = await openArticle(stage, path);
    await typeNote(page, await openEditorOn(page, QUOTE), 'How long?');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    return page;
  };

  const notesTab = async (page: Page): Promise<Page> => {
    const review = await openReview(stage.session, page.url());
    await chooseTab(review, 2);
    return review;
  };

  const press = (review: Page, words: string): Promise<void> =>
    pressIn(review, `button::-p-text(${words})`);

  it('a changed place is shown with what changed, and confirmed by the reader', async () => {
    const page = await openWithNote('/2016/05/19/changed.html');
    stage.server.add('/2016/05/19/changed.html', TALKS.replace(QUOTE, CHANGED));
    await page.reload();
    await waitForMarks(page, (seen) => seen.note?.[0] === CHANGED);
    const review = await notesTab(page);
    await saysText(review, 'Negation: not');
    await saysText(review, 'Number: two three');
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
    stage.server.add('/2016/05/19/cut.html', CUT);
    await page.reload();
    await waitForMarks(page, hasPeople);
    await selectText(page, 'experts from Japan');
    const review = await notesTab(page);
    await saysText(review, 'no longer on this page');
    expect(countOf(await readMarks(page), 'note')).toBe(0);
    await press(review, 'Tie to the selection');
    await waitForMarks(page, (seen) => seen.note?.[0] === 'experts from Japan');
    await review.close();
    await page.close();
  });

  it('a note that is deleted while its place is sought does not come back', async () => {
    const page = await openWithNote('/2016/05/19/deleted.html');
    stage.server.add('/2016/05/19/deleted.html', CUT);
    await page.reload();
    const review = await notesTab(page);
    await saysText(review, 'no longer on this page');
    // A page that is busy leaves little time for the search.
    await page.evaluate(() => {
      setInterval(() => {
        const end = performance.now() + 45;
        while (performance.now() < end);
      }, 50);
    });
    const article = pageKey(page.url());
    const [note] = (await askFrom(review, 'note.listForPage', { article })) as readonly Note[];
    const ids = [note?.id];
    const change = { do: 'colour', colour: 'pink' };
    await askFrom(review, 'note.changeMany', { step: newStepId(), target: { ids }, change });
    await askFrom(review, 'note.delete', { id: note?.id });
    await saysText(review, 'No notes on this page yet');
    // Time enough to have found nothing, and to say so.
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await review.evaluate(() => document.body.innerText)).toContain(
      'No notes on this page yet',
    );
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
