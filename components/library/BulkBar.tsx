// What can be done with the selected notes at once; each can be undone.
import { Download, RotateCcw, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/t.ts';
import { Button } from '../Button.tsx';
import { ColourDots } from '../ColourDots.tsx';
import { Sheet } from '../Sheet.tsx';
import { GroupChoice } from './Groups.tsx';
import type { LibraryProps } from './library-props.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { countSelected } from './selection.ts';

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
      <ColourDots onColour={actions.colourSelected} />
      <Button look="danger" icon={Trash2} onClick={actions.deleteSelected}>
        {t('action.delete')}
      </Button>
    </>
  );
}

/** What cannot be undone is asked for twice. */
function EmptyBin({ actions }: Pick<LibraryProps, 'actions'>) {
  const [isAsking, ask] = useState(false);
  const close = (): void => ask(false);
  return (
    <>
      <Button look="danger" icon={Trash2} onClick={() => ask(true)}>
        {t('library.emptyBin')}
      </Button>
      {isAsking && (
        <Sheet title={t('library.emptyBin')} onClose={close}>
          <p>{t('library.emptyBinText')}</p>
          <div class="ng-row">
            <Button
              look="danger"
              icon={Trash2}
              onClick={() => {
                actions.emptyBin();
                close();
              }}
            >
              {t('library.emptyBin')}
            </Button>
            <Button onClick={close}>{t('action.cancel')}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

export function BulkBar(props: BulkBarProps) {
  const { total, selection, isBin, figures, subject, progress, actions } = props;
  const count = countSelected(selection, total);
  return (
    <div class="ng-lib-bulk" role="toolbar" aria-label={t('library.bulk')}>
      <label class="ng-lib-all">
        <input
          type="checkbox"
          checked={selection.isAll && count > 0}
          indeterminate={count > 0 && count < (total ?? 0)}
          disabled={!total}
          onChange={(event) => actions.selectAll(event.currentTarget.checked)}
        />
        <span aria-live="polite">
          {count > 0 ? tCount('library.selected', count) : tCount('notes.count', total ?? 0)}
        </span>
      </label>
      {count > 0 && <Work {...props} />}
      <span class="ng-spacer" />
      {count === 0 && total !== 0 && figures === null && subject?.kind !== 'article' && (
        <>
          <OrderChoice {...props} />
          <GroupChoice {...props} />
        </>
      )}
      {isBin && total !== 0 && <EmptyBin actions={actions} />}
      <Button icon={Download} disabled={progress !== null} onClick={props.onExport}>
        {t('library.export')}
      </Button>
    </div>
  );
}
