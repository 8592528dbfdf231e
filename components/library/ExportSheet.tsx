// Taking notes out: which format, how much, and how the file begins.
import { Copy, Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t, tCount } from '../../utils/i18n/t.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../options/Section.tsx';
import { Sheet } from '../Sheet.tsx';
import type { ExportId, ExportScope, LibraryProps } from './library-props.ts';
import { countSelected } from './selection.ts';
import { TemplateField } from './TemplateField.tsx';

/** What each format is good for, in a few words. */
const FORMAT_NAME: Readonly<Record<ExportId, MessageKey>> = {
  backup: 'format.backup',
  markdown: 'format.markdown',
  'markdown-files': 'format.markdownFiles',
  html: 'format.html',
  csv: 'format.csv',
  jsonld: 'format.jsonld',
  hypothesis: 'format.hypothesis',
  readwise: 'format.readwise',
  mqm: 'format.mqm',
};

interface ExportSheetProps {
  readonly library: LibraryProps;
  readonly onClose: () => void;
}

/** How the chosen format looks: the beginning of the file, as text. */
function Sample({
  library,
  format,
  scope,
  version,
}: {
  readonly library: LibraryProps;
  readonly format: ExportId;
  readonly scope: ExportScope;
  /** Another one asks for the sample again. */
  readonly version: number;
}) {
  const [sample, show] = useState('');
  useEffect(() => {
    let isOld = false;
    void library.actions.sampleOf(format, scope).then((text) => {
      if (!isOld) show(text);
    });
    return () => {
      isOld = true;
    };
  }, [format, scope, version]);
  return (
    <label class="ng-field">
      <span class="ng-label">{t('library.sample')}</span>
      <textarea class="ng-input ng-lib-sample" readOnly dir="auto" value={sample} />
    </label>
  );
}

export function ExportSheet({ library, onClose }: ExportSheetProps) {
  const { selection, total, typed, actions } = library;
  const selected = countSelected(selection, total);
  // All that was found is a choice of its own.
  const hasSelection = selected > 0 && selection.ids.size > 0;
  const [format, setFormat] = useState<ExportId>('backup');
  const [version, setVersion] = useState(0);
  const [scope, setScope] = useState<ExportScope>(
    hasSelection ? 'selected' : typed === '' ? 'all' : 'found',
  );
  const scopes = [
    ...(hasSelection
      ? [{ value: 'selected' as const, label: tCount('library.selected', selected) }]
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
        choices={(Object.keys(FORMAT_NAME) as ExportId[]).map((value) => ({
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
      {format.startsWith('markdown') && (
        <TemplateField actions={actions} onSaved={() => setVersion(version + 1)} />
      )}
      <Sample library={library} format={format} scope={scope} version={version} />
      <div class="ng-row">
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
        <Button
          icon={Copy}
          onClick={() => {
            actions.copyMarkdown(scope);
            onClose();
          }}
        >
          {t('library.copyMarkdown')}
        </Button>
      </div>
    </Sheet>
  );
}
