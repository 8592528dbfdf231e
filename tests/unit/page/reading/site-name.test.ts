// Titles with and without the name of their site.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { withoutSite } from '../../../../utils/page/reading/site-name.ts';

const TITLES: readonly [whole: string, site: string, title: string][] = [
  ['The bridge is open – Harbor Post', 'Harbor Post', 'The bridge is open'],
  ['The bridge is open | News | Harbor Post', 'harborpost.net', 'The bridge is open | News'],
  ['Harbor Post: The bridge is open', '', 'Harbor Post: The bridge is open'],
  ['大桥今天开放_海港网', 'haigang.cn', '大桥今天开放'],
  ['A well-known bridge', 'Harbor Post', 'A well-known bridge'],
  ['The bridge is open * Harbor Post * by Ida Lund', 'Harbor Post', 'The bridge is open'],
  ['大桥今天开放，票价不变：海港网', '海港网', '大桥今天开放，票价不变'],
];

describe('a title without its site', () => {
  it.each(TITLES)('"%s" on %s', (whole, site, title) => {
    expect(withoutSite(whole, site === '' ? [] : [site])).toBe(title);
  });
});
