// Pages that want to hurt: nothing of ours acts for them, leaks to them, or breaks them.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { boxOfText, cardOn, findOurBox, until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote, wordsToSelect } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { hasPeople, stageIn, TALKS } from './stage.ts';

/** The article with something at the start of its head. */
const withHead = (head: string): string => TALKS.replace('<head>', `<head>${head}`);
const withBody = (body: string): string => TALKS.replace('</body>', `${body}</body>`);

const SECRET = 'zyxwv';

/** Records every event, message and mutation that the page can see. */
const SPY = `<script>
  window.seen = [];
  const types = ['keydown','keypress','keyup','beforeinput','input','compositionstart','copy','paste','focusin','message','selectionchange','change'];
  for (const type of types) {
    window.addEventListener(type, (event) => window.seen.push(type + ':' + (event.key ?? event.data ?? '')), true);
  }
  new MutationObserver((records) => {
    for (const record of records) for (const node of record.addedNodes) window.seen.push('node:' + (node.outerHTML ?? node.data ?? '').slice(0, 300));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
</script>`;

const HOSTILE: readonly { name: string; html: string }[] = [
  {
    name: 'redefines prototypes',
    html: withHead(`<script>
      Array.prototype.map = Array.prototype.filter = () => { throw new Error('trap') };
      Object.defineProperty(Node.prototype, 'textContent', { get() { throw new Error('trap') } });
      Object.defineProperty(Node.prototype, 'childNodes', { get() { throw new Error('trap') } });
      Node.prototype.cloneNode = Element.prototype.getAttribute = Document.prototype.querySelectorAll = () => { throw new Error('trap') };
      Promise.prototype.then = Promise.prototype.then;
    </script>`),
  },
  {
    name: 'clobbers the DOM with names',
    html: withBody(
      '<form id="cloneNode" name="querySelector"><input name="children"><input name="parentNode"><input name="nodeType"><img name="body" id="title"></form>',
    ),
  },
  {
    name: 'wipes the registry of highlights again and again',
    html: withBody('<script>setInterval(() => CSS.highlights.clear(), 3000)</script>'),
  },
  {
    name: 'spins mutations for ever',
    html: withBody(
      '<div id="spin"></div><script>const spin = document.getElementById("spin"); setInterval(() => { spin.textContent = String(Math.random()) }, 5)</script>',
    ),
  },
  {
    name: 'carries ten broken and huge JSON-LD articles',
    html: withHead(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>`.repeat(9) +
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x'.repeat(500_000), ['__proto__']: { polluted: true } })}</script>`,
    ),
  },
  {
    name: 'nests 5,000 elements deep beside its article',
    html: withBody(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`),
  },
  {
    name: 'holds 100,000 elements beside its article',
    html: withBody(`<ul>${'<li><a href="/other">Other</a></li>'.repeat(50_000)}</ul>`),
  },
  {
    name: 'weighs 20 MB, most of it hidden, commented out or in scripts',
    html: withBody(
      `<!--${'x'.repeat(7_000_000)}--><div hidden>${'<p>Hidden words of Nobody Atall. </p>'.repeat(200_000)}</div><script type="text/plain">${'y'.repeat(7_000_000)}</script>`,
    ),
  },
];

/** A name of the article that gets a mark. */
const MARKED = 'Cui Mingzhe';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let count = 0;

  const open = async (html: string): Promise<Page> => {
    const page = await stage.session.newPage();
    count += 1;
    await page.goto(stage.server.add(`/2016/05/hostile-${count}.html`, html));
    return page;
  };

  it.each(HOSTILE)('reads a page that $name', async ({ html }) => {
    const page = await open(html);
    const marks = await waitForMarks(page, hasPeople, 60_000);
    expect(marks.person).toContain('Cui Mingzhe');
    await page.close();
  });

  it('leaves highlights of the page alone', async () => {
    const page = await open(
      withBody(`<script>
        const range = document.createRange(); range.selectNodeContents(document.querySelector('h1'));
        CSS.highlights.set('own-mark', new Highlight(range));
      </script>`),
    );
    await waitForMarks(page, hasPeople);
    expect(await page.evaluate(() => CSS.highlights.get('own-mark')?.size)).toBe(1);
    await page.close();
  });

  it('lets the page see nothing of what is typed', async () => {
    const page = await open(withHead(SPY));
    await waitForMarks(page, hasPeople);
    const frame = await openEditorOn(page, await wordsToSelect(page));
    await typeNote(page, frame, `A ${SECRET} note`);
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    const seen = await page.evaluate(() =>
      (window as unknown as { seen: string[] }).seen.join('\n'),
    );
    const typed = [...`A ${SECRET} note`].filter((key) => seen.includes(`keydown:${key}\n`));
    expect(typed).toEqual([]);
    expect(seen).not.toContain(SECRET);
    expect(seen).not.toMatch(/message:|beforeinput:|input:[a-z]/);
    // Nothing of the note is in the document, at any depth that the page can reach.
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(SECRET);
    await page.close();
  });

  it('ignores events that no person made', async () => {
    const page = await open(TALKS);
    await waitForMarks(page, hasPeople);
    // First as a person does it: what draws cards is loaded then, and the place is one that opens a card.
    await cardOn(page, MARKED);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await until(async () => (await findOurBox(page)) === null, 'The card stayed.');
    const { left, top } = await boxOfText(page, MARKED);
    await page.evaluate(
      (x, y) => {
        const target = document.elementFromPoint(x, y) as Element;
        document.getSelection()?.selectAllChildren(target);
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click', 'contextmenu'])
          target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
        for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, at));
        for (const key of ['Enter', 'Escape', 'r', 'w'])
          document.dispatchEvent(
            new KeyboardEvent('keyup', { key, shiftKey: true, bubbles: true }),
          );
      },
      left + 16,
      top + 10,
    );
    await new Promise((done) => setTimeout(done, 1500));
    expect(await findOurBox(page)).toBeNull();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await cardOn(page, MARKED);
    await page.close();
  });

  it('leaves a page that renders itself anew as it is', async () => {
    const page = await open(
      withBody(`<div id="app"></div><script>
        // A page that keeps references to its text nodes, as frameworks do.
        const app = document.getElementById('app');
        const nodes = Array.from({ length: 20 }, (_, i) => { const p = document.createElement('p'); const text = document.createTextNode('Row ' + i + ' about Reuters in Brussels'); p.append(text); app.append(p); return text; });
        window.broken = 0; window.rounds = 0;
        setInterval(() => { nodes.forEach((text, i) => { if (!text.isConnected || text.parentNode.childNodes.length !== 1) window.broken++; text.data = 'Row ' + i + ' about Reuters in Brussels, round ' + window.rounds; }); window.rounds++; }, 200);
      </script>`),
    );
    await waitForMarks(page, hasPeople);
    await until(
      () => page.evaluate(() => (window as unknown as { rounds: number }).rounds > 10),
      'The page stood still.',
    );
    expect(await page.evaluate(() => (window as unknown as { broken: number }).broken)).toBe(0);
    await page.close();
  });

  it('ends quietly when the page navigates while it is read', async () => {
    const page = await open(
      withBody(
        '<script>setTimeout(() => history.pushState({}, "", "/2016/05/other.html"), 30)</script>',
      ),
    );
    await waitForMarks(page, hasPeople);
    await page.evaluate(() => {
      document.querySelector('.content')?.remove();
      history.pushState({}, '', '/category/list.html');
    });
    await until(
      async () => Object.keys(await readMarks(page)).length === 0,
      'Something of ours stayed.',
    );
    await page.close();
  });
});
