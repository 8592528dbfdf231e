// Who wrote an article, from pages of all manners.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../utils/page/read.ts';
import { BODY, page } from './bridge-page.ts';

const BYLINES: readonly [name: string, head: string, above: string, byline: string][] = [
  [
    'JSON-LD, the person before the organisation',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens","author":[{"@type":"Organization","name":"Post"},{"@type":"Person","name":"Ida Lund"}]}</script>',
    '',
    'Ida Lund',
  ],
  [
    'JSON-LD by reference',
    '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ida Lund"}]}</script>',
    '',
    'Ida Lund',
  ],
  ['a meta element', '<meta name="author" content="Ida Lund">', '', 'Ida Lund'],
  ['通过', '', '<div>通过 Ida Lund</div>', 'Ida Lund'],
  ['作者 among other things', '', '<div>2014年10月9日 作者：王小明 阅读：12</div>', '王小明'],
  ['Interview:', '', '<p>Interview: Ida Lund | 9 October 2014</p>', 'Ida Lund'],
  ['Автор:', '', '<p>Автор: Ольга Ветрова</p>', 'Ольга Ветрова'],
  ['كتب', '', '<p class="author">كتب: محمود السيد</p>', 'محمود السيد'],
  ['por', '', '<p class="firma">Por Inés Prado</p>', 'Inés Prado'],
  ['von', '', '<p>Von Karl Ott</p>', 'Karl Ott'],
  ['記者', '', '<p>記者 山田太郎</p>', '山田太郎'],
  ['a marked line with a date', '', '<p class="byline">By Ida Lund, May 4, 2015</p>', 'Ida Lund'],
  [
    'JSON-LD with a comma too many',
    '<script type="application/ld+json; charset=utf-8">{"@type":"NewsArticle","author":[{"@type":["Person"],"givenName":"Ida","familyName":"Lund"},],}</script>',
    '',
    'Ida Lund',
  ],
  [
    'JSON-LD that speaks of the page alone',
    '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2015-05-04","author":{"name":"Ida Lund"}}</script>',
    '',
    'Ida Lund',
  ],
  [
    'one meta element for each author',
    '<meta property="article:author" content="Ida Lund"><meta property="article:author" content="Otto Berg">',
    '',
    'Ida Lund, Otto Berg',
  ],
  [
    'the meta elements where they name an agency that the JSON-LD does not',
    '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Organization","name":"North Agency"},{"@type":"Person","name":"Ida Lund"}]}</script><meta property="article:author" content="North Agency"><meta property="article:author" content="Ida Lund">',
    '',
    'North Agency, Ida Lund',
  ],
  [
    'the page where the head names the house',
    '<meta name="author" content="Harbor Verlag GmbH">',
    '<p class="byline">By Ida Lund</p>',
    'Ida Lund',
  ],
  [
    'the page where the head names who has the rights',
    '<meta name="author" content="Grand Harbor"><meta name="copyright" content="(c) Grand Harbor 2015">',
    '<p class="byline">By Ida Lund</p>',
    'Ida Lund',
  ],
  ['By, of two', '', '<p>By Ida Lund and Otto van Berg</p>', 'Ida Lund and Otto van Berg'],
  ['记者, of two', '', '<p>海港日报记者 王小明 李大山</p>', '王小明 李大山'],
  [
    'a line with an account and a change',
    '',
    '<p class="byline">By Ida Lund @idalund Updated May 6, 2015</p>',
    'Ida Lund',
  ],
  [
    'a link to what a person wrote',
    '',
    '<h6><a href="https://post.example/autor/ida-lund"><b>Ida Lund</b></a></h6>',
    'Ida Lund',
  ],
  ['nobody where a reporter only learned', '', '<p>记者从大桥管理处了解到</p>', ''],
  ['nobody when the site is the admin', '<meta name="author" content="Site Admin">', '', ''],
  [
    'nobody where the line tells only when',
    '',
    '<p class="byline">Veröffentlicht am, 01:30 Min.</p>',
    '',
  ],
  ['a line with an agency', '', '<p class="byline">By Ida Lund /</p>', 'Ida Lund'],
  [
    'a long line of who its writer is',
    '<script type="application/ld+json">{"@type":"NewsArticle","author":"Ida Lund, professor of bridges and tunnels at the faculty of engineering of the University of the North, Post"}</script>',
    '',
    'Ida Lund',
  ],
  [
    'the page where the head names the site',
    '<meta property="og:site_name" content="Harbor Post Online"><meta name="author" content="Harbor Post Online">',
    '<p>von <a href="/autoren/name/ida-lund">Ida Lund</a></p>',
    'Ida Lund',
  ],
  [
    'the page where the head names the first of two',
    '<meta name="author" content="Ida Lund">',
    '<p><a rel="author" href="/a">Ida Lund</a> und <a rel="author" href="/b">Otto Berg</a></p>',
    'Ida Lund, Otto Berg',
  ],
  ['a meta element of the paper', '<meta name="post_authors" content="Ida Lund">', '', 'Ida Lund'],
  ['an attribute for counters', '', '<div data-author="By IDA LUND"></div>', 'IDA LUND'],
  ['a line of an agency and its place', '', '<p>AFP, MANILA</p>', 'AFP, MANILA'],
  ['a house by its letters', '', '<p>By HPN, in Trains · 31-01-2025</p>', 'HPN'],
  ['the name of an account', '', '<p>by harborfan</p>', 'harborfan'],
  ['a line of a blog with nicknames', '', '<p><span class="writer">하늘・</span></p>', '하늘'],
  ['a name in both scripts', '', '<div>作者：王小明 (Ming Wang)</div>', '王小明 (Ming Wang)'],
  [
    'JSON-LD that waits in a template',
    '<template><script type="application/ld+json">{"@type":"NewsArticle","author":"Ida Lund"}</script></template>',
    '',
    'Ida Lund',
  ],
  ['nobody when it is admin', '', '<span class="author">通过 admin</span>', ''],
  ['nobody when there is none', '', '', ''],
];

describe('the byline', () => {
  it.each(BYLINES)('is found in %s', (_name, head, above, byline) => {
    const reading = readArticle(page(head, above));
    expect(reading.ok && reading.value.meta.byline).toBe(byline);
  });

  it('is found in a theme that names the whole page after its comments', () => {
    const document = page('', '<span class="author-name">Ida Lund</span>');
    document.body.className = 'single comments-open';
    const reading = readArticle(document);
    expect(reading.ok && reading.value.meta.byline).toBe('Ida Lund');
  });

  it('is found in the signature below a Chinese text', () => {
    const reading = readArticle(page('', '', '<p>记者 王小明</p>'));
    expect(reading.ok && reading.value.meta.byline).toBe('王小明');
  });

  it('is found in the line below a post that is marked as its own', () => {
    const markup = `<html><body><div class="hentry"><h1>Bridge opens</h1><div>${BODY}</div><p>发帖者 <a rel="author" href="/p/8">Ida Lund</a></p></div><div><a rel="author" href="/p/9">Otto Berg</a></div></body></html>`;
    const reading = readArticle(new DOMParser().parseFromString(markup, 'text/html'));
    expect(reading.ok && reading.value.meta.byline).toBe('Ida Lund');
  });

  it('is found in the last line of an agency', () => {
    const line = '<p>(Reporting by Ida Lund and Otto Berg; Editing by Una Holm)</p>';
    const markup = `<html><body><h1>Bridge opens</h1><div>${BODY}${line}</div></body></html>`;
    const reading = readArticle(new DOMParser().parseFromString(markup, 'text/html'));
    expect(reading.ok && reading.value.meta.byline).toBe('Ida Lund and Otto Berg');
  });

  it('is not taken from the box about the author', () => {
    const box = '<div class="author-box"><p class="author">By Otto Box</p></div>';
    const reading = readArticle(page('', '', box));
    expect(reading.ok && reading.value.meta.byline).toBe('');
  });
});
