// One small library of every kind of record, for the documents and the samples. All of it is invented.
import type { ExchangeRecord } from '../../../utils/exchange/format.ts';
import { verdictId } from '../../../utils/notes/ids.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';

const url = 'https://news.example/world/2026/11/20/harbour-talks';
const made = Date.UTC(2026, 10, 20, 9, 30);

const anchorOf = (quote: string, prefix: string, suffix: string, start: number, block: number) => ({
  version: 1,
  quote,
  prefix,
  suffix,
  position: { start, end: start + quote.length },
  block,
  fingerprint: '5f1c09a2b7d3e864',
});

const body = anchorOf(
  'Ministry of the Outside',
  'The talks were confirmed on Friday by the ',
  ', which gave no date for a second round.',
  412,
  3,
);
const name = anchorOf(
  'Pu Zhenghui',
  'South Korea was represented by ',
  ', the deputy minister for oceans.',
  655,
  5,
);
const rule = 'term-body';
const note = {
  article: url,
  anchor: body,
  body: 'Check against the **ministry’s** own page.',
  tags: ['terminology', 'to check'],
  colour: 'yellow' as const,
  kind: 'doubt' as const,
  rule,
  correction: 'Ministry of Foreign Affairs',
  id: '019aa0b4-5f40-7a31-8c52-6d1e90b7f244',
  quote: body.quote,
  created: made,
  updated: made + 60_000,
  revision: 2,
};

export const SAMPLE: readonly ExchangeRecord[] = [
  { kind: 'settings', value: { ...DEFAULT_SETTINGS, rulesOff: ['word-order'] } },
  {
    kind: 'glossary',
    value: {
      id: '019aa0b4-0000-7b11-9a02-1f2e3d4c5b6a',
      term: 'Ministry of the Outside',
      preferred: 'Ministry of Foreign Affairs',
      native: '外务省',
      note: '',
      created: made,
      updated: made,
    },
  },
  {
    kind: 'article',
    value: {
      id: url,
      url,
      site: 'news.example',
      title: 'Harbour talks end without a date',
      byline: 'A. Writer',
      published: '2026-11-20T08:00:00Z',
      language: 'en',
      fingerprint: '5f1c09a2b7d3e864',
      created: made,
      updated: made,
    },
  },
  {
    kind: 'verdict',
    value: {
      id: verdictId(url, rule, body.quote),
      article: url,
      rule,
      quote: body.quote,
      anchor: body,
      value: 'right',
      category: 'Terminology/Wrong term',
      severity: 'major',
      suggestion: 'Ministry of Foreign Affairs',
      created: made,
      updated: made,
    },
  },
  { kind: 'note', value: note },
  {
    kind: 'note',
    value: {
      article: url,
      anchor: name,
      body: '',
      tags: ['people'],
      colour: 'blue',
      kind: 'entity',
      entity: 'Park Jung-hwi',
      id: '019aa0b5-1180-7c20-b0d3-2a5c8e7f1903',
      quote: name.quote,
      created: made + 300_000,
      updated: made + 300_000,
      revision: 1,
    },
  },
  {
    kind: 'revision',
    value: {
      id: `${note.id}:1`,
      note: { ...note, body: 'Check.', revision: 1, updated: made },
      replaced: made + 60_000,
    },
  },
];

/** When the sample files say they were made. */
export const SAMPLE_TIME = Date.UTC(2026, 10, 23, 12);
