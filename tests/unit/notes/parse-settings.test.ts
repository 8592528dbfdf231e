// Settings fall back field by field, and say which field was broken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings, parseSettingsChange } from '../../../utils/notes/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';

describe('stored settings', () => {
  it('are the defaults when there are none', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, broken: [] });
  });

  it('come back as they were', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      kinds: { PER: false, ORG: true, LOC: false, MISC: true },
      sites: { mode: 'only', list: ['harbour.example'] },
      siteDecisions: { 'harbour.example': 'article' },
      wordsOff: ['false-friend\u0000sea area'],
      syncSettings: true,
    };
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, broken: [] });
  });

  it('lose the broken fields alone', () => {
    const { settings, broken } = parseSettings({
      ...DEFAULT_SETTINGS,
      marks: false,
      tiers: { A: 'yes', B: false },
      sites: { mode: 'some', list: 'harbour.example' },
      siteDecisions: { 'harbour.example': 'article', 'other.example': 'maybe' },
      appearance: 'pink',
    });
    expect(settings.marks).toBe(false);
    expect(settings.tiers).toEqual({ A: true, B: false });
    expect(settings.siteDecisions).toEqual({ 'harbour.example': 'article' });
    expect(broken.toSorted()).toEqual([
      'appearance',
      'siteDecisions.other.example',
      'sites.list',
      'sites.mode',
      'tiers.A',
    ]);
  });

  it('are settings whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { settings } = parseSettings(raw);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      }),
    );
  });
});

describe('a change of settings', () => {
  const cases: readonly { name: string; raw: unknown; change: unknown }[] = [
    { name: 'one field', raw: { marks: false }, change: { marks: false } },
    { name: 'nothing', raw: {}, change: {} },
    { name: 'a broken field', raw: { marks: 'no' }, change: undefined },
    { name: 'an unknown field', raw: { marks: false, colour: 1 }, change: undefined },
    { name: 'no object', raw: 'marks', change: undefined },
    { name: 'the version, which is not theirs to change', raw: { version: 9 }, change: {} },
  ];
  for (const { name, raw, change } of cases)
    it(`with ${name} is read`, () => {
      expect(parseSettingsChange(raw)).toEqual(change);
    });
});
