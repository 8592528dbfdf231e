// Strings that want to run, in every field of every record, in every view and in the files that people open: they are
// shown as text, none is lost, nothing runs.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import type { ExchangeRecord } from '../../utils/exchange/format.ts';
import { FORMATS } from '../../utils/exchange/formats.ts';
import { newId } from '../../utils/notes/ids.ts';
import { BROWSERS } from './browsers.ts';
import { articleOf, askFrom, keep, MADE, noteOf } from './library-notes.ts';

const RUN = 'globalThis.hacked=1';

/** How a text might be made to run; # is the script. */
const SHAPES: readonly string[] = [
  '<script>#</script>',
  '<img src=x onerror="#">',
  '<svg onload="#"></svg>',
  '<svg><script>#</script></svg>',
  '<iframe srcdoc="<script>parent.#</script>"></iframe>',
  '<iframe src="javascript:parent.#"></iframe>',
  '<a href="javascript:#">press</a>',
  '[press](javascript:#)',
  '![picture](x" onerror="#)',
  '<details open ontoggle="#">',
  '<input autofocus onfocus="#">',
  '<video><source onerror="#"></video>',
  '<math><mtext><style><img src=x onerror="#"></style></mtext></math>',
  '<style onload="#"></style>',
  '<link rel=stylesheet href="data:text/css,*{}" onload="#">',
  '<meta http-equiv=refresh content="0;url=javascript:#">',
  '<object data="javascript:#"></object>',
  '<base href="javascript:#//">',
  '<template><script>#</script></template>',
  '<div style="background:url(javascript:#)">',
  '{{constructor.constructor("#")()}}',
  '${(()=>{#})()}',
  '=HYPERLINK("javascript:#","press")',
  '@SUM(1)|cmd|"#"',
  '<!--<img src="--><img src=x onerror=#//">',
];

/** What might stand before a text so that it leaves the place it was put in. */
const LEAVES: readonly string[] = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</style>',
  '</script>',
  '-->',
  '`',
];

const STRINGS: readonly string[] = LEAVES.flatMap((leave) =>
  SHAPES.map((shape, i) => `${leave}${shape.replaceAll('#', RUN)} no${i}`),
);

const article = articleOf(0);
const articles = STRINGS.map((text, i) => ({
  ...articleOf(i, `https://news.example/2024/05/hurt-${i}`),
  ...{ title: text, byline: text },
}));
const notes = STRINGS.map((text, i) => {
  const note = noteOf(i, articles[i]?.id ?? article.id, {
    ...{ quote: text, body: text, tags: [text], correction: text, entity: text },
    kind: 'entity',
  });
  return { ...note, anchor: { ...note.anchor, quote: text, prefix: text, suffix: text } };
});
const glossary = STRINGS.map((text, i) => ({
  ...{ id: newId(MADE + i), term: text, preferred: text, native: text, note: text },
  ...{ created: MADE, updated: MADE },
}));

async function written(format: 'html' | 'markdown' | 'csv'): Promise<string> {
  const records: ExchangeRecord[] = STRINGS.flatMap((_, i) => [
    { kind: 'article' as const, value: articles[i] as (typeof articles)[number] },
    { kind: 'note' as const, value: notes[i] as (typeof notes)[number] },
  ]);
  let text = '';
  for await (const part of FORMATS[format].write?.(records) ?? []) text += part;
  return text;
}

describe.each(BROWSERS)('in %s', (browser) => {
  let session: BrowserSession;
  let server: PageServer;
  let seeder: Page;
  const dialogs: string[] = [];

  const watch = (page: Page): Page =>
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });

  const expectQuiet = async (page: Page): Promise<void> => {
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(
      await page.$$eval(
        'body script:not([src]), body iframe, body object, [onerror], [onload]',
        (all) => all.length,
      ),
    ).toBe(0);
    expect(await page.$$eval('a[href^="javascript:" i]', (all) => all.length)).toBe(0);
    expect(dialogs).toEqual([]);
  };

  beforeAll(async () => {
    server = await servePages();
    session = await launch(browser);
    seeder = watch(await session.openExtensionPage('library.html', 'h1'));
    await keep(seeder, { articles, notes, glossary });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('are 200 or more, and come back from the store as they were', async () => {
    expect(new Set(STRINGS).size).toBeGreaterThanOrEqual(200);
    const found = (await askFrom(seeder, 'note.many', {
      ids: notes.map(({ id }) => id),
    })) as typeof notes;
    expect(found.map(({ body }) => body)).toEqual(STRINGS);
    expect(found.map(({ quote }) => quote)).toEqual(STRINGS);
  });

  it('are text in the library', async () => {
    await until(
      () => seeder.evaluate(() => document.body.innerText.includes('globalThis.hacked')),
      'The library shows no note.',
    );
    await seeder.$eval('[data-row="0"] .ng-lib-open', (row) => (row as HTMLElement).click());
    await seeder.waitForSelector('.ng-lib-pane');
    await expectQuiet(seeder);
  });

  it.each(['options.html', 'popup.html', 'welcome.html', 'editor.html'])(
    'are quiet in %s',
    async (path) => {
      const page = watch(await session.openExtensionPage(path));
      await new Promise((done) => setTimeout(done, 500));
      await expectQuiet(page);
      await page.close();
    },
  );

  it('are text in the editor', async () => {
    const note = notes[1] as (typeof notes)[number];
    const { article: of, anchor, body, tags, colour, kind } = note;
    await askFrom(seeder, 'draft.save', {
      key: 'hurt',
      draft: { article: of, anchor, body, tags, colour, kind },
    });
    const page = watch(await session.openExtensionPage('editor.html?draft=hurt', 'textarea'));
    expect(await page.$eval('textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(
      body,
    );
    await expectQuiet(page);
    await page.close();
  });

  it.each(['html', 'markdown', 'csv'] as const)('are text in an export as %s', async (format) => {
    const type = format === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
    const page = watch(await session.newPage());
    await page.goto(server.add(`/report.${format}`, { body: await written(format), type }));
    await expectQuiet(page);
    const shown = await page.evaluate(() => document.body.textContent ?? '');
    if (format === 'html')
      for (const text of STRINGS.filter((one) => !one.includes('`'))) expect(shown).toContain(text);
    else expect(shown.length).toBeGreaterThan(STRINGS.join('').length);
    await page.close();
  });
});
