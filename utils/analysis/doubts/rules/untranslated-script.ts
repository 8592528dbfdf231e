// Chinese characters left in an English sentence. A gloss in brackets or on a bilingual page is no doubt.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const RUN =
  /(?<![\p{Script=Han}，。；：、！？（）《》【】“”])[\p{Script=Han}，。；：、！？（）《》【】“”]*\p{Script=Han}[\p{Script=Han}，。；：、！？（）《》【】]*(?:,? \p{Script=Han}+)*/gu;
const GLOSS_BEFORE = /[(（[,:;：/"“‘'«]\s*$/;
/** An opening bracket after it: the text explains the characters. */
const EXPLAINED = /^\s*[(（]/;
const GLOSS_AFTER = /^\s*[)）\]/"”’'»]/;
/** "(風水, literally “wind and water”)". */
const IN_BRACKETS = /[(（]$/;
const AND_MORE = /^(?:[,;:=]|\s*[–—-]) /;

/** Languages under their own names, as on switches and in talk of languages. */
const LANGUAGE = /^(?:中文|汉语|漢語|日本語|[简簡繁正][体體](?:中文)?)版?$/;
/** "Tickets 票 are sold": the sentence is whole without the characters, which name again what the word before them names. */
const NAMED_BEFORE =
  /(?:^|[\s(“"])(?!(?:the|a|an|of|in|on|at|to|for|by|with|from|and|or|said|says) $)\p{L}{3,} $/iu;
const WHOLE_AFTER = /^ (?:is|are|was|were|has|have|had|will|can|[–-]) /;
/** Bilingual pages have script all over; there it is no residue. */
const MOST_SHARE = 0.08;

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  const matches = [...text.matchAll(RUN)];
  const covered = matches.reduce((sum, match) => sum + match[0].length, 0);
  if (covered > MOST_SHARE * text.length) return;
  for (const match of matches) {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = text.slice(Math.max(0, start - 3), start);
    const after = text.slice(end, end + 3);
    if (EXPLAINED.test(after) || LANGUAGE.test(match[0])) continue;
    const isGloss =
      NAMED_BEFORE.test(text.slice(Math.max(0, start - 24), start)) &&
      WHOLE_AFTER.test(text.slice(end, end + 9));
    if (isGloss) continue;
    if (IN_BRACKETS.test(before) && AND_MORE.test(after)) continue;
    if (GLOSS_BEFORE.test(before) && GLOSS_AFTER.test(after)) continue;
    yield { span: { start, end }, params: { text: match[0] } };
  }
}

export default defineDoubt({
  id: 'untranslated-script',
  title: 'Characters left untranslated',
  why: '“{text}” was left in its own script: the translation skipped it.',
  category: 'Accuracy/Source language fragment',
  severity: 'major',
  tier: 'A',
  confidence: 0.95,
  specificity: 60,
  examples: {
    doubts: [
      'The ministry said on Monday that the «部长» would travel to the border region next week.',
    ],
    fine: [
      'The six words are 和, 静, 清, 远 (calm and far), and the painter was Shi Tao 石 涛 (1642–1707).',
      'Tickets 票 are sold in 中文.',
      'Feng shui (風水, literally “wind and water”) is old.',
      'The dish is called mapo tofu (麻婆豆腐) and is eaten in the whole of the province.',
    ],
  },
  check,
});
