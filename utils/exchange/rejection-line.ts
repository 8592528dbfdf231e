// Rejected records as a file of their own.
import type { Rejected } from './format.ts';

/** A JSON line with the line, the reason and the record as it stood. */
export const rejectionLine = ({
  line,
  code,
  detail,
  raw,
}: Pick<Rejected, 'line' | 'detail' | 'raw'> & { readonly code: string }): string =>
  `${JSON.stringify({ line, code, detail, raw })}\n`;
