// Runs inside each saved page: the probe's decision, then the reader's reading, timed.
import { detect } from '../../utils/page/detect.ts';
import { describePage, readArticle } from '../../utils/page/read.ts';

/** What `npm run detect` prints of a page, but its file. Times are milliseconds. */
export interface PageReport {
  readonly isArticle: boolean;
  readonly score: number;
  readonly decideMs: number;
  readonly readMs: number;
  readonly title: string;
  readonly byline: string;
  readonly date: string;
  readonly language: string;
  /** The body alone: without headline, byline, captions and quotes pulled out of it. */
  readonly text: string;
}

const BESIDE_BODY: ReadonlySet<string> = new Set(['title', 'byline', 'caption', 'pull-quote']);

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Decides and reads the document. */
export async function report(): Promise<PageReport> {
  const start = performance.now();
  const decision = await detect(document);
  const middle = performance.now();
  const reading = readArticle(document);
  const end = performance.now();
  const article = reading.ok ? reading.value.article : null;
  const meta = reading.ok ? reading.value.meta : describePage(document);
  const body = (article?.blocks ?? []).filter(({ kind }) => !BESIDE_BODY.has(kind));
  return {
    isArticle: decision.isArticle,
    score: rounded(decision.score, 4),
    decideMs: rounded(middle - start, 2),
    readMs: rounded(end - middle, 2),
    title: meta?.title ?? '',
    byline: meta?.byline ?? '',
    date: meta?.published ?? '',
    language: meta?.language ?? '',
    text: body.map(({ span }) => article?.text.slice(span.start, span.end)).join('\n\n'),
  };
}
