// All that is known of one doubt, and what the reader can do about it. Stands in a card and in an open row.
import { Ban, Copy, Ellipsis, NotebookPen } from 'lucide';
import { useState } from 'preact/hooks';
import type { Doubt } from '../utils/analysis/analysis.ts';
import { t } from '../utils/i18n/t.ts';
import { confidenceWords, ruleTitle, severityName, whyText } from '../utils/i18n/wording.ts';
import type { VerdictValue } from '../utils/notes/verdict.ts';
import { Button, IconButton } from './Button.tsx';
import { Suggestions } from './Suggestions.tsx';
import { VerdictButtons } from './VerdictButtons.tsx';

export interface DoubtActions {
  /** Null takes the verdict back. */
  readonly onVerdict: (doubt: Doubt, value: VerdictValue | null) => void;
  readonly onAddNote: (doubt: Doubt) => void;
  readonly onRuleOff: (doubt: Doubt) => void;
  readonly onWordOff: (doubt: Doubt) => void;
  readonly onCopyReport: (doubt: Doubt) => void;
}

export interface DoubtDetailProps extends DoubtActions {
  readonly doubt: Doubt;
  readonly verdict: VerdictValue | null;
}

function Reason({ doubt }: { readonly doubt: Doubt }) {
  return (
    <div class="ng-reason">
      <Suggestions suggestions={doubt.suggestions} />
      <p dir="auto">{whyText(doubt.why)}</p>
    </div>
  );
}

/** How such a doubt is counted: read once, by those who ask. */
const Facts = ({ doubt }: { readonly doubt: Doubt }) => (
  <p class="ng-soft ng-facts">
    <span>{confidenceWords(doubt.confidence)}</span>
    <span>{severityName(doubt.severity)}</span>
    <span lang="en" title={t('doubt.category')}>
      {doubt.category}
    </span>
  </p>
);

/** Rare actions and the figures, behind one button. */
function MoreActions({ doubt, ...actions }: DoubtDetailProps) {
  return (
    <div class="ng-more">
      <Facts doubt={doubt} />
      <Button look="quiet" icon={Ban} onClick={() => actions.onWordOff(doubt)}>
        {t('doubt.notForWord')}
      </Button>
      <Button look="quiet" icon={Ban} onClick={() => actions.onRuleOff(doubt)}>
        {t('doubt.notForRule', { rule: ruleTitle(doubt.rule) })}
      </Button>
      <Button look="quiet" icon={Copy} onClick={() => actions.onCopyReport(doubt)}>
        {t('doubt.copyReport')}
      </Button>
    </div>
  );
}

export function DoubtDetail(props: DoubtDetailProps) {
  const { doubt, verdict, onVerdict, onAddNote } = props;
  const [isMoreOpen, setMoreOpen] = useState(false);
  return (
    <div class="ng-detail">
      <Reason doubt={doubt} />
      {doubt.also?.map((other) => (
        <div key={other.rule} class="ng-also">
          <p class="ng-label">{ruleTitle(other.rule)}</p>
          <Reason doubt={other} />
        </div>
      ))}
      <div class="ng-row ng-row-apart">
        <VerdictButtons value={verdict} onVerdict={(value) => onVerdict(doubt, value)} />
        <span class="ng-icons">
          <IconButton icon={NotebookPen} label={t('note.add')} onClick={() => onAddNote(doubt)} />
          <IconButton
            icon={Ellipsis}
            label={t('action.more')}
            expanded={isMoreOpen}
            onClick={() => setMoreOpen(!isMoreOpen)}
          />
        </span>
      </div>
      {isMoreOpen && <MoreActions {...props} />}
    </div>
  );
}
