// @vitest-environment happy-dom
// The lists of a review: order, keys, verdicts, and thousands of rows.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DoubtsTab, doubtRows } from '../../../components/DoubtsTab.tsx';
import { entityRows } from '../../../components/EntitiesTab.tsx';
import { noteRows } from '../../../components/NotesTab.tsx';
import { countDoubts, minimapMarks } from '../../../components/PageHead.tsx';
import { Review } from '../../../components/Review.tsx';
import type { ReviewActions, ReviewState } from '../../../components/review-props.ts';
import { rowOfKey } from '../../../components/use-rows.ts';
import type { EntityCluster } from '../../../utils/analysis/analysis.ts';
import type { PageReview } from '../../../utils/messages/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';
import type { Verdict } from '../../../utils/notes/verdict.ts';
import { doubt, draft, placed } from './samples.ts';
import { readEnglish, show } from './show.ts';

beforeAll(async () => {
  await readEnglish();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
});

const actions = (): ReviewActions =>
  new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) => {
      target[name] ??= vi.fn();
      return target[name];
    },
  }) as unknown as ReviewActions;

const verdict = (rule: string, quote: string, value: Verdict['value']): Verdict => ({
  id: `${rule}:${quote}`,
  article: draft.article,
  rule,
  quote,
  anchor: draft.anchor,
  value,
  category: '',
  severity: 'minor',
  suggestion: '',
  created: 1,
  updated: 1,
});

describe('the doubts', () => {
  const doubts = [
    doubt(50, 'late', { rule: 'b' }),
    doubt(10, 'early', { rule: 'a' }),
    doubt(30, 'middle', { rule: 'b' }),
  ];

  it('stand in reading order', () => {
    const rows = doubtRows(doubts, 'reading');
    expect(rows.map((row) => row.doubt.text)).toEqual(['early', 'middle', 'late']);
  });

  it('stand by rule, the most frequent first, under one heading each', () => {
    const rows = doubtRows(doubts, 'rule');
    expect(rows.map((row) => row.doubt.text)).toEqual(['middle', 'late', 'early']);
    expect(rows.map((row) => row.heading?.count ?? null)).toEqual([2, null, 1]);
  });

  it.each([
    ['r', 'right'],
    ['W', 'wrong'],
    ['l', 'later'],
  ])('are judged by the key %s', (key, value) => {
    const does = actions();
    const view = show(<DoubtsTab doubts={doubts} verdicts={[]} actions={does} />);
    view.key('[data-row="0"]', key);
    expect(does.judge).toHaveBeenCalledWith(doubts[1], value);
  });

  it('leave keys with Control to the browser', () => {
    const does = actions();
    const view = show(<DoubtsTab doubts={doubts} verdicts={[]} actions={does} />);
    view.key('[data-row="0"]', 'r', { ctrlKey: true });
    expect(does.judge).not.toHaveBeenCalled();
  });

  it('lose the verdict when its key is pressed again', () => {
    const does = actions();
    const verdicts = [verdict('a', 'early', 'right')];
    const view = show(<DoubtsTab doubts={doubts} verdicts={verdicts} actions={does} />);
    view.key('[data-row="0"]', 'r');
    expect(does.judge).toHaveBeenCalledWith(doubts[1], null);
  });

  it('are gone through with N, round at the end, and the page follows', () => {
    const does = actions();
    const view = show(<DoubtsTab doubts={doubts} verdicts={[]} actions={does} />);
    for (let step = 0; step < 4; step += 1) view.key('.ng-tab-body', 'n');
    const starts = vi.mocked(does.goTo).mock.calls.map(([span]) => span.start);
    expect(starts).toEqual([10, 30, 50, 10]);
  });

  it('keep one tab stop, which the arrows move with the focus', () => {
    const view = show(<DoubtsTab doubts={doubts} verdicts={[]} actions={actions()} />);
    view.key('[data-row="0"]', 'ArrowDown');
    expect(document.activeElement?.getAttribute('data-row')).toBe('1');
    expect(view.all('[data-row][tabindex="0"]')).toHaveLength(1);
  });

  it('of a page with 3,000 draw only what can be seen', () => {
    const many = Array.from({ length: 3000 }, (_unused, at) => doubt(at * 10, `words ${at}`));
    const view = show(<DoubtsTab doubts={many} verdicts={[]} actions={actions()} />);
    expect(view.all('[role=listitem]').length).toBeLessThan(100);
    expect(view.one('[role=listitem]').getAttribute('aria-setsize')).toBe('3000');
    view.key('[data-row="0"]', 'End');
    expect(document.activeElement?.getAttribute('data-row')).toBe('2999');
  });
});

describe('a key in a list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['j', 4, 4],
    ['k', 0, 0],
    ['End', 1, 4],
    ['Home', 3, 0],
    ['x', 2, null],
  ])('%s from row %i leads to %s', (key, at, to) => {
    expect(rowOfKey(key, at, 5)).toBe(to);
  });
});

describe('names', () => {
  const cluster = (id: string, type: EntityCluster['type'], starts: number[]): EntityCluster => ({
    id,
    type,
    name: id,
    aliases: [],
    mentions: starts.map((start) => ({ start, end: start + 1 })),
  });

  it('stand by kind, the most mentioned first, then by place', () => {
    const rows = entityRows([
      cluster('place', 'LOC', [1]),
      cluster('rare', 'PER', [2]),
      cluster('later', 'PER', [30, 40]),
      cluster('often', 'PER', [20, 25]),
    ]);
    expect(rows.map(({ entity }) => entity.id)).toEqual(['often', 'later', 'rare', 'place']);
  });
});

describe('notes', () => {
  it('stand with the lost first, then the changed, then in reading order', () => {
    const notes = [
      placed('c', 50, 'exact'),
      placed('b', 20, 'moved'),
      placed('changed', 90, 'changed'),
      placed('lost', 5, 'orphan'),
    ];
    expect(noteRows(notes).map(({ note }) => note.id)).toEqual(['lost', 'changed', 'b', 'c']);
  });
});

const page = (part: Partial<PageReview> = {}): PageReview => ({
  state: 'article',
  meta: null,
  length: 100,
  analysis: {
    language: 'en',
    gate: { verdict: 'unknown', score: 0.2, evidence: [] },
    entities: [],
    doubts: [],
    notices: [],
  },
  notes: [],
  verdicts: [],
  isPrivate: false,
  ...part,
});

const review = (part: Partial<Parameters<typeof Review>[0]>) => (
  <Review
    state="article"
    title="A bridge is closed"
    site="a.example"
    page={page()}
    drafts={[]}
    settings={DEFAULT_SETTINGS}
    elsewhere={new Map()}
    editing={null}
    message={null}
    said=""
    actions={actions()}
    {...part}
  />
);

describe('a review', () => {
  it('never calls a page clean when its origin is unknown', () => {
    const view = show(review({}));
    expect(view.one('h1').textContent).toBe('Unknown whether this was translated');
  });

  it('counts no doubt that was judged wrong', () => {
    const doubts = [doubt(1, 'a', { rule: 'x' }), doubt(5, 'b', { rule: 'x', tier: 'B' })];
    const base = page();
    const full = {
      ...base,
      analysis: base.analysis && { ...base.analysis, doubts },
      verdicts: [verdict('x', 'a', 'wrong')],
    };
    expect(countDoubts(full)).toEqual({ sure: 0, likely: 1 });
    expect(minimapMarks(full)).toHaveLength(2);
  });

  it.each<[ReviewState, string, keyof ReviewActions | null]>([
    ['not-article', 'This page is not an article', 'readAnyway'],
    ['no-access', 'No access to a.example', 'grantAccess'],
    ['off', 'Turned off on a.example', 'turnSite'],
    ['no-answer', 'No answer yet', 'retry'],
    ['cannot-run', 'Newsgloss cannot run here', null],
    ['translating', 'The browser is translating this page', null],
  ])('of a page in state %s says so and offers what can be done', (state, title, action) => {
    const does = actions();
    const view = show(review({ state, page: null, actions: does }));
    expect(view.one('.ng-state-title').textContent).toBe(title);
    if (!action) return;
    view.click('.ng-state-actions button');
    expect(does[action]).toHaveBeenCalled();
  });

  it('shows a note that was begun and left among the notes, to go on with it', async () => {
    const does = actions();
    const note = { ...draft, id: 'left', quote: 'q', created: 1, updated: 1, revision: 0 };
    const placement = { state: 'exact', span: null, score: 0, changes: [] } as const;
    const view = show(review({ drafts: [{ note, placement }], actions: does }));
    view.click('[role=tab]:nth-child(3)');
    await vi.waitFor(() => view.one('.ng-note'));
    expect(view.one('[role=tab]:nth-child(3)').textContent).toContain('1');
    expect(view.one('.ng-note').textContent).toContain('Draft kept');
    // It is thrown away in its editor alone.
    expect(view.all('.ng-note .ng-row button')).toHaveLength(1);
    view.click('.ng-note .ng-row button');
    expect(does.editNote).toHaveBeenCalledWith(note);
  });

  it('moves between tabs with the arrows, and round', () => {
    const view = show(review({}));
    view.key('[role=tab][aria-selected=true]', 'ArrowRight');
    const selected = view.one('[role=tab][aria-selected=true]');
    expect([selected.textContent, document.activeElement]).toEqual(['Notes0', selected]);
    view.key('[role=tab][aria-selected=true]', 'ArrowRight');
    expect(view.one('[role=tab][aria-selected=true]').textContent).toBe('Doubts0');
  });
});
