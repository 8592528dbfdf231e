// JSON-LD of all manners, sound and broken.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../utils/page/read.ts';
import { linkedArticles } from '../../../../utils/page/reading/linked-data.ts';
import { page } from './bridge-page.ts';

describe('JSON-LD', () => {
  const articles = (...scripts: string[]) =>
    linkedArticles(
      page(scripts.map((one) => `<script type="application/ld+json">${one}</script>`).join(''), ''),
    );

  it.each([
    ['broken', '{"@type":"NewsArticle",'],
    ['a number', '5'],
    ['null', 'null'],
    ['deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['of wrong types', '{"@type":{"a":1},"headline":{"x":[1]},"author":7}'],
  ])('that is %s is nothing', (_name, script) => {
    expect(articles(script)).toEqual([]);
  });

  it.each([
    [
      'of more characters than are read',
      `{"@type":"NewsArticle","headline":"${'x'.repeat(600_000)}"}`,
    ],
    [
      'of more nodes than are walked',
      `[${'{},'.repeat(4000)}{"@type":"NewsArticle","headline":"Last"}]`,
    ],
    [
      'nested deeper than is walked',
      `${'{"a":'.repeat(20)}{"@type":"NewsArticle","headline":"Deep"}${'}'.repeat(20)}`,
    ],
  ])('%s gives nothing', (_name, script) => {
    expect(articles(script)).toEqual([]);
  });

  it('that would change what all objects inherit, or runs over, is text that is cut', () => {
    const [found] = articles(
      `{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"${'Bridge '.repeat(500)}","author":{"name":"<img src=x onerror=alert(1)>"}}`,
    );
    expect(found?.headline).toHaveLength(300);
    expect(found?.authors).toEqual(['<img src=x onerror=alert(1)>']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('with control characters in a text is read all the same', () => {
    expect(articles('{"@type":"NewsArticle","headline":"Bridge\nopens"}')[0]?.headline).toBe(
      'Bridge opens',
    );
  });

  it('of ten articles gives the one of this page', () => {
    const many = Array.from(
      { length: 10 },
      (_, n) =>
        `{"@type":"NewsArticle","headline":"Other ${n}","url":"https://p.example/${n}","datePublished":"2001-01-0${(n % 9) + 1}"}`,
    );
    const own =
      '{"@type":"NewsArticle","headline":"Bridge opens","url":"https://p.example/own","datePublished":"2015-05-04"}';
    const document = page(
      `<script type="application/ld+json">[${[...many, own].join(',')}]</script>`,
      '',
    );
    const reading = readArticle(document, { href: 'https://p.example/own' });
    expect(reading.ok && reading.value.meta.published).toBe('2015-05-04');
  });
});
