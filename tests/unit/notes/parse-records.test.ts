// Untrusted records: rebuilt field by field, refused with the name of what is wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../utils/notes/ids.ts';
import {
  LIMITS,
  parseArticle,
  parseArticleMeta,
  parseNote,
  parseNoteDraft,
  parseRevision,
} from '../../../utils/notes/parse-records.ts';
import { article, draft, note } from '../store/samples.ts';

describe('a note', () => {
  const cases: readonly { name: string; change: Record<string, unknown>; wrong: string }[] = [
    { name: 'an id of another kind', change: { id: 'abc' }, wrong: 'id' },
    { name: 'an unknown colour', change: { colour: 'red' }, wrong: 'colour' },
    { name: 'an unknown kind', change: { kind: 'thing' }, wrong: 'kind' },
    { name: 'a body that is no text', change: { body: { toString: 'x' } }, wrong: 'body' },
    {
      name: 'a body that is too long',
      change: { body: 'x'.repeat(LIMITS.body + 1) },
      wrong: 'body',
    },
    { name: 'a tag that is no text', change: { tags: ['a', 7] }, wrong: 'tags.1' },
    { name: 'a time that is no number', change: { created: '2024' }, wrong: 'created' },
    { name: 'a time after the year 9999', change: { updated: 1e18 }, wrong: 'updated' },
    { name: 'a time that is not finite', change: { updated: Number.NaN }, wrong: 'updated' },
    { name: 'revision 0', change: { revision: 0 }, wrong: 'revision' },
    { name: 'no anchor', change: { anchor: null }, wrong: 'anchor' },
    {
      name: 'a place that ends before it starts',
      change: { anchor: { ...draft().anchor, position: { start: 5, end: 2 } } },
      wrong: 'anchor.position.end',
    },
    { name: 'an empty article', change: { article: ' ' }, wrong: 'article' },
  ];
  for (const { name, change, wrong } of cases)
    it(`is refused with ${name}, and the field is named`, () => {
      expect(parseNote({ ...note(), ...change })).toMatchObject({ ok: false, detail: wrong });
    });

  it('keeps what it has, drops what it should not have', () => {
    const one = note({ deleted: 5, entity: 'Harbour Office', correction: 'x' });
    const read = parseNote({ ...one, extra: 'x', toString: 'y' });
    expect(read).toEqual({ ok: true, value: one });
  });

  it('is not fooled by fields of the prototype', () => {
    expect(parseNote(Object.create(note())).ok).toBe(false);
    const hostile = JSON.parse(`{"__proto__": ${JSON.stringify(note())}}`);
    expect(parseNote(hostile).ok).toBe(false);
  });

  it('has its anchor’s quote, whatever was given', () => {
    const read = parseNote({ ...note(), quote: 'another' });
    expect(read.ok && read.value.quote).toBe(draft().anchor.quote);
  });

  it('has each tag once, without space round it', () => {
    const read = parseNoteDraft(draft({ tags: [' a ', 'a', '', 'b\n c'] }));
    expect(read.ok && read.value.tags).toEqual(['a', 'b c']);
  });

  it('comes back from its own text as it was, NUL and lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), fc.nat(), (units, time) => {
        const body = String.fromCharCode(...units);
        const one = note({ body, created: time, updated: time });
        const read = parseNote(JSON.parse(JSON.stringify(one)));
        expect(read).toEqual({ ok: true, value: one });
      }),
      { numRuns: 40 },
    );
  });

  it('is never made of anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(parseNote(raw).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an article', () => {
  const cases: readonly { url: string; isGood: boolean }[] = [
    { url: 'https://harbour.example/a?b=1#c', isGood: true },
    { url: 'http://127.0.0.1:8080/', isGood: true },
    { url: 'javascript:alert(1)', isGood: false },
    { url: 'data:text/html,x', isGood: false },
    { url: 'file:///etc/passwd', isGood: false },
    { url: ' https://harbour.example/', isGood: false },
    { url: 'https://', isGood: false },
  ];
  for (const { url, isGood } of cases)
    it(`${isGood ? 'may' : 'may not'} have the address ${url}`, () => {
      expect(parseArticle({ ...article(), url, created: 1, updated: 1 }).ok).toBe(isGood);
    });
});

it('a title without end does not keep a note from being saved', () => {
  const read = parseArticleMeta({ ...article(), title: 'x'.repeat(1_000_000) });
  expect(read.ok && read.value.title.length).toBe(LIMITS.context);
});

it('an earlier version belongs to its note', () => {
  const one = note({ revision: 3 });
  expect(parseRevision({ id: `${one.id}:3`, note: one, replaced: 1 }).ok).toBe(true);
  expect(parseRevision({ id: `${newId()}:3`, note: one, replaced: 1 }).ok).toBe(false);
});
