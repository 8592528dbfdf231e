// Where a note is written: in the popup, the panel, the library and the frame on a page. While it is typed the draft
// goes to its keeper again and again; what was typed is never thrown away by a failure.
import { Check, CircleAlert, type IconNode, LoaderCircle } from 'lucide';
import type { TargetedFocusEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../utils/i18n/t.ts';
import type { NoteDraft } from '../utils/notes/note.ts';
import { Button } from './Button.tsx';
import { ColourField } from './ColourField.tsx';
import { Icon } from './Icon.tsx';
import { Quote } from './Quote.tsx';
import { TagField } from './TagField.tsx';

/** unchanged: nothing typed yet. kept: the keeper has the draft. failed: `problem` says why; the text is still here. */
export type SaveState = 'unchanged' | 'kept' | 'saving' | 'saved' | 'failed';

export interface NoteEditorProps {
  readonly draft: NoteDraft;
  readonly state: SaveState;
  /** What went wrong, worded; shown when the state is 'failed'. */
  readonly problem?: string;
  readonly withQuote?: boolean;
  /** Now and then while something is typed, before `onClose`, and when the editor goes away with changes. */
  readonly onKeep: (draft: NoteDraft) => void;
  readonly onSave: (draft: NoteDraft) => void;
  /** Closes; the draft stays kept. */
  readonly onClose: () => void;
  /** Throws the draft away. */
  readonly onDiscard: () => void;
  readonly completeTags: (prefix: string) => Promise<readonly string[]>;
}

/** Typing is kept so often, in milliseconds: a page that dies loses no more. */
const KEEP_MS = 400;

/** Between a field that has the focus and the buttons, in CSS pixels: room for its ring. */
const CLEAR = 4;

/**
 * Gives the draft to the keeper every KEEP_MS while it changes, and at once when the editor closes or goes away, by
 * itself or with its page.
 */
function useDraft({ draft: initial, onKeep }: NoteEditorProps) {
  const [draft, setDraft] = useState(initial);
  // What was changed a moment ago and is not drawn yet counts when the note is saved.
  const latest = useRef(initial);
  const pending = useRef<NoteDraft | null>(null);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (pending.current) keep.current(pending.current);
    pending.current = null;
  };
  const change = (part: Partial<NoteDraft>): void => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    pending.current = next;
    timer.current ??= setTimeout(flush, KEEP_MS);
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const forget = (): void => {
    pending.current = null;
  };
  return { draft, latest, change, flush, forget };
}

const WORDS: Readonly<Partial<Record<SaveState, readonly [IconNode, MessageKey]>>> = {
  saving: [LoaderCircle, 'editor.saving'],
  kept: [Check, 'editor.kept'],
  saved: [Check, 'editor.saved'],
};

function StateLine({ state, problem }: Pick<NoteEditorProps, 'state' | 'problem'>) {
  if (state === 'failed')
    return (
      <p class="ng-save-state ng-problem" role="alert">
        <Icon icon={CircleAlert} /> {problem ?? t('problem.storage')}
      </p>
    );
  const [icon, words] = WORDS[state] ?? [];
  return (
    // That the draft is kept comes again and again: it is there to be seen, not to be told.
    <p class="ng-save-state ng-soft" role={state === 'kept' ? undefined : 'status'}>
      {icon && words && (
        <>
          <Icon icon={icon} /> {t(words)}
        </>
      )}
    </p>
  );
}

type Change = (part: Partial<NoteDraft>) => void;

function BodyField({ draft, change }: { readonly draft: NoteDraft; readonly change: Change }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  // As high as its text; the style sheet says how high at most.
  useLayoutEffect(() => {
    if (!area.current) return;
    const { style } = area.current;
    style.blockSize = 'auto';
    style.blockSize = `${area.current.scrollHeight + 2}px`;
  }, [draft.body]);
  return (
    <label class="ng-field">
      <span class="ng-label">{t('note.name')}</span>
      <textarea
        ref={area}
        class="ng-input ng-body"
        rows={4}
        dir="auto"
        placeholder={t('editor.placeholder')}
        value={draft.body}
        onInput={(event) => change({ body: event.currentTarget.value })}
      />
    </label>
  );
}

function CorrectionField({
  draft,
  change,
}: {
  readonly draft: NoteDraft;
  readonly change: Change;
}) {
  return (
    <label class="ng-field">
      <span class="ng-label">{t('note.correction')}</span>
      <input
        class="ng-input"
        dir="auto"
        value={draft.correction ?? ''}
        onInput={(event) => change({ correction: event.currentTarget.value })}
      />
    </label>
  );
}

/**
 * The buttons stay in sight and may lie on a field that gets the focus: it is brought above them. What was pressed stays
 * under the mouse.
 */
function intoSight({ target, currentTarget }: TargetedFocusEvent<HTMLFormElement>): void {
  const foot = currentTarget.querySelector<HTMLElement>('.ng-editor-foot');
  if (!(target instanceof HTMLElement) || !foot || foot.contains(target)) return;
  if (!target.matches(':focus-visible')) return;
  target.style.scrollMarginBlockEnd = `${foot.offsetHeight + CLEAR}px`;
  target.scrollIntoView({ block: 'nearest' });
}

export function NoteEditor(props: NoteEditorProps) {
  const { state, problem, withQuote, onSave, onClose, onDiscard, completeTags } = props;
  const { draft, latest, change, flush, forget } = useDraft(props);
  const close = (): void => {
    flush();
    onClose();
  };
  const save = (): void => {
    forget();
    onSave(latest.current);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <form
      class={`ng-editor ng-note-${draft.colour}`}
      aria-label={t('editor.name')}
      onKeyDown={onKeyDown}
      onFocusIn={intoSight}
      onSubmit={(event) => event.preventDefault()}
    >
      {withQuote && <Quote text={draft.anchor.quote} lines={3} />}
      <BodyField draft={draft} change={change} />
      {draft.kind !== 'entity' && <CorrectionField draft={draft} change={change} />}
      <TagField tags={draft.tags} onChange={(tags) => change({ tags })} complete={completeTags} />
      <ColourField value={draft.colour} onChange={(colour) => change({ colour })} />
      <div class="ng-editor-foot">
        <StateLine state={state} {...(problem !== undefined && { problem })} />
        <div class="ng-row ng-editor-actions">
          <Button
            look="primary"
            shortcut="Control+Enter"
            disabled={state === 'saving'}
            onClick={save}
          >
            {t(state === 'failed' ? 'action.retry' : 'action.save')}
          </Button>
          <Button shortcut="Escape" onClick={close}>
            {t('action.close')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              forget();
              onDiscard();
            }}
          >
            {t('editor.discard')}
          </Button>
        </div>
      </div>
    </form>
  );
}
