// The pages on which our cost is measured: saved ones that are no articles, and articles made to length.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bytesOf } from '../../scripts/saved-pages/list.ts';
import { htmlOfWords } from '../growth/texts.ts';

export interface BenchPage {
  readonly url: string;
  readonly html: Uint8Array;
}

const OWN = resolve(import.meta.dirname, '../../tests/articles');

interface Label {
  readonly file: string;
  readonly url: string | null;
  readonly isArticle: boolean;
}

const isWeb = (url: unknown): url is string =>
  typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url);

/** The path of the own address under a host that cannot exist: the detector does not take it for an address. */
function madeUp(url: unknown, index: number): string {
  const { pathname, search } = new URL(isWeb(url) ? url : `https://x.invalid/list/${index}`);
  return `https://plain-${index}.invalid${pathname}${search}`;
}

interface PlainPage {
  /** Bytes of the page. */
  read(): Uint8Array;
  readonly url: unknown;
}

function savedPages(folder: string): PlainPage[] {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Label[];
  return labels
    .filter(({ isArticle }) => !isArticle)
    .map(({ file, url }) => ({ url, read: () => bytesOf({ file: join(folder, file), url: '' }) }));
}

function ownPages(): PlainPage[] {
  return globSync('*/expected.json', { cwd: OWN })
    .sort()
    .map((path) => ({ path, ...JSON.parse(readFileSync(join(OWN, path), 'utf8')) }))
    .filter(({ isArticle }) => isArticle === false)
    .map(({ path, url }) => ({
      url,
      read: () => readFileSync(join(OWN, dirname(path), 'page.html')),
    }));
}

/** Evenly chosen pages that are no articles, at most `most`; `at` their own addresses, where known, or made-up ones. */
export function plainPages(
  data: string | null,
  most: number,
  at: 'own address' | 'made-up address',
): BenchPage[] {
  const folder = data && join(data, 'articles');
  const all = folder && existsSync(folder) ? savedPages(folder) : ownPages();
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => {
    const { url, read } = all[Math.floor(index * step)] as PlainPage;
    const isOwn = at === 'own address' && isWeb(url);
    return { url: isOwn ? new URL(url).href : madeUp(url, index), html: read() };
  });
}

const HEAD = (title: string, url: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-05T08:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","url":"${url}","datePublished":"2026-03-05T08:00:00Z"}</script>
<style>body{font:16px/1.6 serif;max-width:40rem;margin:2rem auto}</style></head><body>
<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header><main><article><h1>${title}</h1>`;

/** An article of about so many words, under a host of its own. */
export function articleOfWords(words: number, host: string): BenchPage {
  const url = `https://${host}.invalid/2026/03/05/long-story`;
  const html = `${HEAD('The long story of the river towns', url)}${htmlOfWords(words)}</article></main></body></html>`;
  return { url, html: new TextEncoder().encode(html) };
}
