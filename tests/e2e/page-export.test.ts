// One page's notes, doubts and verdicts out of the popup: as each of its files, and on the clipboard.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloaded, downloadTo } from '../../scripts/browsers/downloads.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { openEditorOn, openReview, pressIn, typeNote } from '../../scripts/walk.ts';
import { readFile } from '../../utils/exchange/formats.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { pasted } from './clipboard.ts';
import { press, saysText } from './library-steps.ts';
import { openArticle, stageIn } from './stage.ts';

const NOTE = 'Ask whether the minutes name them.';
const QUOTE = 'the delegation stayed for two hours';
const DOUBT = 'slandering and slandering';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let review: Page;

  const exported = async (format: string, extension: string): Promise<string> => {
    await press(review, 'Export this page');
    await review.waitForSelector('.ng-export');
    await press(review, format, '.ng-export');
    return readFileSync(await downloaded(stage.folder, `.${extension}`), 'utf8');
  };

  beforeAll(async () => {
    await downloadTo(stage.session, stage.folder);
    const page = await openArticle(stage, '/2016/05/19/talks.html');
    await typeNote(page, await openEditorOn(page, QUOTE), NOTE);
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    review = await openReview(stage.session, page.url());
  });

  it('judges a doubt, so that there is a verdict too', async () => {
    await pressIn(review, `[data-row]::-p-text(${DOUBT})`);
    await press(review, 'Right');
    await review.waitForSelector('[data-row][data-verdict="right"]');
  });

  it('offers what there is, and nothing that axe finds', async () => {
    await press(review, 'Export this page');
    await saysText(review, 'This page’s notes (1), doubts (');
    await saysText(review, 'and verdicts (1).');
    expect(await violations(review)).toEqual([]);
    await press(review, 'Close');
  });

  it('writes Markdown with the note, the verdict and the doubts that nobody judged', async () => {
    const text = await exported('Markdown, for Obsidian', 'md');
    for (const words of [NOTE, QUOTE, DOUBT, 'Right: a translation error', 'Not judged yet'])
      expect(text).toContain(words);
  });

  it('writes a report that runs nothing, with each of them', async () => {
    const text = await exported('Report to print or send (HTML)', 'html');
    for (const words of [NOTE, QUOTE, DOUBT, 'Not judged yet', "default-src 'none'"])
      expect(text).toContain(words);
    expect(text).not.toContain('<script');
  });

  it('writes a table that can be read back', async () => {
    const text = await exported('Table (CSV)', 'csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const items = await Array.fromAsync(readFile([text]));
    const notes = items.flatMap((item) => (item.ok && item.record.kind === 'note' ? [item] : []));
    expect(notes.map(({ record }) => record.value)).toContainEqual(
      expect.objectContaining({ quote: QUOTE, body: NOTE }),
    );
    expect(text).toContain('Verdict');
    expect(text).toContain('Doubt');
  });

  it('writes Web Annotations with the places of all', async () => {
    const text = await exported('W3C Web Annotation (JSON-LD)', 'jsonld');
    const annotations = JSON.parse(text) as { target: { selector: unknown } }[];
    expect(annotations.length).toBeGreaterThan(2);
    const items = await Array.fromAsync(readFile([text]));
    expect(items.filter((item) => !item.ok)).toEqual([]);
    for (const { target } of annotations)
      expect(JSON.stringify(target.selector)).toMatch(/"prefix":"[^"]+"|"suffix":"[^"]+"/);
  });

  it('puts the Markdown on the clipboard', async () => {
    await press(review, 'Export this page');
    await press(review, 'Copy as Markdown', '.ng-export');
    await saysText(review, 'Copied');
    const text = await pasted(review);
    expect(text).toContain(NOTE);
    expect(text).toContain(DOUBT);
  });
});
