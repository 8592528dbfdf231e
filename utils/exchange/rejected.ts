// Records that were not taken: what a reader says of one, and the file of its own that a reader of the report gets.
import { LIMITS, type RejectCode, type Rejected } from './format.ts';

/** `raw`: the record as it stands in the file, of any length. */
export const rejected = (
  line: number,
  raw: string,
  code: RejectCode,
  detail?: string,
): Rejected => ({
  ok: false,
  line,
  code,
  raw: raw.slice(0, LIMITS.raw),
  ...(detail === undefined ? {} : { detail }),
});

/** A JSON line with the line, the reason and the record as it stood. */
export const rejectionLine = ({
  line,
  code,
  detail,
  raw,
}: Pick<Rejected, 'line' | 'detail' | 'raw'> & { readonly code: string }): string =>
  `${JSON.stringify({ line, code, detail, raw })}\n`;
