// Made-up notes, rules and figures for the gallery's library, options and first run.
import type { ImportPreview } from '../../components/library/library-props.ts';
import type { ArticleSubject, EntitySubject, Kept } from '../../components/library/subject.ts';
import type { PageMessage } from '../../components/MessageArea.tsx';
import type { Analysis, Doubt } from '../../utils/analysis/analysis.ts';
import { tCount } from '../../utils/i18n/t.ts';
import type { RuleInfo } from '../../utils/messages/protocol.ts';
import type { Note } from '../../utils/notes/note.ts';
import { DOUBTS, NOTES } from './examples.ts';

const DAY = 86_400_000;
const LAST = Date.UTC(2026, 2, 3, 12);

const SITES = ['harbour-times.example', 'valley-post.example', 'evening.example'];

export const TITLES: readonly string[] = [
  'Harbour talks end without a list',
  'Ferry inquiry hears the harbour master',
  'The tax on bees, and what became of it after the commission had read every letter that was sent',
];

const WORDS = [
  ['Pu Chengxun', 'The mayor, met again in the ferry inquiry.'],
  ['denounce and denounce', ''],
  ['the harbour employs 12,400 people', 'Was 14,200 in the morning edition.'],
  ['a fund of 30 ten thousand yuan', 'Three hundred thousand, not thirty.'],
] as const;

const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
const TAGS = [['people', 'to check'], [], ['numbers'], ['numbers', 'to check']] as const;

const keyOf = (index: number): string =>
  `https://${SITES[index % SITES.length]}/2026/03/story-${index % TITLES.length}`;

/** Note number `index`, the newest first. */
export function libraryNote(index: number): Note {
  const base = (NOTES[0] as (typeof NOTES)[number]).note;
  const [quote, body] = WORDS[index % WORDS.length] as (typeof WORDS)[number];
  const created = LAST - index * DAY;
  return {
    ...base,
    id: `note-${index}`,
    article: keyOf(index),
    quote,
    body,
    tags: TAGS[index % TAGS.length] ?? [],
    colour: COLOURS[index % COLOURS.length] ?? 'yellow',
    kind: body === '' ? 'doubt' : 'note',
    created,
    updated: created,
  };
}

export const TITLES_BY_KEY: ReadonlyMap<string, string> = new Map(
  [0, 1, 2].map((index) => [keyOf(index), TITLES[index] ?? '']),
);

const kept = (index: number): Kept => ({
  at: index,
  url: keyOf(0),
  note: { ...libraryNote(index), ...(index === 3 && { correction: 'a fund of 300,000 yuan' }) },
});

export const ARTICLE: ArticleSubject = {
  kind: 'article',
  article: {
    id: keyOf(2),
    url: keyOf(2),
    site: 'evening.example',
    title: TITLES[2] ?? '',
    byline: 'Mara Lindqvist',
    published: '2026-03-01T08:00:00Z',
    language: 'en',
    fingerprint: 'f',
    created: LAST,
    updated: LAST,
  },
  kept: [
    kept(0),
    {
      at: 1,
      url: keyOf(2),
      verdict: {
        id: 'verdict',
        article: keyOf(2),
        rule: 'collapsed-synonyms',
        value: 'right',
        quote: 'denounce and denounce',
        anchor: libraryNote(1).anchor,
        category: 'Accuracy/Mistranslation',
        severity: 'major',
        suggestion: 'trade blame',
        created: LAST,
        updated: LAST,
      },
    },
    kept(2),
    kept(3),
  ],
};

export const ENTITY: EntitySubject = {
  kind: 'entity',
  name: 'Pu Chengxun',
  spellings: [
    { value: 'Pu Chengxun', count: 7 },
    { value: 'Park Seung-hun', count: 3 },
  ],
  preferred: 'Park Seung-hun',
  native: '박승훈',
  articles: [0, 1, 2].map((index) => ({
    id: keyOf(index),
    title: TITLES[index] ?? '',
    count: 4 - index,
  })),
};

export const PREVIEW: ImportPreview = {
  file: 'newsgloss-2026-03-03.jsonl',
  added: 31,
  same: 12,
  changed: 2,
  broken: 3,
  isWhole: true,
  hasSettings: true,
  found: { articles: 5, notes: 40, revisions: 0, verdicts: 0, glossary: 0 },
  rejected: [
    { line: 3, code: 'invalid', detail: 'note.article' },
    { line: 4, code: 'not-json' },
    { line: 9, code: 'no-address' },
  ],
  others: { notes: 4, verdicts: 1, glossary: 0 },
};

export const DONE: PageMessage = {
  get text() {
    return tCount('library.deleted', 6);
  },
  tone: 'plain',
  undo: () => undefined,
};

export const RULES: readonly RuleInfo[] = [
  {
    id: 'collapsed-synonyms',
    category: 'Accuracy/Mistranslation',
    severity: 'major',
    tier: 'A',
    confidence: 0.95,
    examples: {
      doubts: ['Both sides «denounce and denounce» the plan.'],
      fine: ['They waited for hours and hours.'],
    },
  },
  {
    id: 'my-country',
    category: 'Terminology/Wrong term',
    severity: 'minor',
    tier: 'B',
    confidence: 0.6,
    examples: {
      doubts: ['Exports of «my country» grew by a fifth.'],
      fine: ['“I love my country,” she said.'],
    },
  },
];

export const SAMPLE =
  'The mayor, Pu Chengxun, told Long Beach Town that both sides denounce and denounce the plan.';

const at = (words: string) => {
  const start = SAMPLE.indexOf(words);
  return { start, end: start + words.length };
};

const placed = (doubt: Doubt): Doubt => ({ ...doubt, span: at(doubt.text) });

export const SAMPLE_ANALYSIS: Analysis = {
  language: 'en',
  gate: { verdict: 'from-chinese', score: 1, evidence: [] },
  entities: [
    {
      id: 'town',
      type: 'LOC',
      name: 'Long Beach Town',
      aliases: [],
      mentions: [at('Long Beach Town')],
    },
  ],
  doubts: DOUBTS.slice(0, 2).map(placed),
  notices: [],
};
