// Text of others inside Markdown: a page's words must not become markup, and a note's own Markdown must not become
// HTML or a link that runs something.

/** A text file has no NUL and no lone surrogates. */
const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

/** Markup anywhere in a line: CommonMark's, and Obsidian's marks, comments, tags, mathematics and block names. */
const INLINE = /[\\`*_[\]<$]|==|~~|%%|(?<![^\s(])#(?=\S)|\^(?=[\w-]+$)|&(?=#?\w{1,32};)/gm;
/** Markup at the beginning of a line. */
const LINE_START = /^([ \t]*)([-+>=|]|#{1,6}(?=\s)|\d{1,9}(?=[.)]))/gm;

/** A text that shows as it stands, whatever is in it. */
export const escapeMarkdown = (text: string): string =>
  clean(text)
    .replace(/\r\n?/g, '\n')
    .replace(INLINE, (mark) => mark.replace(/./g, '\\$&'))
    .replace(LINE_START, (_, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );

/** A text as a block quote, each of its lines marked. Empty text, empty quote. */
export const quoted = (text: string): string =>
  text === ''
    ? ''
    : escapeMarkdown(text)
        .split('\n')
        .map((line) => (line.trim() === '' ? '>' : `> ${line.trimStart()}`))
        .join('\n');

const SCHEMES = 'javascript|data|vbscript|file|blob';
/** The scheme of a link's target, in brackets or in a reference's definition; spaces and references may hide in it. */
const RUNNING = new RegExp(
  `(\\]\\(\\s*|\\]:\\s*)((?:${[...'javascript:'].join('\\s*')}|(?:${SCHEMES})\\s*:))`,
  'gi',
);

/** A note's Markdown without HTML and without links that run: both are shown instead. */
export const neutralMarkdown = (text: string): string =>
  clean(text)
    .replace(/\r\n?/g, '\n')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?:#\w+|colon|tab|newline);/gi, (reference) => `\\${reference}`)
    .replace(RUNNING, '$1unsafe:');

/** An address as a link's target: what would end it is encoded, and only http and https lead anywhere. */
export const safeTarget = (url: string): string =>
  /^https?:\/\//i.test(url)
    ? encodeURI(clean(url))
        .replace(/%25([0-9a-f]{2})/gi, '%$1')
        .replace(/[()<>\\]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`)
    : '';
