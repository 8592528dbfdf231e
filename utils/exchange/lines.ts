// Lines of a text that comes in chunks. A line that is too long is passed over without being kept.
import { LIMITS } from './format.ts';

/** `line` counts from 1. `isWhole`: an LF stood after it. `isTooLong`: `text` is only its beginning. */
export interface Line {
  readonly line: number;
  readonly text: string;
  readonly isTooLong: boolean;
  readonly isWhole: boolean;
}

/** Lines end at LF alone (a record may hold U+2028); a CR before it goes. The last one needs no LF. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (text: string): void => {
    if (length <= LIMITS.record) parts.push(text);
    length += text.length;
  };
  const finish = (isWhole: boolean): Line => {
    const isTooLong = length > LIMITS.record;
    const text = isTooLong ? parts.join('').slice(0, LIMITS.raw) : parts.join('');
    const done = { line, text: text.endsWith('\r') ? text.slice(0, -1) : text, isTooLong, isWhole };
    line += 1;
    parts = [];
    length = 0;
    return done;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, at));
      from = at + 1;
      yield finish(true);
    }
    take(chunk.slice(from));
  }
  if (length > 0) yield finish(false);
}
