// Every folder of tests/articles: decided and read as its expected.json says. Drop a folder in, get a test.
// @vitest-environment happy-dom
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/page/detect.ts';
import { evidenceOf } from '../../../utils/page/detection/model.ts';
import { readArticle } from '../../../utils/page/read.ts';

interface Expected {
  readonly url: string;
  readonly isArticle: boolean;
  readonly title: string;
  readonly byline: string;
  readonly published: string;
  readonly language: string;
  readonly body: readonly string[];
}

const FOLDER = resolve(import.meta.dirname, '../../articles');

const PAGES = globSync('*/expected.json', { cwd: FOLDER })
  .sort()
  .map((path) => ({
    name: basename(dirname(path)),
    expected: JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8')) as Expected,
    markup: readFileSync(resolve(FOLDER, dirname(path), 'page.html'), 'utf8'),
  }));

const parse = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');

describe('the pages of tests/articles', () => {
  it('are thirty or more, of both kinds', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(PAGES.map(({ expected }) => expected.isArticle)).size).toBe(2);
  });

  it.each(PAGES)('decides $name', async ({ markup, expected }) => {
    const decision = await detect(parse(markup), { href: expected.url });
    const { isArticle } = decision;
    const evidence = evidenceOf(decision);
    expect({ isArticle, evidence }).toEqual({ isArticle: expected.isArticle, evidence });
  });

  it.each(PAGES.filter(({ expected }) => expected.isArticle))(
    'reads $name',
    ({ markup, expected }) => {
      const reading = readArticle(parse(markup), { href: expected.url });
      if (!reading.ok) throw new Error(reading.code);
      const { article, meta, map } = reading.value;
      const body = article.blocks
        .filter(({ kind }) => kind !== 'title' && kind !== 'caption')
        .map(({ span }) => article.text.slice(span.start, span.end));
      expect(body).toEqual(expected.body);
      expect(meta).toMatchObject({
        title: expected.title,
        byline: expected.byline,
        published: expected.published,
        language: expected.language,
      });
      for (const { span } of article.blocks) expect(map.rangeOf(span)).not.toBeNull();
    },
  );
});
