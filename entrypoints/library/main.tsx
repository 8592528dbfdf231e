// The library: gives the view its data, and does what it asks for.
import './library-page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { keepTrue } from './keep-true.ts';
import { libraryActions } from './library-actions.ts';
import { createLoader, createSession, rowAt } from './library-session.ts';

const life = new AbortController();
const inAddress = (): string => new URLSearchParams(location.search).get('q') ?? '';
const session = createSession(inAddress());
const loader = createLoader(session);
const actions = libraryActions(session, loader);

document.documentElement.lang = textLanguage();
document.title = t('library.title');
addEventListener('popstate', () => actions.searchTyped(inAddress()));
addEventListener('pagehide', () => life.abort(), { once: true });

const showDrop = (event: DragEvent): void => {
  event.preventDefault();
  session.isDropping.value = event.dataTransfer?.types.includes('Files') === true;
};
addEventListener('dragenter', showDrop);
addEventListener('dragover', showDrop);
addEventListener('dragleave', ({ relatedTarget }) => {
  // Within the page it goes from one element to the next.
  if (relatedTarget === null) session.isDropping.value = false;
});
addEventListener('drop', (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  event.preventDefault();
  session.isDropping.value = false;
  if (file && event.isTrusted) actions.chooseFile(file);
});

// Before anything is drawn: the background looks for the rows meanwhile.
keepTrue(session, loader, life.signal);

const root = document.getElementById('root');
effect(() => {
  const { value: settings } = session.settings;
  document.documentElement.dataset.scheme = settings.appearance;
  // Read here, so that new rows draw the list again.
  const { value: blocks } = session.blocks;
  if (!root) return;
  render(
    <LibraryPage
      typed={session.typed.value}
      order={session.order.value}
      total={session.total.value}
      rowAt={(index) => (blocks.size === 0 ? undefined : rowAt(session, index))}
      selection={session.selection.value}
      isBin={session.query.value.bin === true}
      opened={session.opened.value}
      facets={session.facets.value}
      subject={session.subject.value}
      grouping={session.grouping.value}
      groups={session.groups.value}
      titles={session.titles.value}
      figures={session.figures.value}
      searches={session.searches.value}
      storage={session.storage.value}
      autoBackup={settings.autoBackup}
      backupTry={session.backupTry.value}
      progress={session.progress.value}
      preview={session.preview.value}
      message={session.message.value}
      isDropping={session.isDropping.value}
      appearance={settings.appearance}
      actions={actions}
    />,
    root,
  );
});

// Asked from a page, because workers cannot: the browser then never clears the notes to make room.
void navigator.storage.persist?.();
