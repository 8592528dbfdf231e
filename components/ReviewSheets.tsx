// The sheets over the review: marks, help, export. Loaded when one is first opened, so that the popup opens sooner.
import { HelpSheet } from './HelpSheet.tsx';
import { MarksSheet } from './MarksSheet.tsx';
import { PageExportSheet } from './PageExportSheet.tsx';
import type { ReviewProps } from './review-props.ts';

export type SheetId = 'marks' | 'help' | 'export';

export interface ReviewSheetsProps {
  readonly sheet: SheetId;
  readonly review: ReviewProps;
  readonly onClose: () => void;
}

export function ReviewSheets({ sheet, review, onClose }: ReviewSheetsProps) {
  const { page, settings, actions } = review;
  if (sheet === 'help') return <HelpSheet onClose={onClose} />;
  if (sheet === 'marks')
    return <MarksSheet settings={settings} onChange={actions.change} onClose={onClose} />;
  return page && <PageExportSheet page={page} actions={actions} onClose={onClose} />;
}
