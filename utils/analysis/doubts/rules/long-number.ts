// Five or more digits without commas, or four before a word in small letters. Codes, shares and years are no quantities, and
// lists of prices have no commas in many countries.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const NUMBER =
  /(?<![\w.,:/#№+(-]|\w: )(\d{5,9}(?:\.\d+)?|(?<!\b[A-Z]{3} )(?!(?:1[5-9]|20)\d\d)\d{4}(?= [a-z]))(?![\w:/-]|\.\d|[.,]?(?:SH|SZ|HK)|\))/g;

/** How far to both sides a line is looked at. */
const REACH = 300;
const LEAST_SMALL_WORDS = 4;

/** Whether the line round the offset is running text: it has a few words in small letters. */
function isInProse(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const next = text.indexOf('\n', offset);
  const to = Math.min(next < 0 ? text.length : next, offset + REACH);
  const words = text.slice(from, to).match(/(?<![\p{L}\d])\p{Ll}{2,}/gu) ?? [];
  return words.length >= LEAST_SMALL_WORDS;
}

const check = marksPattern(NUMBER, (match) => {
  if (!isInProse(match.input, match.index)) return undefined;
  const [whole = '', part] = (match[1] ?? '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,3}$)/g, ',');
  return { suggestions: [{ text: part === undefined ? grouped : `${grouped}.${part}` }] };
});

export default defineDoubt({
  id: 'long-number',
  title: 'A number without its commas',
  why: '“{text}” has no comma at the thousands, or was copied from Chinese digits: check how large it is.',
  category: 'Locale convention/Number format',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 50,
  examples: {
    doubts: [
      'The port handled «215000» containers and sent home 41 ships, «4854» crates and «23131» sacks.',
    ],
    fine: [
      'The rent of the old house by the lake is EUR 1100 a month.',
      'In stock: 12500 of the lamps on the picture.',
      'Oak table 12000\nPine chair 45000',
      'The code 215000-77 opens the door of flat 30211B.',
      'In 1949 and by 2019 the harbour, built 1588 of stone, had grown.',
    ],
  },
  check,
});
