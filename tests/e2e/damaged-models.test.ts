// Model files that are cut short, altered or missing: the popup says what did not load, and the rest goes on working.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/page-ui.ts';
import { openPopup } from '../../scripts/walk.ts';
import { MODEL_FILES } from '../../utils/platform/model-files.ts';
import { BROWSERS } from './browsers.ts';
import { copyBuild } from './hurry.ts';
import { openArticle, stageIn } from './stage.ts';

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
  describe.each(CASES)('with $what', ({ damage, says, doesNotSay }) => {
    const stage = stageIn(browser, (folder) => {
      copyBuild(browser, folder);
      for (const [name, hurt] of Object.entries(damage))
        hurt(join(folder, MODEL_FILES[name as keyof typeof MODEL_FILES]));
      return { extension: folder };
    });

    it('marks what it can, and the popup says what did not load', async () => {
      const page = await openArticle(stage, '/2016/05/19/damaged.html');
      const popup = await openPopup(stage.session, page.url());
      await page.bringToFront();
      // Doubts come from rules, which need no file.
      const text = await until(async () => {
        const words = await popup.evaluate(() => document.body.innerText);
        return says.every((one) => words.includes(one)) && words.includes('Doubts') && words;
      }, 'The popup did not say what is missing.');
      for (const one of doesNotSay) expect(text).not.toContain(one);
    });
  });
});
