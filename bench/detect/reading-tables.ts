// How well title, byline, date and body are read, by us and by the peers, on labelled news pages.
import type { BenchTable } from '../part.ts';
import type { Compared, PeerReading } from './in-page.ts';
import type { OnPage } from './on-page.ts';
import {
  bodyScore,
  isAkinByline,
  isAkinTitle,
  isSameByline,
  isSameDate,
  isSameTitle,
  type Truth,
} from './score.ts';

export interface LabelledPage extends Truth {
  readonly isNews: boolean;
  readonly body: string | null;
}

export interface ReadRow extends LabelledPage, Compared {
  /** Which of the label's values stand anywhere in the saved page. */
  readonly onPage: OnPage;
}

/** The share of rows that pass, and of how many; '-' of none. */
export const share = <R>(rows: readonly R[], test: (row: R) => boolean): string =>
  rows.length === 0
    ? '-'
    : `${(rows.filter(test).length / rows.length).toFixed(3)} of ${rows.length}`;

const READERS: readonly [name: string, of: (row: ReadRow) => Omit<PeerReading, 'ms'>][] = [
  ['Newsgloss', ({ ours }) => ours],
  ['Readability', ({ readability }) => readability],
  ['Defuddle', ({ defuddle }) => defuddle],
];

/** Pages that hold their text: from some saved pages it was lost, and no reader can find it. */
const isWhole = (row: ReadRow): boolean =>
  row.body !== null && READERS.some(([, of]) => bodyScore(of(row).text, row.body ?? '') > 0.5);

type Field = 'title' | 'byline' | 'date';

const FIELDS: Readonly<
  Record<
    Field,
    { has: (row: ReadRow) => boolean; isRight: (found: string, row: ReadRow) => boolean }
  >
> = {
  title: {
    has: ({ title }) => Boolean(title),
    isRight: (found, { title }) => isSameTitle(found, title ?? ''),
  },
  byline: {
    has: ({ byline }) => Boolean(byline) && byline !== 'admin' && byline !== 'UNKNOWN',
    isRight: (found, { byline }) => isSameByline(found, byline ?? ''),
  },
  date: {
    has: ({ date }) => Boolean(date) && !Number.isNaN(Date.parse(date ?? '')),
    isRight: (found, { date }) => isSameDate(found, date ?? ''),
  },
};

function peersTable(rows: readonly ReadRow[]): BenchTable {
  const isGiven = (field: Field) => (row: ReadRow) =>
    FIELDS[field].has(row) && [row.readability, row.defuddle].some((peer) => peer[field] !== '');
  const isAkin: Readonly<Record<Field, (found: string, row: ReadRow) => boolean>> = {
    title: (found, { title }) => isAkinTitle(found, title ?? ''),
    byline: (found, { byline }) => isAkinByline(found, byline ?? ''),
    date: FIELDS.date.isRight,
  };
  const fields = Object.keys(FIELDS) as Field[];
  const whole = rows.filter(({ isReaderable }) => isReaderable);
  return {
    title: 'Reading where the peers can read',
    note: 'News pages that isProbablyReaderable says yes to and on which Readability or Defuddle gives a value, right or wrong. Title: F1 over words of .8 or more. Byline: F1 over words of .5 or more. Date: within a day. Under this definition the peers come nearest to the figures from which our bounds were taken (Readability .883, .865, .891; Defuddle .875, .841, .965).',
    head: ['', ...fields],
    rows: READERS.map(([name, of]) => [
      name,
      ...fields.map((field) =>
        share(whole.filter(isGiven(field)), (row) => isAkin[field](of(row)[field], row)),
      ),
    ]),
  };
}

/** All tables of reading. */
export function readingTables(rows: readonly ReadRow[]): BenchTable[] {
  const news = rows.filter(({ isNews }) => isNews);
  const whole = news.filter(isWhole);
  const mean = (values: readonly number[]): string =>
    (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3);
  const fields = Object.keys(FIELDS) as Field[];
  const isRight = (of: (typeof READERS)[number][1], field: Field) => (row: ReadRow) =>
    FIELDS[field].isRight(of(row)[field], row);
  const isAnswered = (field: Field) => (row: ReadRow) =>
    FIELDS[field].has(row) && READERS.some(([, of]) => isRight(of, field)(row));
  return [
    {
      title: 'Reading',
      note: `Body: mean F1 over 4-grams on ${whole.length} news pages that hold their reference text. Byline: all names are found. Date: within a day. All labelled pages, those included from which head or text was lost when they were saved.`,
      head: ['', 'body', ...fields],
      rows: READERS.map(([name, of]) => [
        name,
        mean(whole.map((row) => bodyScore(of(row).text, row.body ?? ''))),
        ...fields.map((field) => share(news.filter(FIELDS[field].has), isRight(of, field))),
      ]),
    },
    {
      title: 'Reading what stands on the page',
      note: "The same, of pages whose source holds the label's words, all its names or its date in some form: text, head, attributes or scripts. Another reader may give a value that says the same in other words on the others too.",
      head: ['', ...fields],
      rows: READERS.map(([name, of]) => [
        name,
        ...fields.map((field) =>
          share(
            news.filter((row) => FIELDS[field].has(row) && row.onPage[field]),
            isRight(of, field),
          ),
        ),
      ]),
    },
    {
      title: 'Reading what is there',
      note: 'The same, of pages on which at least one of the three gives what the label says.',
      head: ['', ...fields],
      rows: READERS.map(([name, of]) => [
        name,
        ...fields.map((field) => share(news.filter(isAnswered(field)), isRight(of, field))),
      ]),
    },
    peersTable(news),
  ];
}
