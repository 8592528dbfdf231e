// Every rule with its reason and its switch, and the words on which a rule was switched off.
import { X } from 'lucide';
import { t } from '../../utils/i18n/t.ts';
import {
  confidenceWords,
  ruleTitle,
  severityName,
  tierName,
  whyText,
} from '../../utils/i18n/wording.ts';
import type { RuleInfo } from '../../utils/messages/protocol.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { IconButton } from '../Button.tsx';
import { KindMark, MARK_OF_TIER } from '../KindMark.tsx';
import { Switch } from '../Switch.tsx';

interface RuleOptionsProps {
  readonly rules: readonly RuleInfo[];
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

/** An example with the places between its guillemets marked as a page marks them. */
function Example({ text, tier }: { readonly text: string; readonly tier: RuleInfo['tier'] }) {
  const parts = text.replace(/\s+/g, ' ').split(/[«»]/);
  return (
    <li lang="en">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <mark key={`${index} ${part}`} class={`ng-mark ng-mark-${MARK_OF_TIER[tier]}`}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </li>
  );
}

function RuleExamples({ rule }: { readonly rule: RuleInfo }) {
  const { doubts, fine } = rule.examples;
  return (
    <details class="ng-rule-examples">
      <summary>{t('options.examples')}</summary>
      <p class="ng-label">{t('options.marked')}</p>
      <ul>
        {doubts.map((text) => (
          <Example key={text} text={text} tier={rule.tier} />
        ))}
      </ul>
      <p class="ng-label">{t('options.leftAlone')}</p>
      <ul>
        {fine.map((text) => (
          <Example key={text} text={text} tier={rule.tier} />
        ))}
      </ul>
      <p class="ng-soft">
        {t('options.category', { category: rule.category })}{' '}
        {t('options.certainty', { words: confidenceWords(rule.confidence) })}
      </p>
    </details>
  );
}

function Rule({
  rule,
  settings,
  onChange,
}: Omit<RuleOptionsProps, 'rules'> & { readonly rule: RuleInfo }) {
  const { rulesOff } = settings;
  const isOn = !rulesOff.includes(rule.id);
  const turn = (on: boolean): void =>
    onChange({ rulesOff: on ? rulesOff.filter((id) => id !== rule.id) : [...rulesOff, rule.id] });
  return (
    <li class="ng-rule">
      <Switch checked={isOn} onChange={turn}>
        <KindMark kind={MARK_OF_TIER[rule.tier]} /> {ruleTitle(rule.id)}
      </Switch>
      <p class="ng-soft">
        {whyText({ code: rule.id, params: {} }).replace(/\{\w+\}/g, '…')}{' '}
        {t('options.rank', { tier: tierName(rule.tier), severity: severityName(rule.severity) })}
      </p>
      <RuleExamples rule={rule} />
    </li>
  );
}

/** "rule\0word", as the settings hold it. */
const partsOf = (key: string): readonly [string, string] => {
  const [rule = '', word = ''] = key.split('\u0000');
  return [rule, word];
};

function WordsOff({ settings, onChange }: Omit<RuleOptionsProps, 'rules'>) {
  const { wordsOff } = settings;
  if (wordsOff.length === 0) return null;
  return (
    <>
      <h3>{t('options.wordsOff')}</h3>
      <ul class="ng-plain-list">
        {wordsOff.map((key) => {
          const [rule, word] = partsOf(key);
          const forget = (): void => onChange({ wordsOff: wordsOff.filter((one) => one !== key) });
          return (
            <li key={key} class="ng-row ng-row-apart">
              <span>
                <bdi>{word}</bdi> <span class="ng-soft">{ruleTitle(rule)}</span>
              </span>
              <IconButton icon={X} label={t('options.forget', { what: word })} onClick={forget} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function RuleOptions({ rules, settings, onChange }: RuleOptionsProps) {
  return (
    <>
      <p class="ng-soft">{t('options.rulesText')}</p>
      <ul class="ng-plain-list ng-rules">
        {rules.map((rule) => (
          <Rule key={rule.id} {...{ rule, settings, onChange }} />
        ))}
      </ul>
      <WordsOff settings={settings} onChange={onChange} />
    </>
  );
}
