// Taking notes out and in: which format, how much; and what an import would do, before it does it.
import { Download, FileInput } from 'lucide';
import { useState } from 'preact/hooks';
import type { FormatId } from '../../utils/exchange/format.ts';
import { type MessageKey, t, tCount } from '../../utils/i18n/t.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../options/Section.tsx';
import { Sheet } from '../Sheet.tsx';
import type { ImportPreview, LibraryProps } from './library-props.ts';

type Written = Exclude<FormatId, 'clipper'>;

/** What each format is good for, in a few words. */
const FORMAT_NAME: Readonly<Record<Written, MessageKey>> = {
  backup: 'format.backup',
  markdown: 'format.markdown',
  html: 'format.html',
  csv: 'format.csv',
  jsonld: 'format.jsonld',
  hypothesis: 'format.hypothesis',
  readwise: 'format.readwise',
  mqm: 'format.mqm',
};

type Scope = 'selected' | 'found' | 'all';

interface ExportSheetProps {
  readonly library: LibraryProps;
  readonly onClose: () => void;
}

export function ExportSheet({ library, onClose }: ExportSheetProps) {
  const { selected, isAllSelected, typed, actions } = library;
  const hasSelection = selected.size > 0 && !isAllSelected;
  const [format, setFormat] = useState<Written>('backup');
  const [scope, setScope] = useState<Scope>(
    hasSelection ? 'selected' : typed === '' ? 'all' : 'found',
  );
  const scopes = [
    ...(hasSelection
      ? [{ value: 'selected' as const, label: tCount('library.selected', selected.size) }]
      : []),
    ...(typed === '' ? [] : [{ value: 'found' as const, label: t('library.scopeFound') }]),
    { value: 'all' as const, label: t('library.scopeAll') },
  ];
  return (
    <Sheet title={t('library.export')} onClose={onClose}>
      <Choice
        name="format"
        label={t('library.format')}
        value={format}
        choices={(Object.keys(FORMAT_NAME) as Written[]).map((value) => ({
          value,
          label: t(FORMAT_NAME[value]),
        }))}
        onChange={setFormat}
      />
      <Choice
        name="scope"
        label={t('library.scope')}
        value={scope}
        choices={scopes}
        onChange={setScope}
      />
      <Button
        look="primary"
        icon={Download}
        onClick={() => {
          actions.exportAs(format, scope);
          onClose();
        }}
      >
        {t('library.export')}
      </Button>
    </Sheet>
  );
}

/** More lines than this are saved to a file, not read in a window. */
const SHOWN_REJECTIONS = 20;

interface ImportSheetProps {
  readonly preview: ImportPreview;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ImportSheet({ preview, onConfirm, onClose }: ImportSheetProps) {
  const { file, added, same, changed, rejected } = preview;
  return (
    <Sheet title={t('library.importTitle', { file })} onClose={onClose}>
      <ul class="ng-plain-list">
        <li>{tCount('library.importNew', added)}</li>
        <li>{tCount('library.importChanged', changed)}</li>
        <li>{tCount('library.importSame', same)}</li>
        <li>{tCount('library.importBroken', rejected.length)}</li>
      </ul>
      {rejected.length > 0 && (
        <ol class="ng-lib-rejected">
          {rejected.slice(0, SHOWN_REJECTIONS).map((line) => (
            <li key={line} lang="en">
              {line}
            </li>
          ))}
        </ol>
      )}
      <p class="ng-soft">{t('library.importText')}</p>
      <Button look="primary" icon={FileInput} disabled={added + changed === 0} onClick={onConfirm}>
        {t('library.import')}
      </Button>
    </Sheet>
  );
}
