// Pages that mean harm, or are merely bad: bounded time, no exception, no text that is not there.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/page/detect.ts';
import { evidenceOf } from '../../../utils/page/detection/model.ts';
import { readArticle, readArticleSteps } from '../../../utils/page/read.ts';

const SENTENCE =
  'The ministry said on Monday that the bridge, which was closed in the spring, will be opened for all trains. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;
const parse = (body: string): Document =>
  new DOMParser().parseFromString(
    `<html><head><title>Bridge</title></head><body>${body}</body></html>`,
    'text/html',
  );

const PAGES: readonly [name: string, markup: string][] = [
  [
    'elements named like properties',
    `<form><input name="children"><input name="cloneNode"><input name="firstChild"><input name="parentNode"><input name="localName"><img name="title"><img name="body">${PARAGRAPH.repeat(6)}</form>`,
  ],
  [
    'forms named like document properties',
    `<form name="title"></form><form name="head"></form><form name="documentElement"></form>${PARAGRAPH.repeat(6)}`,
  ],
  [
    'right-to-left text',
    `<div dir="rtl">${'<p>قالت الوزارة يوم الاثنين إن الجسر الذي أغلق في الربيع سيفتح أمام جميع القطارات القادمة من الشمال.</p>'.repeat(8)}</div>`,
  ],
  [
    'vertical text',
    `<div style="writing-mode: vertical-rl">${'<p>運輸省は月曜日、春に閉鎖された橋をすべての列車に開放すると発表した。料金は変わらないという。</p>'.repeat(8)}</div>`,
  ],
];

describe('a hostile page', () => {
  it.each(PAGES)('with %s is decided and read', async (_name, markup) => {
    const document = parse(markup);
    const before = document.body.innerHTML;
    await expect(detect(document)).resolves.toHaveProperty('isArticle');
    const reading = readArticle(document);
    expect(reading.ok && reading.value.article.blocks.length).toBeGreaterThanOrEqual(5);
    expect(document.body.innerHTML).toBe(before);
  });

  it.each([
    ['an empty body', ''],
    ['a body of white space', ' \n '],
    ['scripts alone', '<script>1</script><style>p{}</style>'],
  ])('with %s has no text', async (_name, markup) => {
    expect(readArticle(parse(markup))).toMatchObject({ ok: false, code: 'no-text' });
    expect((await detect(parse(markup))).isArticle).toBe(false);
  });

  it('without a body says so', () => {
    const document = parse('');
    document.documentElement.remove();
    expect(readArticle(document)).toMatchObject({ ok: false, code: 'no-body' });
  });

  it('that hides text from its readers gives no false text', () => {
    const hidden = '<p hidden>Paid words.</p><div style="display: none"><p>Paid words.</p></div>';
    const reading = readArticle(
      parse(`<div>${PARAGRAPH.repeat(4)}${hidden}${PARAGRAPH.repeat(2)}</div>`),
    );
    expect(reading.ok && reading.value.article.text).not.toContain('Paid words');
  });

  it('nested hundreds of elements deep is read', () => {
    const document = parse('');
    let inner: Element = document.body;
    for (let depth = 0; depth < 400; depth++)
      inner = inner.appendChild(document.createElement('div'));
    for (let count = 0; count < 8; count++) {
      inner.appendChild(document.createElement('p')).textContent = SENTENCE.repeat(3);
    }
    const reading = readArticle(document);
    expect(reading.ok && reading.value.article.text).toContain('The ministry said');
  });

  it('replaced while it was read has no ranges, and no exception', () => {
    const document = parse(PARAGRAPH.repeat(6));
    const reading = readArticle(document);
    document.body.replaceChildren();
    expect(reading.ok && reading.value.map.rangeOf({ start: 0, end: 20 })).toBeNull();
  });
});

describe('a body that is replaced', () => {
  it.each([1, 2])('after step %d of a reading ends it without an exception', (step) => {
    const document = parse(`<h1>Bridge</h1>${PARAGRAPH.repeat(6)}`);
    const steps = readArticleSteps(document);
    let last = steps.next();
    let isReplaced = false;
    for (let count = 1; !last.done; count++) {
      if (count === step) {
        document.body.replaceChildren(document.createElement('main'));
        isReplaced = true;
      }
      last = steps.next();
    }
    expect(isReplaced).toBe(true);
    const reading = last.value;
    const text = reading.ok ? reading.value.article.text : '';
    // Nothing but what stood there.
    expect(text.replaceAll(SENTENCE.trim(), '').replace('Bridge', '').trim()).toBe('');
    expect(reading.ok && reading.value.map.rangeOf({ start: 0, end: 9 })).toBeFalsy();
  });

  it('between two slices of a decision is decided by what is there', async () => {
    const document = parse(`<h1>Bridge</h1>${PARAGRAPH.repeat(900)}`);
    let turns = 0;
    const decision = await detect(document, {
      href: 'https://post.example/2015/05/04/bridge-opens/',
      idle: async () => {
        if (++turns === 2) document.body.replaceWith(document.createElement('body'));
      },
    });
    expect(Number.isFinite(decision.score)).toBe(true);
  });
});

describe('detection in slices', () => {
  it('gives the page its turn between slices and stops when told to', async () => {
    const document = parse(`<h1>Bridge</h1>${PARAGRAPH.repeat(900)}`);
    const controller = new AbortController();
    let turns = 0;
    const decision = await detect(document, {
      signal: controller.signal,
      href: 'https://post.example/2015/05/04/bridge-opens/',
      idle: async () => {
        if (++turns === 2) controller.abort();
      },
    });
    expect(turns).toBe(2);
    expect(decision).toEqual({ isArticle: false, score: 0, parts: [] });
  });

  it('says what spoke for and against', async () => {
    const decision = await detect(parse(`<h1>Bridge</h1>${PARAGRAPH.repeat(9)}`), {
      href: 'https://post.example/2015/05/04/bridge-opens-for-trains/',
    });
    expect(evidenceOf(decision).length).toBeGreaterThan(0);
    for (const one of evidenceOf(decision)) expect(one).toMatch(/^[+-]\w+$/);
  });

  it('never calls a front page an article', async () => {
    const decision = await detect(
      parse(`<article><h1>Bridge</h1>${PARAGRAPH.repeat(9)}</article>`),
      {
        href: 'https://post.example/',
      },
    );
    expect(decision).toMatchObject({ isArticle: false });
    expect(evidenceOf(decision)).toEqual(['-front-page']);
  });
});
