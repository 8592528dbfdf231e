// The analysis engine: models loaded once, lazily, for all tabs; long texts run in slices so that every other
// request is answered meanwhile.
import {
  type AnalyseOptions,
  judgeArticleSteps,
  recogniseArticleSteps,
} from '../../utils/analysis/analyse.ts';
import type { Analysis, EntityCluster } from '../../utils/analysis/analysis.ts';
import { loadRecogniser } from '../../utils/analysis/entities/recogniser.ts';
import { loadNames } from '../../utils/analysis/names/restorer.ts';
import type { Resources } from '../../utils/analysis/resources.ts';
import { loadTerms } from '../../utils/analysis/terms/find-terms.ts';
import { loadAsset } from '../../utils/platform/assets.ts';
import { MODEL_FILES } from '../../utils/platform/model-files.ts';
import { fail, type Result } from '../../utils/result.ts';
import type { ArticleText } from '../../utils/text/article-text.ts';

/**
 * Work done before other requests get their turn, in milliseconds. A request to the database waits for several
 * turns, and all of them together are to stay below 50 ms.
 */
const SLICE_MS = 4;

interface Scheduler {
  postTask(task: () => void, options: { readonly priority: 'background' }): Promise<void>;
}

/** Parts of the engine that are there or on their way. */
const parts: {
  recogniser?: Promise<Resources['recogniser']>;
  rest?: Promise<Pick<Resources, 'names' | 'terms'>>;
} = {};

/** Files that were asked for before the engine was. */
const fetched = new Map<string, Promise<ArrayBuffer | null>>();

/** Asks for the models' files; to read them takes a while, in which nothing else is done, and comes later. */
export function fetchModels(): void {
  if (parts.recogniser) return;
  for (const path of Object.values(MODEL_FILES)) {
    if (!fetched.has(path)) fetched.set(path, loadAsset(path));
  }
}

/** A part of the engine, or null with a warning where its file is missing or damaged. */
async function part<T>(path: string, load: (bytes: ArrayBuffer) => Result<T>): Promise<T | null> {
  const bytes = await (fetched.get(path) ?? loadAsset(path));
  fetched.delete(path);
  const result = bytes ? load(bytes) : fail('missing');
  if (result.ok) return result.value;
  console.warn(`newsgloss: ${path}: ${result.code}`, result.detail ?? '');
  return null;
}

const loadNamer = (): Promise<Resources['recogniser']> => {
  parts.recogniser ??= part(MODEL_FILES.entities, loadRecogniser);
  return parts.recogniser;
};

async function loadOthers(): Promise<Pick<Resources, 'names' | 'terms'>> {
  // The first marks need the recogniser alone.
  await loadNamer();
  await turn();
  const terms = await part(MODEL_FILES.terms, loadTerms);
  await turn();
  const names = await part(MODEL_FILES.names, (bytes) => loadNames(bytes));
  return { names, terms };
}

const loadRest = (): Promise<Pick<Resources, 'names' | 'terms'>> => {
  parts.rest ??= loadOthers();
  return parts.rest;
};

/** Lets everything that waits have its turn; browsers delay a chain of timers by 4 ms each, background tasks not. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  const nothing = (): void => undefined;
  if (scheduler) return scheduler.postTask(nothing, { priority: 'background' });
  return new Promise((done) => setTimeout(done, 1));
}

/** Begins to load the models, for an article that is about to be read. */
export function prepareEngine(): void {
  fetchModels();
  void loadRest();
}

/** Does all steps, with turns in between. */
async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let sliceStart = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStart > SLICE_MS) {
      await turn();
      sliceStart = performance.now();
    }
  }
}

/** What is analysed within this time is shown at once; else its names are told first. Milliseconds. */
const MOMENT_MS = 25;

/**
 * Analyses an article. One text at a time per call; calls may interleave. `tellNames` hears of the text's names where the
 * whole takes longer than a moment.
 */
export async function analyseInSlices(
  article: ArticleText,
  options: AnalyseOptions,
  tellNames: (names: readonly EntityCluster[]) => void = () => undefined,
): Promise<Analysis> {
  const start = performance.now();
  prepareEngine();
  const recogniser = await loadNamer();
  const recognised = await inSlices(recogniseArticleSteps(article, { recogniser }));
  if (performance.now() - start > MOMENT_MS) tellNames(recognised.clusters);
  return inSlices(judgeArticleSteps(recognised, await loadRest(), options));
}
