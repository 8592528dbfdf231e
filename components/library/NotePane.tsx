// The note that is open beside the list: read, edited, visited.
import { ExternalLink, Newspaper, Pencil, X } from 'lucide';
import { t } from '../../utils/i18n/t.ts';
import { queryTerm } from '../../utils/notes/parse-query.ts';
import { Button, IconButton } from '../Button.tsx';
import { Markdown } from '../Markdown.tsx';
import { NoteEditor } from '../NoteEditor.tsx';
import { Quote } from '../Quote.tsx';
import type { LibraryActions, OpenNote } from './library-props.ts';

interface NotePaneProps {
  readonly opened: OpenNote;
  readonly actions: LibraryActions;
}

function Reading({ opened, actions }: NotePaneProps) {
  const { note, url } = opened;
  return (
    <>
      <Quote text={note.quote} />
      {note.body !== '' && <Markdown text={note.body} />}
      {note.correction && (
        <p>
          <span class="ng-label">{t('note.correction')}</span> <bdi>{note.correction}</bdi>
        </p>
      )}
      <ul class="ng-tags" aria-label={t('note.tags')}>
        {note.tags.map((tag) => (
          <li key={tag} class="ng-tag" dir="auto">
            {tag}
          </li>
        ))}
      </ul>
      <p>
        <Button
          look="quiet"
          icon={Newspaper}
          onClick={() => actions.search(queryTerm('article', note.article))}
        >
          {t('library.articlePage')}
        </Button>
      </p>
      <div class="ng-row">
        <Button icon={Pencil} onClick={actions.edit}>
          {t('action.edit')}
        </Button>
        {url !== '' && (
          <Button icon={ExternalLink} onClick={() => actions.visit(url, note.id)}>
            {t('library.visit')}
          </Button>
        )}
      </div>
    </>
  );
}

export function NotePane({ opened, actions }: NotePaneProps) {
  const { note, title, editing } = opened;
  return (
    <aside class="ng-lib-pane" aria-label={t('note.name')}>
      <div class="ng-row ng-row-apart">
        <h2 dir="auto">{title || note.article}</h2>
        <span class="ng-spacer" />
        <IconButton icon={X} label={t('action.close')} onClick={actions.closeNote} />
      </div>
      {editing ? (
        <NoteEditor
          withQuote
          draft={editing.draft}
          state={editing.state}
          {...(editing.problem && { problem: editing.problem })}
          onTyping={actions.typing}
          onPause={actions.keepDraft}
          onSave={actions.save}
          onClose={actions.stopEditing}
          onDiscard={actions.discardDraft}
          completeTags={actions.completeTags}
        />
      ) : (
        <Reading opened={opened} actions={actions} />
      )}
    </aside>
  );
}
