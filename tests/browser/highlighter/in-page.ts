// Runs in the page: the highlighter, the hit test and the page watch on real layout and real mutations.
import { createHighlighter } from '../../../utils/page/highlighter.ts';
import { offsetAt } from '../../../utils/page/hit-test.ts';
import { mapText } from '../../../utils/page/map-text.ts';
import { watchPage } from '../../../utils/page/watch-page.ts';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

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
  await pause(1_500);
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

/** How often the page watch spoke for each kind of change. */
async function watch(): Promise<Record<string, number>> {
  const controller = new AbortController();
  let count = 0;
  watchPage(document, controller.signal, () => {
    count += 1;
  });
  const during = async (change: () => void | Promise<void>): Promise<number> => {
    count = 0;
    await change();
    await pause(700);
    return count;
  };
  const paragraph = document.createElement('p');
  const host = document.createElement('newsgloss-host');
  const counts = {
    nothing: await during(() => undefined),
    late: await during(() => {
      paragraph.append('late content');
      document.body.append(paragraph);
    }),
    many: await during(async () => {
      for (let i = 0; i < 10; i += 1) {
        paragraph.append(` more ${i}`);
        await pause(20);
      }
    }),
    text: await during(() => {
      (paragraph.firstChild as Text).data = 'changed';
    }),
    translation: await during(() => document.documentElement.classList.add('translated-ltr')),
    translationEnds: await during(() =>
      document.documentElement.classList.remove('translated-ltr'),
    ),
    host: await during(() => document.documentElement.append(host)),
    script: await during(() => {
      const script = document.createElement('script');
      script.append('globalThis.addedLater = true');
      document.head.append(script);
    }),
    removed: await during(() => paragraph.remove()),
    afterAbort: await during(() => {
      controller.abort();
      document.body.append(paragraph);
    }),
  };
  paragraph.remove();
  host.remove();
  return counts;
}

Object.assign(globalThis, { inPage: { paint, replace, hit, watch } });
