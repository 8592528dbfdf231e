// Runs on every page: is this an article? On yes it asks the background for the reader. Must stay tiny: no
// Readability, no views.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AskEnvelope } from '../utils/messages/envelope.ts';
import { type Decision, detect } from '../utils/page/detect.ts';
import { OWN_TYPE } from '../utils/page/detection/metadata.ts';
import { countOf, queryAll } from '../utils/page/native-dom.ts';
import { watchLocation } from '../utils/page/watch-location.ts';
import { nativeRuntime } from '../utils/platform/native-runtime.ts';
import { ASKED_FROM, PROBE, type Probe } from '../utils/platform/probe-state.ts';
import { report } from '../utils/platform/report.ts';

/** A page that is no article is looked at again after these times, for content that comes late, in milliseconds. */
const LATER_MS: readonly number[] = [1500, 4000, 10_000];

/** The next idle moment of a page that is seen; a hidden page waits until it is shown. */
const idle = (): Promise<unknown> =>
  new Promise((done) => {
    const wait = (): void => void requestIdleCallback(done, { timeout: 2000 });
    if (!document.hidden) wait();
    else document.addEventListener('visibilitychange', wait, { once: true });
  });

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What the popup reads; no listener waits for its question, since to have one costs every page a millisecond. */
const probe: Probe = { isArticle: false, score: 0, isDone: false };

/** Whether the extension was updated, reloaded or removed under this page. */
const isExtensionGone = (): boolean => !nativeRuntime()?.id;

/** What most articles say in their heads, and few other pages. */
const ARTICLE_MARK = `${OWN_TYPE}[content="article"]`;

const ask = (name: AskEnvelope['name'], payload: unknown): Promise<unknown> | undefined =>
  nativeRuntime()?.sendMessage({ newsgloss: 'ask', name, payload } satisfies AskEnvelope);

/** Wakes the background for a page in sight that calls itself an article, while the page is still busy with itself. */
async function wakeBackground(): Promise<void> {
  if (!document.hidden && queryAll(document, ARTICLE_MARK).length > 0)
    await ask('reader.expect', null);
}

/** Whether the reader came. Not to be asked again when it did: the background would inject twice. */
async function askForReader(score: number): Promise<boolean> {
  const reply = await ask('reader.inject', { score });
  return (reply as { ok?: unknown } | undefined)?.ok === true;
}

/** Changes when content came or went: counting elements costs a hundredth of a look. */
const stateOf = (document: Document): string => {
  const count = (name: string): number => countOf(document, name);
  return `${count('*')} ${count('p')}`;
};

/** A looking at a page that may end before its time. No AbortController: to make one costs every page, to abort one more. */
interface Looking {
  aborted: boolean;
}

/** Looks at the page until it turns out to be an article, or until all looks are used up. */
async function look(signal: Looking): Promise<void> {
  probe.isDone = false;
  let seen = '';
  for (const ms of [0, ...LATER_MS]) {
    if (ms > 0) await pause(ms);
    if (signal.aborted) return;
    const state = stateOf(document);
    if (state === seen) continue;
    // The first touch of the extension's own API costs as much as a look: a page that stays as it is never pays for it.
    if (ms > 0 && isExtensionGone()) return;
    seen = state;
    const { isArticle, score }: Decision = await detect(document, { signal, idle });
    if (signal.aborted) return;
    Object.assign(probe, { isArticle, score, isDone: true });
    if (score >= ASKED_FROM && ((await askForReader(score)) || isArticle)) return;
  }
}

/** The address without a place on the page; a hash that names a view of a single-page site stays. */
const addressOf = (url: string): string =>
  url.includes('#') ? url.replace(/#(?![!/]).*$/, '') : url;

export default defineUnlistedScript(() => {
  const world = globalThis as { [PROBE]?: Probe };
  if (world[PROBE]) return;
  world[PROBE] = probe;
  let looking: Looking = { aborted: false };
  const start = (): void => {
    looking.aborted = true;
    looking = { aborted: false };
    const failed = (error: unknown): void => report('probe', error);
    wakeBackground().catch(failed);
    look(looking).catch(failed);
  };
  let seen = addressOf(location.href);
  const stopWatching = watchLocation((url) => {
    if (isExtensionGone()) stopWatching();
    else if (addressOf(url) !== seen) start();
    seen = addressOf(url);
  });
  start();
});
