// The text of a piece of HTML from a file: tags go, character references are read. The result is text, never markup.

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['hellip', '\u2026'],
  ['shy', '\u00ad'],
]);

/** Tags after which a new line begins. */
const BREAKING =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/;

const UNSEEN = ['script', 'style', 'template', 'noscript', 'iframe'];

/** `&amp;`, `&#38;`, `&#x26;`; what is not a reference stays as it is. */
const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, ten, sixteen, name) => {
    if (name) return NAMED.get(String(name)) ?? whole;
    const code = ten ? Number.parseInt(ten, 10) : Number.parseInt(sixteen, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });

/** Index after the tag, comment or unseen element that starts at `at`; `at` itself where none does. */
function afterMarkup(html: string, lower: string, at: number): { end: number; isBreak: boolean } {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { end: end < 0 ? html.length : end + 3, isBreak: false };
  }
  const next = html.charCodeAt(at + 1) | 32;
  const isTag = (next >= 97 && next <= 122) || '/!?'.includes(html[at + 1] ?? ' ');
  if (!isTag) return { end: at, isBreak: false };
  const close = html.indexOf('>', at);
  if (close < 0) return { end: at, isBreak: false };
  const isEnd = html[at + 1] === '/';
  const name = /^[a-z0-9]*/.exec(lower.slice(at + (isEnd ? 2 : 1), at + 20))?.[0] ?? '';
  if (!isEnd && UNSEEN.includes(name)) {
    const end = lower.indexOf(`</${name}`, close);
    const gone = end < 0 ? -1 : lower.indexOf('>', end);
    return { end: gone < 0 ? html.length : gone + 1, isBreak: false };
  }
  return { end: close + 1, isBreak: BREAKING.test(name) };
}

/** Text with one line for each block; spaces are folded as a page folds them. */
export function htmlToText(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  let from = 0;
  const last = html.lastIndexOf('>');
  for (let at = html.indexOf('<'); at >= 0 && at < last; at = html.indexOf('<', at)) {
    const { end, isBreak } = afterMarkup(html, lower, at);
    if (end === at) {
      at += 1;
      continue;
    }
    text += html.slice(from, at).replace(/\s+/g, ' ');
    if (isBreak) text += '\n';
    from = end;
    at = end;
  }
  text += html.slice(from).replace(/\s+/g, ' ');
  return unescapeHtml(text)
    .replace(/(?<![ \t])[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
}
