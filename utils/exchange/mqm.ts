// Translation errors as the WMT campaigns publish them: tab separated, one error a row, the error in the target
// between <v> and </v> (columns as in github.com/google/wmt-mqm-human-evaluation). Verdicts "right" alone.
import type { Anchor } from '../anchoring/anchor.ts';
import type { Verdict } from '../notes/verdict.ts';
import { ArticleBook } from './articles.ts';
import type { Source, WriteOptions } from './format.ts';

export const MQM_COLUMNS = [
  'system',
  'doc',
  'doc_id',
  'seg_id',
  'rater',
  'source',
  'target',
  'category',
  'severity',
] as const;

/** A cell holds no tab and no line break. Marks that a text has itself are taken apart, or they would be errors. */
const cell = (text: string): string => text.toWellFormed().replace(/[\t\r\n\u2028\u2029\0]+/g, ' ');
const plain = (text: string): string => cell(text).replace(/<(?=\/?v>)/gi, '< ');

/** What is kept of the segment: the block's text round the quote, as far as the anchor has it. */
const targetOf = ({ quote, prefix, suffix }: Anchor): string => {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const after = suffix.split('\n', 1)[0] ?? '';
  return `${plain(before)}<v>${plain(quote)}</v>${plain(after)}`;
};

const SEVERITIES = { minor: 'Minor', major: 'Major', critical: 'Critical' } as const;

/**
 * Numbers of segments over the whole file. Tools that score know a segment by system and `seg_id` alone: the same
 * block of two articles must not be one segment.
 */
class SegmentNumbers {
  private readonly numbers = new Map<string, number>();

  of({ article, anchor }: Verdict): number {
    const segment = `${anchor.block} ${article}`;
    const number = this.numbers.get(segment) ?? this.numbers.size + 1;
    this.numbers.set(segment, number);
    return number;
  }
}

/** Segments are the article's blocks, counted from 1. The source text is not known to us: the column is empty. */
function rowOf(verdict: Verdict, segment: number, site: string, rater: string): string {
  const cells = [
    site,
    verdict.article,
    String(verdict.anchor.block + 1),
    String(segment),
    rater,
    '',
    targetOf(verdict.anchor),
    verdict.category,
    SEVERITIES[verdict.severity],
  ];
  return `${cells.map((text, at) => (at === 6 ? text : cell(text))).join('\t')}\n`;
}

/** Doubts that the reader found right. `system` is the site, `doc` the article's page key. */
export async function* writeMqm(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const book = new ArticleBook();
  const segments = new SegmentNumbers();
  yield `${MQM_COLUMNS.join('\t')}\n`;
  for await (const { kind, value } of source) {
    if (kind === 'article') book.add(value);
    if (kind !== 'verdict' || value.value !== 'right') continue;
    const { site } = book.of(value.article);
    yield rowOf(value, segments.of(value), site || 'unknown', options.rater ?? 'newsgloss');
  }
}
