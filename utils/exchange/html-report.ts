// The hand-out: one HTML file that needs nothing else and can run nothing. Every text goes through `escape`; the
// policy in its head forbids all but its own style; links lead to http and https alone.
import { sha256 } from '@noble/hashes/sha2.js';
import type { Anchor } from '../anchoring/anchor.ts';
import type { ArticleRecord } from '../notes/article-record.ts';
import type { Note } from '../notes/note.ts';
import type { Verdict } from '../notes/verdict.ts';
import { isWebAddress } from '../notes/web-address.ts';
import { type ArticleGroup, articleGroups } from './articles.ts';
import { base64 } from './base64.ts';
import type { OpenDoubt, ReportWords, Source, WriteOptions } from './format.ts';
import { REPORT_STYLE } from './report-style.ts';
import { wordsOf } from './report-words.ts';
import { quoteLink } from './text-fragment.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. Controls that HTML does not have become U+FFFD. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');

/** A note's text with its emphasis shown; every other mark of Markdown stays a character. */
const noteText = (text: string): string =>
  escapeHtml(text)
    .replace(/`([^`\n]{1,500})`/g, '<code>$1</code>')
    .replace(/\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]{1,500})(?<=\S)\*(?![\w*])/g, '<em>$1</em>');

const styleHash = base64(sha256(new TextEncoder().encode(REPORT_STYLE)));

/** What the report may do: be styled by its own sheet. */
const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

const part = (condition: string | boolean, html: string): string => (condition ? html : '');

/** A link that tells nobody where it was clicked; plain text where the address may not be one. */
const link = (url: string, text: string): string =>
  isWebAddress(url)
    ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`
    : escapeHtml(text);

/** Text round a mark as people read it: the rest of its block, cut at some words. */
const before = (prefix: string): string => prefix.slice(prefix.lastIndexOf('\n') + 1).slice(-160);
const after = (suffix: string): string => (suffix.split('\n', 1)[0] ?? '').slice(0, 160);

/** A quote in its context; the mark's class is a colour of ours or "doubt", never a text of others. */
const marked = ({ quote, prefix, suffix }: Anchor, kind: string): string =>
  part(
    quote !== '',
    `<blockquote><span class="context">${escapeHtml(before(prefix))}</span><mark class="${kind}">${escapeHtml(quote)}</mark><span class="context">${escapeHtml(after(suffix))}</span></blockquote>\n`,
  );

const fact = (name: string, value: string): string =>
  part(value, `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);

const facts = (rows: readonly string[]): string => {
  const text = rows.join('');
  return part(text, `<dl class="facts">${text}</dl>\n`);
};

const foot = (time: number | null, url: string, anchor: Anchor, words: ReportWords): string => {
  const when = time === null ? '' : `<time>${new Date(time).toISOString().slice(0, 10)}</time>`;
  const address = quoteLink(url, anchor);
  return `<p class="foot"><span>${when}</span>${part(address, link(address, words.showInText))}</p>\n`;
};

const noteHtml = (note: Note, url: string, words: ReportWords): string =>
  `<section class="entry">\n${marked(note.anchor, note.kind === 'doubt' ? 'doubt' : note.colour)}${part(
    note.body,
    `<p class="text">${noteText(note.body)}</p>\n`,
  )}${facts([fact(words.correction, note.correction ?? ''), fact(words.entity, note.entity ?? '')])}${part(
    note.tags.length > 0,
    `<p class="text">${note.tags.map((tag) => `<span class="tag">${escapeHtml(tag)}</span>`).join('')}</p>\n`,
  )}${foot(note.created, url, note.anchor, words)}</section>\n`;

const doubtHtml = (
  doubt: Verdict | OpenDoubt,
  judged: string,
  why: string,
  url: string,
  words: ReportWords,
): string =>
  `<section class="entry">\n${marked(doubt.anchor, 'doubt')}${part(
    why,
    `<p class="text">${escapeHtml(why)}</p>\n`,
  )}${facts([
    fact(doubt.category, doubt.severity),
    fact(words.suggestion, doubt.suggestion),
  ])}<p class="foot"><span class="verdict">${escapeHtml(judged)}</span></p>\n${foot(
    'created' in doubt ? doubt.created : null,
    url,
    doubt.anchor,
    words,
  )}</section>\n`;

interface Totals {
  articles: number;
  notes: number;
  doubts: number;
  corrections: number;
}

const countsHtml = (totals: Totals, words: ReportWords, all: boolean): string => {
  const rows: [number, string][] = [
    ...(all ? ([[totals.articles, words.articles]] as [number, string][]) : []),
    [totals.notes, words.notes],
    [totals.doubts, words.doubts],
    [totals.corrections, words.corrections],
  ];
  const items = rows.map(([count, word]) => `<li>${escapeHtml(word)} <b>${count}</b></li>`);
  return `<ul class="counts">${items.join('')}</ul>\n`;
};

const totalsOf = ({ notes, verdicts, doubts }: ArticleGroup): Totals => ({
  articles: 1,
  notes: notes.length,
  doubts: verdicts.length + doubts.length,
  corrections: notes.filter((note) => note.correction !== undefined).length,
});

/** The day of an ISO time, which is what people read; any other wording of the page as it is. */
const dayOf = (published: string): string =>
  /^\d{4}-\d{2}-\d{2}(?=T)/.exec(published)?.[0] ?? published;

const metaHtml = (article: ArticleRecord, words: ReportWords): string => {
  const url = article.url || article.id;
  const facts = [
    link(url, article.site || url),
    escapeHtml(article.byline),
    article.published === '' ? '' : escapeHtml(`${words.published} ${dayOf(article.published)}`),
    escapeHtml(article.language),
  ];
  return `<p class="meta">${facts.filter((text) => text !== '').join(' · ')}</p>\n`;
};

function articleHtml(group: ArticleGroup, totals: Totals, words: ReportWords): string {
  const { article, notes, verdicts, doubts } = group;
  const url = article.url || article.id;
  const noteParts = notes.map((note) => noteHtml(note, url, words)).join('');
  const doubtParts = [
    ...verdicts.map((verdict) => doubtHtml(verdict, words[verdict.value], '', url, words)),
    ...doubts.map((doubt) => doubtHtml(doubt, words.open, doubt.why, url, words)),
  ].join('');
  return `<article>\n<h2>${escapeHtml(article.title || words.noTitle)}</h2>\n${metaHtml(article, words)}${countsHtml(totals, words, false)}${part(
    noteParts,
    `<h3>${escapeHtml(words.notes)}</h3>\n${noteParts}`,
  )}${part(doubtParts, `<h3>${escapeHtml(words.doubts)}</h3>\n${doubtParts}`)}</article>\n`;
}

const headHtml = (words: ReportWords, made: string, language: string): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p class="meta">${escapeHtml(words.made)} <time>${made}</time></p>
`;

/** Articles in the order of the source, what they have in the order of the text; counts of all at the end. */
export async function* writeHtmlReport(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const words = wordsOf(options);
  const made = new Date(options.now ?? Date.now()).toISOString().slice(0, 10);
  const sum: Totals = { articles: 0, notes: 0, doubts: 0, corrections: 0 };
  yield headHtml(words, made, options.language ?? 'en');
  for await (const group of articleGroups(source, options.grouped === true)) {
    const totals = totalsOf(group);
    for (const name of Object.keys(sum) as (keyof Totals)[]) sum[name] += totals[name];
    yield articleHtml(group, totals, words);
  }
  yield `<footer>${countsHtml(sum, words, true)}</footer>\n</main>\n</body>\n</html>\n`;
}
