// Runs in the page: the highlighter, the hit test and the page watch on real layout and real mutations.
import { createHighlighter } from '../../../utils/page/highlighter.ts';
import { offsetAt } from '../../../utils/page/hit-test.ts';
import { mapText } from '../../../utils/page/map-text.ts';
import { watchPage } from '../../../utils/page/watch-page.ts';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until something is so, for as long as a busy machine may need. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await pause(50);
}

const ours = (): string[] =>
  [...CSS.highlights.keys()].filter((name) => name.startsWith('newsgloss-'));

function rangeOf(word: string): Range {
  const { text, map } = mapText(document.body);
  const start = text.indexOf(word);
  const range = map.rangeOf({ start, end: start + word.length });
  if (!range) throw new Error(`no ${word}`);
  return range;
}

const markup = (): string => document.body.outerHTML;

async function paint(): Promise<Record<string, unknown>> {
  const before = markup();
  const own = new Highlight(rangeOf('voted'));
  CSS.highlights.set('page-own', own);
  const controller = new AbortController();
  const highlighter = createHighlighter(document, controller.signal);
  highlighter.paint('newsgloss-person', [rangeOf('Mayor Lin')]);
  highlighter.paint('newsgloss-doubt-a', [rangeOf('Lin'), rangeOf('ferry')]);
  const person = CSS.highlights.get('newsgloss-person');
  const doubt = CSS.highlights.get('newsgloss-doubt-a');
  const painted = ours().length;
  const isOnTop = (doubt?.priority ?? 0) > (person?.priority ?? 0);
  highlighter.paint('newsgloss-doubt-a', [rangeOf('ferry')]);
  const repainted = CSS.highlights.get('newsgloss-doubt-a')?.size;
  CSS.highlights.clear();
  await until(() => ours().length > 0);
  const afterWipe = ours().length;
  CSS.highlights.set('page-own', own);
  controller.abort();
  highlighter.paint('newsgloss-person', [rangeOf('Lin')]);
  return {
    painted,
    isOnTop,
    repainted,
    afterWipe,
    left: [...CSS.highlights.keys()],
    isPageUntouched: markup() === before,
  };
}

/** A newer session's marks outlive the older session's end. */
function replace(): string[] {
  const [older, newer] = [new AbortController(), new AbortController()];
  createHighlighter(document, older.signal).paint('newsgloss-place', [rangeOf('Lin')]);
  createHighlighter(document, newer.signal).paint('newsgloss-place', [rangeOf('ferry')]);
  older.abort();
  const kept = ours();
  newer.abort();
  return [...kept, ...ours()];
}

const centreOf = (range: Range): [number, number] => {
  const box = range.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};

/** The word of the map at some points. */
function hit(): Record<string, unknown> {
  const controller = new AbortController();
  const highlighter = createHighlighter(document, controller.signal);
  const { text, map } = mapText(document.body);
  const at = (x: number, y: number): string | null => {
    const offset = offsetAt(document, map, x, y);
    return offset === null ? null : (/\w+/.exec(text.slice(offset))?.[0] ?? '');
  };
  highlighter.paint('newsgloss-person', [rangeOf('Mayor Lin'), rangeOf('kept'), rangeOf('zwei')]);
  const [x, y] = centreOf(rangeOf('Lin'));
  const result = {
    word: at(x, y)?.endsWith('n'),
    bold: at(...centreOf(rangeOf('kept'))) !== null,
    rightToLeft: at(...centreOf(rangeOf('zwei'))) !== null,
    margin: at(x, 1),
    rightOfLine: at(innerWidth - 2, y),
    outside: at(-5, -5),
  };
  controller.abort();
  return result;
}

interface Watched {
  readonly document: Document;
  readonly paragraph: HTMLElement;
  /** Ends the watch. */
  readonly abort: () => void;
}

const begin = ({ document }: Watched): void =>
  document.documentElement.classList.add('translated-ltr');

/** A change of a page, and what was there before; none but `late` lacks the paragraph. */
interface Change {
  readonly before?: (page: Watched) => void;
  readonly make: (page: Watched) => void | Promise<void>;
}

const CHANGES: Readonly<Record<string, Change>> = {
  nothing: { make: () => undefined },
  late: {
    before: ({ paragraph }) => paragraph.remove(),
    make: ({ document, paragraph }) => document.body.append(paragraph),
  },
  many: {
    // Each is seen by itself, and nothing that another does comes between.
    make: async ({ paragraph }) => {
      for (let i = 0; i < 10; i += 1) {
        paragraph.append(` more ${i}`);
        await Promise.resolve();
      }
    },
  },
  text: {
    make: ({ paragraph }) => {
      (paragraph.firstChild as Text).data = 'changed';
    },
  },
  translation: { make: begin },
  translationEnds: {
    before: begin,
    make: ({ document }) => document.documentElement.classList.remove('translated-ltr'),
  },
  host: {
    make: ({ document }) =>
      document.documentElement.append(document.createElement('newsgloss-host')),
  },
  script: {
    make: ({ document }) => {
      const script = document.createElement('script');
      script.append('globalThis.addedLater = true');
      document.head.append(script);
    },
  },
  removed: { make: ({ paragraph }) => paragraph.remove() },
  afterAbort: {
    make: ({ abort, paragraph }) => {
      abort();
      paragraph.append(' more');
    },
  },
};

interface Watch {
  /** How often it has spoken. */
  readonly count: () => number;
  readonly end: () => void;
}

/** Watches one change, in a document of its own. */
async function watchChange({ before, make }: Change): Promise<Watch> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><title>Watched</title>';
  const isLoaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await isLoaded;
  const own = frame.contentDocument as Document;
  const controller = new AbortController();
  const paragraph = own.createElement('p');
  paragraph.append('first content');
  own.body.append(paragraph);
  const page = { document: own, paragraph, abort: () => controller.abort() };
  before?.(page);
  let count = 0;
  watchPage(own, controller.signal, () => {
    count += 1;
  });
  await make(page);
  const end = (): void => {
    controller.abort();
    frame.remove();
  };
  return { count: () => count, end };
}

/**
 * How often the page watch spoke for each kind of change. All at once: each takes its time. It has spoken of them when
 * it speaks of a change that came after all of them, and has a while more to speak once too often.
 */
async function watch(): Promise<Record<string, number>> {
  const made = Object.entries(CHANGES).map(
    async ([name, change]) => [name, await watchChange(change)] as const,
  );
  const watches = await Promise.all(made);
  const last = await watchChange({ make: ({ paragraph }) => paragraph.append(' last') });
  await until(() => last.count() > 0);
  await pause(700);
  const told = watches.map(([name, { count }]) => [name, count()] as const);
  for (const { end } of [...watches.map(([, one]) => one), last]) end();
  return Object.fromEntries(told);
}

/** What the page watch says of a page that changes steadily until it is looked at, and then stands still: each `isQuiet`. */
async function watchSteady(): Promise<boolean[]> {
  const controller = new AbortController();
  const paragraph = document.createElement('p');
  document.body.append(paragraph);
  const told: boolean[] = [];
  const timer = setInterval(() => paragraph.append(' more'), 50);
  watchPage(document, controller.signal, (isQuiet) => {
    told.push(isQuiet);
    clearInterval(timer);
  });
  await until(() => told.includes(true));
  controller.abort();
  paragraph.remove();
  return told;
}

Object.assign(globalThis, { inPage: { paint, replace, hit, watch, watchSteady } });
