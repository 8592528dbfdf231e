// "X and X": two words of the source became the same English word. Idioms of that form are listed.
import type { Token } from '../../../text/token.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { LOWER_NAMES } from '../lower-names.ts';

/** Words that English doubles on purpose: "more and more", "again and again". */
const IDIOMS = new Set(
  `more less again over on through by down up out so such and years hours days weeks months
  miles ages higher lower bigger smaller better worse faster slower round around here there
  closer further farther deeper longer shorter louder stronger weaker harder older younger
  generations thousands hundreds millions billions trillions dozens tens lots tons loads two three four half one another now then
  neck half bye blah this that these those who what why how where when yes no go run work sit wait
  talk think crimes`.split(/\s+/),
);

/** Verbs that a second clause takes up again: "it will and will not change". */
const AUXILIARIES = new Set(
  `are can could did does had has have may might must shall should was were will would`.split(' '),
);

const WORD = /^\p{L}{3,}$/u;

/** Demonstratives begin pairs that are meant: "that extent and that extent alone". */
const POINTING = /^(?:that|this|these|those|some|each|every|what|such|more|less)$/;

/** "good governance and good governance", from token `i` on. */
function doubledPhrase(tokens: readonly Token[], i: number): Hit | undefined {
  const [a, b, joint, c, d] = [0, 1, 2, 3, 4].map((k) => tokens[i + k]);
  if (!a || !b || !d || joint?.text !== 'and' || a.text !== c?.text || b.text !== d.text) return;
  if (![a, b].every(({ text }) => /^\p{Ll}{4,}$/u.test(text))) return;
  if (POINTING.test(a.text) || IDIOMS.has(b.text)) return;
  return {
    span: { start: a.start, end: d.end },
    params: { word: `${a.text} ${b.text}` },
    tier: 'B',
  };
}

/** Words that may follow a pair without belonging to its second half. */
const SMALL = new Set(
  `about across after against among and are around as at because before between but by during for from
  had has have in into is like nor not of off on onto or out over she since so than that the their them then there they this
  through to toward towards under until was were when where which while who whose will with within without would he it its
  also can could must should shall may might who`.split(/\s+/),
);
/** A word that may make a compound with the second half. */
const isContent = (word: string): boolean => /^\p{Ll}{3,}$/u.test(word) && !SMALL.has(word);

const PLACES: ReadonlySet<string> = new Set(LOWER_NAMES.values());

function* check({ tokens }: DoubtContext): Iterable<Hit> {
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [first, joint, second] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    const word = first.text;
    if (joint.text !== 'and' && joint.text !== 'or') {
      const phrase = doubledPhrase(tokens, i);
      if (phrase) yield phrase;
      continue;
    }
    if (word !== second.text || !WORD.test(word)) continue;
    if (IDIOMS.has(word) || AUXILIARIES.has(word)) continue;
    if (word.endsWith('er') && word.length < 9) continue;
    // People share surnames; a country has no second of its name.
    if (/^\p{Lu}/u.test(word) && !(PLACES.has(word) && !/^\p{Lu}/u.test(tokens[i + 3]?.text ?? '')))
      continue;
    // "sex and sex education" names two things, and English stories may have "walked and walked".
    const isSure =
      joint.text === 'and' && !word.endsWith('ed') && !isContent(tokens[i + 3]?.text ?? '');
    yield {
      span: { start: first.start, end: second.end },
      params: { word },
      ...(isSure ? {} : { tier: 'B' as const }),
    };
  }
}

export default defineDoubt({
  id: 'collapsed-synonyms',
  title: 'The same word on both sides of “and”',
  why: 'Two different words of the original both became “{word}”: the pair says the same thing twice.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'A',
  confidence: 0.9,
  specificity: 70,
  examples: {
    doubts: [
      'They accused the newspaper of «insulting and insulting» the whole nation.',
      'It stands for «good governance and good governance» and for trade between «Vietnam and Vietnam».',
    ],
    fine: [
      'He was tried for war crimes and crimes against humanity.',
      'To that extent and that extent alone they agreed, said Clements and Clements.',
      'The river grew wider and wider, and more and more people came to look.',
      'The dam cost billions and billions, and what the state does or doesn’t do will and will not matter.',
    ],
  },
  check,
});
