// `node training/doubts/measure-native.ts`: every mark on English that was written as English, by rule: saved pages of the web (news,
// shops, guides, recipes) and half a million words of Voice of America, Wikipedia and Wikinews sentences. Each is a defect, or a slip of
// its author's. --likely: tier B everywhere, as where the reader asks for it; --show: each mark in its place.
import { join } from 'node:path';
import { dataFolder } from '../data-folder.ts';
import { readText } from '../read-text.ts';
import { analyseText } from './analyse-text.ts';
import { nativePages } from './native-text.ts';

const has = (flag: string) => process.argv.includes(flag);

/** Bodies of the saved pages that are labelled English. */
function savedPages(): string[] {
  const read = (file: string): unknown => JSON.parse(readText(join(dataFolder, 'articles', file)));
  const labels = read('labels.json') as {
    id: string;
    language?: string;
  }[];
  const bodies = read('bodies.json.gz') as Record<string, string>;
  return labels
    .filter(({ language }) => /^en/.test(language ?? 'en'))
    .map(({ id }) => bodies[id] ?? '')
    .filter((text) => text.length >= 200);
}

function count(name: string, texts: readonly string[]): void {
  const rules = new Map<string, number>();
  let [words, marks, gated] = [0, 0, 0];
  for (const text of texts) {
    const { doubts, gate } = analyseText(text, has('--likely') ? 'always' : 'gated');
    words += text.split(/\s+/).length;
    marks += doubts.length;
    if (gate.verdict === 'from-chinese') gated += 1;
    for (const { rule, span } of doubts) {
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
      if (!has('--show')) continue;
      const around = `${text.slice(Math.max(0, span.start - 50), span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end, span.end + 40)}`;
      console.log(`  ${rule}: ${around.replace(/\n/g, '¶')}`);
    }
  }
  console.log(
    `${name}: ${texts.length} pages (${gated} gated), ${words} words, ${marks} marks, ${((1000 * marks) / words).toFixed(2)} per 1,000 words`,
  );
  for (const [rule, hits] of [...rules].sort((a, b) => b[1] - a[1]))
    console.log(`  ${rule} ${hits}`);
}

count('saved pages', savedPages());
count(
  'native sentences',
  nativePages(20).map(({ text }) => text),
);
