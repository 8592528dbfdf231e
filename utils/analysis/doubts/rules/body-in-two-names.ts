// "X Institute for Y Studies" and "X Y Research Association": the same words round another head. And a Commission that the next
// sentence calls "this committee", where no Committee was named before: both are 委员会.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';

const HEADS =
  'Institute|Association|Commission|Committee|Society|Center|Centre|Academy|Council|Agency|Bureau|Federation|Foundation';
const HEAD = new RegExp(`^(?:${HEADS})$`);
/** Two words for one in Chinese. */
const SAME: Readonly<Record<string, string>> = {
  studies: 'research',
  study: 'research',
  korean: 'korea',
  chinese: 'china',
  japanese: 'japan',
  russian: 'russia',
  rights: 'right',
  affairs: 'affair',
};
const SMALL = new Set(['of', 'for', 'the', 'and', 'on']);
const LEAST_WORDS = 3;
const LONGEST = 12;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
  readonly heads: readonly string[];
  readonly text: string;
}

/** Capitalised names with a body's head in them. */
function* namesIn({ article: { text }, tokens }: DoubtContext): Iterable<Name> {
  for (let i = 0; i < tokens.length; i++) {
    if (!/^[A-Z][a-z]+$/.test(tokens[i]!.text) || tokens[i]!.text === 'The') continue;
    let last = i;
    for (let k = i + 1; k < tokens.length && k - i < LONGEST; k++) {
      const word = tokens[k]!.text;
      if (/^[A-Z]\w+$/.test(word)) last = k;
      else if (!SMALL.has(word)) break;
    }
    const own = tokens.slice(i, last + 1).map((token) => token.text);
    const [start, end] = [tokens[i]!.start, tokens[last]!.end];
    i = last;
    if (!own.some((word) => HEAD.test(word))) continue;
    const words = own
      .filter((word) => !HEAD.test(word) && !SMALL.has(word.toLowerCase()))
      .map((word) => SAME[word.toLowerCase()] ?? word.toLowerCase());
    yield {
      start,
      end,
      words: new Set(words),
      heads: own.filter((word) => HEAD.test(word)),
      text: text.slice(start, end),
    };
  }
}

function isSameBody(a: Name, b: Name): boolean {
  // With a second head ("Standing Committee of the ... Commission") it is a part of the body, or two bodies.
  if (a.heads.length !== 1 || b.heads.length !== 1 || a.heads[0] === b.heads[0]) return false;
  if (a.text.includes(b.text) || b.text.includes(a.text)) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared >= LEAST_WORDS && shared / (a.words.size + b.words.size - shared) >= 0.75;
}

/** English heads that are one word in Chinese: 委员会, 局, 协会, 研究所, 部. */
const ALIKE: readonly (readonly string[])[] = [
  ['Commission', 'Committee', 'Council'],
  ['Bureau', 'Administration', 'Agency'],
  ['Association', 'Society', 'Federation'],
  ['Institute', 'Academy'],
  ['Ministry', 'Department'],
];
const AGAIN =
  /\b(?:[Tt]his|[Tt]he) (commission|committee|bureau|association|society|federation|institute|academy)(?= (?:is|was|were|has|had|said|will|also|would|did|does|held|issued|published|and|to)\b|[.,])/g;
/** How far back the body may have been named. */
const BACK = 400;

/** Whether a body of that head stands before the match; for "the committee", which may also be a new one, on the whole page. */
function isNamed(text: string, head: string, { index, 0: found }: RegExpExecArray): boolean {
  const at = text.indexOf(head);
  return at >= 0 && (at < index || !/^this/i.test(found));
}

/** "This committee" for a Commission named shortly before: what is pointed at was named, and no Committee was so far. */
function* changedHeads(text: string): Iterable<Hit> {
  for (const match of matchesOf(text, AGAIN)) {
    const word = match[1] ?? '';
    const head = `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
    const others = ALIKE.find((group) => group.includes(head)) ?? [];
    const before = text.slice(Math.max(0, match.index - BACK), match.index);
    const other = others.find((one) => one !== head && before.includes(one));
    if (other === undefined || isNamed(text, head, match)) continue;
    yield {
      span: { start: match.index, end: match.index + match[0].length },
      params: { text: match[0], other },
      severity: 'minor',
    };
  }
}

const MOST = 60;

function* check(context: DoubtContext): Iterable<Hit> {
  const names = new Map<string, Name>();
  for (const name of namesIn(context)) {
    if (name.words.size >= LEAST_WORDS && !names.has(name.text)) names.set(name.text, name);
    if (names.size >= MOST) break;
  }
  const all = [...names.values()];
  for (const name of all) {
    const other = all.find((one) => isSameBody(name, one));
    if (!other) continue;
    const { start, end, text } = name;
    yield { span: { start, end }, params: { text, other: other.text } };
  }
  yield* changedHeads(context.article.text);
}

export default defineDoubt({
  id: 'body-in-two-names',
  title: 'One body under two names',
  why: '“{text}” and “{other}” are probably one body: the page has two translations of its name.',
  category: 'Terminology/Inconsistent',
  severity: 'major',
  tier: 'B',
  confidence: 0.65,
  specificity: 35,
  examples: {
    doubts: [
      'The Port Commission wrote a letter in May. They said that «this committee» was wrong. The Finance Committee was silent.',
      'The «Northland Institute for Human Rights Studies» wrote it. The «Northland Human Rights Research Association» sent it.',
    ],
    fine: [
      'The Port Commission wrote to the Harbour Committee. This committee was silent.',
      'The Port Commission met in May. The committee did so in June; it is the Finance Committee of the town.',
      'The Port Commission met in May. The commission was silent, and so was the council of elders.',
      'The Standing Committee of the Northland Human Rights Commission met the Northland Human Rights Commission.',
      'The Ministry of Finance and the Ministry of Justice met the Finance Committee.',
    ],
  },
  check,
});
