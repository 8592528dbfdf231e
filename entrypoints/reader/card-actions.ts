// What the buttons of a card do: each asks the background, and says what came of it.
import type { Doubt, EntityCluster } from '../../utils/analysis/analysis.ts';
import { describeAnchor } from '../../utils/anchoring/describe.ts';
import { t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { amendment } from '../../utils/notes/amend-settings.ts';
import { draftKey, newId } from '../../utils/notes/ids.ts';
import type { Note, NoteColour, NoteDraft } from '../../utils/notes/note.ts';
import type { VerdictValue } from '../../utils/notes/verdict.ts';
import { fail, ok, type Result } from '../../utils/result.ts';
import type { Span } from '../../utils/text/span.ts';
import { verdictOn, wordOffKey } from './painting.ts';
import type { SessionState } from './session-state.ts';
import { anchorTextOf, toAnchorText } from './translated.ts';

/** Says something in the open card; already worded. */
export type Say = (message: string) => void;

const told = (result: Result<unknown>, say: Say, done: string): boolean => {
  say(result.ok ? done : problemText(result.code));
  return result.ok;
};

/** A draft at a span of the article, empty but for what it is about. */
export function draftAt(
  state: SessionState,
  span: Span,
  about: Partial<NoteDraft> = {},
): NoteDraft | null {
  const reading = state.reading.value;
  const place = toAnchorText(state, span);
  if (!reading || !place) return null;
  return {
    article: reading.meta.id,
    anchor: describeAnchor(anchorTextOf(state), place),
    body: '',
    tags: [],
    colour: 'yellow',
    kind: 'note',
    ...about,
  };
}

/** What a note on a doubt or an entity carries of it. */
export const aboutOf = (about: Doubt | EntityCluster): Partial<NoteDraft> =>
  'rule' in about
    ? {
        kind: 'doubt',
        rule: about.rule,
        ...(about.suggestions[0] ? { correction: about.suggestions[0].text } : {}),
      }
    : { kind: 'entity', entity: about.restored?.name ?? about.name };

/**
 * Keeps a draft in the background and returns the key under which the editor finds it; null with a word on failure. The
 * review finds a new note's draft by it too.
 */
export async function keepDraft(
  state: SessionState,
  draft: NoteDraft,
  say: Say,
): Promise<string | null> {
  const id = newId();
  const key = draftKey(id);
  const reply = await ask('draft.save', {
    key,
    draft: { id, ...draft },
    isPrivate: state.isPrivate,
  });
  if (reply.ok) return key;
  say(problemText(reply.code));
  return null;
}

/** Saves a note of a colour without words. */
export async function saveColoured(
  state: SessionState,
  span: Span,
  colour: NoteColour,
  say: Say,
): Promise<boolean> {
  const draft = draftAt(state, span, { colour });
  const reading = state.reading.value;
  if (!draft || !reading) return false;
  const reply = await ask('note.save', {
    draft,
    article: reading.meta,
    isPrivate: state.isPrivate,
  });
  return told(reply, say, t('note.saved'));
}

/** Stores a verdict; null takes the stored one back. */
export async function judge(
  state: SessionState,
  doubt: Doubt,
  value: VerdictValue | null,
): Promise<Result<null>> {
  const reading = state.reading.value;
  if (!reading) return fail('not-found');
  if (value === null) {
    const stored = verdictOn(doubt, state.verdicts.value);
    return stored ? ask('verdict.delete', { id: stored.id }) : ok(null);
  }
  const reply = await ask('verdict.save', {
    article: reading.meta,
    isPrivate: state.isPrivate,
    verdict: {
      article: reading.meta.id,
      rule: doubt.rule,
      quote: doubt.text,
      anchor: describeAnchor(reading.article.text, doubt.span),
      value,
      category: doubt.category,
      severity: doubt.severity,
      suggestion: doubt.suggestions[0]?.text ?? '',
    },
  });
  return reply.ok ? ok(null) : reply;
}

/** The same, said in the card. */
export const judgeAloud = async (
  state: SessionState,
  doubt: Doubt,
  value: VerdictValue | null,
  say: Say,
): Promise<void> => {
  told(await judge(state, doubt, value), say, value === null ? '' : t('note.saved'));
};

/** Adds to one of the settings' lists of what is not marked. */
async function switchOff(
  state: SessionState,
  list: 'rulesOff' | 'wordsOff',
  entry: string,
  say: Say,
): Promise<void> {
  const settings = state.settings.value;
  const change = { [list]: [...new Set([...settings[list], entry])] };
  told(await ask('settings.amend', amendment(settings, change)), say, t('note.saved'));
}

export const switchRuleOff = (state: SessionState, { rule }: Doubt, say: Say): Promise<void> =>
  switchOff(state, 'rulesOff', rule, say);

export const switchWordOff = (
  state: SessionState,
  { rule, text }: Doubt,
  say: Say,
): Promise<void> => switchOff(state, 'wordsOff', wordOffKey(rule, text), say);

export const deleteNote = async (note: Note, say: Say): Promise<void> => {
  told(await ask('note.delete', { id: note.id }), say, t('note.deleted'));
};

/** Characters of the sentence's surroundings in a report. */
const REPORT_CONTEXT = 160;

/** What a reader may send us about a mark: rule, words, and the text right around; nothing of the page's address. */
export function reportOf(state: SessionState, doubt: Doubt): string {
  const text = state.reading.value?.article.text ?? '';
  const { start, end } = doubt.span;
  const around = text.slice(Math.max(0, start - REPORT_CONTEXT), end + REPORT_CONTEXT);
  return [
    `rule: ${doubt.rule} (${doubt.why.code})`,
    `marked: ${doubt.text}`,
    `suggested: ${doubt.suggestions.map((one) => one.text).join(' | ')}`,
    `text: ${around.replace(/\s+/g, ' ').trim()}`,
  ].join('\n');
}

/** Makes the changed place at which a note was found its own: the reader has looked and agrees. */
export async function confirmPlace(state: SessionState, note: Note, say: Say): Promise<void> {
  const placed = state.notes.value.find((one) => one.note.id === note.id);
  const span = placed?.placement.span;
  if (span) told(await placeNoteAt(state, note, span), say, t('note.saved'));
}

/** Stores a note with its anchor at a span. */
export function placeNoteAt(
  state: SessionState,
  note: Note,
  span: Span,
): Promise<Result<Note, string>> {
  const reading = state.reading.value;
  const place = toAnchorText(state, span);
  if (!reading || !place) return Promise.resolve(fail('not-found'));
  const anchor = describeAnchor(anchorTextOf(state), place);
  return ask('note.save', {
    draft: { ...note, anchor },
    article: reading.meta,
    isPrivate: state.isPrivate,
  });
}

/** The quote with where it is from, for pasting elsewhere. */
export function withSource(state: SessionState, span: Span): string {
  const reading = state.reading.value;
  const quote = reading?.article.text.slice(span.start, span.end) ?? '';
  return `"${quote}" (${reading?.meta.title ?? ''}, ${reading?.meta.url ?? ''})`;
}
