// Markdown for Obsidian: a file an article, or one for all, by a template that the reader can change.
import type { Note } from '../notes/note.ts';
import type { Verdict } from '../notes/verdict.ts';
import { isWebAddress } from '../notes/web-address.ts';
import { type ArticleGroup, articleGroups } from './articles.ts';
import { iso } from './dates.ts';
import { FileNames } from './file-name.ts';
import type { OpenDoubt, ReportWords, Source, WriteOptions } from './format.ts';
import { wordsOf } from './report-words.ts';
import { parseTemplate, render, type Template, type View } from './template.ts';
import { quoteLink } from './text-fragment.ts';
import { yamlText } from './yaml-text.ts';

/** `alone`: the article has a file to itself, so that it can have a front matter. */
export const DEFAULT_TEMPLATE = `{{#alone}}
---
title: {{title|yaml}}
source: {{source|yaml}}
author: {{author|yaml}}
published: {{published|yaml}}
created: {{created|yaml}}
tags:{{^tags}} []{{/tags}}
{{#tags}}
  - {{tag|yaml}}
{{/tags}}
lang: {{lang|yaml}}
---

{{/alone}}
# {{title}}

{{#link}}
[{{site}}]({{link|link}}){{#author}} · {{author}}{{/author}}{{#published}} · {{published}}{{/published}}

{{/link}}
{{#hasNotes}}
## {{wordNotes}}

{{/hasNotes}}
{{#notes}}
{{#quote}}
{{quote|quote}}

{{/quote}}
{{#note}}
{{note|markdown}}

{{/note}}
{{#correction}}
**{{wordCorrection}}:** {{correction}}

{{/correction}}
{{#entity}}
**{{wordEntity}}:** {{entity}}

{{/entity}}
{{#tagLine}}
{{tagLine|markdown}}

{{/tagLine}}
{{#link}}
[{{wordShow}}]({{link|link}}) · {{created}}

{{/link}}
{{/notes}}
{{#hasDoubts}}
## {{wordDoubts}}

{{/hasDoubts}}
{{#doubts}}
{{quote|quote}}

**{{category}}** ({{severity}}) · {{verdict}}

{{#why}}
{{why}}

{{/why}}
{{#suggestion}}
**{{wordSuggestion}}:** {{suggestion}}

{{/suggestion}}
{{#link}}
[{{wordShow}}]({{link|link}})

{{/link}}
{{/doubts}}
`;

/** Obsidian's tags have letters, digits, `_`, `-` and `/`, and one that is no digit. */
export function obsidianTag(tag: string): string {
  const plain = tag
    .toWellFormed()
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '');
  return /^[\p{N}/-]*$/u.test(plain) ? (plain === '' ? '' : `_${plain}`) : plain;
}

const tagsOf = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(obsidianTag).filter((tag) => tag !== '')),
];

const noteView = (note: Note, url: string): View => ({
  quote: note.quote,
  note: note.body,
  correction: note.correction ?? '',
  entity: note.entity ?? '',
  rule: note.rule ?? '',
  colour: note.colour,
  kind: note.kind,
  created: iso(note.created),
  updated: iso(note.updated),
  tagLine: tagsOf(note.tags)
    .map((tag) => `#${tag}`)
    .join(' '),
  link: quoteLink(url, note.anchor),
});

const doubtView = (
  doubt: Verdict | OpenDoubt,
  verdict: string,
  why: string,
  url: string,
): View => ({
  quote: doubt.anchor.quote,
  category: doubt.category,
  severity: doubt.severity,
  rule: doubt.rule,
  suggestion: doubt.suggestion,
  verdict,
  why,
  link: quoteLink(url, doubt.anchor),
});

const wordViews = (words: ReportWords): View => ({
  wordNotes: words.notes,
  wordDoubts: words.doubts,
  wordCorrection: words.correction,
  wordSuggestion: words.suggestion,
  wordEntity: words.entity,
  wordShow: words.showInText,
});

function viewOf(group: ArticleGroup, words: ReportWords, alone: boolean, now: number): View {
  const { article, notes, verdicts, doubts } = group;
  const { url } = article;
  return {
    ...wordViews(words),
    alone,
    together: !alone,
    title: article.title === '' ? words.noTitle : article.title,
    source: url || article.id,
    link: isWebAddress(url) ? url : '',
    site: article.site || url,
    author: article.byline,
    published: article.published,
    lang: article.language,
    created: iso(now),
    tags: tagsOf(notes.flatMap((note) => note.tags)).map((tag) => ({ tag })),
    hasNotes: notes.length > 0,
    notes: notes.map((note) => noteView(note, url)),
    hasDoubts: verdicts.length + doubts.length > 0,
    doubts: [
      ...verdicts.map((verdict) => doubtView(verdict, words[verdict.value], '', url)),
      ...doubts.map((doubt) => doubtView(doubt, words.open, doubt.why, url)),
    ],
  };
}

/** The reader's template, or ours where it cannot be read. */
function templateOf(options: WriteOptions): Template {
  const own = parseTemplate(options.template ?? DEFAULT_TEMPLATE);
  const parsed = own.ok ? own : parseTemplate(DEFAULT_TEMPLATE);
  return parsed.ok ? parsed.value : [];
}

/** One file an article. Names are safe everywhere and differ from each other. */
export async function* markdownFiles(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<{ readonly name: string; readonly text: string }> {
  const [template, words] = [templateOf(options), wordsOf(options)];
  const names = new FileNames();
  const now = options.now ?? Date.now();
  for await (const group of articleGroups(source, options.grouped === true)) {
    yield {
      name: `${names.next(group.article.title, words.noTitle)}.md`,
      text: render(template, viewOf(group, words, true, now)),
    };
  }
}

/** One file. Of a single article it is that article's; of more, a front matter for all and then each. */
export async function* writeMarkdown(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const [template, words] = [templateOf(options), wordsOf(options)];
  const now = options.now ?? Date.now();
  const text = (group: ArticleGroup, alone: boolean): string =>
    render(template, viewOf(group, words, alone, now));
  let first: ArticleGroup | null = null;
  let count = 0;
  for await (const group of articleGroups(source, options.grouped === true)) {
    count += 1;
    if (count === 1) {
      first = group;
      continue;
    }
    if (first) {
      yield `---\ntitle: ${yamlText(words.title)}\ncreated: ${yamlText(iso(now))}\n---\n\n`;
      yield text(first, false);
      first = null;
    }
    yield text(group, false);
  }
  if (first) yield text(first, true);
}
