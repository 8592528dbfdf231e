// Countries and their people, capitals and great cities, months and days of the week in small letters.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { LOWER_NAMES, TWOFOLD_NAMES } from '../lower-names.ts';

const MOST_WORDS = 3;
/** The words with which a name of the table begins, as a small letter makes them. */
const FIRST = new Set(
  [...LOWER_NAMES.keys(), ...TWOFOLD_NAMES.keys()].map((name) => name.split(/[ -]/)[0]),
);

/** Things that were named after a place and lost its capital: "brussels sprouts". */
const NAMESAKE = /^ (?:sprouts?|sausages?|hats?|fries|dressing|beans?|fingers?|cheese)\b/;

/** No English word stands so after "in" or "to": "in paris", though "in china" may be a cup. */
const PLAIN = new Set(['Paris', 'Georgia', 'Houston', 'Jordan', 'Cuba', 'America']);
/** "in paris, France", "visited china on Monday": what makes an English word a place. */
const TO_PLACE = /\b(?:in|to|at|from|visit(?:ed|s|ing)?|near|across|throughout|leaving|left) $/;
const AFTER_PLACE =
  /^(?:, \p{Lu}|['’]s (?:\p{Ll}+ )?(?:government|capital|president|premier|army|economy)\b| (?:on|last|next|this) (?:\p{Lu}|week|month|year))/u;

/** Lower-case pages (poems, chats) say nothing. */
const MOST_HITS = 12;

/** The name that an English word is where it stands for a place, or undefined. */
function placeOf(text: string, written: string, start: number, end: number): string | undefined {
  const name = TWOFOLD_NAMES.get(written);
  const isPlace =
    name !== undefined &&
    TO_PLACE.test(text.slice(Math.max(0, start - 12), start)) &&
    (PLAIN.has(name) || AFTER_PLACE.test(text.slice(end, end + 24)));
  return isPlace ? name : undefined;
}

function* check({ article: { text }, tokens }: DoubtContext): Iterable<Hit> {
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length && hits.length <= MOST_HITS; i++) {
    const first = tokens[i]!;
    if (!FIRST.has(first.text) || /[\w.@/#_-]/.test(text[first.start - 1] ?? '')) continue;
    for (let size = MOST_WORDS; size >= 1; size--) {
      const last = tokens[i + size - 1];
      if (!last || /^[\w@/_-]|^\.\w/.test(text.slice(last.end, last.end + 2))) continue;
      const written = text.slice(first.start, last.end);
      const name = LOWER_NAMES.get(written) ?? placeOf(text, written, first.start, last.end);
      if (name === undefined || NAMESAKE.test(text.slice(last.end, last.end + 12))) continue;
      hits.push({
        span: { start: first.start, end: last.end },
        params: { text: written },
        suggestions: [{ text: name }],
      });
      i += size - 1;
      break;
    }
  }
  if (hits.length <= MOST_HITS) yield* hits;
}

export default defineDoubt({
  id: 'lower-case-name',
  title: 'A name in small letters',
  why: '“{text}” is a name: English writes it with a capital.',
  category: 'Fluency/Spelling',
  severity: 'minor',
  tier: 'A',
  confidence: 0.9,
  specificity: 50,
  examples: {
    doubts: [
      'The talks were held in «new york» and then in «geneva».',
      'The envoy flew to «paris», France, and visited «china» on Monday.',
      'The «philippine» army and «nato» said nothing.',
    ],
    fine: [
      'They drank from china, in china cups. Plaster of paris, he said, is not made in a turkey farm.',
      'He ate turkey from fine china under a japan lacquer.',
      'They ate brussels sprouts, lima beans and vienna sausages in panama hats.',
      'The march began in may, they said: polish, nice, reading.',
    ],
  },
  check,
});
