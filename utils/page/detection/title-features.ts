// What a document's title tells of its page: headlines are long and say what happened; other pages name a thing, an
// offer or a service.
import { weightOf } from './text-survey.ts';
import { holdsAny } from './words.ts';

/** Between a headline and the names of section and site. */
const SEPARATOR = / [|–—·•»:_-]+ |[|｜»_]/;
/** Longer titles are cut. UTF-16 units. */
const LONGEST = 400;

/**
 * Words of guides, lists of the best and reviews, then of trade and service, in the commonest languages. What has no blank
 * round it stands anywhere.
 */
const GUIDE =
  ' how to , what is , best , guide , tutorial , tips , review , recipe , ratgeber , anleitung , comment , mejores ,指南,如何';
const SERVICE =
  ' buy , shop , store , price , prices , pricing , deals , online , free , download , login , log in , signin , sign in ' +
  ', signup , sign up , official , home , welcome , contact , about us , help , support , faq , docs , documentation ' +
  ', forum , search , archive , archives , category ,登录,首页,公式';
const QUOTES = '",“,„,«,「, \', ‘';

/**
 * Words with their apostrophes and hyphens, and the like without. Told by what stands between words, since a browser takes
 * ten times as long to make Unicode's classes of letters ready.
 */
const WORDS =
  /[^\s!-&(-,./:-@[-`{-~\u00a0-\u00bf\u2010-\u2018\u201a-\u206f\u3000-\u303f\uff01-\uff20]+/g;

// Of a word as `titleFeatures` cuts them.
const BEGINS_WITH_LETTERS = /^[^\d’'-]{4}/;

/** The words of a text, in order; "long-closed" and "Kim’s" are one each. */
const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];

/** The words of a text without apostrophes and hyphens. */
export const plainWordsOf = (text: string): readonly string[] =>
  wordsOf(text.replace(/[’'-]/g, ' '));

/** A document's title as numbers by name. */
export function titleFeatures(title: string): Record<string, number> {
  const whole = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const parts = whole.split(SEPARATOR).map((part) => part.trim());
  const own = parts.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a), '');
  const words = wordsOf(own);
  const later = words.slice(1).filter((word) => BEGINS_WITH_LETTERS.test(word));
  const lower = later.filter(([first = '']) => first !== first.toUpperCase());
  const lowered = whole.toLowerCase();
  const spaced = ` ${lowered.replace(/\W+/g, ' ')} ${lowered}`;
  return {
    titleWeight: Math.min(weightOf(own), 150),
    titleWords: Math.min(words.length, 20),
    titleGuide:
      holdsAny(spaced, GUIDE) || (spaced.includes(' top ') && / top \d/.test(spaced)) ? 1 : 0,
    titleService: holdsAny(spaced, SERVICE) ? 1 : 0,
    titleQuotes: holdsAny(` ${own}`, QUOTES) ? 1 : 0,
    titleLower: later.length === 0 ? 0 : lower.length / later.length,
  };
}
