// Every note on every page: search, filters, the list, bulk work, export and import, storage.
import { ChartNoAxesColumn, FileInput, NotebookPen, Search, SearchX, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../utils/i18n/t.ts';
import { Brand } from '../Brand.tsx';
import { Button, IconButton } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { StateView } from '../Message.tsx';
import { MessageArea } from '../MessageArea.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { BulkBar } from './BulkBar.tsx';
import { ExportSheet } from './ExportSheet.tsx';
import { Figures } from './Figures.tsx';
import { FilterSide } from './FilterSide.tsx';
import { Groups } from './Groups.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import type { LibraryProps } from './library-props.ts';
import { NoteList } from './NoteList.tsx';
import { NotePane } from './NotePane.tsx';
import { StorageFoot } from './StorageFoot.tsx';
import { ArticlePage, EntityHead } from './SubjectHead.tsx';

/** Opens the browser's window of files. */
function ImportButton({ progress, actions }: LibraryProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={FileInput} disabled={progress !== null} onClick={() => file.current?.click()}>
        {t('library.import')}
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) actions.chooseFile(chosen);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Head(props: LibraryProps) {
  const { typed, figures, actions } = props;
  return (
    <header class="ng-lib-head">
      <h1>
        <Brand /> {t('library.title')}
      </h1>
      <label class="ng-lib-search">
        <span class="ng-hidden">{t('library.search')}</span>
        <Icon icon={Search} />
        <input
          type="search"
          class="ng-input"
          placeholder={t('library.placeholder')}
          value={typed}
          spellcheck={false}
          onInput={(event) => actions.searchTyped(event.currentTarget.value)}
        />
      </label>
      <Button
        look="quiet"
        icon={ChartNoAxesColumn}
        pressed={figures !== null}
        onClick={() => actions.showFigures(figures === null)}
      >
        {t('figures.title')}
      </Button>
      <ImportButton {...props} />
    </header>
  );
}

function ProgressLine({ progress, actions }: LibraryProps) {
  if (!progress) return null;
  const { label, done, total } = progress;
  return (
    <div class="ng-lib-progress" role="status">
      <span>{label}</span>
      <progress
        max={total ?? undefined}
        value={total === null ? undefined : done}
        aria-label={label}
      />
      <span class="ng-count">{formatNumber(done)}</span>
      <IconButton icon={X} label={t('action.cancel')} onClick={actions.cancel} />
    </div>
  );
}

/** The list, or what stands in its place: the groups, or an article's page. */
function Found(props: LibraryProps) {
  const { grouping, subject, actions } = props;
  if (grouping !== null) return <Groups {...props} />;
  if (subject?.kind === 'article') return <ArticlePage subject={subject} actions={actions} />;
  return (
    <div class="ng-lib-found">
      {subject && <EntityHead subject={subject} actions={actions} />}
      <NoteList {...props} />
    </div>
  );
}

function Results(props: LibraryProps) {
  const { total, typed, opened, figures, subject, actions } = props;
  if (figures) return <Figures data={figures} />;
  if (total === 0 && typed === '')
    return (
      <StateView icon={NotebookPen} title={t('library.empty')} text={t('library.emptyText')}>
        <ImportButton {...props} />
      </StateView>
    );
  if (total === 0 && !subject)
    return (
      <StateView icon={SearchX} title={t('library.nothing')} text={t('library.nothingText')}>
        <Button onClick={() => actions.search('')}>{t('library.showAll')}</Button>
      </StateView>
    );
  return (
    <div class="ng-lib-columns">
      <Found {...props} />
      {opened && <NotePane opened={opened} actions={actions} />}
    </div>
  );
}

/** Where the focus goes when what had it is gone: the list's tab stop, or what begins the page's main part. */
const NEXT_FOCUS = ['.ng-lib-open[tabindex="0"]', '.ng-lib-reading button', '.ng-lib-search input'];

export function LibraryPage(props: LibraryProps) {
  const { appearance, preview, progress, message, isDropping, actions } = props;
  const [isExporting, exportNow] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, NEXT_FOCUS);
  return (
    <div class="ng ng-library" data-scheme={appearance} ref={root}>
      <Head {...props} />
      <FilterSide {...props} />
      <main class="ng-lib-main">
        <BulkBar {...props} onExport={() => exportNow(true)} />
        <ProgressLine {...props} />
        <Results {...props} />
        <StorageFoot {...props} />
      </main>
      <MessageArea message={message} onDismiss={actions.dismissMessage} />
      {isDropping && progress === null && (
        <p class="ng-lib-drop" aria-hidden="true">
          <Icon icon={FileInput} size={2} />
          {t('library.drop')}
        </p>
      )}
      {isExporting && <ExportSheet library={props} onClose={() => exportNow(false)} />}
      {preview && (
        <ImportSheet
          preview={preview}
          onConfirm={actions.confirmImport}
          onSaveRejected={actions.saveRejected}
          onClose={actions.cancel}
        />
      )}
    </div>
  );
}
