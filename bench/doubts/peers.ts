// The named peers: a grammar checker and a spelling checker, asked for the places they would mark.
import dictionary from 'dictionary-en';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import nspell from 'nspell';
import type { Span } from '../../utils/text/span.ts';
import { tokenise } from '../../utils/text/tokenise.ts';

/** Marks the places of a text that a tool doubts. */
export type Marker = (text: string) => Promise<readonly Span[]>;

/** harper.js with its own rules as they come, American English. */
export async function harper(): Promise<Marker> {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async (text) => {
    const lints = await linter.lint(text, { language: 'plaintext' });
    return lints.map((lint) => {
      const { start, end } = lint.span();
      return { start, end };
    });
  };
}

/** nspell with the American dictionary: every word of letters that it does not know. */
export async function spelling(): Promise<Marker> {
  const checker = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return async (text) =>
    tokenise(text).filter(
      ({ text: word }) =>
        /^\p{L}[\p{L}'’-]*$/u.test(word) && !checker.correct(word.replace('’', "'")),
    );
}
