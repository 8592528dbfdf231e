// The language of the site's template, where its text is in another: what the page gate asks for.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../utils/page/read.ts';
import { BODY } from './reading/bridge-page.ts';

const CASES: readonly [name: string, html: string, head: string, expected: string | undefined][] = [
  ['English on a Chinese site', ' lang="zh-CN"', '', 'zh-CN'],
  [
    'English on a site whose locale is Chinese',
    '',
    '<meta property="og:locale" content="zh_TW">',
    'zh-TW',
  ],
  ['English on an English site', ' lang="en-GB"', '', undefined],
  [
    'the page’s own word before that for other sites',
    ' lang="en"',
    '<meta property="og:locale" content="zh_CN">',
    undefined,
  ],
  ['a site that says nothing', '', '', undefined],
  ['a site that says nonsense', ' lang="{{ lang }}"', '', undefined],
];

describe('the language of the site', () => {
  it.each(CASES)('%s', (_name, html, head, expected) => {
    const document = new DOMParser().parseFromString(
      `<html${html}><head>${head}</head><body><article><h1>The bridge opens</h1>${BODY}</article></body></html>`,
      'text/html',
    );
    const reading = readArticle(document);
    expect(reading.ok && reading.value.article.language?.slice(0, 2)).toBe('en');
    expect(reading.ok ? reading.value.article.siteLanguage : 'not read').toBe(expected);
  });
});
