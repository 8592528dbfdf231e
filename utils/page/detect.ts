// Is this page an article? Two stages, for the probe: cheap marks first, one walk over the text after. Reads only.
import { isDateArchive, isFrontPage } from './detection/address.ts';
import { isListing } from './detection/metadata.ts';
import { chanceOf, isHopeless, judge } from './detection/model.ts';
import { type Features, headFeatures, innerFeatures } from './detection/page-features.ts';
import { structureFeatures } from './detection/structure.ts';
import { bodyOf } from './native-dom.ts';

export interface Decision {
  readonly isArticle: boolean;
  /** 0 to 1; an article from 0.5. */
  readonly score: number;
  /** Names of features that spoke for (+) and against (-), strongest first. */
  readonly evidence: readonly string[];
}

export interface DetectOptions {
  readonly signal?: AbortSignal;
  /** Resolves when the next slice of work may run. Without it all work is done at once. */
  readonly idle?: () => Promise<unknown>;
  /** The page's address, where it is not the document's own. */
  readonly href?: string;
}

/** Milliseconds of work in one slice. */
const SLICE_MS = 3;

const NO: Decision = { isArticle: false, score: 0, evidence: [] };

const addressOf = (document: Document): string => (document.defaultView ?? window).location.href;

/** A front page is none, whatever it says; neither is a listing by its own word, or what is no page of text. */
function refusal(document: Document, href: string): string | null {
  if (!bodyOf(document)) return 'no-body';
  if (!/html/.test(document.contentType)) return 'no-html';
  if (isFrontPage(href)) return 'front-page';
  return isListing(document) || isDateArchive(href) ? 'listing' : null;
}

/** Paragraphs of which so many break off are teasers of other pages. No article that we know of has half of them so. */
const isOfTeasers = ({ longCount = 0, brokenShare = 0 }: Features): boolean =>
  brokenShare >= 0.5 && longCount > Math.log(3.5);

/** All features, in steps; null for a page that is hopeless without a look at its text. */
function* featuresOf(document: Document, href: string): Generator<void, Features | null> {
  const head = headFeatures(document, href);
  yield;
  const outer = { ...head, ...structureFeatures(document) };
  if (isHopeless(outer)) return null;
  yield;
  return { ...outer, ...(yield* innerFeatures(document)) };
}

/**
 * Both stages. Work is cut into slices of less than 5 ms, each after `idle`; an aborted signal ends it with a no.
 */
export async function detect(document: Document, options: DetectOptions = {}): Promise<Decision> {
  const { signal, idle, href = addressOf(document) } = options;
  await idle?.();
  const refused = refusal(document, href);
  if (refused !== null) return { ...NO, evidence: [`-${refused}`] };
  const steps = featuresOf(document, href);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (signal?.aborted) return NO;
    if (done) {
      if (value === null) return { ...NO, evidence: ['-outside'] };
      if (isOfTeasers(value)) return { ...NO, evidence: ['-teasers'] };
      const { margin, evidence } = judge(value);
      return { isArticle: margin > 0, score: chanceOf(margin), evidence };
    }
    if (idle && performance.now() > sliceEnd) {
      await idle();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
