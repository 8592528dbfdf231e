// The article's title: the headline on the page where it agrees with what the head says, else what the head says
// more than once; without the site's name.
import { mapText } from '../map-text.ts';
import { attributeOf, localNameOf, queryAll, textContentOf } from '../native-dom.ts';
import { wordsIn } from './letters.ts';
import type { LinkedArticle } from './linked-data.ts';
import { metaContent, metaContents, metaNames } from './meta.ts';
import { titleElsewhere } from './said-elsewhere.ts';
import { beforeSite, isSiteName, withoutSection, withoutSite } from './site-name.ts';

/** Share of the shorter text's words that the other has too; of characters in scripts without spaces. */
export function likeness(a: string, b: string): number {
  const split = (text: string): readonly string[] => {
    const found = wordsIn(text);
    return found.length > 3 ? found : [...text.replace(/\s/g, '')];
  };
  const [x, y] = [new Set(split(a)), new Set(split(b))];
  if (x.size === 0 || y.size === 0) return 0;
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.min(x.size, y.size);
}

/** Whether two titles are the same but for a word or two. */
function isSameTitle(a: string, b: string): boolean {
  const split = (text: string): Set<string> => {
    const found = wordsIn(text);
    return new Set(found.length > 3 ? found : text.toLowerCase().replace(/\s/g, ''));
  };
  const [x, y] = [split(a), split(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0 && shared >= Math.max(x.size, y.size) * 0.8;
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
      wordsIn(name).length >= 4 &&
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

const isMarked = (element: Element): boolean =>
  (attributeOf(element, 'itemprop') ?? '').split(/\s/).includes('headline');

/** A main heading that is like nothing in the head: the one that is marked, or the only one. */
function loneHeadline(main: readonly Element[], sites: readonly string[]): Element | null {
  const able = main.filter((one) => {
    const text = clean(textContentOf(one));
    return text.length >= 8 && text.length <= 400 && !isSiteName(text, sites);
  });
  const marked = able.filter(isMarked);
  const [first] = marked.length > 0 ? marked : able;
  return marked.length === 1 || able.length === 1 ? (first ?? null) : null;
}

/** Whether the head has only short names for a page whose heading is a sentence. */
const isOnlyLabelled = (names: readonly string[], heading: Element): boolean =>
  names.every((name) => wordsIn(name).length <= 3 && !/[\u3040-\u9fff]/.test(name)) &&
  wordsIn(textContentOf(heading) ?? '').length >= 5;

/** The headline element: the h1 (or h2) most like what the head calls the page. */
function headlineOf(root: Node, names: readonly string[], sites: readonly string[]) {
  const main = [...queryAll(root, 'h1,[itemprop~="headline"]')].slice(0, 12);
  const lone = loneHeadline(main, sites);
  return (
    mostLike(main, names) ??
    // A name of two words is that of a section: the page's one main heading says more.
    (lone && isOnlyLabelled(names, lone) ? lone : null) ??
    mostLike(
      [...queryAll(root, 'h2,h3,[class*="headline"],[class*="title"]')].slice(0, 60),
      names,
    ) ??
    lone
  );
}

function mostLike(elements: readonly Element[], names: readonly string[]): Element | null {
  let best: { element: Element; score: number } | null = null;
  for (const element of elements) {
    const text = clean(textContentOf(element));
    if (text.length < 4 || text.length > 400) continue;
    const like = Math.max(0, ...names.map((name) => (name === '' ? 0 : likeness(text, name))));
    const isFirst = localNameOf(element) === 'h1';
    const length = Math.max(
      0,
      ...names.map(
        (name) => Math.min(text.length, name.length) / Math.max(text.length, name.length, 1),
      ),
    );
    const score = like * 0.6 + length * 0.5 + (isFirst ? 0.35 : 0) + (isMarked(element) ? 0.2 : 0);
    if (like >= 0.6 && (!best || score > best.score + 0.01)) best = { element, score };
  }
  return best?.element ?? null;
}

/** What the head calls the page. */
interface HeadTitles {
  /** Of the JSON-LD. */
  readonly headline: string;
  /** For those who share the page. */
  readonly open: string;
  readonly short: string;
  /** Of the window. */
  readonly own: string;
}

function headTitles(
  document: Document,
  linked: LinkedArticle | undefined,
  sites: readonly string[],
): HeadTitles {
  const element = queryAll(document, 'head > title')[0] ?? queryAll(document, 'title')[0];
  const whole = clean(element && textContentOf(element)).slice(0, 400);
  const shared = (name: string): string => beforeSite(clean(metaContent(document, name)), sites);
  const [open, short] = [shared('og:title'), shared('twitter:title')];
  // A tail that only looks like a site's name stands in the other titles too.
  const isWhole = whole !== '' && (whole === open || whole === short);
  return {
    headline: clean(linked?.headline),
    open,
    short,
    own: isWhole ? whole : withoutSite(whole, sites),
  };
}

/** Share of words from which a title and a headline tell of the same thing in the same language. */
const AKIN = 0.3;

/**
 * The title under which the page is shared, where the head says it twice and the headline on the page is worded
 * otherwise and stands in the head nowhere; else ''.
 */
function sharedTitle({ open, short, own }: HeadTitles, shown: string): string {
  const isTwice = isSameTitle(open, short) || isSameTitle(open, own);
  const isOther =
    !isSameTitle(shown, open) &&
    !isSameTitle(shown, own) &&
    !open.toLowerCase().startsWith(shown.toLowerCase());
  return open !== '' && isTwice && isOther && likeness(shown, open) >= AKIN ? open : '';
}

/** Titles under other names, as counters of visits, libraries and search engines are told. */
const OTHER_META = /(?:^|[.:_-])(?:title|headline)$/;
const OF_OTHERS = /^(?:og|twitter):|site|app|channel|section|image/;

const otherTitles = (document: Document): readonly string[] =>
  metaNames(document)
    .filter((name) => OTHER_META.test(name) && !OF_OTHERS.test(name))
    .flatMap((name) => metaContents(document, name).map(clean));

/** The heading that says what the JSON-LD calls the headline, where the main heading says something else. */
function ownHeadline(root: Node, headline: string, shown: string): Element | undefined {
  if (wordsIn(headline).length < 3 || isSameTitle(headline, shown)) return undefined;
  return [...queryAll(root, 'h1,h2')].slice(0, 60).find((element) => {
    const box = Element.prototype.closest.call(element, `${APART},a[href]`);
    return box === null && isSameTitle(clean(textContentOf(element)), headline);
  });
}

export interface WhereTitlesAre {
  readonly document: Document;
  readonly href: string;
  readonly linked: LinkedArticle | undefined;
  /** Names of the site. */
  readonly sites: readonly string[];
}

/** The title, and where it stands on the page. */
export function titleOf({ document, href, linked, sites }: WhereTitlesAre, root: Node): FoundTitle {
  const titles = headTitles(document, linked, sites);
  const { headline, open, short, own } = titles;
  const others = otherTitles(document);
  const known = [headline, open, short, own].filter((name) => name !== '');
  const last = known.length > 0 ? '' : others[0] || clean(titleElsewhere(document, href));
  const names = last === '' ? known : [last];
  const main = headlineOf(root, names, sites);
  const element = ownHeadline(root, headline, clean(main && shownText(main))) ?? main;
  const shown = clean(element && shownText(element));
  const stated = withoutSection(names[0] ?? '', href);
  if (!element || shown === '') return { text: stated, element: null };
  const isMain = element !== main || localNameOf(element) === 'h1' || isMarked(element);
  // A smaller heading that is only somewhat like the title may be a line above or below it.
  if (!isMain && !names.some((name) => isSameTitle(name, shown))) return { text: stated, element };
  const isKnown = element !== main || others.some((other) => isSameTitle(other, shown));
  const shared = isKnown ? '' : sharedTitle(titles, shown);
  const long = [headline, open, own].filter((name) => name !== '');
  return { text: shared || withoutKicker(shown, long), element };
}

/** Elements that may be a headline where the head names none. */
const HEADINGS =
  'h1,h2,h3,[itemprop~="headline"],[class*="headline" i],[class*="entry-title" i],[class*="post-title" i],[class*="article-title" i],[class*="article_title" i]';

/** What holds headings of other things. */
const APART =
  'nav,aside,footer,form,figure,[role="navigation"],[class*="related" i],[class*="sidebar" i]';

/** Long enough to say something, and no text. */
const isSentence = (text: string): boolean =>
  text.length >= 8 &&
  text.length <= 200 &&
  (wordsIn(text).length >= 3 || /[\u3040-\u9fff]/.test(text));

/** The last heading before a text, a main one if there is one, for pages whose head says nothing. */
export function headingAbove(root: Node, first: Node): FoundTitle {
  let found: FoundTitle = { text: '', element: null };
  let rank = 0;
  for (const element of [...queryAll(root, HEADINGS)].slice(0, 300)) {
    const position = element.compareDocumentPosition(first);
    if (!(position & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    const text = clean(textContentOf(element));
    const own = isMarked(element) ? 2 : localNameOf(element) === 'h1' ? 1 : 0;
    if (own < rank || !isSentence(text)) continue;
    const box = own === 0 ? Element.prototype.closest.call(element, APART) : null;
    // A part of a heading is none.
    if ((box && !box.contains(first)) || found.element?.contains(element)) continue;
    found = { text, element };
    rank = own;
  }
  return found;
}
