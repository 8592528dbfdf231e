// A private window: marks work, notes are not stored, and the reader is told so. Chromium alone: Firefox lets no
// test put an extension into its private windows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, DIST, launch } from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { openEditorOn } from '../../scripts/walk.ts';
import { articleHtml } from './browsers.ts';

describe('in a private window of chromium', () => {
  let session: BrowserSession;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages();
    session = await launch('chromium', { extension: null, args: ['--incognito'] });
    await session.browser.installExtension(`${DIST}/chrome-mv3`, { enabledInIncognito: true });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('marks are painted, and a note is refused with its text kept', async () => {
    const [page] = await session.browser.pages();
    if (!page) throw new Error('There is no window.');
    await page.goto(server.add('/2016/05/19/private.html', articleHtml('heritage-talks-blog')));
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    const frame = await openEditorOn(page, 'the delegation stayed for two hours');
    await (await frame.$('textarea'))?.type('Not for the disk');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    const said = await until(async () => {
      const text = await frame.evaluate(() => document.body.innerText);
      return text.includes('private windows') && text;
    }, 'The editor did not say why the note was not stored.');
    expect(said).toContain('Not saved');
    const typed = await frame.$eval('textarea', (field) => field.value);
    expect(typed).toBe('Not for the disk');
  });
});
