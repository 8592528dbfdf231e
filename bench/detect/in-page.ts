// What the bench runs inside each saved page: ours and the peers, each on the document as it was parsed.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { type PageReport, report } from '../../scripts/detect/in-page.ts';
import { detect } from '../../utils/page/detect.ts';
import { readArticle } from '../../utils/page/read.ts';
import { extract } from '../../utils/page/reading/extract.ts';

/** What one reader finds, and its milliseconds. */
export interface PeerReading {
  readonly ms: number;
  readonly text: string;
  readonly title: string;
  readonly byline: string;
  readonly date: string;
}

/** Of the text that the extractor chose, the share that was found in live nodes; of the article's, that ranges give. */
export interface Mapped {
  readonly chosen: number;
  readonly ranges: number;
}

export interface Compared {
  readonly ours: PageReport;
  /** Null where nothing was read. */
  readonly mapped: Mapped | null;
  readonly isReaderable: boolean;
  readonly readerableMs: number;
  readonly readability: PeerReading;
  readonly defuddle: PeerReading;
}

const EMPTY = { text: '', title: '', byline: '', date: '' };

function timed(read: () => Omit<PeerReading, 'ms'>): PeerReading {
  const start = performance.now();
  try {
    const found = read();
    return { ...found, ms: performance.now() - start };
  } catch (error) {
    console.warn('a peer failed:', error);
    return { ...EMPTY, ms: performance.now() - start };
  }
}

const copy = (): Document => document.cloneNode(true) as Document;

/** Text of markup, block by block, read without running anything in it. */
function textOfMarkup(markup: string): string {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  for (const block of parsed.querySelectorAll(
    'p,div,li,h1,h2,h3,h4,h5,h6,br,blockquote,td,figure',
  )) {
    block.append(parsed.createTextNode('\n'));
  }
  return parsed.body.textContent ?? '';
}

function readability(): Omit<PeerReading, 'ms'> {
  const found = new Readability(copy()).parse();
  return {
    text: found?.textContent ?? '',
    title: found?.title ?? '',
    byline: found?.byline ?? '',
    date: found?.publishedTime ?? '',
  };
}

function defuddle(): Omit<PeerReading, 'ms'> {
  const found = new Defuddle(copy(), { url: location.href }).parse();
  return {
    text: textOfMarkup(found.content),
    title: found.title,
    byline: found.author,
    date: found.published,
  };
}

const bare = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

function mappedShares(): Mapped | null {
  const reading = readArticle(document);
  const extraction = extract(document.body, '');
  if (!reading.ok) return null;
  const { article, map } = reading.value;
  let [all, found] = [0, 0];
  for (const { span } of map.pieces) {
    const text = bare(article.text.slice(span.start, span.end));
    all += text.length;
    if (bare(map.rangeOf(span)?.toString() ?? '') === text) found += text.length;
  }
  return {
    chosen: extraction && extraction.chosen > 0 ? 1 - extraction.lost / extraction.chosen : 1,
    ranges: all === 0 ? 1 : found / all,
  };
}

/** All of them on this page; ours first, so that nothing is warm for us. */
export async function compare(): Promise<Compared> {
  const ours = await report();
  const start = performance.now();
  const isReaderable = isProbablyReaderable(document);
  const readerableMs = performance.now() - start;
  return {
    ours,
    mapped: mappedShares(),
    isReaderable,
    readerableMs,
    readability: timed(readability),
    defuddle: timed(defuddle),
  };
}

export const timeReaderable = (): boolean => isProbablyReaderable(document);
export const timeDetect = async (): Promise<boolean> => (await detect(document)).isArticle;
export const timeReadability = (): boolean => new Readability(copy()).parse() !== null;
export const timeRead = (): boolean => readArticle(document).ok;
