// "a invasive", "an new": the article does not fit the sound that follows.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

/** Small articles behind a small word: "Xi'an bureau", "Grade A offices" are none. */
const BEFORE_VOWEL =
  '(?<=[a-z,;] )a (?!(?:o(?:ne|nce|ui)|u(?:n[ai]|[bfk]i|s[aeu]|t[io]|te[nr]|r[aeiou])|eu|ewe)\\w*|(?:or|as|and|is|in|of|on|at|a|an|if)\\b)[aeiou][a-z]{3,20}';
const BEFORE_CONSONANT =
  '(?<=[a-z,;] )an (?!(?:hou?r|hon|heir|herb|histor|hotel|habitual|hilar|x-)\\w*)(?:[bcdfghjklmnpqrstvwxz]|y[aeiou])[a-z]{2,20}';
const ARTICLE = new RegExp(`(?:${BEFORE_VOWEL}|${BEFORE_CONSONANT})\\b`, 'g');

/** Letters said one by one, where none of them is a vowel: "an mp", "an html page". */
const isSpelled = (word: string): boolean => !/[aeiouy]/.test(word);

export default defineDoubt({
  id: 'wrong-article',
  title: 'The wrong article',
  why: '“{text}”: English has “an” before the sound of a vowel and “a” before the others. A word was probably put in or changed here.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 31,
  examples: {
    doubts: ['It was «a invasive» plant.', 'They opened «an new» bridge.'],
    fine: [
      'A university, a European, a one-off, a use, a union, an hour, an honest man and an heir met an MP.',
      'An historic house has a usual price; a utensil is a tool.',
      'Plan a or plan b, an mp and an html page.',
      "The Xi'an bureau and the Xi' an region rent Grade A offices.",
    ],
  },
  check: marksPattern(ARTICLE, (match) => {
    const [article = '', word = ''] = match[0].split(' ');
    if (isSpelled(word)) return undefined;
    return { suggestions: [{ text: `${article === 'a' ? 'an' : 'a'} ${word}` }] };
  }),
});
