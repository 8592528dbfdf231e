// A line on two logarithmic axes as SVG, beside the line that growth in proportion would draw.

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** In ascending order; both numbers above 0. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 640;
const HEIGHT = 360;
const EDGE = { left: 70, right: 20, top: 40, bottom: 50 };

/** The powers of ten from the one below the least to the one above the greatest. */
function decades(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(high, low + 1) - low + 1 }, (_, at) => low + at);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The chart as the text of an SVG file, readable on light and dark ground. */
export function chartOf({ title, x, y, points }: Chart): string {
  const [columns, rows] = [decades(points.map(([at]) => at)), decades(points.map(([, at]) => at))];
  const scale = (ticks: readonly number[], from: number, to: number) => (value: number) =>
    round(
      from +
        ((Math.log10(value) - (ticks[0] ?? 0)) / ((ticks.at(-1) ?? 1) - (ticks[0] ?? 0))) *
          (to - from),
    );
  const px = scale(columns, EDGE.left, WIDTH - EDGE.right);
  const py = scale(rows, HEIGHT - EDGE.bottom, EDGE.top);
  const line = (all: Chart['points']): string => all.map(([a, b]) => `${px(a)},${py(b)}`).join(' ');
  const [last] = points.slice(-1);
  const even = points.map(([at]) => [at, ((last?.[1] ?? 1) * at) / (last?.[0] ?? 1)] as const);
  const inside = even.filter(([, value]) => value >= 10 ** (rows[0] ?? 0));
  const text = (at: string, words: string): string => `<text ${at}>${words}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="#777" role="img">`,
    `<title>${title}</title>`,
    text(`x="${EDGE.left}" y="22" font-size="15"`, title),
    ...columns.map(
      (power) =>
        `<path d="M${px(10 ** power)} ${EDGE.top}V${HEIGHT - EDGE.bottom}" stroke="#8884"/>${text(
          `x="${px(10 ** power)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle"`,
          (10 ** power).toLocaleString('en'),
        )}`,
    ),
    ...rows.map(
      (power) =>
        `<path d="M${EDGE.left} ${py(10 ** power)}H${WIDTH - EDGE.right}" stroke="#8884"/>${text(
          `x="${EDGE.left - 8}" y="${py(10 ** power) + 4}" text-anchor="end"`,
          (10 ** power).toLocaleString('en'),
        )}`,
    ),
    text(`x="${WIDTH - EDGE.right}" y="${HEIGHT - 12}" text-anchor="end"`, x),
    text(`x="12" y="${EDGE.top - 6}"`, y),
    `<polyline points="${line(inside)}" fill="none" stroke="#888" stroke-dasharray="4 4"/>`,
    `<polyline points="${line(points)}" fill="none" stroke="#2f6fd0" stroke-width="2.5"/>`,
    ...points.map(([a, b]) => `<circle cx="${px(a)}" cy="${py(b)}" r="4" fill="#2f6fd0"/>`),
    text(
      `x="${WIDTH - EDGE.right}" y="${EDGE.top + 14}" text-anchor="end"`,
      'dashed: in proportion',
    ),
    '</svg>',
    '',
  ].join('\n');
}
