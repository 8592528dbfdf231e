// From a note to its place: the article in a new tab, then the reader there goes to where the note stands now. The
// address names the place too, for pages that are not read; not every browser follows it from an extension.
import { browser } from 'wxt/browser';
import { ask, askTab } from '../../utils/messages/ask.ts';
import type { PageReview } from '../../utils/messages/protocol.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { isSiteOn } from '../../utils/notes/site-rules.ts';
import type { Span } from '../../utils/text/span.ts';

const AGAIN_MS = 500;

/** An article is read by itself before. */
const ALONE_MS = 2000;

/** A page that is not read by then is not going to be. */
const LONGEST_MS = 60_000;

const wait = (): Promise<void> => new Promise((done) => setTimeout(done, AGAIN_MS));

/** Where a note or a verdict of this id stands on the page now; undefined where the page does not know it. */
function placeOf({ notes, verdicts, analysis }: PageReview, id: string): Span | null | undefined {
  const placed = notes.find(({ note }) => note.id === id);
  if (placed) return placed.placement.span;
  const verdict = verdicts.find((one) => one.id === id);
  if (!verdict || !analysis) return undefined;
  const { rule, quote } = verdict;
  return analysis.doubts.find((doubt) => doubt.rule === rule && doubt.text === quote)?.span ?? null;
}

/** Whether there is nothing more to wait for; null where nobody reads the page. */
async function hasGone(tab: number, id: string): Promise<boolean | null> {
  const review = await askTab(tab, 'page.review', null);
  if (!review.ok) return null;
  if (review.value.state === 'reading') return false;
  const span = placeOf(review.value, id);
  if (span) await askTab(tab, 'page.goTo', { span });
  return span !== undefined;
}

/** Opens an address in a tab; with the id of a note or a verdict, at its place. */
export async function visit(settings: Settings, url: string, of?: string): Promise<void> {
  const { id } = await browser.tabs.create({ url });
  if (id === undefined || of === undefined) return;
  for (let ms = 0; ms < LONGEST_MS; ms += AGAIN_MS) {
    const done = await hasGone(id, of);
    if (done) return;
    // Not every page that has a note is read by itself.
    if (done === null && ms === ALONE_MS && isSiteOn(settings, url))
      await ask('tab.read', { tab: id });
    await wait();
  }
}
