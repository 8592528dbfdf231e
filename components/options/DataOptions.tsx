// What is kept: backup and restore in the library, and deleting everything with a typed word.
import { Library, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/t.ts';
import { Button } from '../Button.tsx';
import type { OptionsActions } from './options-props.ts';

/** The word to type, the same in every language: the store checks it. */
const WORD = 'delete';

export function DataOptions({ actions }: { readonly actions: OptionsActions }) {
  const [typed, type] = useState('');
  return (
    <>
      <p class="ng-soft">{t('options.dataText')}</p>
      <Button icon={Library} onClick={actions.openLibrary}>
        {t('options.backup')}
      </Button>
      <h3>{t('options.deleteTitle')}</h3>
      <p class="ng-soft">{t('options.deleteText')}</p>
      <label class="ng-field">
        <span class="ng-label">{t('options.deleteType', { word: WORD })}</span>
        <input
          class="ng-input"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <Button
        look="danger"
        icon={Trash2}
        disabled={typed !== WORD}
        onClick={() => {
          actions.deleteEverything(typed);
          type('');
        }}
      >
        {t('options.delete')}
      </Button>
    </>
  );
}
