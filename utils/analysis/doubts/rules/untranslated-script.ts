// Chinese characters left in an English sentence. A gloss in brackets or on a bilingual page is no doubt.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const RUN =
  /(?<![\p{Script=Han}，。；：、！？（）《》【】“”])[\p{Script=Han}，。；：、！？（）《》【】“”]*\p{Script=Han}[\p{Script=Han}，。；：、！？（）《》【】]*(?:,? \p{Script=Han}+)*/gu;
const GLOSS_BEFORE = /[(（[,:;：/"“‘'«]\s*$/;
/** An opening bracket after it: the text explains the characters. */
const EXPLAINED = /^\s*[(（]/;
const GLOSS_AFTER = /^\s*[)）\]/"”’'»]/;

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
    if (EXPLAINED.test(after)) continue;
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
      'The dish is called mapo tofu (麻婆豆腐) and is eaten in the whole of the province.',
    ],
  },
  check,
});
