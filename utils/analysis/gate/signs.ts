// The signs that a page came from Chinese, each with its weight in log-odds. One sign, one row.
import type { ArticleText } from '../../text/article-text.ts';
import type { Token } from '../../text/token.ts';

/** What a sign found: its weight in log-odds and the first place, for the popup. */
export interface Found {
  readonly weight: number;
  readonly example?: string;
}

export interface Sign {
  readonly code: string;
  readonly find: (article: ArticleText, tokens: readonly Token[]) => Found | undefined;
}

/** A sign that is a pattern: the weight grows with each match up to `most` of them. */
const pattern = (code: string, search: RegExp, each: number, most = 3): Sign => ({
  code,
  find: ({ text }) => {
    const matches: string[] = [];
    for (const match of text.matchAll(search)) {
      matches.push(match[0]);
      if (matches.length >= most) break;
    }
    const [example] = matches;
    return example === undefined ? undefined : { weight: each * matches.length, example };
  },
});

export const SIGNS: readonly Sign[] = [
  pattern('han-script', /\p{Script=Han}{2,20}/gu, 1.5),
  pattern('full-width-punctuation', /[，。；：？！、（）【】《》「」]/g, 2),
  pattern(
    'bare-day',
    /\b(?:on|by|of) the (?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?! (?:of|century|anniversary|floor|day|birthday|congress|district|amendment|session))/gi,
    1,
  ),
];
