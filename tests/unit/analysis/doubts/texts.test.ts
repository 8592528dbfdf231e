// What is made from the rules is fresh: registry, docs/rules.md, and each rule's reason in every language.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registrySource, ruleIds } from '../../../../scripts/rule-registry.ts';
import { reasonKey, rulesPage, whySection } from '../../../../scripts/rules-docs.ts';
import { RULES } from '../../../../utils/analysis/doubts/registry.ts';
import { wordWhy } from '../../../../utils/i18n/word-why.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The sentences of a locale's `why:` section, by key. */
function reasonsOf(path: string): Map<string, string> {
  const [, section = ''] = read(path).split(/^why:\n/m);
  const rows = section.split('\n').filter((line) => line.startsWith('  '));
  return new Map(
    rows.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(2, at), JSON.parse(line.slice(at + 1)) as string];
    }),
  );
}

const paramsIn = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('what is made from the rules (node scripts/generate-rules.ts)', () => {
  it('has a fresh registry', () => {
    expect(read('utils/analysis/doubts/registry.ts')).toBe(registrySource(ruleIds()));
  });

  it('has a fresh docs/rules.md', () => {
    expect(read('docs/rules.md')).toBe(rulesPage(RULES, read('training/doubts/measured.md')));
  });

  it('has fresh English reasons', () => {
    expect(read('locales/en.yml').endsWith(whySection(RULES))).toBe(true);
  });

  it.each(globSync('locales/*.yml', { cwd: ROOT }))(
    'words every reason in %s, with no unknown parameter',
    (path) => {
      const reasons = reasonsOf(path);
      for (const { id, why } of RULES) {
        const sentence = reasons.get(reasonKey(id));
        expect(sentence, id).toBeDefined();
        const known = new Set(paramsIn(why));
        expect(
          paramsIn(sentence ?? '').filter((param) => !known.has(param)),
          id,
        ).toEqual([]);
      }
      expect([...reasons.keys()].sort()).toEqual(RULES.map(({ id }) => reasonKey(id)).sort());
    },
  );
});

describe('wording a reason', () => {
  it('fills parameters in and leaves unknown ones', () => {
    const why = { code: 'x', params: { word: 'and', n: 2 } };
    expect(wordWhy(why, '“{word}” {n} times, {other}')).toBe('“and” 2 times, {other}');
  });
});
