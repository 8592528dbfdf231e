// A page that reaches for what is drawn beside its text, by every way that browsers leave open into a closed shadow
// root: it gets no word of a card or an editor, no address of ours, and no control of ours does what it wants.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  cardOn,
  findOurBox,
  selectText,
  until,
  wordsOfCard,
} from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote, wordsToSelect } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { hasPeople, stageIn, TALKS } from './stage.ts';

const SECRET = 'zyxwv';

/** Names of fonts that a page may give a meaning of its own, for one letter each. */
const FONTS = ['system-ui', '-apple-system', 'Segoe UI', 'Noto Sans', 'sans-serif', 'ui-monospace'];

/** A letter of the note, and one that the page itself shows in such a font. */
const LETTERS = { note: '龘', page: '彧' };

const faceOf = (font: string, kind: keyof typeof LETTERS, i: number): string =>
  `@font-face { font-family: "${font}"; src: url(/font-${kind}-${i}.woff2); unicode-range: U+${LETTERS[kind].codePointAt(0)?.toString(16)} }`;

/** Gathers all that the page can get hold of: nodes of events and selections with the trees they stand in, entries of time. */
const GATHER = `<style>${FONTS.flatMap((font, i) => [faceOf(font, 'note', i), faceOf(font, 'page', i)]).join('')}</style>
<script>
  const texts = new Set(); const roots = new Set();
  globalThis.found = { texts, roots };
  const take = (node) => {
    if (!node || typeof node.getRootNode !== 'function') return;
    const root = node.getRootNode();
    if (root === document) return;
    roots.add(root);
    texts.add(root.innerHTML ?? root.textContent ?? '');
    for (const frame of root.querySelectorAll?.('iframe') ?? []) {
      texts.add(frame.src);
      try { texts.add(frame.contentWindow.location.href) } catch (error) { texts.add(error.name) }
    }
  };
  for (const type of ['pointermove', 'mousemove', 'mouseover', 'mouseout', 'pointerdown', 'mousedown', 'mouseup', 'click', 'focusin', 'focusout', 'focus', 'blur', 'wheel', 'contextmenu', 'selectstart', 'keydown', 'keyup', 'transitionrun', 'load', 'error', 'message'])
    addEventListener(type, (event) => {
      for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'relatedTarget', 'rangeParent', 'source']) { try { take(event[name]) } catch (error) { texts.add(error.name) } }
      event.composedPath().forEach(take);
      texts.add(String(event.origin ?? ''));
    }, true);
  document.addEventListener('selectionchange', () => { const one = getSelection(); texts.add(String(one)); take(one.anchorNode); take(one.focusNode) });
  new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes) { take(node); texts.add(node.outerHTML ?? '') } }).observe(document, { subtree: true, childList: true });
  for (const type of PerformanceObserver.supportedEntryTypes) { try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) { texts.add(JSON.stringify(entry)); for (const node of [entry.target, entry.element, ...(entry.sources ?? []).map((one) => one.node)]) take(node) } }).observe({ type, buffered: true }) } catch (error) { texts.add(error.name) } }
  globalThis.search = (word) => {
    const said = [];
    try { said.push(find(word, false, false, true, false, true)) } catch (error) { texts.add(error.name) }
    take(getSelection().anchorNode);
    document.execCommand('selectAll');
    said.push(String(getSelection()).includes(word));
    getSelection().removeAllRanges();
    for (const one of document.getAnimations()) take(one.effect?.target);
    return said.includes(true);
  };
</script>`;

const PAGE = TALKS.replace('<head>', `<head>${GATHER}`).replace(
  '</body>',
  `<p style="font-family: 'Noto Sans'">${LETTERS.page}</p></body>`,
);

/** What GATHER leaves in the page. */
declare const found: {
  readonly texts: ReadonlySet<string>;
  readonly roots: ReadonlySet<ShadowRoot>;
};
declare const search: (word: string) => boolean;

const gathered = (page: Page): Promise<string> => page.evaluate(() => [...found.texts].join('\n'));

const searched = (page: Page, word: string): Promise<boolean> =>
  page.evaluate((text) => search(text), word);

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;
  let words: string;
  const asked: string[] = [];

  beforeAll(async () => {
    page = await stage.session.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(stage.server.add('/2016/05/19/reaching.html', PAGE));
    await page.bringToFront();
    await waitForMarks(page, hasPeople);
    words = await wordsToSelect(page);
  });

  /** Whether the page got something of ours, and not a word that it must not have. */
  const expectNothing = async (): Promise<void> => {
    const texts = await gathered(page);
    expect(texts).not.toContain(SECRET);
    expect(texts).not.toContain(stage.session.origin);
    expect(texts).not.toMatch(/-extension:|draft=/);
  };

  it('the editor gives neither its words nor its address', async () => {
    const frame = await openEditorOn(page, words);
    await page.mouse.move(300, 300, { steps: 5 });
    const field = await frame.waitForSelector('textarea');
    await field?.type('A');
    const box = await until(() => findOurBox(page), 'There is no editor.');
    await page.mouse.move(box.left + 40, box.top + 40, { steps: 5 });
    await page.mouse.move(5, 5, { steps: 5 });
    await typeNote(page, frame, ` ${SECRET} ${LETTERS.note} note`);
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    await expectNothing();
  });

  it('a card gives nothing to pointer, selection, search, fonts, animations or timings', async () => {
    const card = await cardOn(page, words);
    // Inside, from edge to edge: a mark beside it would open a card of its own.
    for (let x = card.left; x <= card.right; x += 24)
      for (let y = card.top; y <= card.bottom; y += 24) await page.mouse.move(x, y);
    await page.mouse.move(card.left + 20, card.top + 15);
    await page.mouse.down();
    await page.mouse.move(card.right - 20, card.bottom - 15, { steps: 6 });
    await page.mouse.up();
    // The note is read in the card all the while.
    expect(await wordsOfCard(page)).toContain(SECRET);
    expect(await searched(page, SECRET)).toBe(false);
    await expectNothing();
    expect(asked.filter((url) => url.includes('/font-note-'))).toEqual([]);
    // Nor does a frame of ours draw, or answer, what the page says into it.
    const spoken = await page.evaluate(async () => {
      const frames = [...found.roots].flatMap((root) => [...root.querySelectorAll('iframe')]);
      const lists = { doubts: [], notes: [], verdicts: [], reports: [] };
      const view = { ...lists, entity: null, mention: null, elsewhere: null, scheme: 'light' };
      let heard = 0;
      for (const frame of frames) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          heard += 1;
        };
        port1.postMessage({ place: 'card0', view: { ...view, message: 'Of the page' } });
        frame.contentWindow?.postMessage('', '*', [port2]);
      }
      await new Promise((done) => setTimeout(done, 500));
      return { into: frames.length > 0, heard };
    });
    expect(spoken).toEqual({ into: browser === 'firefox', heard: 0 });
    expect(await wordsOfCard(page)).toContain(SECRET);
    await page.keyboard.press('Escape');
    await until(async () => {
      await page.mouse.move(5, 5, { steps: 3 });
      return (await findOurBox(page)) === null;
    }, 'The card stayed.');
  });

  it('a control that the page presses does nothing', async () => {
    await selectText(page, words);
    const bar = await until(() => findOurBox(page), 'There is no bar.');
    await page.mouse.move(bar.left + 24, (bar.top + bar.bottom) / 2, { steps: 3 });
    const pressed = await page.evaluate(() => {
      const buttons = [...found.roots].flatMap((root) => [...root.querySelectorAll('button')]);
      for (const button of buttons) {
        button.click();
        for (const type of ['pointerdown', 'pointerup', 'click'])
          button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
      return buttons.length;
    });
    // Chromium's closed roots are closed; Firefox gives their elements away, so that this test presses something there.
    expect(pressed > 0).toBe(browser === 'firefox');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(countOf(await readMarks(page), 'note')).toBe(1);
    await expectNothing();
    await page.keyboard.press('Escape');
  });

  it('the page would have found what stands in its own document', async () => {
    expect(await searched(page, 'Cui Mingzhe')).toBe(true);
    expect(await gathered(page)).toContain('Cui Mingzhe');
    expect(asked.some((url) => url.includes('/font-page-'))).toBe(true);
  });

  it.each([
    ['isolated', { 'cross-origin-embedder-policy': 'require-corp' }],
    ['forbidding everything', { 'content-security-policy': "default-src 'none'" }],
  ])('cards and notes are there on a page that is %s', async (name, headers) => {
    const body = TALKS.replace(/<style>[\s\S]*?<\/style>/, '');
    await page.goto(stage.server.add(`/2016/05/19/${name.split(' ')[0]}.html`, { body, headers }));
    await waitForMarks(page, hasPeople);
    const frame = await openEditorOn(page, words);
    await typeNote(page, frame, 'A note');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    await cardOn(page, words);
    expect(await wordsOfCard(page)).toContain('A note');
  });
});
