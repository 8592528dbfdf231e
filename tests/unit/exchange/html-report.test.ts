// The HTML report: complete, and unable to run anything.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, WriteOptions } from '../../../utils/exchange/format.ts';
import { escapeHtml, writeHtmlReport } from '../../../utils/exchange/html-report.ts';
import { htmlToText } from '../../../utils/exchange/html-text.ts';
import { anyRecords, anyText, RUNS, URLS } from './arbitrary-records.ts';
import { articleFor, NASTY } from './many-records.ts';
import { SAMPLE, SAMPLE_TIME } from './sample.ts';
import { joined, streamOf } from './streams.ts';

const report = (records: readonly ExchangeRecord[], options: WriteOptions = {}) =>
  joined(writeHtmlReport(streamOf(records), { now: SAMPLE_TIME, ...options }));

function documentOf(html: string) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  return new window.DOMParser().parseFromString(html, 'text/html');
}

describe('the HTML report', { timeout: 60_000 }, () => {
  it('allows nothing but its own style', async () => {
    const html = await report(SAMPLE);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script| style="| on\w+="|src=|url\(|@import/);
  });

  it.each([
    ['2026-11-20T08:00:00Z', '2026-11-20'],
    ['2026-11-20', '2026-11-20'],
    ['20 November 2026', '20 November 2026'],
  ])('shows of the date %j %j', async (published, shown) => {
    const records = SAMPLE.map(
      (one): ExchangeRecord =>
        one.kind === 'article' ? { ...one, value: { ...one.value, published } } : one,
    );
    expect(await report(records)).toContain(` · Published ${shown} · `);
  });

  it('shows quotes with marks, notes, corrections, doubts and counts', async () => {
    const page = documentOf(await report(SAMPLE));
    const texts = (selector: string) =>
      [...page.querySelectorAll(selector)].map((element) => element.textContent);
    expect(texts('h2')).toEqual(['Harbour talks end without a date']);
    expect(texts('mark')).toEqual([
      'Ministry of the Outside',
      'Pu Zhenghui',
      'Ministry of the Outside',
    ]);
    expect(texts('dd')).toEqual([
      'Ministry of Foreign Affairs',
      'Park Jung-hwi',
      'major',
      'Ministry of Foreign Affairs',
    ]);
    expect(texts('article .counts li')).toEqual(['Notes 2', 'Doubts 1', 'Corrections 1']);
    expect(texts('footer .counts li')).toEqual([
      'Articles 1',
      'Notes 2',
      'Doubts 1',
      'Corrections 1',
    ]);
    expect(texts('.verdict')).toEqual(['Right: a translation error']);
  });

  it.each([
    [
      '**bold** and *soft* and `code`',
      '<strong>bold</strong> and <em>soft</em> and <code>code</code>',
    ],
    ['2 * 3 * 4 ** 5', '2 * 3 * 4 ** 5'],
    ['**<b>**', '<strong>&lt;b&gt;</strong>'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ])('shows the note %j', async (body, html) => {
    const note = { ...(SAMPLE[4]?.value as object), body };
    expect(await report([{ kind: 'note', value: note }] as ExchangeRecord[])).toContain(
      `<p class="text">${html}</p>`,
    );
  });

  it('takes its words and language from the caller', async () => {
    const html = await report(SAMPLE, { language: 'de', words: { notes: 'Notizen' } });
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<h3>Notizen</h3>');
  });

  it('has only the elements that it means to have, whatever is in it', async () => {
    const known = new Set(
      'html head meta title style body main h1 h2 h3 p time article ul li b section blockquote span mark dl dt dd a footer strong em code'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const html = await report(records);
        for (const [, name] of html
          .replace(/<style>.*?<\/style>/s, '')
          .matchAll(/<\/?([a-z0-9]+)/gi)) {
          expect(known).toContain(name);
        }
        for (const [, target] of html.matchAll(/ href="([^"]*)"/g)) {
          expect(target).toMatch(/^https?:\/\//);
        }
        expect(html).not.toMatch(
          /[\0\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/,
        );
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it.each(NASTY)('shows %j as a title and runs nothing', async (title) => {
    const note = SAMPLE.find((record) => record.kind === 'note') as ExchangeRecord;
    const records = [
      articleFor(URLS[0], { title, byline: title }),
      { ...note, value: { ...note.value, article: URLS[0], body: title, tags: [title] } },
    ] as ExchangeRecord[];
    const page = documentOf(await report(records));
    expect(page.querySelectorAll('script, img, iframe, h1 h1')).toHaveLength(0);
    const shown = title.toWellFormed().replaceAll('\0', '\ufffd');
    if (!/[\r\u0080-\u009f]/.test(title)) {
      expect(page.querySelector('h2')?.textContent).toBe(shown || 'Untitled article');
    }
  });

  it('links no address but http and https', async () => {
    const html = await report([
      { kind: 'note', value: { ...(SAMPLE[4]?.value as object), article: 'javascript:alert(1)' } },
    ] as ExchangeRecord[]);
    expect(html).not.toContain('<a ');
    expect(html).toContain('javascript:alert(1)');
  });
});

describe('HTML of others', { timeout: 60_000 }, () => {
  it('becomes text, and the text of our escape is the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text
          .replace(/[\s\0\u0001-\u001f\u007f-\u009f]+/g, ' ')
          .trim()
          .toWellFormed();
        expect(htmlToText(escapeHtml(plain))).toBe(plain);
      }),
      RUNS,
    );
  });

  it.each([
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['a<br>b', 'a\nb'],
    ['a <b>bold</b>  word', 'a bold word'],
    ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
    ['<script>alert(1)</script>x', 'x'],
    ['<style>p{}', ''],
    ['<!-- hidden -->x<!-- open > <b>', 'x'],
    ['&#x1F600; &#0; &bogus; &amp;lt;', '😀 \ufffd &bogus; &lt;'],
    ['<a href="x>y">z</a>', 'y">z'],
  ])('%j is %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('is read in time that grows with its length', () => {
    const start = performance.now();
    htmlToText('<a'.repeat(500_000));
    htmlToText(`${'<a'.repeat(200_000)}>`);
    htmlToText('<script>'.repeat(100_000));
    htmlToText('<!--'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
