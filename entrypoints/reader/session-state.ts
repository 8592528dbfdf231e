// What a reading session knows of its page, as signals: who shows it follows by itself.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Analysis } from '../../utils/analysis/analysis.ts';
import type {
  FirstNames,
  PageReview,
  PageState,
  PlacedNote,
} from '../../utils/messages/protocol.ts';
import type { Note } from '../../utils/notes/note.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';
import type { ReadArticle } from '../../utils/page/read.ts';
import type { ArticleText } from '../../utils/text/article-text.ts';
import { type Marks, marksOf, withoutSwitchedOff } from './painting.ts';

export interface SessionState {
  readonly page: Signal<PageState>;
  /** What is painted and shown: changes together with `analysis`. */
  readonly reading: Signal<ReadArticle | null>;
  /** The latest reading; its analysis may still be on the way. */
  readonly newest: Signal<ReadArticle | null>;
  /** The text before the browser translated it, when it was seen: notes are anchored to it. */
  readonly original: Signal<ArticleText | null>;
  /** Names that are marked until the first analysis is there. */
  readonly firstNames: Signal<FirstNames['names']>;
  /** As it came; `shown` is without what the reader switched off. */
  readonly analysis: Signal<Analysis | null>;
  /** The page's notes as they were told last, while they are placed. */
  readonly told: Signal<readonly Note[]>;
  readonly notes: Signal<readonly PlacedNote[]>;
  readonly verdicts: Signal<readonly Verdict[]>;
  readonly settings: Signal<Settings>;
  readonly shown: ReadonlySignal<Analysis | null>;
  readonly marks: ReadonlySignal<Marks>;
  readonly isPrivate: boolean;
}

/** A session before anything was read. */
export function createState(isPrivate: boolean): SessionState {
  const analysis = signal<Analysis | null>(null);
  const firstNames = signal<FirstNames['names']>([]);
  const notes = signal<readonly PlacedNote[]>([]);
  const verdicts = signal<readonly Verdict[]>([]);
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const shown = computed(() =>
    analysis.value ? withoutSwitchedOff(analysis.value, settings.value) : null,
  );
  const marks = computed(() =>
    marksOf(shown.value, notes.value, verdicts.value, settings.value, firstNames.value),
  );
  return {
    page: signal<PageState>('reading'),
    reading: signal<ReadArticle | null>(null),
    newest: signal<ReadArticle | null>(null),
    original: signal<ArticleText | null>(null),
    firstNames,
    analysis,
    told: signal<readonly Note[]>([]),
    notes,
    verdicts,
    settings,
    shown,
    marks,
    isPrivate,
  };
}

/** All that the popup shows of the page now. */
export const reviewOf = (state: SessionState): PageReview => ({
  state: state.page.value,
  meta: state.reading.value?.meta ?? null,
  length: state.reading.value?.article.text.length ?? 0,
  analysis: state.shown.value,
  notes: state.notes.value,
  verdicts: state.verdicts.value,
  isPrivate: state.isPrivate,
});
