// The views that fill a tab: library, options, first run.
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import type { LibraryActions, LibraryProps } from '../../components/library/library-props.ts';
import { NONE } from '../../components/library/selection.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { OptionsActions } from '../../components/options/options-props.ts';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import { t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { DEFAULT_SETTINGS } from '../../utils/notes/settings.ts';
import type { StorageLine } from '../../utils/notes/store-shapes.ts';
import {
  ARTICLE,
  DONE,
  ENTITY,
  libraryNote,
  PREVIEW,
  RULES,
  SAMPLE,
  SAMPLE_ANALYSIS,
  TITLES,
  TITLES_BY_KEY,
} from './page-examples.ts';
import type { View } from './views.tsx';

const nothing = (): void => undefined;

const libraryActions: LibraryActions = {
  search: nothing,
  searchTyped: nothing,
  order: nothing,
  groupBy: nothing,
  showFigures: nothing,
  need: nothing,
  open: nothing,
  closeNote: nothing,
  toggle: nothing,
  selectAll: nothing,
  selectRange: nothing,
  tagSelected: nothing,
  colourSelected: nothing,
  deleteSelected: nothing,
  restoreSelected: nothing,
  emptyBin: nothing,
  edit: nothing,
  keepDraft: nothing,
  save: nothing,
  stopEditing: nothing,
  discardDraft: nothing,
  completeTags: async () => [],
  visit: nothing,
  saveSearch: nothing,
  dropSearch: nothing,
  exportAs: nothing,
  sampleOf: async () => '{"newsgloss": "backup", "version": 1}',
  copyMarkdown: nothing,
  loadTemplate: async () => '',
  saveTemplate: async () => ({ template: '', problem: null }),
  chooseFile: nothing,
  confirmImport: nothing,
  saveRejected: nothing,
  saveSetAside: nothing,
  openOptions: nothing,
  cancel: nothing,
  dismissMessage: nothing,
};

const FACETS: LibraryProps['facets'] = new Map([
  [
    'site',
    [
      { value: 'harbour-times.example', count: 14 },
      { value: 'valley-post.example', count: 13 },
      { value: 'evening.example', count: 13 },
    ],
  ],
  [
    'tag',
    [
      { value: 'numbers', count: 20 },
      { value: 'to check', count: 20 },
    ],
  ],
  ['entity', [{ value: 'Pu Chengxun', count: 10 }]],
  ['rule', [{ value: 'collapsed-synonyms', count: 10 }]],
  [
    'colour',
    [
      { value: 'yellow', count: 8 },
      { value: 'blue', count: 8 },
    ],
  ],
]);

const FIGURES: LibraryProps['figures'] = {
  overTime: [
    { value: '2026-01', count: 12 },
    { value: '2026-02', count: 25 },
    { value: '2026-03', count: 3 },
  ],
  byRule: [
    { value: 'collapsed-synonyms', right: 9, wrong: 1, later: 2 },
    { value: 'my-country', right: 3, wrong: 4, later: 0 },
  ],
  bySite: [{ value: 'harbour-times.example', right: 12, wrong: 5, later: 2 }],
  names: [{ value: 'Pu Chengxun', count: 10 }],
};

const STORAGE: StorageLine = {
  state: 'ok',
  notes: 40,
  bin: 0,
  articles: 3,
  verdicts: 19,
  glossary: 0,
  setAside: 0,
  used: 400_000,
  quota: null,
  persisted: null,
  lastBackup: null,
};

const library = (rest: Partial<LibraryProps> = {}, press: readonly string[] = []): View => ({
  surface: 'tab',
  press,
  show: () => (
    <LibraryPage
      typed=""
      order="newest"
      total={40}
      rowAt={libraryNote}
      selection={NONE}
      isBin={false}
      opened={null}
      facets={FACETS}
      searches={[{ id: 's', name: 'Numbers to check', query: 'tag:numbers tag:"to check"' }]}
      subject={null}
      grouping={null}
      groups={null}
      titles={TITLES_BY_KEY}
      figures={null}
      storage={STORAGE}
      autoBackup="off"
      backupTry={null}
      progress={null}
      preview={null}
      message={null}
      isDropping={false}
      appearance="auto"
      actions={libraryActions}
      {...rest}
    />
  ),
});

const optionsActions: OptionsActions = {
  change: nothing,
  changeShortcuts: nothing,
  openLibrary: nothing,
  setAutoBackup: nothing,
  backUpNow: nothing,
  deleteEverything: nothing,
  dismissMessage: nothing,
};

const options: View = {
  surface: 'tab',
  show: () => (
    <OptionsPage
      settings={{ ...DEFAULT_SETTINGS, siteDecisions: { 'evening.example': 'article' } }}
      rules={RULES}
      shortcuts={[
        { name: 'open', description: 'Open the review', key: 'Alt+Shift+N' },
        { name: 'panel', description: 'Open the review in the side panel', key: '' },
      ]}
      licences=""
      backup={null}
      isBackingUp={false}
      broken={[]}
      message={null}
      actions={optionsActions}
    />
  ),
};

const welcome = (hasAccess: boolean): View => ({
  surface: 'tab',
  show: () => (
    <WelcomePage
      sample={SAMPLE}
      analysis={SAMPLE_ANALYSIS}
      hasAccess={hasAccess}
      onGrant={nothing}
      onOptions={nothing}
    />
  ),
});

export const PAGE_VIEWS: Readonly<Record<string, View>> = {
  library: library(),
  'library-note': library({
    opened: {
      note: libraryNote(2),
      title: TITLES[2] ?? '',
      url: 'https://evening.example/',
      editing: null,
    },
  }),
  'library-selected': library({
    selection: { isAll: false, ids: new Set(['note-1', 'note-3']) },
  }),
  'library-empty': library({ total: 0, facets: new Map(), searches: [], storage: null }),
  'library-nothing': library({ total: 0, facets: new Map(), typed: 'tag:nowhere' }),
  'library-figures': library({ figures: FIGURES }),
  'library-article': library({ typed: 'article:a', total: 5, subject: ARTICLE }),
  'library-entity': library({ typed: 'entity:"Pu Chengxun"', total: 10, subject: ENTITY }),
  'library-bin': library({ typed: 'in:bin', isBin: true, message: DONE }),
  'library-import': library({ preview: PREVIEW }),
  'library-drop': library({ isDropping: true }),
  'library-working': library({
    progress: {
      get label() {
        return t('library.importing');
      },
      done: 12_000,
      total: 100_000,
    },
  }),
  'library-problem': library({
    message: {
      get text() {
        return problemText('storage-full');
      },
      tone: 'problem',
    },
    storage: { ...STORAGE, state: 'newer', setAside: 2 },
  }),
  'library-export': library({}, ['.ng-lib-bulk > .ng-button:last-child']),
  options,
  welcome: welcome(false),
  'welcome-allowed': welcome(true),
};
