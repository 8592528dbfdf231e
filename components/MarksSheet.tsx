// The legend of the marks in the popup.
import { t } from '../utils/i18n/t.ts';
import type { Settings } from '../utils/notes/settings.ts';
import { MarkSwitches } from './MarkSwitches.tsx';
import { Sheet } from './Sheet.tsx';

export interface MarksSheetProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
  readonly onClose: () => void;
}

export function MarksSheet({ settings, onChange, onClose }: MarksSheetProps) {
  return (
    <Sheet title={t('marks.title')} onClose={onClose}>
      <MarkSwitches settings={settings} onChange={onChange} />
    </Sheet>
  );
}
