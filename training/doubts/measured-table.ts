// The measured figures as Markdown, for docs/rules.md.
import type { Tally } from './tally.ts';

/** What was counted on some pages: by rule, and in all. */
export interface Run {
  readonly rules: ReadonlyMap<string, Tally>;
  readonly whole: Tally;
}

const cells = (tally: Tally | undefined, words: number): string[] => {
  if (!tally || tally.hits === 0) return ['0', '', '', '0'];
  const share = (count: number) => (count / tally.hits).toFixed(2);
  return [
    String(tally.hits),
    share(tally.any),
    share(tally.majority),
    ((1000 * tally.hits) / words).toFixed(2),
  ];
};

/** dev2022 knows hardly any but major errors, and most of its marked words stand in repetition loops: so with and without them. */
function loopLines(runs: ReadonlyMap<string, Run>): string[] {
  const lineOf = (key: string, name: string): string => {
    const run = runs.get(key);
    if (!run) return '';
    const [hits, any, , rate] = cells(run.whole, run.whole.words);
    return `${name}: ${hits} marks on ${run.whole.words} words (${rate} per 1,000), ${any} of them on words that raters marked.`;
  };
  return [
    lineOf('2022', 'dev2022, whole'),
    lineOf('2022 prose', 'dev2022 without repetition loops'),
  ];
}

/** The fairest figure: good systems, and pages that nobody read. */
function fairLine(runs: ReadonlyMap<string, Run>): string {
  const run = runs.get('best unread');
  if (!run) return '';
  const [hits, any, majority, rate] = cells(run.whole, run.whole.words);
  return `The unread pages of the five best systems alone: ${hits} marks (${rate} per 1,000 words), ${any} confirmed by any rater, ${majority} by the majority.`;
}

/** Rows of rules: read and unread documents, the five best systems, and what native and human texts cost. */
export function markdownOf(runs: ReadonlyMap<string, Run>): string {
  const wide = ['read', 'unread', 'best'];
  const narrow = ['native', 'human'];
  const hit = [...wide, ...narrow].flatMap((key) => [...(runs.get(key)?.rules.keys() ?? [])]);
  const ids = [...new Set(hit)].sort();
  const rowOf = (name: string, pick: (run: Run) => Tally | undefined): string => {
    const parts = wide.flatMap((key) => {
      const run = runs.get(key);
      return run ? cells(pick(run), run.whole.words) : ['', '', '', ''];
    });
    const rest = narrow.map((key) => {
      const run = runs.get(key);
      return run ? (cells(pick(run), run.whole.words)[3] ?? '') : '';
    });
    return `| ${[name, ...parts, ...rest].join(' | ')} |`;
  };
  const head = ['rule', ...wide.flatMap((key) => [`${key}: hits`, 'any', 'majority', 'per 1,000'])];
  const all = [...head, 'native per 1,000', 'human per 1,000'];
  return [
    'On mqm2023.dev (WMT 2023, news from Chinese, three professional raters), with the shipped model and names. "Any" and "majority" are the',
    'shares of marks on which one rater, or at least half of them, marked a word too. Documents are split in two: "read" ones were looked at while',
    'rules were written, "unread" ones were not; "best" are the pages of the five best systems, read and unread. Native news and human translations',
    'should have no marks at all: hits per 1,000 words there. Rules without a row had no hit. Made by `node training/doubts/measure.ts --write`.',
    '',
    `| ${all.join(' | ')} |`,
    `| ${all.map(() => '---').join(' | ')} |`,
    ...ids.map((id) => rowOf(id, ({ rules }) => rules.get(id))),
    rowOf('**all**', ({ whole }) => whole),
    '',
    fairLine(runs),
    '',
    ...loopLines(runs),
    '',
  ].join('\n');
}
