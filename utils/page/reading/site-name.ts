// What a site calls itself, and titles without it.

import { lettersIn, wordsIn } from './letters.ts';
import type { LinkedArticle } from './linked-data.ts';
import { metaContent } from './meta.ts';

const SEPARATOR = / [|–—»·•:*-]+ |[|｜_»]| \/ /;

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Labels of a host that name no site. */
const NO_NAME =
  /^(?:www\d*|m|mobile|amp|news|com|net|org|info|blog|edition|web|co|gov|edu|[^\d_-]{2})$/;

/** All names of a page's site, as its head and its address give them. */
export function siteNamesOf(
  document: Document,
  href: string,
  linked: LinkedArticle | undefined,
): readonly string[] {
  const host = URL.canParse(href) ? new URL(href).hostname : '';
  return [
    metaContent(document, 'og:site_name'),
    linked?.publisher ?? '',
    metaContent(document, 'application-name'),
    metaContent(document, 'apple-mobile-web-app-title'),
    metaContent(document, 'twitter:site').replace(/^@/, ''),
    ...host.split('.').filter((label) => !NO_NAME.test(label)),
  ].filter((name) => name !== '');
}

/** Whether a part of a title is the site's name, or one that holds it. */
export function isSiteName(part: string, sites: readonly string[]): boolean {
  const own = lettersIn(part);
  if (own === '') return false;
  return sites.map(lettersIn).some((site) => {
    if (site === own) return true;
    const least = WIDE.test(site) ? 2 : 3;
    return (
      (own.length >= least && site.includes(own)) ||
      (site.length >= least && own.includes(site) && own.length <= site.length + 20)
    );
  });
}

/** A title cut before the part of it that is the site's name; as it is where none is. */
export function beforeSite(title: string, sites: readonly string[]): string {
  const parts = title.split(/( [|–—»·•:*-]+ |[|｜_»：]| \/ )/);
  for (let index = 2; index < parts.length; index += 2) {
    if (!isSiteName(parts[index] as string, sites)) continue;
    const head = parts
      .slice(0, index - 1)
      .join('')
      .trim();
    if (head !== '' && !isSiteName(head, sites)) return head;
  }
  const rest = parts.slice(2).join('').trim();
  return rest !== '' && isSiteName(parts[0] as string, sites) ? rest : title;
}

/** A document's title without the name of the site at its end or beginning, or what looks like one. */
export function withoutSite(documentTitle: string, sites: readonly string[]): string {
  const title = documentTitle.replace(/\s+/g, ' ').trim();
  const known = beforeSite(title, sites);
  if (known !== title) return known;
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return title;
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const last = parts.at(-1) as string;
  const cut = title.lastIndexOf(last);
  const head = title.slice(0, cut).replace(/(?<![\s|–—»·•:/_｜-])[\s|–—»·•:/_｜-]+$/, '');
  const isTail =
    (WIDE.test(last) && last.length <= 8 && head.length > last.length) ||
    (wordsIn(last).length <= 4 && wordsIn(head).length >= 4) ||
    last.length * 3 < head.length;
  if (!isTail) return title;
  return parts.length > 2 && longest.length < head.length / 2 ? longest : head;
}

/** A title without the name of a section at its beginning, where the page's address has that name for a folder. */
export function withoutSection(title: string, href: string): string {
  const match = /^([^|–—»·•:-]{3,40}?)\s*(?: [|–—»·•-] |: )\s*(.{12,})$/u.exec(title);
  if (!match || !URL.canParse(href)) return title;
  const folders = new URL(href).pathname.split('/').slice(1, -1);
  const isFolder = folders.some((folder) => lettersIn(folder) === lettersIn(match[1] ?? ''));
  return isFolder ? (match[2] ?? title) : title;
}
