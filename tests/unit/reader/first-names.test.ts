// Names that the background tells of a text that it still analyses: taken for that text alone, and only until the analysis is there.
import { describe, expect, it } from 'vitest';
import { readerHandlers, readerParsers } from '../../../entrypoints/reader/answers.ts';
import { createState, type SessionState } from '../../../entrypoints/reader/session-state.ts';
import type { Analysis } from '../../../utils/analysis/analysis.ts';
import type { Sender } from '../../../utils/messages/serve.ts';
import type { ReadArticle } from '../../../utils/page/read.ts';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';

const BACKGROUND: Sender = { place: 'page', tab: null, frame: 0, url: '', isPrivate: false };
const NAMES = [{ type: 'LOC', mentions: [{ start: 0, end: 7 }] }] as const;

const ANALYSIS: Analysis = {
  language: 'en',
  gate: { verdict: 'unknown', score: 0, evidence: [] },
  entities: [],
  doubts: [],
  notices: [],
};

const readingOf = (text: string): ReadArticle =>
  ({ article: articleFromPlainText(text) }) as ReadArticle;

function stateWith(text: string): SessionState {
  const state = createState(false);
  state.reading.value = readingOf(text);
  state.newest.value = state.reading.value;
  return state;
}

const mark = (state: SessionState, length: number): unknown =>
  readerHandlers(state, () => null)['page.mark']({ length, names: NAMES }, BACKGROUND);

describe('the first names of a text', () => {
  const text = 'Tallinn lies by the sea.';

  it('are marked', () => {
    const state = stateWith(text);
    expect(mark(state, text.length)).toMatchObject({ ok: true });
    expect(state.marks.value['newsgloss-place']).toEqual([{ start: 0, end: 7 }]);
  });

  it('are left out where they are of another text', () => {
    const state = stateWith(text);
    expect(mark(state, text.length + 1)).toMatchObject({ ok: false });
    expect(state.marks.value['newsgloss-place']).toEqual([]);
  });

  it('are left out where the page is being read anew', () => {
    const state = stateWith(text);
    state.newest.value = readingOf('Tallinn lies by the bay.');
    expect(mark(state, text.length)).toMatchObject({ ok: false });
  });

  it('come too late once the analysis is there', () => {
    const state = stateWith(text);
    state.analysis.value = ANALYSIS;
    expect(mark(state, text.length)).toMatchObject({ ok: false });
  });
});

describe('a message of first names', () => {
  const parse = readerParsers['page.mark'];

  it('is rebuilt without what is no name or lies beyond the text', () => {
    const sent = {
      length: 10,
      names: [
        { type: 'PER', mentions: [{ start: 1, end: 4, more: 1 }, { start: 8, end: 12 }, null] },
        { type: 'DOG', mentions: [{ start: 1, end: 4 }] },
        'PER',
        { type: 'ORG' },
      ],
    };
    expect(parse(sent)).toEqual({
      length: 10,
      names: [
        { type: 'PER', mentions: [{ start: 1, end: 4 }] },
        { type: 'ORG', mentions: [] },
      ],
    });
  });

  it.each([null, 7, {}, { length: 3 }, { length: 3, names: 'PER' }])('is none: %j', (raw) => {
    expect(parse(raw)).toBeUndefined();
  });
});
