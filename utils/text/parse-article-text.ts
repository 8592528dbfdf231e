// Rebuilds an ArticleText that came in a message: the page it was read from is not to be trusted.
import type { ArticleText, Block, BlockKind } from './article-text.ts';
import type { Span } from './span.ts';

const KINDS: ReadonlySet<string> = new Set<BlockKind>([
  'title',
  'byline',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'pull-quote',
  'caption',
]);

/** Whether a value that came in a message has fields to look at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A span inside a text of the given length, or undefined. */
export function parseSpan(value: unknown, length: number): Span | undefined {
  if (!isRecord(value)) return undefined;
  const { start, end } = value;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const span = { start: start as number, end: end as number };
  return span.start >= 0 && span.start <= span.end && span.end <= length ? span : undefined;
}

function parseBlocks(value: unknown, length: number): Block[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const blocks: Block[] = [];
  let last = 0;
  for (const raw of value) {
    if (!isRecord(raw) || typeof raw.kind !== 'string' || !KINDS.has(raw.kind)) return undefined;
    const span = parseSpan(raw.span, length);
    if (!span || span.start < last) return undefined;
    last = span.end;
    blocks.push({ kind: raw.kind as BlockKind, span });
  }
  return blocks;
}

/** The article rebuilt field by field, or undefined where text or blocks are not of the right form. */
export function parseArticleText(value: unknown): ArticleText | undefined {
  if (!isRecord(value) || typeof value.text !== 'string') return undefined;
  const blocks = parseBlocks(value.blocks, value.text.length);
  if (!blocks) return undefined;
  const { language, siteLanguage, title, url } = value;
  return {
    text: value.text,
    blocks,
    ...(typeof language === 'string' ? { language } : {}),
    ...(typeof siteLanguage === 'string' ? { siteLanguage } : {}),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  };
}
