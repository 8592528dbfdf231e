// What a page says of itself in its head: meta elements, JSON-LD types, microdata, body classes. Reads only names
// and types out of JSON-LD, by pattern: broken, huge or hostile JSON costs no more than any text.
import {
  attributeOf,
  bodyOf,
  documentElementOf,
  headOf,
  queryAll,
  textContentOf,
} from '../native-dom.ts';

import { SAYING } from './text-features.ts';
import { weightOf } from './text-survey.ts';

/** Characters of JSON-LD that are looked at, over all scripts. */
const MOST_JSON = 120_000;

const TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/)?(\w{3,40})"/g;

// Lists of words are texts with a blank round each: patterns are compiled anew on every page that is opened, and to compile
// one takes longer than all that it is asked there.
const KINDS: readonly (readonly [name: string, types: string])[] = [
  ['ldNews', ' LiveBlogPosting Report '],
  ['ldArticle', ' Article BlogPosting SocialMediaPosting TechArticle ScholarlyArticle '],
  ['ldProduct', ' Product Offer AggregateOffer ProductGroup SoftwareApplication '],
  ['ldList', ' ItemList CollectionPage SearchResultsPage Blog ProfilePage '],
  ['ldTalk', ' DiscussionForumPosting QAPage Question Answer FAQPage Comment '],
  ['ldGuide', ' HowTo Recipe Course MedicalWebPage AboutPage ContactPage '],
];

function kindOf(type: string): string | undefined {
  if (type.endsWith('NewsArticle')) return 'ldNews';
  return KINDS.find(([, types]) => types.includes(` ${type} `))?.[0];
}

function jsonFeatures(document: Document): Record<string, number> {
  const found: Record<string, number> = {};
  let left = MOST_JSON;
  for (const script of queryAll(document, 'script[type="application/ld+json"]')) {
    if (left <= 0) break;
    const text = (textContentOf(script) ?? '').slice(0, left);
    left -= text.length;
    for (const match of text.matchAll(TYPE)) {
      const kind = kindOf(match[1] ?? '');
      if (kind) found[kind] = 1;
    }
    if (text.includes('"datePublished"')) found.ldDate = 1;
    if (text.includes('"articleBody"') || text.includes('"wordCount"')) found.ldBody = 1;
  }
  return found;
}

const GENERATORS: readonly [name: string, pattern: RegExp][] = [
  ['byGuide', /docusaurus|mkdocs|sphinx|gitbook|hugo|vuepress|mediawiki|dokuwiki|starlight/i],
  ['byTalk', /discourse|phpbb|vbulletin|xenforo|invision|mybb|simple machines|vanilla/i],
];

function metaFeatures(document: Document): Record<string, number> {
  const found: Record<string, number> = {};
  const head = headOf(document) ?? document;
  for (const meta of queryAll(head, 'meta[content]')) {
    const name = (
      attributeOf(meta, 'property') ??
      attributeOf(meta, 'name') ??
      attributeOf(meta, 'itemprop') ??
      ''
    ).toLowerCase();
    const content = (attributeOf(meta, 'content') ?? '').slice(0, 300);
    if (name === 'og:type') {
      found.ogArticle = /article|news|blog|story/i.test(content) ? 1 : 0;
      found.ogWebsite = /website|webpage|blog$/i.test(content) ? 1 : 0;
      found.ogOther = found.ogArticle + found.ogWebsite === 0 ? 1 : 0;
    } else if (
      /^(?:article:published|og:article:published|datepublished|pubdate|publishdate|publish-date|date|dc\.date|parsely-pub-date|sailthru\.date|last-modified)/.test(
        name,
      )
    )
      found.metaDate = 1;
    else if (
      /^article:(?:section|tag|author|publisher|opinion|content_tier)|^news_keywords|^fb:pages$|^parsely|^cxenseparse|^sailthru/.test(
        name,
      )
    )
      found.metaPress = 1;
    else if (/^(?:source|copyright|(?:article|publish|content|news|story|page)_?id)$/.test(name))
      found.metaSource = 1;
    else if (/^(?:og:)?description$/.test(name)) {
      // Most pages say the same twice.
      found.descWeight = Math.max(found.descWeight ?? 0, weightOf(content));
      found.descSaying = Math.max(found.descSaying ?? 0, content.match(SAYING)?.length ?? 0);
    } else if (/^(?:author|byl|dc\.creator|article:author)$/.test(name)) found.metaAuthor = 1;
    else if (/^product:|^og:price/.test(name)) found.metaPrice = 1;
    else if (name === 'generator') {
      for (const [kind, pattern] of GENERATORS) if (pattern.test(content)) found[kind] = 1;
    }
  }
  if (queryAll(head, 'link[rel="amphtml"]').length > 0) found.linkAmp = 1;
  return found;
}

function microdataFeatures(document: Document): Record<string, number> {
  // One look for all: on a long page each takes a millisecond.
  const types = [...queryAll(document, '[itemtype]')].map(
    (one) => attributeOf(one, 'itemtype') ?? '',
  );
  const is = (...endings: string[]): number =>
    types.some((type) => endings.some((ending) => type.endsWith(ending))) ? 1 : 0;
  return {
    itemNews: is('NewsArticle'),
    itemArticle: is('schema.org/Article', 'BlogPosting'),
    itemBody: queryAll(document, '[itemprop~="articleBody"]').length > 0 ? 1 : 0,
    itemProduct: is('schema.org/Product'),
  };
}

function classesOf(document: Document): string {
  const [body, html] = [bodyOf(document), documentElementOf(document)];
  const own = (body && attributeOf(body, 'class')) ?? '';
  return `${own} ${(html && attributeOf(html, 'class')) ?? ''}`.slice(0, 1000);
}

/** Whether a page says in its body's class that it lists articles. No WordPress theme gives these to a single post. */
export function isListing(document: Document): boolean {
  const classes = classesOf(document).split(/\s+/);
  const has = (name: string): boolean => classes.includes(name);
  const isArchive =
    has('archive') && ['category', 'tag', 'author', 'date', 'post-type-archive'].some(has);
  const isOther = has('search-results') || has('error404') || (has('home') && has('blog'));
  return (isArchive || isOther) && !has('single');
}

// Classes of the body, as blog and newspaper systems write them. Whole ones:
const ARCHIVE =
  ' archive category tag search search-results blog author paged date listing post-type-archive ';
const PAGE = ' page single-product product path-node ';
// And parts of them, between dashes and blanks.
const SINGLE = 'single,article,post template,postid,story,articlepage,newsarticle';
const HOME = 'home,homepage,front page,frontpage,index,startseite';

/** Marks in the body's class. */
export function bodyClassFeatures(document: Document): Record<string, number> {
  const classes = classesOf(document).toLowerCase().trim();
  if (classes === '') return {};
  const names = classes.split(/\s+/);
  const parts = ` ${classes.replace(/[\s_-]/g, ' ')} `;
  const isIn = (words: string): number =>
    words.split(',').some((word) => parts.includes(` ${word} `)) ? 1 : 0;
  const isOne = (words: string, beginning: string): number =>
    names.some((name) => words.includes(` ${name} `) || name.startsWith(beginning)) ? 1 : 0;
  return {
    bodySingle: isIn(SINGLE),
    bodyArchive: isOne(ARCHIVE, 'tax-'),
    bodyHome: isIn(HOME),
    bodyPage: isOne(PAGE, 'woocommerce') || (/ page-(?:template|id-)/.test(` ${classes}`) ? 1 : 0),
    bodyListing: isListing(document) ? 1 : 0,
  };
}

/** All metadata of the page as numbers by name; what is missing is left out. */
export const metadataFeatures = (document: Document): Record<string, number> => ({
  ...jsonFeatures(document),
  ...metaFeatures(document),
  ...microdataFeatures(document),
});
