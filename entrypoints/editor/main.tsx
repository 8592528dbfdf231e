// The frame on a page in which a note is typed. It is a page of the extension, so the page around it sees no key.
// The reader keeps a draft, then opens editor.html?draft=KEY#SCHEME; 'editor.close' tells it that the frame is done.
import './editor-page.css';
import { FileQuestion } from 'lucide';
import { render } from 'preact';
import { StateView } from '../../components/Message.tsx';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import { keysReleased, watchKeys } from '../../utils/platform/released-keys.ts';
import { Editor } from './Editor.tsx';

const key = new URLSearchParams(location.search).get('draft') ?? '';
const root = document.getElementById('root');

document.documentElement.lang = textLanguage();
document.title = t('editor.name');
document.documentElement.dataset.scheme = location.hash.slice(1);

const closed = async (saved: boolean): Promise<void> => {
  await keysReleased();
  await ask('editor.close', { key, saved });
};

/** A page that embeds this frame by itself has no key to a draft, and gets nothing. */
async function open(): Promise<void> {
  if (!root) return;
  const draft = await ask('draft.get', { key });
  const content =
    draft.ok && draft.value ? (
      <Editor draftKey={key} draft={draft.value} onClosed={(saved) => void closed(saved)} />
    ) : (
      <StateView level={1} icon={FileQuestion} title={t('editor.lost')} />
    );
  render(
    <main class="ng ng-frame">
      <h1 class="ng-hidden">{t('editor.name')}</h1>
      {content}
    </main>,
    root,
  );
  followHeight();
}

/** Tells the page around how high the editor would like to be, whenever that changes. */
function followHeight(): void {
  const editor = root?.querySelector<HTMLElement>('.ng-editor');
  if (!editor) return;
  const tell = (): void => void ask('editor.resize', { key, height: editor.offsetHeight });
  new ResizeObserver(tell).observe(editor);
}

watchKeys();
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) void closed(false);
});
void open();
