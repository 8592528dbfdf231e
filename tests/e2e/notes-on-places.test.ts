// Notes on all kinds of places: the title, one word, across paragraphs, over one another, on a doubt and on a name. They
// are found again, one card tells all that is known of its place, and tags are completed from those in use.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  boxOfText,
  cardFrame,
  cardOn,
  editorFrame,
  findOurBox,
  pressInCard,
  until,
  wordsOfCard,
} from '../../scripts/browsers/page-ui.ts';
import { chooseTab, openReview, typeNote } from '../../scripts/walk.ts';
import type { Note } from '../../utils/notes/note.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { BROWSERS } from './browsers.ts';
import { giveCommand } from './commands.ts';
import { envoyHtml } from './envoy.ts';
import { articleOf, askFrom, keep, noteOf } from './library-notes.ts';
import { saysText } from './library-steps.ts';
import { openPage, stageIn } from './stage.ts';

/** By name: where it begins, where it ends, and what is marked of it, a range for each piece of the page. */
const PLACES = {
  title: ['North Korean envoy', 'visits Beijing'],
  word: ['Longhai', 'Longhai'],
  paragraphs: ['from the airport', 'Cui said that the visit'],
  over: ['Cui Longhai, a senior', 'official of the Workers'],
} as const;

type PlaceName = keyof typeof PLACES;

const MARKDOWN =
  '**Who** is this?\n\n- [a page](https://example.org/a)\n- [a trap](javascript:globalThis.hacked=1)\n\n<img src=x onerror="globalThis.hacked=1">';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;
  /** A page of the extension, which may ask the background. */
  let own: Page;

  beforeAll(async () => {
    own = await stage.session.openExtensionPage('options.html');
    page = await openPage(stage, '/2016/05/19/places.html', envoyHtml());
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0 && countOf(seen, 'person') > 0);
  });

  const notes = async (): Promise<readonly Note[]> =>
    (await askFrom(own, 'note.listForPage', { article: pageKey(page.url()) })) as readonly Note[];

  const select = (place: PlaceName): Promise<void> =>
    page.evaluate(
      (from, to) => {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const first = nodes.find(({ data }) => data.includes(from));
        const last = nodes.find(({ data }) => data.includes(to));
        if (!first || !last) throw new Error('The page does not show it.');
        getSelection()?.setBaseAndExtent(
          ...[first, first.data.indexOf(from)],
          ...[last, last.data.indexOf(to) + to.length],
        );
      },
      ...PLACES[place],
    );

  const nothingOpen = (): Promise<unknown> =>
    until(async () => (await findOurBox(page)) === null, 'Something stayed open.');

  const closeCard = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await nothingOpen();
  };

  it.each(Object.keys(PLACES) as PlaceName[])('are written on the %s', async (place) => {
    const before = (await notes()).length;
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select(place);
    await giveCommand(stage.session, page, 'note-selection');
    const frame = await editorFrame(page);
    await typeNote(page, frame, place === 'word' ? MARKDOWN : `Of the ${place}`);
    await until(async () => (await notes()).length === before + 1, 'The note was not stored.');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await nothingOpen();
  });

  it('are all found again', async () => {
    await page.reload();
    const wanted = ['Longhai', 'Cui Longhai, a senior official of the Workers'];
    const marks = await waitForMarks(page, (seen) =>
      wanted.every((words) => seen.note?.includes(words)),
    );
    const all = marks.note?.join('|').replace(/\s+/g, ' ') ?? '';
    expect(all).toContain('North Korean envoy visits Beijing');
    expect(all).toContain('from the airport.');
    expect(all).toContain('Cui said that the visit');
    expect((await notes()).map(({ anchor }) => anchor.quote.replace(/\s+/g, ' '))).toContain(
      'from the airport. Cui said that the visit',
    );
  });

  it('stand in one card with the name, the doubt and the notes elsewhere of their place', async () => {
    const other = articleOf(1);
    const about = { kind: 'entity', entity: 'Choe Ryong-hae' } as const;
    await keep(own, {
      articles: [other],
      notes: [noteOf(1, other.id, about), noteOf(2, other.id, about)],
    });
    await page.bringToFront();
    await cardOn(page, 'Longhai');
    await saysText(await cardFrame(page), '2 notes elsewhere');
    const words = await wordsOfCard(page);
    expect(words).toContain('Choe Ryong-hae');
    expect(words).toContain('A name in the Mandarin reading of its characters');
    expect(words).toContain('Person');
    expect(words).toContain('Who is this?');
    expect(words).toContain('Of the over');
    const frame = await cardFrame(page);
    expect(await frame.$$eval('h2', (titles) => titles.length)).toBe(2);
    expect(await frame.$$eval('.ng-note', (found) => found.length)).toBe(2);
    await closeCard();
  });

  it('carry the doubt or the name that they are on', async () => {
    await cardOn(page, 'slandering and slandering');
    await pressInCard(page, '[aria-label="Add a note"]');
    await typeNote(page, await editorFrame(page), 'On a doubt');
    await nothingOpen();
    await cardOn(page, 'Kim Yong-nam');
    await pressInCard(page, '[aria-label="Add a note"]');
    await typeNote(page, await editorFrame(page), 'On a name');
    const stored = await until(async () => {
      const found = (await notes()).filter(({ body }) => body.startsWith('On a '));
      return found.length === 2 && found;
    }, 'The notes were not stored.');
    const [onDoubt, onName] = ['On a doubt', 'On a name'].map((body) =>
      stored.find((note) => note.body === body),
    );
    expect(onDoubt).toMatchObject({ kind: 'doubt', rule: 'collapsed-synonyms' });
    expect(onName).toMatchObject({ kind: 'entity', entity: 'Kim Yong-nam' });
    await nothingOpen();
  });

  it('get tags from those in use, and the one that is still being typed', async () => {
    await select('title');
    await giveCommand(stage.session, page, 'note-selection');
    const frame = await editorFrame(page);
    const field = await frame.waitForSelector('input[role=combobox]');
    await field?.type('peo');
    await frame.waitForSelector('[role=option]::-p-text(people)');
    await page.keyboard.press('ArrowDown');
    await frame.waitForSelector('[role=option][aria-selected=true]');
    await page.keyboard.press('Enter');
    await frame.waitForSelector('.ng-tag::-p-text(people)');
    await field?.type('envoys');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await nothingOpen();
    const stored = await until(
      async () => (await notes()).find(({ tags }) => tags.includes('people')),
      'The note has not the tag that was chosen.',
    );
    expect(stored.tags).toEqual(['people', 'envoys']);
  });

  it('show their Markdown in the review, and nothing in it runs', async () => {
    const review = await openReview(stage.session, page.url());
    await chooseTab(review, 2);
    await review.waitForSelector('.ng-markdown strong::-p-text(Who)');
    const links = await review.$$eval('.ng-markdown a', (all) => all.map((one) => one.href));
    expect(links).toEqual(['https://example.org/a']);
    await saysText(review, '<img src=x');
    expect(await review.$('.ng-markdown img')).toBeNull();
    expect(await review.evaluate(() => 'hacked' in globalThis)).toBe(false);
    await review.close();
    await page.bringToFront();
  });

  it('keep the words in sight where the card is high', async () => {
    await page.setViewport({ width: 900, height: 420 });
    const card = await cardOn(page, 'Longhai');
    const words = await boxOfText(page, 'Longhai');
    expect(card.top >= words.bottom - 4 || card.bottom <= words.top + 4).toBe(true);
    await closeCard();
  });
});
