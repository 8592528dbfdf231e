// Whether a place is running text. Price lists, tables and code are none, and what is odd in prose is usual there.
import type { Token } from '../../text/token.ts';

/** How far to both sides a line is looked at. */
const REACH = 300;
const LEAST_SMALL_WORDS = 4;

/** Whether the line round the offset has a few words in small letters. */
export function isInProse(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const next = text.indexOf('\n', offset);
  const to = Math.min(next < 0 ? text.length : next, offset + REACH);
  const words = text.slice(from, to).match(/(?<![\p{L}\d])\p{Ll}{2,}/gu) ?? [];
  return words.length >= LEAST_SMALL_WORDS;
}

const CODE = /^[{}()[\];=<>|&+*/\\]+$/;

/** Whether the tokens [from, to) look like a line of a program: marks of code, and many. */
export function isCode(tokens: readonly Token[], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i < to; i++) if (CODE.test((tokens[i] as Token).text)) marks += 1;
  return marks >= 3 && marks * 5 >= to - from;
}
