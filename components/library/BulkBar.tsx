// What can be done with the selected notes at once; each can be undone.
import { Download, RotateCcw, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/t.ts';
import { colourName } from '../../utils/i18n/wording.ts';
import { NOTE_COLOURS } from '../../utils/notes/note.ts';
import { Button } from '../Button.tsx';
import { GroupChoice } from './Groups.tsx';
import type { LibraryProps } from './library-props.ts';
import { OrderChoice } from './OrderChoice.tsx';

interface BulkBarProps extends LibraryProps {
  readonly onExport: () => void;
}

function TagSelected({ actions }: LibraryProps) {
  const [tag, type] = useState('');
  return (
    <form
      class="ng-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag.trim() !== '') actions.tagSelected(tag.trim());
        type('');
      }}
    >
      <input
        class="ng-input ng-lib-tag"
        aria-label={t('tag.placeholder')}
        placeholder={t('tag.placeholder')}
        value={tag}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <Button
        icon={Tag}
        disabled={tag.trim() === ''}
        onClick={() => {
          actions.tagSelected(tag.trim());
          type('');
        }}
      >
        {t('library.tag')}
      </Button>
    </form>
  );
}

/** What can be done with the chosen. */
function Work(props: LibraryProps) {
  const { isBin, actions } = props;
  if (isBin)
    return (
      <Button icon={RotateCcw} onClick={actions.restoreSelected}>
        {t('library.restore')}
      </Button>
    );
  return (
    <>
      <TagSelected {...props} />
      {NOTE_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`ng-dot ng-note-${colour}`}
          aria-label={t('selection.mark', { colour: colourName(colour) })}
          title={t('selection.mark', { colour: colourName(colour) })}
          onClick={() => actions.colourSelected(colour)}
        />
      ))}
      <Button look="danger" icon={Trash2} onClick={actions.deleteSelected}>
        {t('action.delete')}
      </Button>
    </>
  );
}

export function BulkBar(props: BulkBarProps) {
  const { total, selected, isAllSelected, isBin, figures, actions, onExport } = props;
  const count = isAllSelected ? (total ?? 0) : selected.size;
  return (
    <div class="ng-lib-bulk" role="toolbar" aria-label={t('library.bulk')}>
      <label class="ng-lib-all">
        <input
          type="checkbox"
          checked={isAllSelected}
          disabled={!total}
          onChange={(event) => actions.selectAll(event.currentTarget.checked)}
        />
        <span>
          {count > 0 ? tCount('library.selected', count) : tCount('notes.count', total ?? 0)}
        </span>
      </label>
      {count > 0 && <Work {...props} />}
      <span class="ng-spacer" />
      {count === 0 && total !== 0 && figures === null && (
        <>
          <OrderChoice {...props} />
          <GroupChoice {...props} />
        </>
      )}
      {isBin && total !== 0 && (
        <Button look="danger" icon={Trash2} onClick={actions.emptyBin}>
          {t('library.emptyBin')}
        </Button>
      )}
      <Button icon={Download} onClick={onExport}>
        {t('library.export')}
      </Button>
    </div>
  );
}
