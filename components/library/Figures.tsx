// What the library comes to, drawn: notes over time, verdicts by rule and site, how far rules are trusted, names met.
import { ChartNoAxesColumn } from 'lucide';
import { formatNumber, t } from '../../utils/i18n/t.ts';
import { ruleTitle, verdictName } from '../../utils/i18n/wording.ts';
import type { FacetCount, VerdictCount } from '../../utils/notes/store-shapes.ts';
import { StateView } from '../Message.tsx';
import { type Bar, Chart } from './Chart.tsx';

export interface FigureData {
  /** Notes of each stretch of time; the label says where it begins. */
  readonly overTime: readonly FacetCount[];
  readonly byRule: readonly VerdictCount[];
  readonly bySite: readonly VerdictCount[];
  readonly names: readonly FacetCount[];
}

const barOf = ({ value, count }: FacetCount): Bar => ({ label: value, values: [count] });

const verdictBar = (label: string, { right, wrong, later }: VerdictCount): Bar => ({
  label,
  values: [right, wrong, later],
});

/** Share of "right" among "right" and "wrong", in percent. */
function rateBar(count: VerdictCount): Bar {
  const judged = count.right + count.wrong;
  const percent = Math.round((100 * count.right) / judged);
  const shown = `${formatNumber(percent)}% (${formatNumber(judged)})`;
  return { label: ruleTitle(count.value), values: [percent], shown };
}

export function Figures({ data }: { readonly data: FigureData }) {
  const { overTime, byRule, bySite, names } = data;
  if (overTime.length + byRule.length === 0)
    return (
      <StateView icon={ChartNoAxesColumn} title={t('figures.none')} text={t('figures.noneText')} />
    );
  const verdicts = [verdictName('right'), verdictName('wrong'), verdictName('later')];
  const judged = byRule.filter(({ right, wrong }) => right + wrong > 0);
  return (
    <div class="ng-lib-figures">
      <Chart
        title={t('figures.overTime')}
        what={t('figures.month')}
        parts={[t('tabs.notes')]}
        bars={overTime.map(barOf)}
      />
      <Chart
        title={t('figures.byRule')}
        what={t('library.rules')}
        parts={verdicts}
        bars={byRule.map((count) => verdictBar(ruleTitle(count.value), count))}
      />
      <Chart
        title={t('figures.bySite')}
        what={t('library.sites')}
        parts={verdicts}
        bars={bySite.map((count) => verdictBar(count.value, count))}
      />
      <Chart
        title={t('figures.rates')}
        text={t('figures.ratesText')}
        what={t('library.rules')}
        parts={[t('figures.share')]}
        bars={judged.map(rateBar)}
        full={100}
      />
      <Chart
        title={t('figures.names')}
        what={t('library.entities')}
        parts={[t('tabs.notes')]}
        bars={names.map(barOf)}
      />
    </div>
  );
}
