// Markdown for Obsidian: front matter, notes, templates, and no markup from records.
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { FileNames, safeFileName } from '../../../utils/exchange/file-name.ts';
import type { ExchangeRecord, WriteOptions } from '../../../utils/exchange/format.ts';
import { markdownFiles, obsidianTag, writeMarkdown } from '../../../utils/exchange/markdown.ts';
import {
  escapeMarkdown,
  neutralMarkdown,
  safeTarget,
} from '../../../utils/exchange/markdown-text.ts';
import { parseTemplate, render } from '../../../utils/exchange/template.ts';
import { yamlText } from '../../../utils/exchange/yaml-text.ts';
import { anyRecords, anyText, RUNS, URLS } from './arbitrary-records.ts';
import { articleFor } from './many-records.ts';
import { SAMPLE, SAMPLE_TIME } from './sample.ts';
import { joined, listOf, streamOf } from './streams.ts';

const markdown = (records: readonly ExchangeRecord[], options: WriteOptions = {}) =>
  joined(writeMarkdown(streamOf(records), { now: SAMPLE_TIME, ...options }));

const onOther = (record: ExchangeRecord): ExchangeRecord =>
  ({ ...record, value: { ...record.value, article: URLS[1] } }) as ExchangeRecord;
const NOTES = SAMPLE.filter((record) => record.kind === 'note');

describe('Markdown', { timeout: 60_000 }, () => {
  it('has a front matter, the quote, the note, the doubt and a link to the place', async () => {
    const text = await markdown(SAMPLE);
    expect(text).toMatch(
      /^---\ntitle: "Harbour talks end without a date"\nsource: "https:.*"\nauthor: "A\. Writer"\npublished: ".*"\ncreated: ".*"\ntags:\n {2}- "terminology"\n {2}- "to-check"\n {2}- "people"\nlang: "en"\n---\n/,
    );
    for (const part of [
      '> Ministry of the Outside',
      'Check against the **ministry’s** own page.',
      '**Better reading:** Ministry of Foreign Affairs',
      '**Terminology/Wrong term** (major)',
      '#:~:text=Friday%20by%20the-,Ministry%20of%20the%20Outside,-%2C%20which%20gave)',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('has one front matter for several articles', async () => {
    const records = [...SAMPLE, articleFor(URLS[1]), ...NOTES.map(onOther)];
    const text = await markdown(records);
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).toContain('# Harbour talks end without a date');
    expect(text).toContain('# Leaders meet');
  });

  it('is a file for each article when asked for files', async () => {
    const records = [...SAMPLE, articleFor(URLS[1], { title: 'Con' }), ...NOTES.map(onOther)];
    const files = await listOf(markdownFiles(streamOf(records), { now: SAMPLE_TIME }));
    expect(files.map((file) => file.name)).toEqual([
      'Harbour talks end without a date.md',
      '_Con.md',
    ]);
    for (const { text } of files) expect(text.startsWith('---\n')).toBe(true);
  });

  it('is no HTML and no running link, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const text = await markdown(records);
        const html = await marked.parse(text.replace(/^---\n.*?\n---\n/s, ''));
        expect(html).not.toMatch(/<(?:script|img|style|iframe)/i);
        expect(html).not.toMatch(/href="(?:javascript|data|vbscript):/i);
      }),
      RUNS,
    );
  });

  it.each([
    ['[x](javascript:alert(1))', 'javascript'],
    ['[x]( JaVaScript:alert(1))', 'javascript'],
    ['[x](java\tscript:alert(1))', 'script:'],
    ['[x](&#106;avascript:alert(1))', 'javascript'],
    ['[x](javascript&colon;alert(1))', 'javascript:'],
    ['[x][r]\n\n[r]: javascript:alert(1)', 'javascript'],
    ['<javascript:alert(1)>', 'javascript'],
    ['[x](<javascript:alert(1)>)', 'javascript'],
    ['[x](data:text/html,hi)', 'data:'],
  ])('makes no link of %j', async (text, scheme) => {
    const html = await marked.parse(neutralMarkdown(text));
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    for (const target of targets) expect(target?.toLowerCase()).not.toMatch(`^${scheme}`);
  });

  it.each([
    ['```\ncode', '```\ncode\n```'],
    ['~~~~ js\n~~~\n```', '~~~~ js\n~~~\n```\n~~~~'],
    ['```\ncode\n`````', '```\ncode\n`````'],
    ['```\n``` js', '```\n``` js\n```'],
    ['a ``` b\n``` `', 'a ``` b\n``` `'],
  ])('lets no block of code of a note run on: %j', (text, written) => {
    expect(neutralMarkdown(text)).toBe(written);
  });

  it('shows a note that follows one with an open block of code', async () => {
    const records = SAMPLE.map(
      (record): ExchangeRecord =>
        record.kind === 'note'
          ? { ...record, value: { ...record.value, body: '```\nnever closed' } }
          : record,
    );
    const html = await marked.parse((await markdown(records)).replace(/^---\n.*?\n---\n/s, ''));
    expect(html).toContain('<blockquote>\n<p>Pu Zhenghui</p>');
  });

  it('shows a text of others as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.lorem({ maxCount: 4 }),
        fc.constantFrom(...'*_`[]<#$>-+'),
        async (words, mark) => {
          const text = `${mark} ${words} ${mark}${words}${mark}`;
          const html = await marked.parse(escapeMarkdown(text));
          const shown = html
            .replace(/<\/?p>\n?/g, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&#39;', "'");
          expect(shown.trim()).toBe(text);
        },
      ),
      RUNS,
    );
  });

  it.each([
    ['to check', 'to-check'],
    ['2026', '_2026'],
    ['a/b', 'a/b'],
    ['#hash!', 'hash'],
    ['外交', '外交'],
    ['!!', ''],
  ])('makes of the tag %j %j', (tag, expected) => {
    expect(obsidianTag(tag)).toBe(expected);
  });

  it('keeps only web links', () => {
    expect(safeTarget('javascript:alert(1)')).toBe('');
    expect(safeTarget('https://a.example/(x) y?q=%20')).toBe('https://a.example/%28x%29%20y?q=%20');
  });
});

describe('a value of the front matter', { timeout: 60_000 }, () => {
  it('is one double-quoted line that JSON reads back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const yaml = yamlText(text);
        expect(yaml).toMatch(/^"[^\n\r\u0000-\u001f\u007f-\u009f\u2028\u2029]*"$/);
        expect(JSON.parse(yaml)).toBe(text.toWellFormed());
      }),
      RUNS,
    );
  });
});

describe("the reader's template", { timeout: 60_000 }, () => {
  const shown = (text: string) => {
    const template = parseTemplate(text);
    return template.ok
      ? render(template.value, {
          title: 'A *star*',
          list: [{ word: 'one' }, { word: 'two' }],
          none: [],
          yes: true,
        })
      : template;
  };

  it.each([
    ['{{title}}', 'A \\*star\\*'],
    ['{{title|markdown}}', 'A *star*'],
    ['{{ title | yaml }}', '"A *star*"'],
    ['{{#list}}{{word}} {{/list}}', 'one two '],
    ['{{#list}}\n- {{word}}\n{{/list}}\nend', '- one\n- two\nend'],
    ['{{^none}}nothing{{/none}}{{#none}}x{{/none}}', 'nothing'],
    ['{{#yes}}{{title|markdown}}{{/yes}}', 'A *star*'],
    ['{{unknown}}{{constructor}}', ''],
    ['{{{{title}}', '{{A \\*star\\*'],
  ])('%j gives %j', (template, expected) => {
    expect(shown(template)).toBe(expected);
  });

  it.each([
    ['{{title|evil}}', 'unknown-filter', 'evil'],
    ['{{#list}}', 'not-closed', 'list'],
    ['{{/list}}', 'not-open', 'list'],
    ['{{#list}}{{#none}}{{/list}}{{/none}}', 'not-open', 'list'],
    ['{{#a}}'.repeat(40) + '{{/a}}'.repeat(40), 'too-deep', 'a'],
  ])('%j is refused', (template, code, detail) => {
    expect(shown(template)).toEqual({ ok: false, code, detail });
  });

  it('writes with it, and with ours where it is broken', async () => {
    expect(await markdown(SAMPLE, { template: '{{title}}: {{#notes}}{{kind}} {{/notes}}' })).toBe(
      'Harbour talks end without a date: doubt entity ',
    );
    expect(await markdown(SAMPLE, { template: '{{#broken}}' })).toBe(await markdown(SAMPLE));
  });
});

describe('a file name', { timeout: 60_000 }, () => {
  it.each([
    ['What? A "quoted": title/with\\slashes|*', 'What A quoted title with slashes'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['ends with dots...', 'ends with dots'],
    ['.hidden', 'hidden'],
    ['a#b^c[d]e', 'a b c d e'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['', 'Untitled'],
    ['???', 'Untitled'],
    ['\ud800x', '\ufffdx'],
  ])('of %j is %j', (title, expected) => {
    expect(safeFileName(title, 'Untitled')).toBe(expected);
  });

  it('is safe and short whatever the title', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: 'grapheme', minLength: 80, maxLength: 300 })),
        (title) => {
          const name = safeFileName(title, 'Untitled');
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[.\s]|[.\s]$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(125);
          expect(name).not.toBe('');
        },
      ),
      RUNS,
    );
  });

  it('is never given twice, whatever its case', () => {
    const names = new FileNames();
    expect(['Talks', 'TALKS', 'talks'].map((title) => names.next(title, 'x'))).toEqual([
      'Talks',
      'TALKS (2)',
      'talks (3)',
    ]);
  });
});
