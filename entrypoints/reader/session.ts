// One reading of one article: reads, asks for the analysis, paints, and undoes all of it when the page, the
// settings or the extension goes away. Everything it starts hangs on one AbortSignal.
import { batch, effect } from '@preact/signals-core';
import { browser } from 'wxt/browser';
import { ask } from '../../utils/messages/ask.ts';
import { listen, tell } from '../../utils/messages/events.ts';
import { isExtensionGone } from '../../utils/messages/extension-gone.ts';
import { serveReader } from '../../utils/messages/serve.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { weightOf } from '../../utils/page/detection/text-survey.ts';
import {
  createHighlighter,
  HIGHLIGHT_NAMES,
  type HighlightName,
} from '../../utils/page/highlighter.ts';
import { type ReadArticle, readArticle, readArticleSteps } from '../../utils/page/read.ts';
import type { TextMap } from '../../utils/page/text-map.ts';
import { watchLocation } from '../../utils/page/watch-location.ts';
import { watchPage } from '../../utils/page/watch-page.ts';
import { PROBE, type Probe } from '../../utils/platform/probe-state.ts';
import { report } from '../../utils/platform/report.ts';
import type { Span } from '../../utils/text/span.ts';
import { readerHandlers, readerParsers } from './answers.ts';
import { attend } from './attend.ts';
import { type Cards, createCards } from './cards.ts';
import { followSettings } from './follow-settings.ts';
import { verdictOn } from './painting.ts';
import { placeNotes } from './placing.ts';
import { createState, reviewOf, type SessionState } from './session-state.ts';
import { anchorTextOf, onPage, remember } from './translated.ts';

/** Analyses a reading. Until it is done the marks of the reading before stay where their text still stands. */
async function loadAnalysis(
  state: SessionState,
  reading: ReadArticle,
  signal: AbortSignal,
): Promise<void> {
  const reply = await ask('article.analyse', reading.article);
  // A newer reading has its own analysis on the way, unless only the nodes of its text are new.
  const newest = state.newest.value;
  if (signal.aborted || newest?.article.text !== reading.article.text) return;
  batch(() => {
    state.reading.value = newest;
    state.page.value = 'article';
    if (reply.ok) state.analysis.value = reply.value;
  });
}

async function loadNotes(state: SessionState, signal: AbortSignal): Promise<void> {
  const reading = state.reading.value;
  if (!reading) return;
  const reply = await ask('note.listForPage', { article: reading.meta.id });
  if (signal.aborted || !reply.ok) return;
  const told = reply.value;
  state.told.value = told;
  // The page may have been read again meanwhile, its text the same. And of notes that were told later one may be gone: it
  // must not come back.
  const areOld = (): boolean =>
    signal.aborted ||
    state.told.value !== told ||
    state.reading.value?.article.text !== reading.article.text;
  if (areOld()) return;
  await placeNotes(anchorTextOf(state), told, areOld, (notes) => {
    state.notes.value = notes.map((one) => onPage(state, one));
  });
}

async function loadVerdicts(state: SessionState, signal: AbortSignal): Promise<void> {
  const reading = state.reading.value;
  if (!reading) return;
  const reply = await ask('verdict.listForPage', { article: reading.meta.id });
  if (!signal.aborted && reply.ok) state.verdicts.value = reply.value;
}

const areSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at]?.end);

/** Keeps marks and badge true to the state. */
function followState(state: SessionState, signal: AbortSignal): void {
  const highlighter = createHighlighter(document, signal);
  let paintedMap: TextMap | undefined;
  const painted = new Map<HighlightName, readonly Span[]>();
  const undoPaint = effect(() => {
    const { map } = state.reading.value ?? {};
    const marks = state.marks.value;
    // All names are in the registry once the analysis is there, and not before: who looks at the page knows by that.
    const isWhole = state.page.value !== 'reading';
    if (!map) return;
    for (const name of HIGHLIGHT_NAMES) {
      const before = painted.get(name);
      if (
        before
          ? map === paintedMap && areSame(before, marks[name])
          : !isWhole && marks[name].length === 0
      )
        continue;
      painted.set(name, marks[name]);
      highlighter.paint(
        name,
        marks[name].map((span) => map.rangeOf(span)).filter((range) => range !== null),
      );
    }
    paintedMap = map;
  });
  const say = tellSoon(signal);
  const undoTell = effect(() => {
    const { analysis, notes, verdicts } = reviewOf(state);
    const doubts = (analysis?.doubts ?? []).filter(
      (doubt) => verdictOn(doubt, verdicts)?.value !== 'wrong',
    );
    say({ doubts: doubts.length, notes: notes.length });
  });
  signal.addEventListener('abort', () => {
    undoPaint();
    undoTell();
  });
}

/** Changes come in bursts: what follows within this time is told together, in milliseconds. */
const TOGETHER_MS = 20;

interface Counts {
  readonly doubts: number;
  readonly notes: number;
}

/** Tells the views that this page has changed, and the background what its badge shows. */
function tellSoon(signal: AbortSignal): (counts: Counts) => void {
  let latest: Counts = { doubts: 0, notes: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    timer = undefined;
    void ask('page.counted', latest);
    tell('page.changed', null);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (counts) => {
    latest = counts;
    timer ??= setTimeout(say, TOGETHER_MS);
  };
}

/** Milliseconds between looks whether the extension is still there. */
const LOOK_MS = 1000;

/** Stops once the extension was updated or removed under the page: no event tells it. */
function watchExtension(signal: AbortSignal, stop: () => void): void {
  const timer = setInterval(() => isExtensionGone() && stop(), LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Follows what changes elsewhere: other tabs and views, the page itself, its address. */
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
  // Back from the browser's cache: what was told meanwhile was not heard.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      void loadNotes(state, signal);
      void loadVerdicts(state, signal);
    },
    { signal },
  );
  const stopWatching = watchLocation((url) => {
    if (pageKey(url) !== pageKey(state.reading.value?.meta.url ?? url)) stop();
  });
  signal.addEventListener('abort', stopWatching, { once: true });
  watchPage(document, signal, (isQuiet) => {
    if (isExtensionGone()) stop();
    else void readAgain(state, isQuiet, signal);
  });
  watchExtension(signal, stop);
}

/** Reads the page in tasks of its own, so that the page gets its turn before, between and after them. */
async function readInTurns(): Promise<ReturnType<typeof readArticle>> {
  const steps = readArticleSteps(document);
  for (;;) {
    await new Promise((done) => setTimeout(done, 0));
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A line of running text is longer than this; wide characters count more. */
const SHORT_LINE = 60;

/**
 * Whether a reading holds a story. What remains of an article that a single-page site has taken away does not: its
 * metadata may still speak of it. Where the page is read because a person wants it, all text is one.
 */
const isStory = ({ article: { text, blocks } }: ReadArticle): boolean =>
  !(globalThis as { [PROBE]?: Probe })[PROBE]?.isArticle ||
  blocks.some(
    ({ kind, span }) => kind !== 'title' && weightOf(text.slice(span.start, span.end)) > SHORT_LINE,
  );

/** Takes the first reading of the page; marks and notes come as they are ready. */
async function begin(
  state: SessionState,
  reading: Awaited<ReturnType<typeof readInTurns>>,
  signal: AbortSignal,
): Promise<void> {
  if (!reading.ok || !isStory(reading.value)) {
    state.page.value = 'not-article';
    return;
  }
  remember(state, reading.value);
  state.reading.value = reading.value;
  await Promise.all([
    loadAnalysis(state, reading.value, signal),
    loadNotes(state, signal),
    loadVerdicts(state, signal),
  ]);
}

/**
 * Reads a page that has changed. Where the text is the same, only its nodes are taken anew; where the browser is still
 * putting its translation in, the marks wait until the text stands still.
 */
async function readAgain(
  state: SessionState,
  isQuiet: boolean,
  signal: AbortSignal,
): Promise<void> {
  const reading = readArticle(document);
  if (!reading.ok || !isStory(reading.value)) return;
  const before = state.newest.value;
  const isSame = before?.article.text === reading.value.article.text;
  if (isSame && state.reading.value === before) {
    state.newest.value = reading.value;
    state.reading.value = reading.value;
    return;
  }
  remember(state, reading.value);
  if (!isSame && !isQuiet && reading.value.isTranslatedByBrowser) return;
  if (!state.reading.value) state.reading.value = reading.value;
  await loadAnalysis(state, reading.value, signal);
  if (state.newest.value === state.reading.value) await loadNotes(state, signal);
}

async function run(
  state: SessionState,
  controller: AbortController,
  ready: (cards: Cards) => void,
): Promise<void> {
  const { signal } = controller;
  const stop = (): void => controller.abort();
  // The background may still be waking up: the page is read meanwhile.
  const [isAnswered, reading] = await Promise.all([
    followSettings(state, signal, stop),
    readInTurns(),
  ]);
  if (signal.aborted) return;
  if (!isAnswered) return stop();
  followState(state, signal);
  followWorld(state, signal, stop);
  const cards = createCards(state, signal);
  attend(state, cards, signal);
  ready(cards);
  await begin(state, reading, signal);
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
