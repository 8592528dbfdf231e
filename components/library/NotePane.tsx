// The note that is open beside the list: read, edited, visited.
import { ExternalLink, Newspaper, Pencil, X } from 'lucide';
import { formatDate, t } from '../../utils/i18n/t.ts';
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
      <p class={`ng-lib-words ng-note-${note.colour}`}>
        <Quote text={note.quote} />
      </p>
      {note.body !== '' && <Markdown text={note.body} />}
      {note.correction && (
        <p>
          <span class="ng-label">{t('note.correction')}</span> <bdi>{note.correction}</bdi>
        </p>
      )}
      {note.tags.length > 0 && (
        <ul class="ng-tags" aria-label={t('note.tags')}>
          {note.tags.map((tag) => (
            <li key={tag} class="ng-tag" dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <p class="ng-soft">{formatDate(note.created)}</p>
      <div class="ng-row">
        <Button icon={Pencil} onClick={actions.edit}>
          {t('action.edit')}
        </Button>
        <Button icon={Newspaper} onClick={() => actions.search(queryTerm('article', note.article))}>
          {t('library.articlePage')}
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
      <div class="ng-row ng-line">
        <h2 dir="auto">{title || note.article}</h2>
        <IconButton icon={X} label={t('action.close')} onClick={actions.closeNote} />
      </div>
      {editing ? (
        <NoteEditor
          withQuote
          draft={editing.draft}
          state={editing.state}
          {...(editing.problem && { problem: editing.problem })}
          onKeep={actions.keepDraft}
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
