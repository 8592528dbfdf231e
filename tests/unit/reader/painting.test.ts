// What is painted: the reader's verdicts and settings decide, each for its own doubts alone.
import { describe, expect, it } from 'vitest';
import {
  marksOf,
  verdictOn,
  withoutSwitchedOff,
  wordOffKey,
} from '../../../entrypoints/reader/painting.ts';
import type { Analysis, Doubt } from '../../../utils/analysis/analysis.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';
import type { Verdict } from '../../../utils/notes/verdict.ts';
import { verdict } from '../store/samples.ts';

const doubt = (rule: string, text: string, start: number, tier: 'A' | 'B' = 'A'): Doubt => ({
  span: { start, end: start + text.length },
  text,
  rule,
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier,
  confidence: 0.8,
  why: { code: rule, params: { text } },
  suggestions: [],
});

const ANALYSIS: Analysis = {
  language: 'en',
  gate: { verdict: 'from-chinese', score: 1, evidence: [] },
  entities: [],
  notices: [],
  doubts: [
    doubt('doubled-word', 'the the', 0),
    doubt('doubled-word', 'in in', 20),
    doubt('missing-stop', 'The', 40, 'B'),
  ],
};

const painted = (
  verdicts: readonly Verdict[],
  settings: Partial<typeof DEFAULT_SETTINGS> = {},
): number[] => {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const marks = marksOf(withoutSwitchedOff(ANALYSIS, all), [], verdicts, all);
  return [...marks['newsgloss-doubt-a'], ...marks['newsgloss-doubt-b']].map(({ start }) => start);
};

const said = (value: Verdict['value'], rule: string, quote: string): Verdict => ({
  ...verdict(),
  id: `${rule} ${quote}`,
  created: 1,
  updated: 1,
  value,
  rule,
  quote,
});

describe('what is painted', () => {
  it('is every doubt when nothing was said', () => {
    expect(painted([])).toEqual([0, 20, 40]);
  });

  it('is not a doubt that was judged wrong; right and later stay', () => {
    expect(painted([said('wrong', 'doubled-word', 'the the')])).toEqual([20, 40]);
    expect(painted([said('right', 'doubled-word', 'the the')])).toEqual([0, 20, 40]);
    expect(painted([said('later', 'doubled-word', 'the the')])).toEqual([0, 20, 40]);
  });

  it('is a doubt of another rule, or of other words, whatever was said of the first', () => {
    expect(painted([said('wrong', 'lower-case-name', 'the the')])).toEqual([0, 20, 40]);
    expect(
      verdictOn(doubt('doubled-word', 'of of', 3), [said('wrong', 'doubled-word', 'in in')]),
    ).toBe(undefined);
  });

  it('is nothing of a rule that is off', () => {
    expect(painted([], { rulesOff: ['doubled-word'] })).toEqual([40]);
  });

  it('is not a word that is off for the rule, in capitals or not', () => {
    expect(painted([], { wordsOff: [wordOffKey('doubled-word', 'The The')] })).toEqual([20, 40]);
    expect(painted([], { wordsOff: [wordOffKey('missing-stop', 'the the')] })).toEqual([0, 20, 40]);
  });

  it('follows the switches of the tiers, one by one', () => {
    expect(painted([], { tiers: { A: false, B: true } })).toEqual([40]);
    expect(painted([], { tiers: { A: true, B: false } })).toEqual([0, 20]);
  });
});

describe('names that come before the analysis', () => {
  const first = [{ type: 'PER', mentions: [{ start: 3, end: 9 }] }] as const;
  const settings = DEFAULT_SETTINGS;

  it('are painted until it is there', () => {
    expect(marksOf(null, [], [], settings, first)['newsgloss-person']).toEqual(first[0].mentions);
    expect(marksOf(ANALYSIS, [], [], settings, first)['newsgloss-person']).toEqual([]);
  });

  it('follow the settings as all marks do', () => {
    const off = { ...settings, kinds: { ...settings.kinds, PER: false } };
    expect(marksOf(null, [], [], off, first)['newsgloss-person']).toEqual([]);
    const none = { ...settings, marks: false };
    expect(marksOf(null, [], [], none, first)['newsgloss-person']).toEqual([]);
  });
});
