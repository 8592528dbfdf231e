// The legend of the marks, each with its switch: in the popup's sheet and in the options.
import type { EntityType, Tier } from '../utils/analysis/analysis.ts';
import { t } from '../utils/i18n/t.ts';
import { kindsName, tiersName } from '../utils/i18n/wording.ts';
import type { Settings } from '../utils/notes/settings.ts';
import { KindMark, MARK_OF_TIER, MARK_OF_TYPE } from './KindMark.tsx';
import { Switch } from './Switch.tsx';

export interface MarkSwitchesProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

const TIERS: readonly Tier[] = ['A', 'B'];
const KINDS: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

export function MarkSwitches({ settings, onChange }: MarkSwitchesProps) {
  const { tiers, kinds, notes, marks } = settings;
  return (
    <>
      <Switch checked={marks} onChange={(isOn) => onChange({ marks: isOn })}>
        <strong>{t('marks.all')}</strong>
      </Switch>
      {TIERS.map((tier) => (
        <Switch
          key={tier}
          checked={tiers[tier]}
          onChange={(isOn) => onChange({ tiers: { ...tiers, [tier]: isOn } })}
        >
          <KindMark kind={MARK_OF_TIER[tier]} /> {tiersName(tier)}
        </Switch>
      ))}
      {KINDS.map((type) => (
        <Switch
          key={type}
          checked={kinds[type]}
          onChange={(isOn) => onChange({ kinds: { ...kinds, [type]: isOn } })}
        >
          <KindMark kind={MARK_OF_TYPE[type]} /> {kindsName(type)}
        </Switch>
      ))}
      <Switch checked={notes} onChange={(isOn) => onChange({ notes: isOn })}>
        <KindMark kind="note" /> {t('tabs.notes')}
      </Switch>
      <p class="ng-soft">{t('marks.tiersText')}</p>
    </>
  );
}
