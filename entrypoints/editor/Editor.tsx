// The editor of one draft: keeps it while it is typed, saves it, and never loses what was typed.
import { useEffect, useRef, useState } from 'preact/hooks';
import { NoteEditor, type SaveState } from '../../components/NoteEditor.tsx';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey as keyOf, newId } from '../../utils/notes/ids.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';
import { pageOfFrame } from './page-of-frame.ts';

export interface EditorProps {
  readonly draftKey: string;
  readonly draft: NoteDraft;
  readonly onClosed: (saved: boolean) => void;
}

const MOST_CHOICES = 8;

async function completeTags(prefix: string): Promise<readonly string[]> {
  const reply = await ask('note.facets', { query: {}, by: 'tag', limit: MOST_CHOICES, prefix });
  return reply.ok ? reply.value.values.map(({ value }) => value) : [];
}

interface Status {
  readonly state: SaveState;
  readonly problem?: string;
}

/** The note editor over a draft: keeps what is typed, saves it as one note however often it is asked, and says what failed. */
export function Editor({ draftKey, draft, onClosed }: EditorProps) {
  // One id from the start: saving twice, after a lost answer, is one note.
  const id = useRef(draft.id ?? newId());
  const [status, setStatus] = useState<Status>({ state: 'unchanged' });
  // Whether the draft was kept the last time.
  const last = useRef(Promise.resolve(true));
  const failed = (code: string): void => setStatus({ state: 'failed', problem: problemText(code) });
  const keep = async (changed: NoteDraft): Promise<boolean> => {
    // The background knows by itself whether this is a private window.
    const reply = await ask('draft.save', { key: draftKey, draft: changed });
    if (reply.ok) setStatus({ state: 'kept' });
    else failed(reply.code);
    return reply.ok;
  };
  // A new note in which nothing was ever written, and a stored one that nobody changed here, need no draft.
  const isStored = draftKey !== keyOf(id.current);
  const isNeedless = useRef(isStored || (draft.body === '' && draft.tags.length === 0));
  const drop = () => ask('draft.drop', { key: draftKey });
  // What could not be kept is closed at the second wish alone: the first one tells it.
  const close = async (): Promise<void> => {
    const isKept = await last.current;
    last.current = Promise.resolve(true);
    if (isNeedless.current) await drop();
    if (isKept) onClosed(false);
  };
  // The page may close the frame: Escape beside it, or leaving the page.
  useEffect(() => {
    const leave = (): void => {
      if (isNeedless.current) void drop();
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  const save = async (changed: NoteDraft): Promise<void> => {
    setStatus({ state: 'saving' });
    await last.current;
    const page = await pageOfFrame();
    if (!page) return failed('no-answer');
    const reply = await ask('note.save', {
      draft: { ...changed, id: id.current },
      article: page.meta,
      draftKey,
      isPrivate: page.isPrivate,
    });
    if (!reply.ok) return failed(reply.code);
    setStatus({ state: 'saved' });
    onClosed(true);
  };
  return (
    <NoteEditor
      withQuote
      draft={draft}
      {...status}
      onKeep={(changed) => {
        isNeedless.current = false;
        last.current = keep(changed);
      }}
      onSave={(changed) => void save(changed)}
      onClose={() => void close()}
      onDiscard={() => void drop().then(() => onClosed(false))}
      completeTags={completeTags}
    />
  );
}
