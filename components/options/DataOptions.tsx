// What is kept: backup and restore in the library, and deleting everything with a typed word.
import { HardDriveDownload, Info, Library, Trash2, TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { formatDate, type MessageKey, t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { BACKUP_RHYTHMS, type BackupRhythm } from '../../utils/notes/auto-backup.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Message.tsx';
import type { OptionsActions, OptionsProps } from './options-props.ts';
import { Choice } from './Section.tsx';

/** The word to type, the same in every language: the store checks it. */
const WORD = 'delete';

const RHYTHM: Readonly<Record<BackupRhythm, MessageKey>> = {
  off: 'options.backupOff',
  daily: 'options.backupDaily',
  weekly: 'options.backupWeekly',
  monthly: 'options.backupMonthly',
};

/** What came of the last try. */
function BackupLine({ backup, isBackingUp }: Pick<OptionsProps, 'backup' | 'isBackingUp'>) {
  if (isBackingUp) return <Notice icon={Info}>{t('options.backingUp')}</Notice>;
  if (!backup) return null;
  const { at, code, file } = backup;
  const date = formatDate(at);
  return code === null ? (
    <Notice icon={Info}>{t('options.backupDone', { date, file })}</Notice>
  ) : (
    <Notice icon={TriangleAlert} tone="problem">
      {t('options.backupFailed', { date, reason: problemText(code) })}
    </Notice>
  );
}

function AutoBackup({ settings, backup, isBackingUp, actions }: OptionsProps) {
  const isOn = settings.autoBackup !== 'off';
  return (
    <>
      <Choice
        name="autoBackup"
        isRow
        label={t('options.autoBackup')}
        value={settings.autoBackup}
        choices={BACKUP_RHYTHMS.map((value) => ({ value, label: t(RHYTHM[value]) }))}
        onChange={actions.setAutoBackup}
      />
      <p class="ng-soft">{t('options.autoBackupText')}</p>
      {isOn && <BackupLine backup={backup} isBackingUp={isBackingUp} />}
      {isOn && (
        <Button icon={HardDriveDownload} disabled={isBackingUp} onClick={actions.backUpNow}>
          {t('library.backupNow')}
        </Button>
      )}
    </>
  );
}

function DeleteEverything({ actions }: { readonly actions: OptionsActions }) {
  const [typed, type] = useState('');
  return (
    <>
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

export function DataOptions(props: OptionsProps) {
  return (
    <>
      <p class="ng-soft">{t('options.dataText')}</p>
      <Button icon={Library} onClick={props.actions.openLibrary}>
        {t('options.backup')}
      </Button>
      <AutoBackup {...props} />
      <DeleteEverything actions={props.actions} />
    </>
  );
}
