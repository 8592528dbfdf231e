// Settings that two windows change at once: only differences are applied.
import { describe, expect, it } from 'vitest';
import { amended, amendment } from '../../../utils/notes/amend-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/notes/settings.ts';

const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...more });

/** What is stored now, what a view knew of it, what the view makes of that, and what comes of it. */
const CASES: readonly (readonly [
  string,
  Partial<Settings>,
  Partial<Settings>,
  Partial<Settings>,
  Partial<Settings>,
])[] = [
  [
    'a rule is switched off beside another',
    { rulesOff: ['a', 'b'] },
    { rulesOff: ['a'] },
    { rulesOff: ['a', 'c'] },
    { rulesOff: ['a', 'b', 'c'] },
  ],
  [
    'a rule is switched on beside another that went off',
    { rulesOff: ['a', 'b'] },
    { rulesOff: ['a'] },
    { rulesOff: [] },
    { rulesOff: ['b'] },
  ],
  [
    'what is off already is off once',
    { rulesOff: ['a', 'b'] },
    { rulesOff: ['a'] },
    { rulesOff: ['a', 'b'] },
    { rulesOff: ['a', 'b'] },
  ],
  [
    'one kind of two',
    { kinds: { PER: false, ORG: true, LOC: true, MISC: false } },
    {},
    { kinds: { PER: true, ORG: false, LOC: true, MISC: false } },
    { kinds: { PER: false, ORG: false, LOC: true, MISC: false } },
  ],
  [
    'a site to the list, the mode changed meanwhile',
    { sites: { mode: 'not', list: ['a.example'] } },
    { sites: { mode: 'all', list: [] } },
    { sites: { mode: 'all', list: ['b.example'] } },
    { sites: { mode: 'not', list: ['a.example', 'b.example'] } },
  ],
  [
    'a decision is forgotten, another comes',
    { siteDecisions: { 'a.example': 'article', 'b.example': 'article' } },
    { siteDecisions: { 'a.example': 'article' } },
    { siteDecisions: {} },
    { siteDecisions: { 'b.example': 'article' } },
  ],
  [
    'a look goes back to its default',
    { looks: { person: { colour: '#111111' }, note: { line: 'dotted' } } },
    { looks: { person: { colour: '#111111' } } },
    { looks: {} },
    { looks: { note: { line: 'dotted' } } },
  ],
  [
    'a colour beside a line',
    { looks: { person: { line: 'dotted' } } },
    { looks: { person: {} } },
    { looks: { person: { colour: '#222222' } } },
    { looks: { person: { line: 'dotted', colour: '#222222' } } },
  ],
  [
    'one value for another',
    { appearance: 'dark' },
    { appearance: 'auto' },
    { appearance: 'light' },
    { appearance: 'light' },
  ],
  [
    'nothing',
    { appearance: 'dark' },
    { appearance: 'auto' },
    { appearance: 'auto' },
    { appearance: 'dark' },
  ],
];

describe('an amendment from an old copy', () => {
  it.each(CASES)('%s', (_, now, known, to, after) => {
    expect(amended(settings(now), amendment(settings(known), to))).toEqual(settings(after));
  });

  it('names the fields it changes alone', () => {
    expect(amendment(settings({ rulesOff: ['a'] }), { rulesOff: [] })).toEqual({
      from: { rulesOff: ['a'] },
      to: { rulesOff: [] },
    });
  });

  it('without what was known puts the fields as they are wanted', () => {
    const now = settings({ rulesOff: ['a'] });
    expect(amended(now, { from: {}, to: { rulesOff: ['b'] } }).rulesOff).toEqual(['b']);
  });
});
