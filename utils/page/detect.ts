// Is this page an article? Two stages, for the probe: cheap marks first, one walk over the text after. Reads only.
import {
  type Address,
  addressFrom,
  addressOf,
  isFrontPage,
  isListAddress,
} from './detection/address.ts';
import {
  type Decision,
  isHopeless,
  isHopelessEarly,
  judge,
  outerParts,
} from './detection/model.ts';
import {
  earlyFeatures,
  type Features,
  innerFeatures,
  saidFeatures,
} from './detection/page-features.ts';
import { countOf } from './native-dom.ts';

export type { Decision };

export interface DetectOptions {
  /** An AbortSignal, or what is like one. */
  readonly signal?: { readonly aborted: boolean };
  /** Resolves when the next slice of work may run. Without it all work is done at once. */
  readonly idle?: () => Promise<unknown>;
  /** The page's address, where it is not the document's own. */
  readonly href?: string;
}

/** Milliseconds of work in one slice. */
const SLICE_MS = 3;

const NO: Decision = { isArticle: false, score: 0, parts: [] };

const noBecause = (why: string): Decision => ({ ...NO, parts: [[why, Number.NEGATIVE_INFINITY]] });

/** A front page is none, whatever it says; neither is what is no page of text, or the address of a list. */
function refusal(document: Document, address: Address | null): string | null {
  if (!document.contentType.includes('html') || countOf(document, 'body') === 0) return 'no-html';
  if (address && isFrontPage(address)) return 'front-page';
  return address && isListAddress(address) ? 'listing' : null;
}

/** Paragraphs of which so many break off are teasers of other pages. No article that we know of has half of them so. */
const isOfTeasers = ({ longCount = 0, brokenShare = 0 }: Features): boolean =>
  brokenShare >= 0.5 && longCount > Math.log(3.5);

/** The decision on a page that was not refused, in steps. */
function* decide(document: Document, address: Address | null): Generator<void, Decision> {
  const early = earlyFeatures(document, address);
  if (isHopelessEarly(outerParts(early))) return noBecause('outside');
  yield;
  const said = saidFeatures(document);
  // A list of articles, a recipe, a course, a page to contact someone: by its own word, and no article by any.
  if (said.bodyListing || (said.ldGuide && !(said.ldArticle ?? said.ldNews)))
    return noBecause('listing');
  const outer = outerParts({ ...early, ...said });
  if (isHopeless(outer)) return noBecause('outside');
  yield;
  const inner = yield* innerFeatures(document);
  return isOfTeasers(inner) ? noBecause('teasers') : judge(outer, inner);
}

/**
 * Both stages. Work is cut into slices of less than 5 ms, each after `idle`; an aborted signal ends it with a no.
 */
export async function detect(document: Document, options: DetectOptions = {}): Promise<Decision> {
  const { signal, idle, href } = options;
  await idle?.();
  const address = addressOf(document, href === undefined ? location : addressFrom(href));
  const refused = refusal(document, address);
  if (refused !== null) return noBecause(refused);
  const steps = decide(document, address);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (signal?.aborted) return NO;
    if (done) return value;
    if (idle && performance.now() > sliceEnd) {
      await idle();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
