// One reading of one article: reads, asks for the analysis, paints, and undoes all of it when the page, the
// settings or the extension goes away. Everything it starts hangs on one AbortSignal.
import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import { ask, isExtensionGone } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import { serveReader } from '../../utils/messages/serve.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { decisionFor, isSiteOn } from '../../utils/notes/site-rules.ts';
import { createHighlighter, HIGHLIGHT_NAMES } from '../../utils/page/highlighter.ts';
import { readArticle } from '../../utils/page/read.ts';
import { watchLocation } from '../../utils/page/watch-location.ts';
import { watchPage } from '../../utils/page/watch-page.ts';
import { report } from '../../utils/platform/report.ts';
import { readerHandlers, readerParsers } from './answers.ts';
import { attend } from './attend.ts';
import { type Cards, createCards } from './cards.tsx';
import { verdictOn } from './painting.ts';
import { placeNotes } from './placing.ts';
import { createState, type SessionState } from './session-state.ts';

/** Reads the page into the state. False where there is nothing to read. */
function readPage(state: SessionState): boolean {
  const reading = readArticle(document);
  if (!reading.ok) {
    state.page.value = 'not-article';
    return false;
  }
  const isSame = reading.value.article.text === state.reading.value?.article.text;
  state.reading.value = reading.value;
  state.page.value = reading.value.isTranslatedByBrowser ? 'translating' : 'article';
  return !isSame;
}

async function loadAnalysis(state: SessionState, signal: AbortSignal): Promise<void> {
  const reading = state.reading.value;
  if (!reading) return;
  const reply = await ask('article.analyse', reading.article);
  // A newer reading has its own analysis on the way.
  if (signal.aborted || state.reading.value !== reading) return;
  if (reply.ok) state.analysis.value = reply.value;
}

async function loadNotes(state: SessionState, signal: AbortSignal): Promise<void> {
  const reading = state.reading.value;
  if (!reading) return;
  const reply = await ask('note.listForPage', { article: reading.meta.id });
  if (signal.aborted || !reply.ok) return;
  await placeNotes(reading.article.text, reply.value, signal, (notes) => {
    if (state.reading.value === reading) state.notes.value = notes;
  });
}

async function loadVerdicts(state: SessionState, signal: AbortSignal): Promise<void> {
  const reading = state.reading.value;
  if (!reading) return;
  const reply = await ask('verdict.listForPage', { article: reading.meta.id });
  if (!signal.aborted && reply.ok) state.verdicts.value = reply.value;
}

/** Keeps marks and badge true to the state. */
function followState(state: SessionState, signal: AbortSignal): void {
  const highlighter = createHighlighter(document, signal);
  const undoPaint = effect(() => {
    const { map } = state.reading.value ?? {};
    const marks = state.marks.value;
    if (!map) return;
    for (const name of HIGHLIGHT_NAMES) {
      highlighter.paint(
        name,
        marks[name].map((span) => map.rangeOf(span)).filter((range) => range !== null),
      );
    }
  });
  const undoCount = effect(() => {
    const doubts = (state.shown.value?.doubts ?? []).filter(
      (doubt) => verdictOn(doubt, state.verdicts.value)?.value !== 'wrong',
    );
    void ask('page.counted', { doubts: doubts.length, notes: state.notes.value.length });
  });
  signal.addEventListener('abort', () => {
    undoPaint();
    undoCount();
  });
}

/** Follows what changes elsewhere: other tabs and views, the settings, the page itself, its address. */
function followWorld(state: SessionState, signal: AbortSignal, stop: () => void): void {
  const isOurs = (articles: readonly string[]): boolean =>
    articles.length === 0 || articles.includes(state.reading.value?.meta.id ?? '');
  listen(
    'notes.changed',
    ({ articles }) => isOurs(articles) && void loadNotes(state, signal),
    signal,
  );
  listen(
    'verdicts.changed',
    ({ articles }) => isOurs(articles) && void loadVerdicts(state, signal),
    signal,
  );
  listen(
    'settings.changed',
    (settings) => {
      const isRefused = decisionFor(settings, location.href) === 'not-article';
      if (!isSiteOn(settings, location.href) || isRefused) stop();
      else state.settings.value = settings;
    },
    signal,
  );
  watchLocation(signal, (url) => {
    if (pageKey(url) !== pageKey(state.reading.value?.meta.url ?? url)) stop();
  });
  watchPage(document, signal, () => {
    if (isExtensionGone()) stop();
    else if (readPage(state)) void loadAll(state, signal);
  });
}

const loadAll = (state: SessionState, signal: AbortSignal): Promise<unknown> =>
  Promise.all([loadAnalysis(state, signal), loadNotes(state, signal), loadVerdicts(state, signal)]);

async function run(
  state: SessionState,
  controller: AbortController,
  ready: (cards: Cards) => void,
): Promise<void> {
  const { signal } = controller;
  const settings = await ask('settings.get', null);
  if (signal.aborted) return;
  if (!settings.ok) return controller.abort();
  state.settings.value = settings.value;
  const hasText = readPage(state);
  followState(state, signal);
  followWorld(state, signal, () => controller.abort());
  const cards = createCards(state, signal);
  attend(state, cards, signal);
  ready(cards);
  if (hasText) await loadAll(state, signal);
}

/** Starts reading the document; aborting the controller ends the session and undoes all it did. */
export function startSession(controller: AbortController): void {
  const { signal } = controller;
  const state = createState(browser.extension?.inIncognitoContext ?? false);
  let cards: Cards | null = null;
  serveReader(
    readerHandlers(state, () => cards),
    readerParsers,
    signal,
  );
  signal.addEventListener('abort', () => {
    if (!isExtensionGone()) void ask('reader.stopped', null);
  });
  const ready = (made: Cards): void => {
    cards = made;
  };
  run(state, controller, ready).catch((error: unknown) => {
    report('reader', error);
    controller.abort();
  });
}
