// Colours and lines of the marks. The defaults stay the best choice for most; one button brings them back.
import { RotateCcw } from 'lucide';
import { type MessageKey, t } from '../../utils/i18n/t.ts';
import { kindsName, tiersName } from '../../utils/i18n/wording.ts';
import {
  LINE_STYLES,
  type LineStyle,
  lookOf,
  MARK_NAMES,
  type MarkName,
  withLook,
} from '../../utils/notes/looks.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { Button } from '../Button.tsx';
import { KindMark } from '../KindMark.tsx';

interface LookOptionsProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

const nameOf: Readonly<Record<MarkName, () => string>> = {
  'doubt-a': () => tiersName('A'),
  'doubt-b': () => tiersName('B'),
  person: () => kindsName('PER'),
  organization: () => kindsName('ORG'),
  place: () => kindsName('LOC'),
  other: () => kindsName('MISC'),
  note: () => t('tabs.notes'),
};

const LINE: Readonly<Record<LineStyle, MessageKey>> = {
  solid: 'looks.solid',
  double: 'looks.double',
  dotted: 'looks.dotted',
  dashed: 'looks.dashed',
  wavy: 'looks.wavy',
};

function LookRow({ name, settings, onChange }: LookOptionsProps & { readonly name: MarkName }) {
  const { looks } = settings;
  const { colour, line } = lookOf(looks, name);
  const what = nameOf[name]();
  return (
    <li class="ng-row ng-look">
      <KindMark kind={name} />
      <span class="ng-look-name">{what}</span>
      <input
        type="color"
        aria-label={t('looks.colourOf', { what })}
        value={colour}
        onChange={(event) =>
          onChange({ looks: withLook(looks, name, { colour: event.currentTarget.value }) })
        }
      />
      <select
        class="ng-input"
        aria-label={t('looks.lineOf', { what })}
        value={line}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LINE_STYLES.find((one) => one === value);
          if (chosen) onChange({ looks: withLook(looks, name, { line: chosen }) });
        }}
      >
        {LINE_STYLES.map((one) => (
          <option key={one} value={one}>
            {t(LINE[one])}
          </option>
        ))}
      </select>
    </li>
  );
}

export function LookOptions(props: LookOptionsProps) {
  const { settings, onChange } = props;
  return (
    <details class="ng-looks">
      <summary>{t('looks.title')}</summary>
      <p class="ng-soft">{t('looks.text')}</p>
      <ul class="ng-plain-list">
        {MARK_NAMES.map((name) => (
          <LookRow key={name} name={name} {...props} />
        ))}
      </ul>
      <Button
        icon={RotateCcw}
        disabled={Object.keys(settings.looks).length === 0}
        onClick={() => onChange({ looks: {} })}
      >
        {t('looks.reset')}
      </Button>
    </details>
  );
}
