// The doubts of a page: by rule or in reading order; open one to see why; judge by one key; step through them.
import { Check, ChevronDown, ChevronUp, CircleCheck, Clock, type IconNode, X } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Doubt } from '../utils/analysis/analysis.ts';
import { t, tCount } from '../utils/i18n/t.ts';
import { ruleTitle, suggestionText, tierName, verdictName } from '../utils/i18n/wording.ts';
import type { Verdict, VerdictValue } from '../utils/notes/verdict.ts';
import { Button, IconButton } from './Button.tsx';
import { DoubtDetail } from './DoubtDetail.tsx';
import { Icon } from './Icon.tsx';
import { KindMark, MARK_OF_TIER } from './KindMark.tsx';
import { LongList } from './LongList.tsx';
import { StateView } from './Message.tsx';
import { Quote } from './Quote.tsx';
import type { ReviewActions } from './review-props.ts';
import { type Rows, useRows } from './use-rows.ts';
import { verdictOfKey } from './VerdictButtons.tsx';

export type DoubtOrder = 'reading' | 'rule';

/** One row: a doubt, and the heading that stands over it when its rule begins here. */
export interface DoubtRowData {
  readonly doubt: Doubt;
  readonly heading: { readonly rule: string; readonly count: number } | null;
}

/** Rows in the order asked: by place, or by rule (most frequent first) and then by place. */
export function doubtRows(doubts: readonly Doubt[], order: DoubtOrder): readonly DoubtRowData[] {
  const byPlace = [...doubts].sort((a, b) => a.span.start - b.span.start);
  if (order === 'reading') return byPlace.map((doubt) => ({ doubt, heading: null }));
  const groups = new Map<string, Doubt[]>();
  for (const doubt of byPlace) groups.set(doubt.rule, [...(groups.get(doubt.rule) ?? []), doubt]);
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([rule, group]) =>
      group.map((doubt, index) => ({
        doubt,
        heading: index === 0 ? { rule, count: group.length } : null,
      })),
    );
}

/** Verdicts by rule and words: the reader's word holds for every place of it in the article. */
export function verdictFinder(verdicts: readonly Verdict[]) {
  const values = new Map(verdicts.map(({ rule, quote, value }) => [`${rule}\n${quote}`, value]));
  return (doubt: Doubt): VerdictValue | null => values.get(`${doubt.rule}\n${doubt.text}`) ?? null;
}

const VERDICT_ICON: Readonly<Record<VerdictValue, IconNode>> = {
  right: Check,
  wrong: X,
  later: Clock,
};

interface RowProps {
  readonly row: DoubtRowData;
  readonly index: number;
  readonly rows: Rows;
  readonly verdict: VerdictValue | null;
  readonly actions: ReviewActions;
}

function RowButton({ row: { doubt }, index, rows, verdict, actions }: RowProps) {
  const isOpen = rows.open === index;
  const [best] = doubt.suggestions;
  return (
    <button
      type="button"
      class="ng-row-button"
      data-row={index}
      data-verdict={verdict ?? undefined}
      tabIndex={rows.active === index ? 0 : -1}
      aria-expanded={isOpen}
      aria-keyshortcuts="R W L"
      onClick={() => {
        rows.toggle(index);
        if (!isOpen) actions.goTo(doubt.span);
      }}
    >
      <KindMark kind={MARK_OF_TIER[doubt.tier]} />
      <span class="ng-hidden">{tierName(doubt.tier)}: </span>
      <span class="ng-row-words">
        <Quote text={doubt.text} lines={isOpen ? 3 : 1} />
        <span class="ng-row-second ng-soft">
          {best && !isOpen ? (
            <>
              <span aria-hidden="true">→ </span>
              <span class="ng-hidden">{t('doubt.perhaps')} </span>
              <bdi>{suggestionText(best)}</bdi>
            </>
          ) : (
            ruleTitle(doubt.rule)
          )}
        </span>
      </span>
      {verdict && (
        <span class={`ng-verdict ng-verdict-${verdict}`}>
          <Icon icon={VERDICT_ICON[verdict]} />
          <span class="ng-hidden">{verdictName(verdict)}</span>
        </span>
      )}
    </button>
  );
}

function DoubtRow(props: RowProps) {
  const { row, index, rows, verdict, actions } = props;
  const { doubt, heading } = row;
  const onKeyDown = (event: KeyboardEvent): void => {
    const value = verdictOfKey(event);
    if (!value) return;
    event.preventDefault();
    actions.judge(doubt, verdict === value ? null : value);
  };
  return (
    <>
      {heading && (
        <h2 class="ng-heading">
          {ruleTitle(heading.rule)} <span class="ng-count">{heading.count}</span>
        </h2>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the buttons of the rows */}
      <div class={rows.open === index ? 'ng-item ng-item-open' : 'ng-item'} onKeyDown={onKeyDown}>
        <RowButton {...props} />
        {rows.open === index && (
          <DoubtDetail
            doubt={doubt}
            verdict={verdict}
            onVerdict={actions.judge}
            onAddNote={() => actions.addNote(doubt.span, doubt)}
            onRuleOff={actions.ruleOff}
            onWordOff={actions.wordOff}
            onCopyReport={actions.copyReport}
          />
        )}
      </div>
    </>
  );
}

interface BarProps {
  readonly order: DoubtOrder;
  readonly count: number;
  readonly onOrder: (order: DoubtOrder) => void;
  readonly onStep: (step: 1 | -1) => void;
}

function Bar({ order, count, onOrder, onStep }: BarProps) {
  return (
    <div class="ng-bar">
      <fieldset class="ng-segments">
        <legend class="ng-hidden">{t('doubts.order')}</legend>
        <Button look="quiet" pressed={order === 'reading'} onClick={() => onOrder('reading')}>
          {t('doubts.reading')}
        </Button>
        <Button look="quiet" pressed={order === 'rule'} onClick={() => onOrder('rule')}>
          {t('doubts.byRule')}
        </Button>
      </fieldset>
      <span class="ng-hidden">{tCount('doubts.count', count)}</span>
      <IconButton
        icon={ChevronUp}
        label={t('doubts.previous')}
        shortcut="P"
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('doubts.next')}
        shortcut="N"
        onClick={() => onStep(1)}
      />
    </div>
  );
}

const STEP_OF_KEY: Readonly<Record<string, 1 | -1>> = { n: 1, p: -1 };

export interface DoubtsTabProps {
  readonly doubts: readonly Doubt[];
  readonly verdicts: readonly Verdict[];
  readonly actions: ReviewActions;
}

export function DoubtsTab({ doubts, verdicts, actions }: DoubtsTabProps) {
  const [order, setOrder] = useState<DoubtOrder>('reading');
  const items = useMemo(() => doubtRows(doubts, order), [doubts, order]);
  const verdictOn = useMemo(() => verdictFinder(verdicts), [verdicts]);
  const rows = useRows(items.length);
  const step = (by: 1 | -1): void => {
    const next = rows.open < 0 ? rows.active : (rows.open + by + items.length) % items.length;
    const row = items[next];
    if (!row) return;
    rows.show(next);
    actions.goTo(row.doubt.span);
  };
  if (doubts.length === 0)
    return <StateView icon={CircleCheck} title={t('doubts.none')} text={t('doubts.noneText')} />;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.ctrlKey || event.altKey || event.metaKey ? undefined : STEP_OF_KEY[event.key];
    if (by) step(by);
    else rows.onKeyDown(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the buttons of the rows
    <div class="ng-tab-body" ref={rows.box} onKeyDown={onKeyDown}>
      <Bar order={order} count={doubts.length} onOrder={setOrder} onStep={step} />
      <LongList
        key={order}
        label={t('tabs.doubts')}
        items={items}
        keyOf={({ doubt }) => `${doubt.rule}${doubt.span.start}`}
        guess={52}
        needed={rows.active}
        row={(row, index) => (
          <DoubtRow {...{ row, index, rows, actions }} verdict={verdictOn(row.doubt)} />
        )}
      />
    </div>
  );
}
