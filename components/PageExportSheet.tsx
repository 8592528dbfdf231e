// What there is of one page, as a file or on the clipboard.
import { Copy, Download } from 'lucide';
import { type MessageKey, t } from '../utils/i18n/t.ts';
import type { PageReview } from '../utils/messages/protocol.ts';
import { Button } from './Button.tsx';
import { PAGE_FORMATS, type PageFormat, type ReviewActions } from './review-props.ts';
import { Sheet } from './Sheet.tsx';

const NAME: Readonly<Record<PageFormat, MessageKey>> = {
  markdown: 'format.markdown',
  html: 'format.html',
  csv: 'format.csv',
  jsonld: 'format.jsonld',
};

export interface PageExportSheetProps {
  readonly page: PageReview;
  readonly actions: ReviewActions;
  readonly onClose: () => void;
}

export function PageExportSheet({ page, actions, onClose }: PageExportSheetProps) {
  const { notes, analysis, verdicts } = page;
  const counts = {
    notes: notes.length,
    doubts: analysis?.doubts.length ?? 0,
    verdicts: verdicts.length,
  };
  const then = (act: () => void) => (): void => {
    act();
    onClose();
  };
  return (
    <Sheet title={t('pageExport.title')} onClose={onClose}>
      <p>{t('pageExport.text', counts)}</p>
      <div class="ng-export">
        {PAGE_FORMATS.map((format) => (
          <Button key={format} icon={Download} onClick={then(() => actions.exportPage(format))}>
            {t(NAME[format])}
          </Button>
        ))}
        <Button icon={Copy} onClick={then(actions.copyPage)}>
          {t('library.copyMarkdown')}
        </Button>
      </div>
    </Sheet>
  );
}
