// The reader's verdict on one doubt: three toggles; pressing the chosen one takes it back.
import { Check, Clock, type IconNode, X } from 'lucide';
import { type MessageKey, t } from '../utils/i18n/t.ts';
import { verdictName } from '../utils/i18n/wording.ts';
import type { VerdictValue } from '../utils/notes/verdict.ts';
import { Button } from './Button.tsx';

/** In the order shown. The keys work while the focus is in the doubt's row or card. */
const VERDICTS: readonly {
  readonly value: VerdictValue;
  readonly icon: IconNode;
  readonly key: string;
  readonly hint: MessageKey;
}[] = [
  { value: 'right', icon: Check, key: 'r', hint: 'verdict.rightHint' },
  { value: 'wrong', icon: X, key: 'w', hint: 'verdict.wrongHint' },
  { value: 'later', icon: Clock, key: 'l', hint: 'verdict.laterHint' },
];

/** The verdict that a key asks for, or null. Keys with Ctrl, Alt or Meta belong to others. */
export function verdictOfKey(event: KeyboardEvent): VerdictValue | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.toLowerCase();
  return VERDICTS.find((verdict) => verdict.key === key)?.value ?? null;
}

export interface VerdictButtonsProps {
  readonly value: VerdictValue | null;
  /** Null takes the verdict back. */
  readonly onVerdict: (value: VerdictValue | null) => void;
}

export function VerdictButtons({ value, onVerdict }: VerdictButtonsProps) {
  return (
    <fieldset class="ng-verdicts">
      <legend class="ng-hidden">{t('verdict.question')}</legend>
      <div class="ng-row">
        {VERDICTS.map((verdict) => (
          <Button
            key={verdict.value}
            icon={verdict.icon}
            pressed={value === verdict.value}
            shortcut={verdict.key.toUpperCase()}
            title={`${t(verdict.hint)} (${verdict.key.toUpperCase()})`}
            onClick={() => onVerdict(value === verdict.value ? null : verdict.value)}
          >
            {verdictName(verdict.value)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
