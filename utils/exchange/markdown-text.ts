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

/** The fence of a code block that a text leaves open, or ''. */
function openFence(text: string): string {
  let open = '';
  for (const line of text.split('\n')) {
    const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open === '') open = marks.startsWith('`') && rest.includes('`') ? '' : marks;
    else if (marks.startsWith(open) && rest.trim() === '') open = '';
  }
  return open;
}

/** A text with its last code block closed: an open one would take in what follows it in the file. */
const closed = (text: string): string => {
  const fence = openFence(text);
  return fence === '' ? text : `${text}\n${fence}`;
};

const withoutHtml = (text: string): string =>
  clean(text)
    .replace(/\r\n?/g, '\n')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?:#\w+|colon|tab|newline);/gi, (reference) => `\\${reference}`)
    .replace(RUNNING, '$1unsafe:');

/**
 * A note's Markdown without HTML and without links that run: both are shown instead. It ends in no open block of code.
 */
export const neutralMarkdown = (text: string): string => closed(withoutHtml(text));

/** An address as a link's target: what would end it is encoded, and only http and https lead anywhere. */
export const safeTarget = (url: string): string =>
  /^https?:\/\//i.test(url)
    ? encodeURI(clean(url))
        .replace(/%25([0-9a-f]{2})/gi, '%$1')
        .replace(/[()<>\\]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`)
    : '';
