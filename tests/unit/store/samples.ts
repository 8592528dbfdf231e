// Notes, articles and verdicts for the store's tests, and a store of its own for each.

import type { ArticleMeta } from '../../../utils/notes/article-record.ts';
import { newId } from '../../../utils/notes/ids.ts';
import type { Note, NoteDraft } from '../../../utils/notes/note.ts';
import type { VerdictDraft } from '../../../utils/notes/verdict.ts';
import { type Changed, createStore, type Store } from '../../../utils/store/store.ts';

export const PAGE = 'https://harbour.example/news/ferry';

export const article = (id = PAGE, site = 'harbour.example'): ArticleMeta => ({
  id,
  url: id,
  site,
  title: 'Ferry resumes',
  byline: 'R. Vale',
  published: '2026-02-01',
  language: 'en',
  fingerprint: 'f1',
});

export const draft = (more: Partial<NoteDraft> = {}): NoteDraft => ({
  article: PAGE,
  anchor: {
    version: 1,
    quote: 'the ferry to the outer islands',
    prefix: 'Officials said ',
    suffix: ' would resume on Monday.',
    position: { start: 15, end: 45 },
    block: 1,
    fingerprint: 'f1',
  },
  body: 'Check the timetable',
  tags: ['transport'],
  colour: 'yellow',
  kind: 'note',
  ...more,
});

export const note = (more: Partial<Note> = {}): Note => {
  const { id: _id, revision: _revision, ...content } = draft();
  const made = { ...content, created: 1_700_000_000_000, updated: 1_700_000_000_000, revision: 1 };
  const all = { ...made, ...more };
  return { ...all, id: more.id ?? newId(all.created), quote: all.anchor.quote };
};

export const verdict = (more: Partial<VerdictDraft> = {}): VerdictDraft => ({
  article: PAGE,
  rule: 'false-friend',
  quote: 'outer islands',
  anchor: draft().anchor,
  value: 'right',
  category: 'Terminology/Wrong term',
  severity: 'minor',
  suggestion: 'offshore islands',
  ...more,
});

export interface TestStore {
  readonly store: Store;
  readonly told: Changed[];
  readonly clock: { now: number };
}

let made = 0;

/** A store in a database of its own, with a clock that the test sets. */
export function testStore(given?: string): TestStore {
  made += 1;
  const name = given ?? `test-${made}`;
  const told: Changed[] = [];
  const clock = { now: 1_700_000_000_000 };
  const store = createStore({
    name,
    now: () => clock.now,
    onChange: (changed) => told.push(changed),
    upkeepAfterMs: null,
  });
  return { store, told, clock };
}

/** The value of a Result, or a failed test. */
export async function value<T>(
  work: Promise<{ ok: true; value: T } | { ok: false; code: string; detail?: string }>,
): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result.value;
}
