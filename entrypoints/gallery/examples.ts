// Made-up data for the gallery: enough of everything, and the worst that may come in each field.
import type { Doubt, EntityCluster, EntityType, Gate } from '../../utils/analysis/analysis.ts';
import type { Placement } from '../../utils/anchoring/anchor.ts';
import type { PageReview, PlacedNote } from '../../utils/messages/protocol.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';
import type { Span } from '../../utils/text/span.ts';

const LENGTH = 6400;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 3);

const span = (start: number, text: string): Span => ({ start, end: start + text.length });

function doubt(
  start: number,
  text: string,
  rule: string,
  rest: Partial<Doubt> & Pick<Doubt, 'why'>,
): Doubt {
  return {
    span: span(start, text),
    text,
    rule,
    category: 'Accuracy/Mistranslation',
    severity: 'major',
    tier: 'A',
    confidence: 0.95,
    suggestions: [],
    ...rest,
    why: { ...rest.why, params: { text, ...rest.why.params } },
  };
}

const why = (code: string, params: Record<string, string> = {}): Doubt['why'] => ({ code, params });

export const DOUBTS: readonly Doubt[] = [
  doubt(310, 'Pu Chengxun', 'name-mandarin-reading', {
    why: why('name-mandarin-reading', { name: 'Pu Chengxun', best: 'Park Seong-hun' }),
    category: 'Terminology/Wrong term',
    suggestions: [
      { text: 'Park Seong-hun', native: '박성훈', p: 0.81, note: 'mayor of the port city' },
      { text: 'Park Sung-hoon', native: '박성훈', p: 0.12 },
    ],
  }),
  doubt(720, 'denounce and denounce', 'collapsed-synonyms', {
    why: why('collapsed-synonyms', { word: 'denounce' }),
    confidence: 0.98,
    suggestions: [{ text: 'denounce and condemn', p: 0.7 }, { text: 'denounce' }],
    also: [
      doubt(720, 'denounce and denounce', 'doubled-word', {
        why: why('doubled-word'),
        severity: 'minor',
        confidence: 0.6,
      }),
    ],
  }),
  doubt(1460, '有关部门', 'untranslated-script', {
    why: why('untranslated-script'),
    severity: 'critical',
    suggestions: [{ text: 'the departments concerned' }],
  }),
  doubt(2280, 'my country', 'my-country', {
    why: why('my-country'),
    tier: 'B',
    confidence: 0.86,
    suggestions: [{ text: 'China', native: '我国', p: 0.92 }],
  }),
  doubt(3900, 'harbour lights day and night do not close', 'short-quote', {
    why: why('short-quote'),
    tier: 'B',
    severity: 'minor',
    category: 'Fluency/Awkward',
    confidence: 0.55,
  }),
  doubt(5100, 'long beach town', 'name-broken', {
    why: why('name-broken'),
    severity: 'minor',
    suggestions: [{ text: 'Long Beach Town', p: 0.95 }],
  }),
];

function entity(
  id: string,
  type: EntityType,
  name: string,
  starts: readonly number[],
  rest: Partial<EntityCluster> = {},
): EntityCluster {
  return { id, type, name, aliases: [], mentions: starts.map((at) => span(at, name)), ...rest };
}

export const ENTITIES: readonly EntityCluster[] = [
  entity('e1', 'PER', 'Pu Chengxun', [310, 900, 1500, 2600, 4300], {
    aliases: ['Pu', 'Mayor Pu'],
    restored: {
      name: 'Park Seong-hun',
      native: '박성훈',
      office: 'Mayor of the port city',
      source: 'Wikidata',
    },
  }),
  entity('e2', 'PER', 'Amelia Okonkwo-Lindqvist', [640, 2110]),
  entity('e3', 'ORG', 'Harbour Workers’ Mutual Aid Society', [410, 1200, 3300], {
    aliases: ['the Society', 'HWMAS'],
  }),
  entity('e4', 'ORG', 'Ministry of Tides', [2450]),
  entity('e5', 'LOC', 'Long Beach Town', [150, 1800, 5100, 5900]),
  entity('e6', 'LOC', 'East Quay', [3050]),
  entity('e7', 'MISC', 'Lantern Festival', [4800]),
];

const placed = (start: number, text: string): Placement => ({
  state: 'exact',
  span: span(start, text),
  score: 1,
  changes: [],
});

function note(id: string, start: number, quote: string, rest: Partial<Note>): Note {
  return {
    id,
    article: 'https://harbour-times.example/2026/lanterns',
    anchor: {
      version: 1,
      quote,
      prefix: '',
      suffix: '',
      position: span(start, quote),
      block: 1,
      fingerprint: 'f',
    },
    quote,
    body: '',
    tags: [],
    colour: 'yellow',
    kind: 'note',
    created: NOW - DAY,
    updated: NOW,
    revision: 1,
    ...rest,
  };
}

export const NOTES: readonly PlacedNote[] = [
  {
    note: note('n1', 720, 'denounce and denounce', {
      body: 'Two words of one meaning in the original, I think.\n\n- ask **Mina**\n- see [the style guide](https://example.org/guide)',
      tags: ['translation', 'to check'],
      kind: 'doubt',
      rule: 'collapsed-synonyms',
      correction: 'condemn',
    }),
    placement: placed(720, 'denounce and denounce'),
  },
  {
    note: note('n2', 2600, 'the harbour employs 12,400 people', {
      body: 'Was 14,200 in the morning edition.',
      colour: 'blue',
      tags: ['numbers'],
    }),
    placement: {
      state: 'changed',
      span: span(2600, 'the harbour employs 12,400 people'),
      score: 0.8,
      changes: [{ kind: 'number', from: '14,200', to: '12,400' }],
    },
  },
  {
    note: note('n3', 4000, 'a paragraph that was taken out after an hour', {
      body: 'Keep this.',
      colour: 'pink',
    }),
    placement: { state: 'orphan', span: null, score: 0, changes: [] },
  },
  {
    note: note('n4', 5900, 'Long Beach Town', {
      colour: 'green',
      kind: 'entity',
      entity: 'Long Beach Town',
      body: '',
    }),
    placement: placed(5900, 'Long Beach Town'),
  },
];

const verdict = (of: Doubt, value: Verdict['value']): Verdict => ({
  id: `${of.rule}:1`,
  article: 'https://harbour-times.example/2026/lanterns',
  rule: of.rule,
  quote: of.text,
  anchor: note('x', of.span.start, of.text, {}).anchor,
  value,
  category: of.category,
  severity: of.severity,
  suggestion: '',
  created: NOW,
  updated: NOW,
});

/** A translated page, by signs and what they were seen in. */
const fromChinese = (...signs: readonly (readonly [code: string, example: string])[]): Gate => ({
  verdict: 'from-chinese',
  score: 0.97,
  evidence: signs.map(([code, example]) => ({ code, example, weight: 1 })),
});

export const FULL: PageReview = {
  state: 'article',
  meta: {
    id: 'https://harbour-times.example/2026/lanterns',
    url: 'https://harbour-times.example/2026/lanterns',
    site: 'harbour-times.example',
    title: 'Lanterns over the harbour',
    byline: 'R. Amadi',
    published: '2026-03-01',
    language: 'en',
    fingerprint: 'f',
  },
  length: LENGTH,
  analysis: {
    language: 'en',
    gate: fromChinese(['han-script', '有关部门'], ['bare-day', 'on the 7th']),
    entities: ENTITIES,
    doubts: DOUBTS,
    notices: [],
  },
  notes: NOTES,
  verdicts: DOUBTS.flatMap((one, index) =>
    index === 2 ? [verdict(one, 'right')] : index === 4 ? [verdict(one, 'wrong')] : [],
  ),
  isPrivate: false,
};

const withAnalysis = (part: Partial<NonNullable<PageReview['analysis']>>): PageReview => ({
  ...FULL,
  analysis: { ...(FULL.analysis as NonNullable<PageReview['analysis']>), ...part },
});

export const EMPTY: PageReview = {
  ...withAnalysis({
    gate: { verdict: 'unknown', score: 0.3, evidence: [] },
    entities: [],
    doubts: [],
  }),
  notes: [],
  verdicts: [],
};

export const NOTICES: PageReview = withAnalysis({ notices: ['no-model', 'no-names', 'text-cut'] });

/** Three thousand doubts, as a page of nothing but errors would have. */
export const CROWDED: PageReview = {
  ...withAnalysis({
    doubts: Array.from({ length: 3000 }, (_unused, index) => {
      const from = DOUBTS[index % DOUBTS.length] as Doubt;
      return { ...from, span: span(index * 2, from.text) };
    }),
  }),
  length: 6100,
};

const NASTY = '<img src=x onerror=alert(1)><script>alert(1)</script> 🏮👨‍👩‍👧‍👦 مرحبا بالعالم שלום';

/** Fields as an enemy or an accident would fill them. */
export const WORST: PageReview = {
  ...withAnalysis({
    gate: fromChinese(['set-phrase', `${NASTY} ${'unbroken'.repeat(40)}`]),
    doubts: [
      doubt(10, `${NASTY} ${'unbroken'.repeat(60)}`, 'untranslated-script', {
        why: why('untranslated-script', { word: NASTY }),
        category: NASTY,
        suggestions: [{ text: NASTY, native: 'ملاحظة', note: NASTY.repeat(4) }],
      }),
    ],
    entities: [
      entity('w1', 'PER', 'Very '.repeat(400), [10], {
        aliases: Array.from({ length: 40 }, (_unused, index) => `${NASTY} ${index}`),
        restored: { name: NASTY, native: 'أميرة', source: NASTY },
      }),
    ],
  }),
  notes: [
    {
      note: note('w2', 10, 'عنوان طويل جدا '.repeat(140), {
        body: `${NASTY}\n\n[a](javascript:alert(1)) [b](https://example.org) ![c](https://example.org/c.png)\n\n\`\`\`\n<b>code</b>\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n1. one\n2. two`,
        tags: Array.from(
          { length: 500 },
          (_unused, index) => `tag ${index} ${index % 7 === 0 ? NASTY : ''}`,
        ),
        correction: NASTY,
        colour: 'purple',
      }),
      placement: placed(10, 'x'),
    },
  ],
  verdicts: [],
};
