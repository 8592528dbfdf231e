// The rules that mark restored names, by their own examples: they need the restorer's findings.
import { describe, expect, it } from 'vitest';
import type { DoubtRule } from '../../../../utils/analysis/doubts/define-doubt.ts';
import nameBroken from '../../../../utils/analysis/doubts/rules/name-broken.ts';
import nameMandarinReading from '../../../../utils/analysis/doubts/rules/name-mandarin-reading.ts';
import nameTranslated from '../../../../utils/analysis/doubts/rules/name-translated.ts';
import nameWrongForOffice from '../../../../utils/analysis/doubts/rules/name-wrong-for-office.ts';
import { findingsIn } from '../names/names-of.ts';
import { contextOf } from './context-of.ts';

describe('the rules of names', () => {
  const rules: DoubtRule[] = [nameBroken, nameMandarinReading, nameTranslated, nameWrongForOffice];
  const hits = (rule: DoubtRule, text: string): string[] => {
    const context = { ...contextOf(text), names: findingsIn(text) };
    return [...rule.check(context)].map(({ span }) => text.slice(span.start, span.end));
  };

  it.each(
    rules.flatMap((rule) => rule.examples.doubts.map((one) => [rule.id, one, rule] as const)),
  )('%s marks: %s', (_, example, rule) => {
    const marked = [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? '');
    expect(hits(rule, example.replace(/[«»]/g, ''))).toEqual(marked);
  });

  it.each(rules.flatMap((rule) => rule.examples.fine.map((one) => [rule.id, one, rule] as const)))(
    '%s leaves alone: %s',
    (_, example, rule) => {
      expect(hits(rule, example)).toEqual([]);
    },
  );
});
