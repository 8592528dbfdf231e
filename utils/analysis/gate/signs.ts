// The signs that a page came from Chinese, each with its weight in log-odds. One sign, one row.
import type { ArticleText } from '../../text/article-text.ts';
import type { Token } from '../../text/token.ts';
import { isPinyin } from '../names/pinyin.ts';

/** What a sign found: its weight in log-odds and the first place, for the popup. */
export interface Found {
  readonly weight: number;
  readonly example?: string;
}

export interface Sign {
  readonly code: string;
  readonly find: (article: ArticleText, tokens: readonly Token[]) => Found | undefined;
}

/** Signs of which a page may have many say no more after so many. */
const MOST = 4;

/** A sign that is a pattern: the weight grows with each different match, up to `most` of them. */
const pattern = (code: string, search: RegExp, each: number, most = MOST): Sign => ({
  code,
  find: ({ text }) => {
    const matches = new Set<string>();
    for (const match of text.matchAll(search)) {
      matches.add(match[0]);
      if (matches.size >= most) break;
    }
    const [example] = matches;
    return example === undefined ? undefined : { weight: each * matches.size, example };
  },
});

/** Two words in a row that read as a Mandarin name, "Zheng Yonggang". Not Western names that happen to divide. */
function findPinyin(_: ArticleText, tokens: readonly Token[]): Found | undefined {
  const names = new Set<string>();
  for (let i = 0; i + 1 < tokens.length && names.size < MOST; i++) {
    const [first, second] = [tokens[i] as Token, tokens[i + 1] as Token];
    if (!isMandarinName(first.text, second.text)) continue;
    names.add(`${first.text} ${second.text}`);
  }
  const [example] = names;
  return example === undefined ? undefined : { weight: 0.5 * names.size, example };
}

const isMandarinName = (family: string, given: string): boolean =>
  /^[A-Z][a-z]{1,5}$/.test(family) &&
  /^[A-Z][a-z]{4,11}$/.test(given) &&
  isPinyin(family, 1) &&
  isPinyin(given, 2) &&
  !isPinyin(given, 1);

/**
 * A site whose template is Chinese and whose text is not, as a blog that fills itself with translations. Of 423 English pages of the web
 * that were saved none says so; a site in two languages may, so that this alone does not open the gate.
 */
const findSiteLanguage = ({ siteLanguage = '' }: ArticleText): Found | undefined =>
  /^(?:zh|cmn|yue)\b/i.test(siteLanguage) ? { weight: 1.5, example: siteLanguage } : undefined;

export const SIGNS: readonly Sign[] = [
  { code: 'site-language', find: findSiteLanguage },
  pattern('han-script', /\p{Script=Han}{2,20}/gu, 1.5),
  pattern('full-width-punctuation', /[，。；：？！、（）【】《》「」]/g, 1.5),
  pattern(
    'bare-day',
    /\b(?:on|of|since|until) the (?:[12]?\d|3[01])(?:st|nd|rd|th)(?=[,.;:]| [a-z])(?! (?:of|and|century|day|floor|anniversary|birthday|session|minute|hole|district|annual))/g,
    1.2,
  ),
  pattern(
    'chinese-source',
    /\b(?:Xinhua|Xinhuanet|Chinanews(?:\.com)?|China News (?:Network|Service|Agency|Net)|People['’]s Daily|Global Times|CCTV|Guangming Daily|Economic Observer|China Youth Daily|The Paper)\b/g,
    0.8,
  ),
  pattern(
    'site-suffix',
    /(?<=\S ?)[-–—_|] ?(?:[A-Z][\w.]* ){0,4}(?:Network|Net|[A-Za-z]+\.(?:com|cn|net))(?=\s*(?:\n|$))/g,
    1.2,
    2,
  ),
  pattern(
    'set-phrase',
    /\b(?:relevant (?:departments|person|personnel|units|provisions|regulations)|person in charge|it is (?:reported|understood|worth mentioning|worth noting) that|according to reports|year-on-year|reporters? (?:learned|saw)|my country|at present|in recent years|the masses|carry forward|all walks of life|do a good job|new crown|in-depth|high-quality development)\b/gi,
    0.6,
  ),
  pattern(
    'link-phrase',
    /\b(?:pointed out that|stressed that|emphasized that|expressed (?:his|her|their|its) (?:hope|belief|wish|confidence)|In addition,|At the same time,|Among them,|In this regard,|local time|(?:January|February|March|April|May|June|July|August|September|October|November|December) this year)/g,
    0.5,
  ),
  pattern(
    'day-and-date',
    /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \((?:January|February|March|April|May|June|July|August|September|October|November|December|the) \d{1,2}/g,
    1.2,
    2,
  ),
  { code: 'mandarin-names', find: findPinyin },
];
