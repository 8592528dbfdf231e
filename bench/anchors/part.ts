// How well an anchor finds its place again: ours beside exact match and Hypothesis' way, on the same quotes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import { describeAnchor } from '../../utils/anchoring/describe.ts';
import { resolveAnchor } from '../../utils/anchoring/resolve.ts';
import type { BenchPart, BenchTable } from '../part.ts';
import {
  type Document,
  loadDocuments,
  QUOTE_KINDS,
  type QuoteKind,
  quotesOf,
} from './documents.ts';
import { EDITS } from './edits.ts';
import { OWN_DOCUMENTS } from './own-renderings.ts';
import { exactMatch, type Finder, hypothesis } from './peers.ts';
import {
  editTrials,
  measure,
  TRIAL_KINDS,
  type Trial,
  type TrialKind,
  trialsOf,
} from './trials.ts';

const ours: Finder = (text, anchor) => resolveAnchor(text, anchor).span;

const FINDERS: readonly (readonly [string, Finder])[] = [
  ['Newsgloss', ours],
  ['Hypothesis', hypothesis],
  ['exact match', exactMatch],
];

/** Quotes of each kind from each rendering. */
const PER_RENDERING = 6;

const LABELS: Readonly<Record<TrialKind, string>> = {
  rendering: 'another rendering',
  'edited rendering': 'another rendering, paragraphs added and dropped',
  same: 'the same text',
  unrelated: 'an unrelated article, yet placed',
  'quote deleted': 'the quote deleted, yet placed',
  'sentence deleted': 'its sentence deleted, yet placed',
  'paragraph deleted': 'its paragraph deleted, yet placed',
};

function cellOf(kind: TrialKind, trials: readonly Trial[], find: Finder): string {
  const { right, wrong } = measure(trials, find);
  if (kind.endsWith('rendering')) return `${right.toFixed(1)} / ${wrong.toFixed(1)}`;
  return kind === 'same' ? right.toFixed(1) : wrong.toFixed(1);
}

function tableOf(title: string, note: string, documents: readonly Document[]): BenchTable {
  const rows = QUOTE_KINDS.flatMap((quoteKind) => {
    const trials = trialsOf(documents, quoteKind, PER_RENDERING);
    return TRIAL_KINDS.map((kind) => {
      const some = trials.filter((trial) => trial.kind === kind);
      return [
        `${quoteKind}, ${LABELS[kind]}`,
        some.length,
        ...FINDERS.map(([, find]) => cellOf(kind, some, find)),
      ];
    });
  });
  return {
    title,
    note,
    head: ['quote, sought in', 'quotes', ...FINDERS.map(([name]) => name)],
    rows,
  };
}

function editTable(documents: readonly Document[]): BenchTable {
  const rows = EDITS.flatMap((edit) =>
    QUOTE_KINDS.map((quoteKind) => {
      const trials = editTrials(documents, quoteKind, edit);
      const cells = FINDERS.map(([, find]) => {
        const { right, wrong } = measure(trials, find);
        return `${right.toFixed(1)} / ${wrong.toFixed(1)}`;
      });
      return [`${edit.name}, ${quoteKind}`, trials.length, ...cells];
    }),
  );
  return {
    title: 'The page was edited, the quote was not',
    note: 'Right / wrong in per cent; right is a place with the very words of the quote.',
    head: ['edit, quote', 'quotes', ...FINDERS.map(([name]) => name)],
    rows,
  };
}

/** One anchor from each rendering. */
const anchorsOf = (documents: readonly Document[], quoteKind: QuoteKind): Anchor[] =>
  documents.flatMap(({ renderings }) =>
    renderings.flatMap((source, at) => {
      const quotes = quotesOf(source, quoteKind);
      const quote = quotes[(at * 7) % Math.max(1, quotes.length)];
      return quote ? [describeAnchor(source.text, quote.span)] : [];
    }),
  );

const LONG_TEXT = 60_000;

/** Texts of 60,000 characters that do not have the quotes; each a new string, as on a new page. */
function costTable(documents: readonly Document[]): BenchTable {
  const half = Math.ceil(documents.length / 2);
  const texts = documents.slice(0, half).map((one) => one.renderings[0]?.text ?? '');
  const body = texts.join('\n\n');
  const long = body.repeat(Math.ceil(LONG_TEXT / body.length)).slice(0, LONG_TEXT - 10);
  const rows = QUOTE_KINDS.map((quoteKind) => {
    const trials = anchorsOf(documents.slice(half), quoteKind);
    const cells = FINDERS.map(([, find]) => {
      const fresh = trials.map((_, at) => `${String(at).padStart(8, '0')}\n\n${long}`);
      // Joins each string's parts before the clock starts.
      for (const text of fresh) text.charCodeAt(text.length - 1);
      const start = process.cpuUsage();
      trials.forEach((anchor, at) => {
        find(fresh[at] ?? '', anchor);
      });
      const { user, system } = process.cpuUsage(start);
      return ((user + system) / 1000 / trials.length).toFixed(2);
    });
    return [quoteKind, trials.length, ...cells];
  });
  return {
    title: 'What an orphan costs',
    note: 'Milliseconds of processor time, the mean, in a text of 60,000 characters that is met for the first time.',
    head: ['quote', 'quotes', ...FINDERS.map(([name]) => name)],
    rows,
  };
}

const HOW =
  "Right / wrong in per cent, the rest is left unplaced. Right: the middle of the place is in the same segment and its length is 0.4 to 2.5 times the quote's.";

function tablesOn(documents: readonly Document[]): BenchTable[] {
  const tuned = documents.filter((_, at) => at % 2 === 0);
  const heldOut = documents.filter((_, at) => at % 2 === 1);
  return [
    tableOf(
      'Ten renderings of a news story: documents not tuned on',
      `${heldOut.length} of the ${documents.length} documents of mqm2023.dev. ${HOW}`,
      heldOut,
    ),
    tableOf(
      'The other documents, on which the threshold was chosen',
      `${tuned.length} documents. Weights were fitted on other documents (train2020-news, train2021-news).`,
      tuned,
    ),
    editTable(heldOut),
    costTable(documents),
  ];
}

export const part: BenchPart = {
  name: 'anchors',
  title: 'Anchors',
  async run(data) {
    const file = data === null ? '' : join(data, 'doubts/mqm2023.dev.jsonl.gz');
    if (existsSync(file)) return tablesOn(loadDocuments(file));
    const note = `Two stories in two wordings each: too few to judge by. ${HOW}`;
    return [tableOf('Two stories of our own', note, OWN_DOCUMENTS), costTable(OWN_DOCUMENTS)];
  },
};
