// What a page says of itself in its head: meta elements, JSON-LD types, microdata, body classes. Reads only names
// and types out of JSON-LD, by pattern: broken, huge or hostile JSON costs no more than any text.
import { attributeOf, queryAll, textContentOf } from '../native-dom.ts';
import { SAYING } from './text-features.ts';
import { weightOf } from './text-survey.ts';
import { holdsAny } from './words.ts';

/** Characters of JSON-LD that are looked at, over all scripts. */
const MOST_JSON = 120_000;

const KINDS: readonly (readonly [name: string, types: string])[] = [
  ['ldNews', ' LiveBlogPosting Report '],
  ['ldArticle', ' Article BlogPosting SocialMediaPosting TechArticle ScholarlyArticle '],
  ['ldProduct', ' Product Offer AggregateOffer ProductGroup SoftwareApplication '],
  ['ldList', ' ItemList CollectionPage SearchResultsPage Blog ProfilePage '],
  ['ldTalk', ' DiscussionForumPosting QAPage Question Answer FAQPage Comment '],
  ['ldGuide', ' HowTo Recipe Course MedicalWebPage AboutPage ContactPage '],
];

/** The kind of a type, which may be written as an address. */
function kindOf(type: string): string | undefined {
  if (type.endsWith('NewsArticle')) return 'ldNews';
  return KINDS.find(([, types]) =>
    types.includes(` ${type.slice(type.lastIndexOf('/') + 1)} `),
  )?.[0];
}

function jsonFeatures(document: Document): Record<string, number> {
  const found: Record<string, number> = {};
  let left = MOST_JSON;
  for (const script of queryAll(document, 'script[type="application/ld+json"]')) {
    if (left <= 0) break;
    const text = (textContentOf(script) ?? '').slice(0, left);
    left -= text.length;
    // The first string after each, alone or in a list.
    for (const after of text.split('"@type"').slice(1)) {
      const kind = kindOf(after.split('"', 2)[1] ?? '');
      if (kind) found[kind] = 1;
    }
    if (text.includes('"datePublished"')) found.ldDate = 1;
    if (text.includes('"articleBody"') || text.includes('"wordCount"')) found.ldBody = 1;
  }
  return found;
}

const GUIDE_SYSTEMS = 'docusaurus,mkdocs,sphinx,gitbook,hugo,vuepress,mediawiki,dokuwiki,starlight';
const TALK_SYSTEMS = 'discourse,phpbb,vbulletin,xenforo,invision,mybb,simple machines,vanilla';

/** Names of meta elements by what they tell; ";" is where a name begins or ends. */
const NAMES: readonly (readonly [feature: string, names: string])[] = [
  [
    'metaDate',
    'article:published,;date,;pubdate,;publishdate,;publish-date,;dc.date,;parsely-pub-date,' +
      ';sailthru.date,;last-modified',
  ],
  [
    'metaPress',
    ';article:section,;article:tag,;article:author,;article:publisher,;article:opinion,;article:content_tier,' +
      ';news_keywords,;fb:pages;,;parsely,;cxenseparse,;sailthru',
  ],
  [
    'metaSource',
    ';source;,;copyright;,;article_id;,;articleid;,;publish_id;,;publishid;,;content_id;,;contentid;,;news_id;,;newsid;,' +
      ';story_id;,;storyid;,;page_id;,;pageid;',
  ],
  ['metaAuthor', ';author;,;byl;,;dc.creator;'],
  ['metaPrice', ';product:,;og:price'],
];

/** Selects what a page calls itself for those who share it. */
export const OWN_TYPE = 'head>meta[content]:is([property="og:type" i],[name="og:type" i])';

/** What the page calls itself. Asked of the browser, so that no element is touched. */
export function ownTypeFeatures(document: Document): Record<string, number> {
  const count = (content: string): number => queryAll(document, OWN_TYPE + content).length;
  if (count('') === 0) return {};
  const articles = count(
    ':is([content*="article" i],[content*="news" i],[content*="blog" i],[content*="story" i])',
  );
  const websites = count(':is([content*="website" i],[content*="webpage" i],[content$="blog" i])');
  return {
    ogArticle: Math.min(articles, 1),
    ogWebsite: Math.min(websites, 1),
    ogOther: articles + websites > 0 ? 0 : 1,
  };
}

function metaFeatures(document: Document): Record<string, number> {
  const found: Record<string, number> = {};
  let names = ';';
  for (const meta of queryAll(document, 'head meta[content]')) {
    const name = (
      attributeOf(meta, 'property') ??
      attributeOf(meta, 'name') ??
      attributeOf(meta, 'itemprop') ??
      ''
    ).toLowerCase();
    names += `${name};`;
    const content = (attributeOf(meta, 'content') ?? '').slice(0, 300);
    if (name === 'description' || name === 'og:description') {
      // Most pages say the same twice.
      found.descWeight = Math.max(found.descWeight ?? 0, weightOf(content));
      found.descSaying = Math.max(found.descSaying ?? 0, content.match(SAYING)?.length ?? 0);
    } else if (name === 'generator') {
      const system = content.toLowerCase();
      if (holdsAny(system, GUIDE_SYSTEMS)) found.byGuide = 1;
      if (holdsAny(system, TALK_SYSTEMS)) found.byTalk = 1;
    }
  }
  for (const [feature, list] of NAMES) if (holdsAny(names, list)) found[feature] = 1;
  if (queryAll(document, 'head link[rel="amphtml"]').length > 0) found.linkAmp = 1;
  return found;
}

function microdataFeatures(document: Document): Record<string, number> {
  // One look for all: on a long page each takes a millisecond.
  const marked = [...queryAll(document, '[itemtype],[itemprop~="articleBody"]')];
  const all = (name: string): string =>
    marked.map((one) => `${attributeOf(one, name) ?? ''} `).join('');
  const types = all('itemtype');
  const is = (names: string): number => (holdsAny(types, names) ? 1 : 0);
  return {
    itemNews: is('NewsArticle '),
    itemArticle: is('schema.org/Article ,BlogPosting '),
    itemBody: all('itemprop').includes('articleBody ') ? 1 : 0,
    itemProduct: is('schema.org/Product '),
  };
}

/** The classes of body and root, a blank before and after each. */
function classesOf(document: Document): string {
  const own = [...queryAll(document, 'html,body')]
    .reverse()
    .map((one) => attributeOf(one, 'class') ?? '')
    .join(' ');
  return ` ${own.slice(0, 1000).replace(/\s+/g, ' ').trim()} `;
}

/** Whether a page says in its classes that it lists articles. No WordPress theme gives these to a single post. */
function isListing(classes: string): boolean {
  const has = (name: string): boolean => classes.includes(` ${name} `);
  const isArchive =
    has('archive') && holdsAny(classes, ' category , tag , author , date , post-type-archive ');
  const isOther = has('search-results') || has('error404') || (has('home') && has('blog'));
  return (isArchive || isOther) && !has('single');
}

// Classes of the body, as blog and newspaper systems write them, with a blank where one begins or ends.
const ARCHIVE =
  ' archive , category , tag , search , search-results , blog , author , paged , date , listing , post-type-archive , tax-';
const PAGE = ' page , single-product , product , path-node , woocommerce, page-template, page-id-';
// And parts of them, between dashes and blanks.
const SINGLE = ' single , article , post template , postid , story , articlepage , newsarticle ';
const HOME = ' home , homepage , front page , frontpage , index , startseite ';

/** Marks in the body's class. */
export function bodyClassFeatures(document: Document): Record<string, number> {
  const written = classesOf(document);
  const classes = written.toLowerCase();
  if (classes === '  ') return {};
  const parts = classes.replaceAll('_', ' ').replaceAll('-', ' ');
  return {
    bodySingle: holdsAny(parts, SINGLE) ? 1 : 0,
    bodyArchive: holdsAny(classes, ARCHIVE) ? 1 : 0,
    bodyHome: holdsAny(parts, HOME) ? 1 : 0,
    bodyPage: holdsAny(classes, PAGE) ? 1 : 0,
    bodyListing: isListing(written) ? 1 : 0,
  };
}

/** All metadata of the page as numbers by name; what is missing is left out. */
export const metadataFeatures = (document: Document): Record<string, number> => ({
  ...jsonFeatures(document),
  ...metaFeatures(document),
  ...microdataFeatures(document),
});
