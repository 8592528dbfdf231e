// Pages that are no articles, that are broken, or that forbid everything: they stay as they are, and the popup says
// clearly what they are to us.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import type { ServedPage } from '../../scripts/browsers/serve-pages.ts';
import { openPopup, pressIn } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { saysText } from './library-steps.ts';
import { hasPeople, stageIn, TALKS } from './stage.ts';

const paragraph = (index: number): string =>
  `<p>The harbour office of Rotterdam counted ${index} ships on Monday, and Anna Vermeer of the port authority said that the number was a little higher than in the week before.</p>`;

const longArticle = (): string => {
  const body = Array.from({ length: 30_000 }, (_, index) => paragraph(index)).join('\n');
  return `<!doctype html><html lang="en"><head><title>Ships counted in Rotterdam</title><meta property="og:type" content="article"></head><body><article><h1>Ships counted in Rotterdam</h1>${body}</article></body></html>`;
};

const QUIET: readonly { name: string; page: ServedPage }[] = [
  { name: 'an empty page', page: { body: '' } },
  {
    name: 'a page without a body',
    page: {
      body: '<!doctype html><html><head><script>document.documentElement.removeChild(document.body ?? document.head)</script></head></html>',
    },
  },
  {
    name: 'a frameset',
    page: {
      body: '<!doctype html><html><frameset cols="50%,50%"><frame><frame></frameset></html>',
    },
  },
  { name: 'plain text', page: { body: 'Only a line of text.', type: 'text/plain' } },
  {
    name: 'XML',
    page: {
      body: '<?xml version="1.0"?><feed><entry>One entry</entry></feed>',
      type: 'application/xml',
    },
  },
  {
    name: 'a front page',
    page: {
      body: `<!doctype html><title>Morning World Post</title>${Array.from({ length: 40 }, (_, i) => `<div><a href="/${i}">Headline number ${i} about the harbour</a></div>`).join('')}`,
    },
  },
  {
    name: 'a page whose getters throw',
    page: {
      body: '<!doctype html><title>Trap</title><form><input name="children"><input name="body"></form><script>Object.defineProperty(document, "title", { get() { throw new Error("trap") } }); Object.defineProperty(Node.prototype, "textContent", { get() { throw new Error("trap") } });</script><p>Nothing to see.</p>',
    },
  },
];

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);

  const open = async (
    path: string,
    page: ServedPage,
  ): Promise<{ page: Page; errors: string[] }> => {
    const tab = await stage.session.newPage();
    const errors: string[] = [];
    // A page has messages of its own: ours name the extension or one of its files.
    tab.on('pageerror', (error) => {
      const text = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
      if (/newsgloss|extension:/.test(text)) errors.push(text);
    });
    tab.on('console', (message) => {
      if (message.text().includes('newsgloss')) errors.push(message.text());
    });
    await tab.goto(stage.server.add(path, page));
    return { page: tab, errors };
  };

  /** Waits until the popup for a tab shows `words`. */
  const popupSays = async (page: Page, words: string): Promise<void> => {
    const popup = await openPopup(stage.session, page.url());
    // A real popup leaves its page in view; a hidden page is not looked at.
    await page.bringToFront();
    try {
      await saysText(popup, words);
    } finally {
      await popup.close();
    }
  };

  it.each(QUIET)('leaves $name alone and says so', async ({ name, page: served }) => {
    const path = name === 'a front page' ? '/' : `/quiet/${name.replaceAll(' ', '-')}`;
    const { page, errors } = await open(path, served);
    await popupSays(page, 'not an article');
    expect(Object.values(await readMarks(page)).flat()).toEqual([]);
    expect(errors.filter((error) => error.includes('newsgloss'))).toEqual([]);
    await page.close();
  });

  it('says that it cannot run on a page of the browser', async () => {
    const page = await stage.session.newPage();
    await page.goto('about:blank');
    const popup = await openPopup(stage.session, 'about:blank');
    await saysText(popup, 'cannot run here');
    await popup.close();
    await page.close();
  });

  it('says that the browser is translating a page, and marks it when its text stands still', async () => {
    const { page } = await open('/2016/in-translation.html', { body: TALKS });
    await waitForMarks(page, hasPeople);
    await page.evaluate(() => {
      // As browsers do it: the root marked, one paragraph after the other replaced; here without an end.
      document.documentElement.classList.add('translated-ltr');
      let turn = 0;
      const timer = setInterval(() => {
        turn++;
        for (const element of document.querySelectorAll('p')) {
          element.textContent = `${element.textContent?.replace(/ \[\d+\]$/, '')} [${turn}]`;
        }
        if (document.documentElement.dataset.done === 'yes') clearInterval(timer);
      }, 100);
    });
    await popupSays(page, 'The browser is translating this page');
    await popupSays(page, 'The marks come when its text stands still');
    await page.evaluate(() => {
      document.documentElement.dataset.done = 'yes';
      const last = document.createElement('p');
      last.textContent =
        'Anna Vermeer of the port authority of Rotterdam said nothing more on Monday.';
      [...document.querySelectorAll('p')]
        .find((one) => one.textContent?.includes('Cui Mingzhe'))
        ?.after(last);
    });
    const marks = await waitForMarks(
      page,
      (seen) => seen.person?.includes('Anna Vermeer') ?? false,
    );
    expect(marks.person).toContain('Cui Mingzhe');
    await page.close();
  });

  it('reads an article whose policy forbids everything', async () => {
    const { page, errors } = await open('/2016/strict.html', {
      body: TALKS.replace(/<style>[\s\S]*?<\/style>/, ''),
      headers: { 'content-security-policy': "default-src 'none'" },
    });
    const marks = await waitForMarks(page, hasPeople);
    expect(marks.person).toContain('Cui Mingzhe');
    const colour = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(newsgloss-place)').textDecorationLine,
    );
    expect(colour).toContain('underline');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads an article of 5 MB without freezing the page', async () => {
    const { page, errors } = await open('/2024/05/ships.html', { body: longArticle() });
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'place') > 1000, 100_000);
    expect(marks.place?.[0]).toBe('Rotterdam');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('finds the article again when the page replaces its whole body', async () => {
    const { page, errors } = await open('/2016/replaced.html', { body: TALKS });
    await waitForMarks(page, hasPeople);
    await page.evaluate(() => {
      const next = document.createElement('body');
      next.append(...document.body.cloneNode(true).childNodes);
      document.documentElement.replaceChild(next, document.body);
    });
    await waitForMarks(page, (seen) => seen.person?.includes('Cui Mingzhe') ?? false);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads the top page and leaves frames of other pages alone', async () => {
    stage.server.add('/inner.html', TALKS);
    const { page } = await open('/outer.html', {
      body: '<!doctype html><title>Outer</title><p>A short page with a frame.</p><iframe src="/inner.html" width="600" height="400"></iframe>',
    });
    await popupSays(page, 'not an article');
    const frame = page.frames()[1];
    const marked = await frame?.evaluate(() => [...CSS.highlights.keys()].length);
    expect(marked).toBe(0);
    await page.close();
  });

  it('takes its marks away when the site is turned off, and brings them back', async () => {
    const { page } = await open('/2016/switch.html', { body: TALKS });
    await waitForMarks(page, hasPeople);
    const popup = await openPopup(stage.session, page.url());
    await pressIn(popup, 'button[aria-label^="Turn off on"]');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await saysText(popup, 'Turned off');
    await pressIn(popup, 'button::-p-text(Turn on)');
    await waitForMarks(page, hasPeople);
    await popup.close();
    await page.close();
  });
});
