// Answers to requests about pages: injecting the reader, analysing, the badge. One function a message.
import { browser } from 'wxt/browser';
import type { EntityCluster } from '../../utils/analysis/analysis.ts';
import { RULES } from '../../utils/analysis/doubts/registry.ts';
import { askTab } from '../../utils/messages/ask.ts';
import { tell } from '../../utils/messages/events.ts';
import type { BackgroundRequests } from '../../utils/messages/protocol.ts';
import type { Handlers, Parsers, Sender } from '../../utils/messages/serve.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { decisionFor, isSiteOn, isToBeRead } from '../../utils/notes/site-rules.ts';
import { report } from '../../utils/platform/report.ts';
import { fail, ok } from '../../utils/result.ts';
import { listNotesOfPage } from '../../utils/store/note-lists.ts';
import type { Store } from '../../utils/store/store.ts';
import type { ArticleText } from '../../utils/text/article-text.ts';
import { parseArticleText } from '../../utils/text/parse-article-text.ts';
import { analyseInSlices, fetchModels, prepareEngine } from './engine.ts';
import { insertMarks, removeMarks } from './marks-sheet.ts';

/** The requests answered here. */
export type PageRequests = Pick<
  BackgroundRequests,
  | 'reader.expect'
  | 'reader.inject'
  | 'reader.floating'
  | 'reader.stopped'
  | 'page.counted'
  | 'tab.read'
  | 'library.open'
  | 'editor.article'
  | 'editor.close'
  | 'editor.resize'
  | 'rule.list'
  | 'article.analyse'
>;

const READER = '/reader.js' as const;
const DRAWING = '/floating.js' as const;

/** Puts the style sheets and the reader into the top frame of a tab. */
async function inject(tabId: number, settings: Settings): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  try {
    // While the page parses and reads, the models are loaded here.
    const injected = Promise.all([
      browser.scripting.executeScript({ target, files: [READER] }),
      insertMarks(tabId, settings),
    ]);
    prepareEngine();
    await injected;
    return true;
  } catch (error) {
    report('cannot read this page', error);
    return false;
  }
}

/** Reads a tab's page although nothing says that it is an article. */
export const readTab = async (
  tab: number,
  settings: Settings,
): Promise<BackgroundRequests['tab.read'][1]> =>
  (await inject(tab, settings)) ? ok(null) : fail('cannot-run');

/** Examples that a person is shown of a rule: the shortest say most at a glance. */
const SHOWN_EXAMPLES = 2;

const shortest = (examples: readonly string[]): readonly string[] =>
  [...examples].sort((a, b) => a.length - b.length).slice(0, SHOWN_EXAMPLES);

const BADGE_COLOUR = '#7a4b00';

function badgeText(doubts: number, notes: number): string {
  const count = doubts + notes;
  return count === 0 ? '' : count > 999 ? '999+' : String(count);
}

/** Tells a page the names of its text. */
const tellNames =
  ({ tab, frame }: Sender, { text }: ArticleText) =>
  (clusters: readonly EntityCluster[]): void => {
    if (tab === null || frame !== 0) return;
    const names = clusters.map(({ type, mentions }) => ({ type, mentions }));
    // A page that is gone, or changed meanwhile, needs none.
    void askTab(tab, 'page.mark', { length: text.length, names });
  };

/** Whether a page is to be read for its notes, though by itself it is hardly an article. */
async function isReadForNotes(store: Store, settings: Settings, url: string): Promise<boolean> {
  if (decisionFor(settings, url) !== undefined) return false;
  const notes = await listNotesOfPage(store, pageKey(url));
  return notes.ok && notes.value.length > 0;
}

export const pageHandlers = (
  store: Store,
  settings: () => Promise<Settings>,
): Handlers<PageRequests> => ({
  async 'reader.expect'(_nothing, { url }) {
    const now = await settings();
    if (isSiteOn(now, url) && isToBeRead(now, url, 1)) prepareEngine();
    return null;
  },

  async 'reader.inject'({ score }, sender) {
    if (sender.tab === null || sender.frame !== 0) return fail('invalid');
    // Nearly always it will be read: the files come while the settings are read.
    fetchModels();
    const now = await settings();
    const { url } = sender;
    const isRead =
      isSiteOn(now, url) &&
      (isToBeRead(now, url, score) || (await isReadForNotes(store, now, url)));
    if (!isRead) return fail('off');
    return (await inject(sender.tab, now)) ? ok(null) : fail('no-access');
  },

  async 'reader.floating'(_nothing, sender) {
    if (sender.tab === null || sender.frame !== 0) return fail('invalid');
    const target = { tabId: sender.tab, frameIds: [0] };
    try {
      await browser.scripting.executeScript({ target, files: [DRAWING] });
      return ok(null);
    } catch (error) {
      report('cannot draw on this page', error);
      return fail('no-access');
    }
  },

  async 'reader.stopped'(_nothing, sender) {
    if (sender.tab === null) return null;
    await Promise.allSettled([
      removeMarks(sender.tab),
      browser.action.setBadgeText({ tabId: sender.tab, text: '' }),
    ]);
    return null;
  },

  async 'page.counted'({ doubts, notes }, sender) {
    if (sender.tab === null) return null;
    // The tab may be gone meanwhile.
    await Promise.allSettled([
      browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR }),
      browser.action.setBadgeText({ tabId: sender.tab, text: badgeText(doubts, notes) }),
    ]);
    return null;
  },

  'tab.read': async ({ tab }) => readTab(tab, await settings()),

  // Firefox gives a frame in a web page no tabs: it cannot ask the page around it by itself.
  async 'editor.article'(_nothing, sender) {
    const review = sender.tab === null ? null : await askTab(sender.tab, 'page.review', null);
    if (!review?.ok || !review.value.meta) return fail('not-found');
    return ok({ meta: review.value.meta, isPrivate: sender.isPrivate });
  },

  'editor.close'(closed) {
    tell('editor.closed', closed);
    return null;
  },

  'editor.resize'(size) {
    tell('editor.resized', size);
    return null;
  },

  async 'library.open'({ query }) {
    const page = browser.runtime.getURL('/library.html' as never);
    await browser.tabs.create({ url: `${page}?q=${encodeURIComponent(query)}` });
    return null;
  },

  'rule.list': () =>
    RULES.map(({ id, category, severity, tier, confidence, examples }) => ({
      id,
      category,
      severity,
      tier,
      confidence,
      examples: { doubts: shortest(examples.doubts), fine: shortest(examples.fine) },
    })),

  async 'article.analyse'(article, sender) {
    const { likelyEverywhere } = await settings();
    const likely = likelyEverywhere ? 'always' : 'gated';
    return ok(await analyseInSlices(article, { likely }, tellNames(sender, article)));
  },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0;

/** Payloads rebuilt; undefined where one has not the right form. */
export const pageParsers: Parsers<PageRequests> = {
  'reader.expect': () => null,
  'reader.inject': (raw) =>
    isRecord(raw) && typeof raw.score === 'number' ? { score: raw.score } : undefined,
  'reader.floating': () => null,
  'reader.stopped': () => null,
  'page.counted': (raw) =>
    isRecord(raw) && isCount(raw.doubts) && isCount(raw.notes)
      ? { doubts: raw.doubts, notes: raw.notes }
      : undefined,
  'tab.read': (raw) => (isRecord(raw) && isCount(raw.tab) ? { tab: raw.tab } : undefined),
  'editor.article': () => null,
  'editor.close': (raw) =>
    isRecord(raw) && typeof raw.key === 'string' && typeof raw.saved === 'boolean'
      ? { key: raw.key, saved: raw.saved }
      : undefined,
  'editor.resize': (raw) =>
    isRecord(raw) && typeof raw.key === 'string' && isCount(raw.height)
      ? { key: raw.key, height: raw.height }
      : undefined,
  'library.open': (raw) =>
    isRecord(raw) && typeof raw.query === 'string' ? { query: raw.query.slice(0, 500) } : undefined,
  'rule.list': () => null,
  'article.analyse': parseArticleText,
};
