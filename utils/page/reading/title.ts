// The article's title: the headline on the page where it agrees with what the head says, without the site's name.
import { mapText } from '../map-text.ts';
import { queryAll, textContentOf } from '../native-dom.ts';
import type { LinkedArticle } from './linked-data.ts';
import { metaContent } from './meta.ts';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the shorter text's words that the other has too; of characters in scripts without spaces. */
export function likeness(a: string, b: string): number {
  const split = (text: string): string[] => {
    const found = words(text);
    return found.length > 3 ? found : [...text.replace(/\s/g, '')];
  };
  const [x, y] = [new Set(split(a)), new Set(split(b))];
  if (x.size === 0 || y.size === 0) return 0;
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.min(x.size, y.size);
}

const SEPARATOR = /\s+[|–—»·•:-]+\s+|\s*[|｜_»]\s*|\s+\/\s+/;

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A document's title without the name of the site at its end or beginning. */
export function withoutSite(title: string, site: string): string {
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return title.trim();
  const name = site
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const isSite = (part: string): boolean => {
    const plain = part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return (
      plain !== '' &&
      (name.includes(plain) || plain.includes(name.replace(/(?:com|net|org|de)$/, '')))
    );
  };
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const cut = title.lastIndexOf(parts.at(-1) as string);
  const head = title.slice(0, cut).replace(/[\s|–—»·•:/_｜-]+$/, '');
  const last = parts.at(-1) as string;
  if (
    (WIDE.test(last) && last.length <= 8 && head.length > last.length) ||
    isSite(last) ||
    (words(last).length <= 4 && words(head).length >= 4) ||
    last.length * 3 < head.length
  ) {
    return parts.length > 2 && longest.length < head.length / 2 ? longest : head;
  }
  return isSite(parts[0] as string) ? title.slice(title.indexOf(parts[1] as string)) : title.trim();
}

/** An element's text as it reads: without the reading aids over Japanese words. */
const shownText = (element: Element): string =>
  queryAll(element, 'rt').length > 0 ? mapText(element).text : (textContentOf(element) ?? '');

/** Marks that only say where a line may break. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Longer titles are cut. UTF-16 units. */
const LONGEST = 4000;

const clean = (text: string | null | undefined): string =>
  (text ?? '').slice(0, LONGEST).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** The headline without a line set over it in the same element, where the head leaves that out. */
function withoutKicker(shown: string, names: readonly string[]): string {
  const own = names.find(
    (name) =>
      name.length >= 12 &&
      words(name).length >= 4 &&
      shown.length > name.length &&
      shown.toLowerCase().endsWith(name.toLowerCase()) &&
      /[\s/:|–—-]$/.test(shown.slice(0, -name.length)),
  );
  return own ? shown.slice(-own.length) : shown;
}

export interface FoundTitle {
  readonly text: string;
  /** The headline on the page, where there is one. */
  readonly element: Element | null;
}

/** The headline element: the h1 (or h2) most like what the head calls the page. */
function headlineOf(root: Node, names: readonly string[]): Element | null {
  const main = [...queryAll(root, 'h1,[itemprop~="headline"]')].slice(0, 12);
  const found = mostLike(main, names);
  if (found) return found;
  const other = mostLike(
    [...queryAll(root, 'h2,h3,[class*="headline"],[class*="title"]')].slice(0, 60),
    names,
  );
  if (other) return other;
  return main.find((one) => clean(textContentOf(one)).length >= 8) ?? null;
}

function mostLike(elements: readonly Element[], names: readonly string[]): Element | null {
  let best: { element: Element; score: number } | null = null;
  for (const element of elements) {
    const text = clean(textContentOf(element));
    if (text.length < 4 || text.length > 400) continue;
    const like = Math.max(0, ...names.map((name) => (name === '' ? 0 : likeness(text, name))));
    const isFirst = element.localName === 'h1';
    const length = Math.max(
      0,
      ...names.map(
        (name) => Math.min(text.length, name.length) / Math.max(text.length, name.length, 1),
      ),
    );
    const score =
      like * 0.6 +
      length * 0.5 +
      (isFirst ? 0.35 : 0) +
      (element.matches('[itemprop~="headline"]') ? 0.2 : 0);
    if (like >= 0.6 && (!best || score > best.score + 0.01)) best = { element, score };
  }
  return best?.element ?? null;
}

/** The title, and where it stands on the page. */
export function titleOf(
  document: Document,
  root: Node,
  linked: LinkedArticle | undefined,
  site: string,
): FoundTitle {
  const whole = clean(
    textContentOf(queryAll(document, 'head > title, title')[0] ?? root.ownerDocument ?? root),
  ).slice(0, 400);
  const own = queryAll(document, 'title').length > 0 ? withoutSite(whole, site) : '';
  const open = withoutSite(clean(metaContent(document, 'og:title')), site);
  const headline = clean(linked?.headline);
  const names = [headline, open, own].filter((name) => name !== '');
  const element = headlineOf(root, names);
  const shown = clean(element && shownText(element));
  if (shown !== '') return { text: withoutKicker(shown, names), element };
  return { text: headline || open || own, element: null };
}
