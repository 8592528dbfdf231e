// Pages that live on while they are read: frozen, endless, filled with marks, editable, scrolled by script, covered.
// Each is marked, and works as it would without us; no request leaves the browser meanwhile.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { boxOfText, cardOn, until, wordsOfCard } from '../../scripts/browsers/page-ui.ts';
import { foreign } from '../../scripts/browsers/record-traffic.ts';
import { BROWSERS } from './browsers.ts';
import { recorderIn, stageIn, TALKS } from './stage.ts';

const withBody = (body: string): string => TALKS.replace('</body>', () => `${body}</body>`);

interface Living {
  readonly name: string;
  readonly html: string;
  /** What must come true in the page, as an expression. */
  readonly works?: string;
}

const LIVING: readonly Living[] = [
  {
    name: 'freezes its document and the prototypes',
    html: withBody(
      '<script>for (const one of [document, CSS, CSS.highlights, Node.prototype, Element.prototype, Range.prototype, Object.prototype, Array.prototype]) Object.freeze(one)</script>',
    ),
  },
  {
    name: 'fills the registry with its own highlights',
    html: withBody(`<script>
      for (let i = 0; i < 2000; i += 1) { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); CSS.highlights.set('own-' + i, new Highlight(range)); }
    </script>`),
    works: '[...CSS.highlights.keys()].filter((name) => name.startsWith("own-")).length === 2000',
  },
  {
    name: 'never ends: it grows while it is read',
    html: withBody(`<div id="more"></div><script>
      let rounds = 0; setInterval(() => { if (rounds < 400) { rounds += 1; const p = document.createElement('p'); p.textContent = 'Line ' + rounds + ' from Reuters in Brussels about the ferry and the harbour.'; document.getElementById('more').append(p); } }, 50);
      Object.defineProperty(window, 'grown', { get: () => rounds });
    </script>`),
    works: 'grown > 60 && document.querySelectorAll("#more p").length === grown',
  },
  {
    name: 'has an editor of its own in which something is typed',
    html: withBody(`<div id="own" contenteditable="true"><b>Draft</b> of Cui Mingzhe</div><script>
      const own = document.getElementById('own'); const text = own.lastChild; let i = 0;
      setInterval(() => { if (i < 30) { text.appendData('x'); i += 1; } }, 40);
      Object.defineProperty(window, 'isWhole', { get: () => i === 30 && own.childNodes.length === 2 && own.lastChild === text && own.innerHTML === '<b>Draft</b> of Cui Mingzhe' + 'x'.repeat(30) });
    </script>`),
    works: 'isWhole',
  },
  {
    name: 'swaps the rows of a list as it is scrolled',
    html: withBody(`<div id="list" style="height:200px;overflow:auto"><div style="height:90000px"></div></div><script>
      const list = document.getElementById('list'); const rows = Array.from({ length: 10 }, () => { const p = document.createElement('p'); list.firstChild.append(p); return p; });
      let broken = 0; let steps = 0;
      setInterval(() => { if (steps >= 60) return; list.scrollTop += 300; steps += 1; rows.forEach((p, i) => { if (p.childNodes.length > 1) broken += 1; p.textContent = 'Row ' + (steps * 10 + i) + ' from Brussels'; }); }, 40);
      Object.defineProperty(window, 'isSwapped', { get: () => steps === 60 && broken === 0 && rows[9].textContent === 'Row 609 from Brussels' });
    </script>`),
    works: 'isSwapped',
  },
];

describe.each(BROWSERS)('in %s', (browser) => {
  const recorder = recorderIn();
  const stage = stageIn(browser, () => ({ proxyPort: recorder.port }));
  let count = 0;

  const open = async (html: string): Promise<Page> => {
    const page = await stage.session.newPage();
    count += 1;
    await page.goto(stage.server.add(`/2016/05/living-${count}.html`, html));
    await page.bringToFront();
    return page;
  };

  it.each(LIVING)('marks a page that $name, and leaves it working', async ({ html, works }) => {
    const page = await open(html);
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'person') > 0, 60_000);
    expect(marks.person).toContain('Cui Mingzhe');
    if (works)
      await until(() => page.evaluate(works) as Promise<boolean>, `Not so: ${works}`, 60_000);
    await page.close();
  });

  it('a page that lays itself over the card gets the click, and nothing is done by it', async () => {
    const page = await open(TALKS);
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    const card = await cardOn(page, 'slandering and slandering');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;inline-size:100vw;block-size:100vh;margin:0;opacity:.01';
      cover.addEventListener('click', () => {
        (globalThis as { got?: boolean }).got = true;
      });
      document.body.append(cover);
      cover.showPopover();
      // Once it is painted: until then the browser may still send a click into the card's frame.
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    await page.mouse.click(card.left + 30, card.bottom - 20);
    await until(
      () => page.evaluate(() => (globalThis as { got?: boolean }).got === true),
      'The page did not get the click.',
    );
    await page.evaluate(() => document.querySelector('[popover]')?.remove());
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    expect(marks['doubt-a']).toContain('slandering and slandering');
    await page.close();
  });

  it.each([
    [
      'styles away',
      '<style>html > div { all: unset; display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important }</style>',
    ],
    [
      'moves elsewhere',
      `<script>new MutationObserver((records) => {
        for (const { addedNodes } of records) document.body.append(...addedNodes);
      }).observe(document.documentElement, { childList: true })</script>`,
    ],
  ])('a card comes on a page that %s what is added to it', async (_name, html) => {
    const page = await open(withBody(html));
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    const { left, top } = await boxOfText(page, 'slandering and slandering');
    await until(async () => {
      await page.mouse.move(5, 5);
      await page.mouse.move(left + 16, top + 10, { steps: 3 });
      await new Promise((done) => setTimeout(done, 1_000));
      return (await wordsOfCard(page)).includes('both became “slandering”');
    }, 'No card came.');
    await page.close();
  });

  it('a page that takes our element away is left alone, and gets cards once it lets them be', async () => {
    const page = await open(
      withBody(`<script>
        let taken = 0; let isTaking = true;
        new MutationObserver((records) => {
          if (isTaking) for (const { addedNodes } of records) for (const node of addedNodes) { taken += 1; node.remove(); }
        }).observe(document.documentElement, { childList: true });
        Object.assign(window, { letBe() { isTaking = false; }, count: () => taken });
      </script>`),
    );
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    const { left, top } = await boxOfText(page, 'slandering and slandering');
    await page.mouse.move(left + 16, top + 10, { steps: 3 });
    await until(() => page.evaluate('count() > 0') as Promise<boolean>, 'Nothing was taken.');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await page.evaluate('count()')).toBeLessThan(5);
    await page.evaluate('letBe()');
    await cardOn(page, 'slandering and slandering');
    expect(await wordsOfCard(page)).toContain('both became “slandering”');
    await page.close();
  });

  it('no request left the browser', () => {
    expect(foreign(recorder.requests)).toEqual([]);
  });
});
