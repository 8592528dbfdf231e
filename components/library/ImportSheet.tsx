// What an import would do, before it does it: added to what is kept, or in its place.
import { Download, FileInput } from 'lucide';
import { useState } from 'preact/hooks';
import { t, tCount } from '../../utils/i18n/t.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../options/Section.tsx';
import { Sheet } from '../Sheet.tsx';
import { Switch } from '../Switch.tsx';
import type { ImportChoice, ImportPreview } from './library-props.ts';
import { rejectionText } from './rejection-text.ts';

/** More lines than this are saved to a file, not read in a window. */
const SHOWN_REJECTIONS = 20;

interface ImportSheetProps {
  readonly preview: ImportPreview;
  readonly onConfirm: (choice: ImportChoice) => void;
  readonly onSaveRejected: () => void;
  readonly onClose: () => void;
}

function Rejected({ preview, onSaveRejected }: Omit<ImportSheetProps, 'onConfirm' | 'onClose'>) {
  const { rejected, broken } = preview;
  if (broken === 0) return null;
  const shown = rejected.slice(0, SHOWN_REJECTIONS);
  return (
    <>
      <ul class="ng-lib-rejected">
        {shown.map((record, index) => (
          <li key={`${index} ${record.line}`}>{rejectionText(record)}</li>
        ))}
      </ul>
      {broken > shown.length && (
        <p class="ng-soft">{t('reject.more', { count: broken - shown.length })}</p>
      )}
      <Button look="quiet" icon={Download} onClick={onSaveRejected}>
        {t('reject.save')}
      </Button>
    </>
  );
}

/** What would be done, in numbers. */
function Counts({ preview }: Pick<ImportSheetProps, 'preview'>) {
  const { added, changed, same, broken } = preview;
  return (
    <ul class="ng-plain-list">
      <li>{tCount('library.importNew', added)}</li>
      <li>{tCount('library.importChanged', changed)}</li>
      <li>{tCount('library.importSame', same)}</li>
      <li>{tCount('library.importBroken', broken)}</li>
    </ul>
  );
}

/** Whether the file is none that can be read at all: it has no records to count or to save. */
const isForeign = ({ rejected, added, changed, same }: ImportPreview): boolean =>
  added + changed + same === 0 &&
  rejected.length === 1 &&
  rejected.some(({ code }) => code === 'unknown-format' || code === 'not-utf8');

type Mode = 'merge' | 'replace';

export function ImportSheet({ preview, onConfirm, onSaveRejected, onClose }: ImportSheetProps) {
  const { file, added, changed, isWhole, found, others, hasSettings } = preview;
  const { notes, articles, verdicts } = found;
  const [mode, setMode] = useState<Mode>('merge');
  const [withSettings, takeSettings] = useState(false);
  const isReplacing = mode === 'replace';
  const hasWork = isReplacing || withSettings || added + changed > 0;
  if (isForeign(preview))
    return (
      <Sheet title={t('library.importTitle', { file })} onClose={onClose}>
        <p>{t('library.foreign')}</p>
        <p class="ng-soft">{preview.rejected.map(rejectionText)}</p>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </Sheet>
    );
  return (
    <Sheet title={t('library.importTitle', { file })} onClose={onClose}>
      <p>{t(isWhole ? 'library.whole' : 'library.notWhole')}</p>
      <p>{t('library.contents', { notes, articles, verdicts })}</p>
      <Counts preview={preview} />
      <Rejected preview={preview} onSaveRejected={onSaveRejected} />
      {others && (
        <Choice<Mode>
          name="import-mode"
          label={t('library.importMode')}
          value={mode}
          choices={[
            { value: 'merge', label: t('library.importMerge') },
            { value: 'replace', label: t('library.importReplace') },
          ]}
          onChange={setMode}
        />
      )}
      {others && isReplacing && <p role="alert">{t('library.replaceText', others)}</p>}
      {hasSettings && (
        <Switch checked={withSettings} onChange={takeSettings}>
          {t('library.importSettings')}
        </Switch>
      )}
      <p class="ng-soft">{t('library.importText')}</p>
      <div class="ng-row">
        <Button
          look={isReplacing ? 'danger' : 'primary'}
          icon={FileInput}
          disabled={!hasWork}
          onClick={() => onConfirm({ isReplacing, withSettings })}
        >
          {t(isReplacing ? 'library.replaceAll' : 'library.take')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </Sheet>
  );
}
