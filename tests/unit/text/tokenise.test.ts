// Where words begin and end.
import { expect, test } from 'vitest';
import { tokenise } from '../../../utils/text/tokenise.ts';

const cut = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join('|');

test.each([
  [
    'abbreviations keep their full stop',
    'The U.S. and D.C. at 5 p.m. today',
    'The|U.S.|and|D.C.|at|5|p.m.|today',
  ],
  ['a full stop at the end is a token', 'They left Seoul.', 'They|left|Seoul|.'],
  ['titles and initials keep theirs', 'Mr. J. Osei met Dr. Li.', 'Mr.|J.|Osei|met|Dr.|Li|.'],
  [
    'a short word keeps it only inside a paragraph',
    'Acme Corp. grew. We sold Acme Corp.',
    'Acme|Corp.|grew|.|We|sold|Acme|Corp|.',
  ],
  ['compounds with hyphens are one token', 'Kim Jong-un and al-Qaida', 'Kim|Jong-un|and|al-Qaida'],
  ['a compound may begin with an abbreviation', 'the U.S.-led force', 'the|U.S.-led|force'],
  ['a headline parts from its slug', 'SOCCER-JAPAN WIN IN AL-AIN', 'SOCCER|-|JAPAN|WIN|IN|AL-AIN'],
  [
    'apostrophes inside names stay',
    "Xi'an, O'Neill, Shi'ite, Côte d'Ivoire",
    "Xi'an|,|O'Neill|,|Shi'ite|,|Côte|d'Ivoire",
  ],
  ['possessives are split', "Iran's and Xi’an’s", "Iran|'s|and|Xi’an|’s"],
  [
    'possessives torn apart by machine translation are one token',
    'Seoul’ s mayor',
    'Seoul|’ s|mayor',
  ],
  ['the plural possessive is a mark', "the workers' strike", "the|workers|'|strike"],
  ['contractions are split', "I'm sure they don't", "I|'m|sure|they|do|n't"],
  ['numbers keep their marks', '3,000.5% of $4', '3,000.5|%|of|$|4'],
  ['a missing space after a full stop does not join', 'the end.The next', 'the|end|.|The|next'],
  [
    'addresses are one token',
    'see https://example.org/a?b=1, or www.example.org.',
    'see|https://example.org/a?b=1|,|or|www.example.org|.',
  ],
  ['host names are one token', 'on example.com today', 'on|example.com|today'],
  ['en dashes separate', 'the Iran–Iraq war', 'the|Iran|–|Iraq|war'],
  ['slashes separate words, not numbers', 'and/or 24/7', 'and|/|or|24/7'],
  ['curly quotes are tokens', '“No,” he said', '“|No|,|”|he|said'],
  ['East Asian script is one token a run', 'Cui (崔明南) of 서울', 'Cui|(|崔明南|)|of|서울'],
  [
    'soft hyphens and zero-width spaces stay inside their word',
    'Bei\u00adjing To\u200bkyo',
    'Bei\u00adjing|To\u200bkyo',
  ],
  ['companies with an ampersand are one token', 'AT&T said', 'AT&T|said'],
  ['dots in a row are one token', 'Well... yes', 'Well|...|yes'],
  ['nothing gives nothing', ' \n\u200b ', ''],
])('%s', (_, text, expected) => {
  expect(cut(text)).toBe(expected);
});

test('tokens lie in order at their offsets and leave only white space between', () => {
  const text = 'The “U.S.-led” force\u00a0left Xi’an’s camp — 3.5 km away… \ud800 😀 don’t\u200b.';
  let last = 0;
  for (const token of tokenise(text)) {
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(text.slice(last, token.start)).toMatch(/^[\s\u200b]*$/);
    last = token.end;
  }
  expect(last).toBe(text.length);
});

test.each([
  ['one word of 100,000 letters', 'a'.repeat(100_000)],
  ['hyphens without end', 'a-'.repeat(100_000)],
  ['apostrophes without end', "a'".repeat(100_000)],
  ['abbreviations without end', 'a.'.repeat(100_000)],
  ['zero-width characters without end', 'a\u200b'.repeat(100_000)],
  ['torn addresses', 'http://'.repeat(30_000)],
  ['lone surrogates', '\ud83d'.repeat(100_000)],
  ['a megabyte of words', 'word '.repeat(200_000)],
])('%s take linear time', (_, text) => {
  const began = performance.now();
  const tokens = tokenise(text);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(tokens.length).toBeGreaterThan(0);
});
