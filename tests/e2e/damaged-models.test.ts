// Model files that are cut short, altered or missing: the popup says what did not load, and the rest goes on working.
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, launch } from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { servePages } from '../../scripts/browsers/serve-pages.ts';
import { openPopup } from '../../scripts/walk.ts';
import { MODEL_FILES } from '../../utils/platform/model-files.ts';
import { BROWSERS } from './browsers.ts';
import { TALKS } from './stage.ts';

const NO_MODEL = 'The model for names did not load, so fewer names are marked.';
const NO_TERMS = 'The termbase did not load, so literal names of bodies are not marked.';
const NO_NAMES = 'The tables of names did not load, so names are not restored.';

/** Damages a file of a copied build. */
type Damage = (file: string) => void;
const cutShort: Damage = (file) => truncateSync(file, 700_001);
const remove: Damage = (file) => rmSync(file);
const alterOneByte: Damage = (file) => {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

const CASES: readonly {
  readonly what: string;
  readonly damage: Readonly<Partial<Record<keyof typeof MODEL_FILES, Damage>>>;
  readonly says: readonly string[];
  readonly doesNotSay: readonly string[];
}[] = [
  {
    what: 'a model of entities that is cut short',
    damage: { entities: cutShort },
    says: [NO_MODEL],
    doesNotSay: [NO_NAMES],
  },
  {
    what: 'an altered model of entities, and tables of names that are missing',
    damage: { entities: alterOneByte, names: remove },
    says: [NO_MODEL, NO_NAMES],
    doesNotSay: [],
  },
  {
    what: 'a model of entities that is missing, and altered tables of names',
    damage: { entities: remove, names: alterOneByte },
    says: [NO_MODEL, NO_NAMES],
    doesNotSay: [NO_TERMS],
  },
  {
    what: 'a termbase that is missing',
    damage: { terms: remove },
    says: [NO_TERMS],
    doesNotSay: [NO_MODEL, NO_NAMES],
  },
];

describe.each(BROWSERS)('in %s', (browser) => {
  it.each(CASES)('lives with $what', async ({ damage, says, doesNotSay }) => {
    const build = mkdtempSync(join(tmpdir(), 'newsgloss-damaged-'));
    cpSync(join(DIST, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), build, {
      recursive: true,
    });
    for (const [name, hurt] of Object.entries(damage))
      hurt(join(build, MODEL_FILES[name as keyof typeof MODEL_FILES]));
    const server = await servePages();
    const session = await launch(browser, { extension: build });
    try {
      const page = await session.newPage();
      await page.goto(server.add('/2016/05/19/damaged.html', TALKS));
      await page.bringToFront();
      // Doubts come from rules, which need no file.
      await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') + countOf(seen, 'doubt-b') > 0);
      const popup = await openPopup(session, page.url());
      await page.bringToFront();
      const text = await until(async () => {
        const words = await popup.evaluate(() => document.body.innerText);
        return says.every((one) => words.includes(one)) && words;
      }, 'The popup did not say what is missing.');
      for (const one of doesNotSay) expect(text).not.toContain(one);
      expect(text).toMatch(/Doubts/);
    } finally {
      await session.close();
      await server.close();
      rmSync(build, { recursive: true, force: true });
    }
  });
});
