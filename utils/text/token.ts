// The unit of recognition and of most rules. One tokeniser (tokenise.ts) serves training and inference.
import type { Span } from './span.ts';

/** A word, number or mark, as it stands in the text. */
export interface Token extends Span {
  readonly text: string;
}
