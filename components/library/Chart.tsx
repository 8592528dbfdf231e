// A small chart of bars as plain SVG, with the same figures as a table beneath it. Nothing in it is clicked.
import { formatNumber, t } from '../../utils/i18n/t.ts';

/** Parts of a bar: their lengths in the chart's unit, in the order of `parts`. */
export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
  /** What stands beside the bar; the sum where absent. */
  readonly shown?: string;
}

interface ChartProps {
  readonly title: string;
  readonly text?: string;
  /** Names of the parts of a bar, for the table's head and the legend. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
  /** Head of the first column. */
  readonly what: string;
  /** Where a whole bar ends: the largest sum where absent. */
  readonly full?: number;
}

const WIDTH = 300;
const ROW = 14;

const sumOf = ({ values }: Bar): number => values.reduce((sum, value) => sum + value, 0);

const shownOf = (bar: Bar): string => bar.shown ?? formatNumber(sumOf(bar));

function BarRow({ bar, full }: { readonly bar: Bar; readonly full: number }) {
  const ends = bar.values.map((_, index) => sumOf({ ...bar, values: bar.values.slice(0, index) }));
  return (
    <li class="ng-chart-bar">
      <bdi class="ng-chart-label">{bar.label}</bdi>
      <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden="true">
        {bar.values.map((value, index) => (
          <rect
            key={`${index} ${value}`}
            class={`ng-part-${index}`}
            x={((ends[index] ?? 0) / full) * WIDTH}
            y={1}
            width={(value / full) * WIDTH}
            height={ROW - 2}
          />
        ))}
      </svg>
      <span class="ng-count">{shownOf(bar)}</span>
    </li>
  );
}

function Table({ title, what, parts, bars }: ChartProps) {
  return (
    <details>
      <summary class="ng-soft">{t('figures.asTable')}</summary>
      <table class="ng-table">
        <caption class="ng-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {part}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">
                <bdi>{bar.label}</bdi>
              </th>
              {bar.values.map((value, index) => (
                <td key={parts[index]}>{bar.shown ?? formatNumber(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function Chart(props: ChartProps) {
  const { title, text, parts, bars } = props;
  const full = props.full ?? Math.max(1, ...bars.map(sumOf));
  if (bars.length === 0) return null;
  return (
    <section class="ng-chart" aria-label={title}>
      <h2>{title}</h2>
      {text && <p class="ng-soft">{text}</p>}
      {parts.length > 1 && (
        <ul class="ng-row ng-chart-legend" aria-hidden="true">
          {parts.map((part, index) => (
            <li key={part} class="ng-row">
              <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                <rect class={`ng-part-${index}`} width="10" height="10" />
              </svg>
              {part}
            </li>
          ))}
        </ul>
      )}
      <ul class="ng-plain-list" aria-hidden="true">
        {bars.map((bar) => (
          <BarRow key={bar.label} bar={bar} full={full} />
        ))}
      </ul>
      <Table {...props} />
    </section>
  );
}
