// The extension is updated while pages are open: what the old version did on them ends quietly, nothing breaks, and
// after a reload the new version reads them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../scripts/browsers/launch.ts';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { boxOfText, findOurBox, until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote, wordsToSelect } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { copyBuild } from './hurry.ts';
import { askFrom } from './library-notes.ts';
import { stageIn, TALKS } from './stage.ts';

/** What a reader sees of the article. */
const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const versionIn = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).version;

/** Gives the unpacked extension in a folder another version number. */
function setVersion(folder: string, version: string): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}

async function runningVersion(session: BrowserSession): Promise<string> {
  const page = await session.openExtensionPage('popup.html');
  const version = await page.evaluate(() => {
    type Runtime = { readonly runtime: { getManifest(): { readonly version: string } } };
    const world = globalThis as unknown as Record<'browser' | 'chrome', Runtime | undefined>;
    return (world.browser ?? world.chrome)?.runtime.getManifest().version ?? '';
  });
  await page.close();
  return version;
}

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser, (folder) => {
    copyBuild(browser, folder);
    return { extension: folder };
  });
  const complaints: string[] = [];

  const open = async (path: string): Promise<Page> => {
    const page = await stage.session.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(stage.server.add(path, TALKS));
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    return page;
  };

  /** The next version comes as a browser brings it: over the one that runs. */
  const update = async (): Promise<void> => {
    const [major, minor, patch = '0'] = versionIn(stage.folder).split('.');
    const version = `${major}.${minor}.${Number(patch) + 1}`;
    setVersion(stage.folder, version);
    await stage.session.browser.installExtension(stage.folder);
    expect(await runningVersion(stage.session)).toBe(version);
  };

  it('an article with a note is left as it was, and read again after a reload', async () => {
    const page = await open('/2016/05/updated.html');
    const frame = await openEditorOn(page, await wordsToSelect(page));
    await typeNote(page, frame, 'Kept over an update');
    const before = await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    const text = await textOf(page);

    await update();
    await page.bringToFront();
    // The old version's marks go; Firefox starts the new one in open pages by itself.
    const after = await waitForMarks(
      page,
      (seen) => Object.values(seen).flat().length === 0 || countOf(seen, 'note') === 1,
    );
    expect([0, before.person?.length]).toContain(after.person?.length ?? 0);
    const name = await boxOfText(page, 'Cui Mingzhe');
    await page.mouse.move(name.left + 10, name.top + 8, { steps: 3 });
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await new Promise((done) => setTimeout(done, 2_500));
    expect((await textOf(page)).trim()).toBe(text.trim());
    expect(complaints).toEqual([]);

    await page.reload();
    const again = await waitForMarks(
      page,
      (seen) => countOf(seen, 'note') === 1 && countOf(seen, 'person') > 0,
    );
    expect(again).toEqual(before);
    await page.close();
  });

  it('an open editor goes away with its version, and its draft is still there', async () => {
    const page = await open('/2016/05/typing.html');
    const words = await wordsToSelect(page);
    const frame = await openEditorOn(page, words);
    await (await frame.waitForSelector('textarea'))?.type('Half a thought');
    const isKept = async (): Promise<boolean> => {
      const asker = await stage.session.openExtensionPage('popup.html');
      const drafts = JSON.stringify(await askFrom(asker, 'draft.list', null));
      await asker.close();
      return drafts.includes('Half a thought');
    };
    await until(isKept, 'The draft is not kept.');

    await update();
    await page.bringToFront();
    await until(async () => (await findOurBox(page)) === null, 'The old editor stayed.');
    expect(complaints).toEqual([]);

    await page.reload();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    expect(countOf(await readMarks(page), 'note')).toBe(0);
    expect(await isKept()).toBe(true);
    await page.close();
  });
});
