// Detection and reading against isProbablyReaderable, Readability and Defuddle: same pages, same run, same rules.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bytesOf } from '../../scripts/saved-pages/list.ts';
import { type PageRunner, startPageRunner } from '../../scripts/saved-pages/run.ts';
import { type BenchPart, type BenchTable, median, quantile } from '../part.ts';
import type { Compared, Mapped } from './in-page.ts';
import { onPage } from './on-page.ts';
import { type LabelledPage, type ReadRow, readingTables, share } from './reading-tables.ts';

const OWN = resolve(import.meta.dirname, '../../tests/articles');

interface Sample extends LabelledPage {
  readonly path: string;
  readonly url: string;
  readonly isArticle: boolean;
  readonly language: string | null;
}

interface Row extends Sample, ReadRow {
  /** Processor time with what asking the browser costs; `asking` is that cost alone. */
  readonly cpu: Readonly<Record<Timed, number>>;
}

const TIMED = {
  asking: '0',
  readerable: 'page.timeReaderable()',
  detect: 'page.timeDetect()',
  readability: 'page.timeReadability()',
  read: 'page.timeRead()',
} as const;
type Timed = keyof typeof TIMED;

function labelled(folder: string): Sample[] {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as (Sample & {
    id: string;
    file: string;
  })[];
  const packed = readFileSync(join(folder, 'bodies.json.gz'));
  const bodies = JSON.parse(gunzipSync(packed).toString('utf8')) as Record<string, string>;
  return labels.map((label) => ({
    ...label,
    path: join(folder, label.file),
    url: /^https?:/.test(label.url ?? '') ? label.url : `https://saved.invalid/${label.id}`,
    body: bodies[label.id] ?? null,
  }));
}

function ownPages(): Sample[] {
  return globSync('*/expected.json', { cwd: OWN })
    .sort()
    .map((path) => {
      const expected = JSON.parse(readFileSync(join(OWN, path), 'utf8')) as Record<string, unknown>;
      const isNews = expected.isArticle === true;
      return {
        path: join(OWN, dirname(path), 'page.html'),
        url: String(expected.url),
        isNews,
        isArticle: isNews,
        language: 'en',
        title: isNews ? String(expected.title) : null,
        byline: isNews && expected.byline !== '' ? String(expected.byline) : null,
        date: isNews && expected.published !== '' ? String(expected.published) : null,
        body: isNews ? (expected.body as string[]).join('\n\n') : null,
      };
    });
}

/** By the page's own word where it is not UTF-8: GB18030, Shift_JIS and others decide what a name looks like. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const own = /charset=["']?([\w-]+)/i.exec(text.slice(0, 4000))?.[1] ?? 'utf-8';
  try {
    return text.includes('\ufffd') ? new TextDecoder(own).decode(bytes) : text;
  } catch (error) {
    // A charset that does not exist.
    if (error instanceof RangeError) return text;
    throw error;
  }
}

async function rowOf(runner: PageRunner, sample: Sample): Promise<Row> {
  const keys = Object.keys(TIMED) as Timed[];
  const [compared, ...times] = await runner.measure({ file: sample.path, url: sample.url }, [
    'page.compare()',
    ...keys.map((key) => TIMED[key]),
  ]);
  const cpu = Object.fromEntries(
    keys.map((key, index) => [key, times[index]?.cpuMs ?? 0]),
  ) as Record<Timed, number>;
  return {
    ...sample,
    ...(compared?.value as Compared),
    cpu,
    onPage: onPage(textOf(bytesOf({ file: sample.path, url: sample.url })), sample),
  };
}

async function rowsOf(samples: readonly Sample[]): Promise<Row[]> {
  const runner = await startPageRunner(resolve(import.meta.dirname, 'in-page.ts'));
  const rows: Row[] = [];
  try {
    for (const sample of samples) {
      rows.push(await rowOf(runner, sample));
      if (rows.length % 50 === 0) console.error(`  ${rows.length} of ${samples.length} pages`);
    }
  } finally {
    await runner.close();
  }
  return rows;
}

function decisionTable(rows: readonly Row[]): BenchTable {
  const news = rows.filter(({ isNews }) => isNews);
  const other = news.filter(({ language }) => /^(?:zh|ja|ko|ar|hi|my|ru)/.test(language ?? ''));
  const no = rows.filter(({ isArticle }) => !isArticle);
  const line = (name: string, test: (row: Row) => boolean): string[] => [
    name,
    share(news, test),
    share(other, test),
    share(no, test),
  ];
  return {
    title: 'Decision',
    note: 'Share called an article. Our model was trained on these pages where the larger data are there: its figures on sites it has not seen are in docs/models/detect.md.',
    head: ['', 'news (recall)', 'news in other scripts', 'not articles (false positives)'],
    rows: [
      line('Newsgloss', ({ ours }) => ours.isArticle),
      line('isProbablyReaderable', ({ isReaderable }) => isReaderable),
    ],
  };
}

function mappedTable(rows: readonly Row[]): BenchTable {
  const read = rows.filter(({ isNews, mapped }) => isNews && mapped !== null);
  const line = (name: string, key: keyof Mapped): string[] => [
    name,
    share(read, ({ mapped }) => (mapped?.[key] ?? 0) >= 0.99),
    (read.reduce((sum, { mapped }) => sum + (mapped?.[key] ?? 0), 0) / read.length).toFixed(4),
  ];
  return {
    title: 'Text mapped to the live page',
    note: 'News pages of which something was read. Bound: 99 % of the text on 99 % of the pages.',
    head: ['', 'pages with 99 % or more', 'mean share'],
    rows: [
      line('of what the extractor chose, found in live text nodes', 'chosen'),
      line("of the article's text, given back by ranges", 'ranges'),
    ],
  };
}

function timeTable(rows: readonly Row[]): BenchTable {
  const asking = median(rows.map(({ cpu }) => cpu.asking));
  const line = (name: string, key: Timed): string[] => {
    const times = rows.map(({ cpu }) => Math.max(0, cpu[key] - asking));
    return [name, median(times).toFixed(1), quantile(times, 0.95).toFixed(1)];
  };
  return {
    title: 'Processor time, ms',
    note: 'Thread time of the page, less what asking the browser costs; each after it has run once on the page.',
    head: ['', 'median', '95 %'],
    rows: [
      line('decision: Newsgloss', 'detect'),
      line('decision: isProbablyReaderable', 'readerable'),
      line('reading: Newsgloss', 'read'),
      line('reading: Readability', 'readability'),
    ],
  };
}

export const part: BenchPart = {
  name: 'detect',
  title: 'Detection and reading',
  async run(data) {
    const folder = data && join(data, 'articles');
    const samples = folder && existsSync(folder) ? labelled(folder) : ownPages();
    const rows = await rowsOf(samples);
    return [decisionTable(rows), ...readingTables(rows), mappedTable(rows), timeTable(rows)];
  },
};
