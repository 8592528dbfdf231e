// Every view in every state, by name. The screenshots and the accessibility test walk this list.
import type { ComponentChildren } from 'preact';
import { Card, type CardActions, type CardProps } from '../../components/Card.tsx';
import { NoteEditor, type SaveState } from '../../components/NoteEditor.tsx';
import { Review } from '../../components/Review.tsx';
import type { ReviewActions, ReviewProps, ReviewState } from '../../components/review-props.ts';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import type { Doubt } from '../../utils/analysis/analysis.ts';
import { t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import type { PageReview, PlacedNote } from '../../utils/messages/protocol.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';
import { DEFAULT_SETTINGS } from '../../utils/notes/settings.ts';
import { CROWDED, DOUBTS, EMPTY, ENTITIES, FULL, NOTES, NOTICES, WORST } from './examples.ts';
import { KitView } from './KitView.tsx';
import { MarksView } from './MarksView.tsx';
import { PAGE_VIEWS } from './page-views.tsx';

/** Names of controls to press, in order, before the view is looked at: selectors inside it. */
export interface View {
  readonly surface: 'popup' | 'panel' | 'float' | 'frame' | 'page' | 'tab';
  readonly show: () => ComponentChildren;
  readonly press?: readonly string[];
}

const nothing = (): void => undefined;

const reviewActions: ReviewActions = {
  goTo: nothing,
  judge: nothing,
  ruleOff: nothing,
  wordOff: nothing,
  copyReport: nothing,
  addNote: nothing,
  countElsewhere: nothing,
  openElsewhere: nothing,
  editNote: nothing,
  keepDraft: nothing,
  saveNote: nothing,
  closeEditor: nothing,
  discardDraft: nothing,
  completeTags: async (prefix) =>
    ['translation', 'to check', 'tides'].filter((tag) => tag.startsWith(prefix)),
  deleteNote: nothing,
  placeAgain: nothing,
  exportPage: nothing,
  copyPage: nothing,
  change: nothing,
  turnSite: nothing,
  readAnyway: nothing,
  notArticle: nothing,
  grantAccess: nothing,
  retry: nothing,
  dismissMessage: nothing,
  openPanel: nothing,
  openLibrary: nothing,
  openOptions: nothing,
};

const cardActions: CardActions = {
  onVerdict: nothing,
  onAddNote: nothing,
  onRuleOff: nothing,
  onWordOff: nothing,
  onCopyReport: nothing,
  onMention: nothing,
  onElsewhere: nothing,
  onEditNote: nothing,
  onDeleteNote: nothing,
  onPlaceAgain: nothing,
  onClose: nothing,
};

function review(page: PageReview | null, rest: Partial<ReviewProps> = {}): ComponentChildren {
  return (
    <Review
      state="article"
      title={page?.meta?.title ?? 'Harbour Times'}
      site="harbour-times.example"
      page={page}
      drafts={[]}
      settings={DEFAULT_SETTINGS}
      elsewhere={new Map([['Pu Chengxun', 4]])}
      editing={null}
      message={null}
      said=""
      actions={reviewActions}
      {...rest}
    />
  );
}

const popup = (
  page: PageReview | null,
  rest: Partial<ReviewProps> = {},
  press: readonly string[] = [],
): View => ({
  surface: 'popup',
  show: () => review(page, rest),
  press,
});

/** Says something in the language of the view, which is known only when it is shown. */
const saying = (message: () => NonNullable<ReviewProps['message']>): View => ({
  surface: 'popup',
  show: () => review(FULL, { message: message() }),
});

const state = (name: ReviewState): View => popup(null, { state: name });

const tab = (index: number): string => `[role=tab]:nth-child(${index})`;

const card = (rest: Partial<CardProps>): View => ({
  surface: 'float',
  show: () => (
    <Card
      {...cardActions}
      doubts={[]}
      entity={null}
      mention={null}
      notes={[]}
      verdictOn={() => null}
      elsewhere={null}
      scheme="auto"
      {...rest}
    />
  ),
});

const first = <T,>(list: readonly T[]): T => list[0] as T;

function editor(saveState: SaveState, rest: Partial<NoteDraft> = {}): View {
  const { note } = first(NOTES);
  return {
    surface: 'frame',
    show: () => (
      <div class="ng ng-frame">
        <NoteEditor
          withQuote
          draft={{ ...note, ...rest }}
          state={saveState}
          onKeep={nothing}
          onSave={nothing}
          onClose={nothing}
          onDiscard={nothing}
          completeTags={reviewActions.completeTags}
        />
      </div>
    ),
  };
}

const editing = (note: PlacedNote, saveState: SaveState): Partial<ReviewProps> => ({
  editing: { note: note.note.id, draft: note.note, state: saveState },
});

/** A new note that was begun and left. */
const DRAFT: PlacedNote = {
  note: { ...first(NOTES).note, id: 'left', body: 'Ask what became of', revision: 0 },
  placement: { state: 'exact', span: null, score: 0, changes: [] },
};

const firstRow = '[data-row="0"]';

export const VIEWS: Readonly<Record<string, View>> = {
  'popup-doubts': popup(FULL),
  'popup-doubt-open': popup(FULL, {}, ['[data-row="1"]']),
  'popup-doubt-more': popup(FULL, {}, [firstRow, '.ng-detail .ng-icon-button[aria-expanded]']),
  'popup-evidence': popup(FULL, {}, ['.ng-head .ng-icon-button']),
  'popup-by-rule': popup(FULL, {}, ['.ng-segments .ng-button:nth-of-type(2)']),
  'popup-entities': popup(FULL, {}, [tab(2)]),
  'popup-entity-open': popup(FULL, {}, [tab(2), firstRow]),
  'popup-notes': popup(FULL, {}, [tab(3)]),
  'popup-note-draft': popup({ ...FULL, notes: [] }, { drafts: [DRAFT] }, [tab(3)]),
  'popup-note-edit': popup(FULL, editing(NOTES[1] as PlacedNote, 'kept'), [tab(3)]),
  'popup-note-failed': popup(FULL, editing(NOTES[2] as PlacedNote, 'failed'), [tab(3)]),
  'popup-empty': popup(EMPTY, {}, [tab(1)]),
  'popup-empty-entities': popup(EMPTY, {}, [tab(2)]),
  'popup-empty-notes': popup({ ...EMPTY, isPrivate: true }, {}, [tab(3)]),
  'popup-notices': popup(NOTICES),
  'popup-crowded': popup(CROWDED),
  'popup-worst': popup(WORST, {}, ['.ng-head .ng-icon-button', firstRow]),
  'popup-worst-entities': popup(WORST, {}, [tab(2), firstRow]),
  'popup-worst-notes': popup(WORST, {}, [tab(3)]),
  'popup-message': saying(() => ({ text: t('note.deleted'), tone: 'plain', undo: nothing })),
  'popup-problem': saying(() => ({ text: problemText('storage-failed'), tone: 'problem' })),
  'popup-export': popup(FULL, {}, ['.ng-tools .ng-spacer + .ng-icon-button']),
  'popup-marks': popup(FULL, {}, ['.ng-tools .ng-icon-button:nth-of-type(2)']),
  'popup-help': popup(FULL, {}, ['.ng-tools .ng-icon-button:last-of-type']),
  'state-loading': state('loading'),
  'state-translating': state('translating'),
  'state-not-article': state('not-article'),
  'state-no-access': state('no-access'),
  'state-cannot-run': state('cannot-run'),
  'state-off': state('off'),
  'state-no-answer': state('no-answer'),
  'state-gone': state('extension-gone'),
  'panel-doubts': { surface: 'panel', show: () => review(FULL), press: [firstRow] },
  'panel-notes': { surface: 'panel', show: () => review(FULL), press: [tab(3)] },
  'card-doubt': card({ doubts: [first(DOUBTS)] }),
  'card-doubt-also': card({ doubts: [DOUBTS[1] as Doubt], verdictOn: () => 'right' }),
  'card-entity': card({ entity: first(ENTITIES), mention: 1, elsewhere: 4 }),
  'card-note': card({ notes: [first(NOTES)] }),
  'card-all': card({
    doubts: [first(DOUBTS)],
    entity: first(ENTITIES),
    mention: 0,
    notes: NOTES.slice(0, 2),
    message: 'Saved',
  }),
  'card-worst': card({
    doubts: WORST.analysis?.doubts ?? [],
    entity: WORST.analysis?.entities[0] ?? null,
    notes: WORST.notes,
  }),
  selection: {
    surface: 'float',
    show: () => (
      <SelectionBar
        scheme="auto"
        onNote={nothing}
        onColour={nothing}
        onCopy={nothing}
        onLookUp={nothing}
        onClose={nothing}
      />
    ),
  },
  editor: editor('unchanged', { body: '', tags: [], correction: '' }),
  'editor-kept': editor('kept'),
  'editor-failed': editor('failed'),
  'editor-worst': editor('saving', { tags: WORST.notes[0]?.note.tags ?? [], colour: 'purple' }),
  ...PAGE_VIEWS,
  marks: { surface: 'page', show: () => <MarksView /> },
  kit: { surface: 'page', show: () => <KitView /> },
};
