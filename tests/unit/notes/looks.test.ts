// The looks of the marks: the defaults are those of the pages' sheet, wishes stand after it, and nothing else gets in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LOOKS,
  lookOf,
  looksProperties,
  looksSheet,
  MARK_NAMES,
  withLook,
} from '../../../utils/notes/looks.ts';
import { parseSettings } from '../../../utils/notes/parse-settings.ts';

const SHEET = readFileSync(join(import.meta.dirname, '../../../public/marks.css'), 'utf8');

describe('the looks of marks', () => {
  it.each(MARK_NAMES)('have the default of the sheet for %s', (name) => {
    const rule = SHEET.split(`::highlight(newsgloss-${name}) {`)[1]?.split('}')[0] ?? '';
    const { colour, line } = DEFAULT_LOOKS[name];
    expect(rule).toMatch(
      new RegExp(`text-decoration: underline (overline )?${line} [\\d.]+px ${colour};`),
    );
  });

  it('make no sheet without a wish', () => {
    expect(looksSheet({})).toBe('');
    expect(looksProperties({})).toEqual({});
  });

  it('make rules of highlights alone, for what was wished', () => {
    const looks = { 'doubt-a': { colour: '#112233' }, place: { line: 'wavy' as const } };
    expect(looksSheet(looks)).toBe(
      '::highlight(newsgloss-doubt-a){text-decoration-color:#112233;background-color:#11223317}\n' +
        '::highlight(newsgloss-place){text-decoration-style:wavy}',
    );
    expect(looksProperties(looks)).toEqual({ '--mark-doubt-a': '#112233', '--line-place': 'wavy' });
    expect(lookOf(looks, 'place')).toEqual({ colour: '#c0609a', line: 'wavy' });
  });

  it('forget a wish that is the default again', () => {
    const wished = withLook({}, 'person', { colour: '#123456' });
    expect(wished).toEqual({ person: { colour: '#123456' } });
    expect(withLook(wished, 'person', { colour: DEFAULT_LOOKS.person.colour })).toEqual({});
    expect(withLook(wished, 'note', { line: 'dotted' })).toEqual({
      person: { colour: '#123456' },
      note: { line: 'dotted' },
    });
  });

  const BROKEN: readonly (readonly [string, unknown, unknown, readonly string[]])[] = [
    ['an unknown mark', { face: { colour: '#112233' } }, {}, ['looks.face']],
    ['a mark that is no object', { person: '#112233' }, {}, ['looks.person']],
    [
      'a colour that closes the rule',
      { person: { colour: 'red}*{display:none', line: 'wavy' } },
      { person: { line: 'wavy' } },
      ['looks.person.colour'],
    ],
    [
      'a line that is none',
      { note: { colour: '#112233', line: 'groove' } },
      { note: { colour: '#112233' } },
      ['looks.note.line'],
    ],
    ['no object at all', 'red', {}, ['looks']],
  ];

  it.each(BROKEN)('fall back alone: %s', (_name, looks, kept, broken) => {
    const read = parseSettings({ looks });
    expect(read.settings.looks).toEqual(kept);
    expect(read.broken).toEqual(broken);
  });
});
