// Below the list: how much is kept, how old the last backup is, and what became of the automatic one.
import { Download, HardDriveDownload, Settings } from 'lucide';
import { formatDate, formatNumber, type MessageKey, t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import type { BackupRhythm } from '../../utils/notes/auto-backup.ts';
import { Button } from '../Button.tsx';
import type { LibraryProps } from './library-props.ts';

/** A backup older than this is called old. */
const MONTH = 30 * 86_400_000;

const RHYTHM: Readonly<Record<Exclude<BackupRhythm, 'off'>, MessageKey>> = {
  daily: 'options.backupDaily',
  weekly: 'options.backupWeekly',
  monthly: 'options.backupMonthly',
};

function Automatic({ autoBackup, backupTry, actions }: LibraryProps) {
  if (autoBackup === 'off') return null;
  if (!backupTry?.code)
    return <span>{t('library.automatic', { rhythm: t(RHYTHM[autoBackup]) })}</span>;
  const reason = problemText(backupTry.code);
  return (
    <>
      <strong role="alert">
        {t('options.backupFailed', { date: formatDate(backupTry.at), reason })}
      </strong>
      <Button look="quiet" icon={Settings} onClick={actions.openOptions}>
        {t('options.title')}
      </Button>
    </>
  );
}

export function StorageFoot(props: LibraryProps) {
  const { storage, progress, actions } = props;
  if (!storage) return null;
  const { state, notes, articles, used, lastBackup, setAside } = storage;
  const isOld = notes > 0 && Date.now() - (lastBackup ?? Date.now()) > MONTH;
  const megabytes = used === null ? null : Math.max(0.1, Math.round(used / 100_000) / 10);
  return (
    <footer class="ng-lib-storage ng-soft">
      {state === 'newer' && <strong>{t('problem.newer')}</strong>}
      <span>
        {t('library.kept', { notes: formatNumber(notes), articles: formatNumber(articles) })}
      </span>
      {megabytes !== null && <span>{t('library.size', { size: megabytes })}</span>}
      <span>
        {lastBackup === null
          ? t('library.noBackup')
          : t('library.lastBackup', { date: formatDate(lastBackup) })}
      </span>
      {isOld && <strong>{t('library.backupOld')}</strong>}
      {notes > 0 && (
        <Button
          look="quiet"
          icon={HardDriveDownload}
          disabled={progress !== null}
          onClick={() => actions.exportAs('backup', 'all')}
        >
          {t('library.backupNow')}
        </Button>
      )}
      <Automatic {...props} />
      {setAside > 0 && (
        <>
          <span>{t('library.setAside', { count: setAside })}</span>
          <Button look="quiet" icon={Download} onClick={actions.saveSetAside}>
            {t('reject.save')}
          </Button>
        </>
      )}
    </footer>
  );
}
