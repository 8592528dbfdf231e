// The notes of a page: those whose place was lost or changed first, then in reading order; edited in place.
import { NotebookPen, ShieldOff } from 'lucide';
import { useMemo } from 'preact/hooks';
import { t, tCount } from '../utils/i18n/t.ts';
import type { PlacedNote } from '../utils/messages/protocol.ts';
import { LongList } from './LongList.tsx';
import { Markdown } from './Markdown.tsx';
import { Notice, StateView } from './Message.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteView } from './NoteView.tsx';
import type { Editing, ReviewActions } from './review-props.ts';

const RANK = { orphan: 0, changed: 1, moved: 2, exact: 2 } as const;

/** Orphans, then changed ones, then the others; each in reading order. */
export const noteRows = (notes: readonly PlacedNote[]): readonly PlacedNote[] =>
  [...notes].sort(
    (a, b) =>
      RANK[a.placement.state] - RANK[b.placement.state] ||
      (a.placement.span ?? a.note.anchor.position).start -
        (b.placement.span ?? b.note.anchor.position).start,
  );

export interface NotesTabProps {
  readonly notes: readonly PlacedNote[];
  readonly editing: Editing | null;
  /** A private window in which nothing is stored. */
  readonly isUnstored: boolean;
  readonly actions: ReviewActions;
}

function Row({
  placed,
  editing,
  actions,
}: Omit<NotesTabProps, 'notes' | 'isUnstored'> & { readonly placed: PlacedNote }) {
  if (editing?.note === placed.note.id)
    return (
      <NoteEditor
        withQuote
        draft={editing.draft}
        state={editing.state}
        {...(editing.problem !== undefined && { problem: editing.problem })}
        onKeep={actions.keepDraft}
        onSave={actions.saveNote}
        onClose={actions.closeEditor}
        onDiscard={actions.discardDraft}
        completeTags={actions.completeTags}
      />
    );
  return (
    <NoteView
      withQuote
      Body={Markdown}
      placed={placed}
      onGoTo={() => placed.placement.span && actions.goTo(placed.placement.span)}
      onEdit={actions.editNote}
      onDelete={actions.deleteNote}
      onPlaceAgain={actions.placeAgain}
    />
  );
}

export function NotesTab({ notes, editing, isUnstored, actions }: NotesTabProps) {
  const items = useMemo(() => noteRows(notes), [notes]);
  const needed = items.findIndex(({ note }) => note.id === editing?.note);
  return (
    <div class="ng-tab-body">
      {isUnstored && <Notice icon={ShieldOff}>{t('notes.private')}</Notice>}
      {items.length === 0 ? (
        <StateView icon={NotebookPen} title={t('notes.none')} text={t('notes.noneText')} />
      ) : (
        <>
          <div class="ng-bar">
            <span class="ng-soft">{tCount('notes.count', items.length)}</span>
          </div>
          <LongList
            label={t('tabs.notes')}
            items={items}
            keyOf={({ note }) => note.id}
            guess={120}
            needed={needed}
            row={(placed) => <Row {...{ placed, editing, actions }} />}
          />
        </>
      )}
    </div>
  );
}
