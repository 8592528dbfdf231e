// Strings that want to run, in every field of every record, in every view and in the files that people open: they are
// shown as text, none is lost, nothing runs, and no policy had to stop anything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { cardOn, until } from '../../scripts/browsers/page-ui.ts';
import { chooseTab, openReview, pressIn } from '../../scripts/walk.ts';
import type { ExchangeRecord, FormatId } from '../../utils/exchange/format.ts';
import { FORMATS } from '../../utils/exchange/formats.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { articleHtml, BROWSERS } from './browsers.ts';
import { articles, glossary, notes, STRINGS, settings, verdicts } from './injection-strings.ts';
import { askFrom, keep, noteOf } from './library-notes.ts';
import { saysText, search } from './library-steps.ts';
import { stageIn } from './stage.ts';

const WRITTEN = (Object.keys(FORMATS) as FormatId[]).filter((id) => FORMATS[id].write !== null);

async function written(format: FormatId): Promise<string> {
  const records: ExchangeRecord[] = STRINGS.flatMap((_, i) => [
    { kind: 'article' as const, value: articles[i] as (typeof articles)[number] },
    { kind: 'note' as const, value: notes[i] as (typeof notes)[number] },
    // The translators' report holds nothing else.
    { kind: 'verdict' as const, value: verdicts[i] as (typeof verdicts)[number] },
  ]);
  let text = '';
  for await (const part of FORMATS[format].write?.(records) ?? []) text += part;
  return text;
}

/** Letters and digits alone: what every format must keep, however it guards the rest. */
const plain = (text: string): string =>
  text
    .replace(/&(?:lt|gt|amp);/g, '')
    .replace(/\\u003[ce]/g, '')
    .replace(/[^a-z0-9]/gi, '');

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An article whose headline, author and paragraphs are such strings. */
const hostileArticle = (): string => {
  const [title, byline] = [escapeText(STRINGS[0] ?? ''), escapeText(STRINGS[1] ?? '')];
  const lines = STRINGS.map((text) => `<p>Cui Mingzhe said ${escapeText(text)}</p>`).join('');
  return articleHtml('heritage-talks-blog')
    .replace(/(<title>|<h1 class="entry-title">)[^<]*/g, (_, start) => `${start}${title}`)
    .replace(/(class="author vcard">).*?(?=<\/span>)/, (_, start) => `${start}${byline}`)
    .replace('<div class="entry-content">', (start) => `${start}${lines}`);
};

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let library: Page;
  const events: string[] = [];

  const watch = (page: Page): Page => {
    page.on('dialog', (dialog) => {
      events.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/content.security.policy|refused to|trusted ?(?:type|html|script)/i.test(message.text()))
        events.push(message.text());
    });
    return page;
  };

  const expectQuiet = async (page: Page): Promise<void> => {
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(
      await page.$$eval(
        'body script:not([src]), body iframe, body object, [onerror], [onload]',
        (all) => all.length,
      ),
    ).toBe(0);
    const links = await page.$$eval('[href], [src], [action], [formaction]', (all) =>
      all.flatMap((one) => [...one.attributes].map(({ value }) => value.trim().toLowerCase())),
    );
    expect(links.filter((value) => /^(?:javascript|data:text|vbscript):?/.test(value))).toEqual([]);
    expect(events).toEqual([]);
  };

  beforeAll(async () => {
    library = watch(await stage.session.openExtensionPage('library.html', 'h1'));
    await keep(library, { articles, notes, glossary });
    await askFrom(library, 'settings.change', settings);
  });

  it('are 200 or more, and come back from the store as they were', async () => {
    expect(new Set(STRINGS).size).toBeGreaterThanOrEqual(200);
    const found = (await askFrom(library, 'note.many', {
      ids: notes.map(({ id }) => id),
    })) as typeof notes;
    for (const field of ['body', 'quote', 'correction', 'entity'] as const)
      expect(found.map((note) => note[field])).toEqual(STRINGS);
    expect(found.map(({ tags }) => tags[0])).toEqual(STRINGS);
    const kept = (await askFrom(library, 'settings.get', null)) as typeof settings;
    expect(kept.wordsOff).toEqual(settings.wordsOff);
    expect(kept.siteDecisions).toEqual(settings.siteDecisions);
  });

  it('are text in the library: its list, a note, an article, a name with its term', async () => {
    await saysText(library, 'globalThis.hacked');
    await pressIn(library, '[data-row="0"] .ng-lib-open');
    await library.waitForSelector('.ng-lib-pane');
    await expectQuiet(library);
    await search(library, `entity:"${STRINGS[0]}"`);
    await until(
      () =>
        library.evaluate(
          (text) =>
            document.querySelector('h2,h1')?.textContent !== '' &&
            document.body.innerText.includes(text),
          STRINGS[0] ?? '',
        ),
      'The name is not shown.',
    );
    await expectQuiet(library);
    await search(library, `article:"${articles[2]?.id}"`);
    await saysText(library, STRINGS[2] ?? '');
    await expectQuiet(library);
    await search(library, STRINGS[3] ?? '');
    await new Promise((done) => setTimeout(done, 500));
    await expectQuiet(library);
    await search(library, '');
  });

  it('are text where a file is imported, its name and what it refuses included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgloss-injection-'));
    try {
      const path = join(folder, '<img src=x onerror=globalThis.hacked=1>.jsonl');
      const bad = STRINGS.map((text) =>
        JSON.stringify({ kind: text, value: { id: text, [text]: 1 } }),
      );
      writeFileSync(path, `${(await written('backup')).split('\n')[0]}\n${bad.join('\n')}\n`);
      await library.bringToFront();
      const input = (await library.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      await library.waitForSelector('.ng-sheet');
      await until(
        () =>
          library.evaluate(() =>
            /onerror/.test(document.querySelector('.ng-sheet')?.textContent ?? ''),
          ),
        'The sheet does not name the file.',
      );
      await expectQuiet(library);
      await library.keyboard.press('Escape');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are text in the options: sites, decisions, words that are off', async () => {
    const options = watch(await stage.session.openExtensionPage('options.html', '.ng-rule'));
    await saysText(options, 'globalThis.hacked');
    await expectQuiet(options);
    await options.close();
  });

  it.each(['popup.html', 'sidepanel.html', 'welcome.html', 'editor.html'])(
    'are quiet in %s',
    async (path) => {
      const page = watch(await stage.session.openExtensionPage(path));
      await new Promise((done) => setTimeout(done, 500));
      await expectQuiet(page);
      await page.close();
    },
  );

  it('are text in the editor', async () => {
    const { article: of, anchor, body, tags, colour, kind } = notes[1] as (typeof notes)[number];
    const draft = { article: of, anchor, body, tags, colour, kind };
    await askFrom(library, 'draft.save', { key: 'hurt', draft });
    const page = watch(await stage.session.openExtensionPage('editor.html?draft=hurt', 'textarea'));
    const typed = await page.$eval('textarea', (field) => (field as HTMLTextAreaElement).value);
    expect(typed).toBe(body);
    await expectQuiet(page);
    await page.close();
  });

  it('are text in the popup of an article that is made of them, with its notes, and in its card', async () => {
    // Sites that are off would hide all of it.
    await askFrom(library, 'settings.change', { sites: { mode: 'all', list: [] } });
    const page = watch(await stage.session.newPage());
    const url = stage.server.add('/2016/05/made-of-them.html', hostileArticle());
    const id = pageKey(url);
    const [article] = articles as [(typeof articles)[number]];
    await keep(library, {
      articles: [{ ...article, id, url, site: '127.0.0.1' }],
      notes: STRINGS.map((text, i) => {
        const note = noteOf(i, id, { quote: text, body: text, tags: [text], kind: 'note' });
        return { ...note, anchor: { ...note.anchor, quote: text } };
      }),
    });
    await page.goto(url);
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0 && countOf(seen, 'note') > 0);
    const popup = watch(await openReview(stage.session, url));
    for (const tab of [0, 1, 2]) {
      await chooseTab(popup, tab);
      await new Promise((done) => setTimeout(done, 400));
      await expectQuiet(popup);
    }
    await saysText(popup, 'globalThis.hacked');
    await popup.close();
    await page.bringToFront();
    await cardOn(page, 'Cui Mingzhe said');
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(events).toEqual([]);
    await page.close();
  });

  it.each(WRITTEN)('are text in an export as %s', async (format) => {
    const type = format === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
    const page = watch(await stage.session.newPage());
    await page.goto(stage.server.add(`/report.${format}`, { body: await written(format), type }));
    await expectQuiet(page);
    const shown = plain(await page.evaluate(() => document.body.textContent ?? ''));
    expect(STRINGS.filter((text) => !shown.includes(plain(text)))).toEqual([]);
    await page.close();
  });

  it('could not become HTML in a page of the extension: Trusted Types refuse any string', async () => {
    const page = await stage.session.openExtensionPage('popup.html');
    const came = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>taken</b>';
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(came).toBe('TypeError');
    await page.close();
  });

  it('would be noticed if they ran', async () => {
    const page = watch(await stage.session.newPage());
    await page.goto(stage.server.add('/ran.html', `<body>${STRINGS[1]}<script>alert(1)</script>`));
    await until(() => page.evaluate(() => 'hacked' in globalThis), 'The string did not run.');
    await until(async () => events.includes('1'), 'No dialog was seen.');
    await expect(expectQuiet(page)).rejects.toThrow();
    await page.close();
  });
});
