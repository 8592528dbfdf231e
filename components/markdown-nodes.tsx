// Tokens of marked's lexer as vnodes. What is not known here is shown as the text it was written as.
import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';

/** Deeper nesting is shown as text: nobody writes it by hand. */
const MAX_DEPTH = 20;

/** The address of a link that may be followed, or null. */
export function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const inside = (token: { readonly tokens?: Token[]; readonly text?: string }, depth: number) =>
  token.tokens ? showAll(token.tokens, depth + 1) : token.text;

function showLink(token: Tokens.Link, depth: number): ComponentChildren {
  const href = safeAddress(token.href);
  if (!href) return token.raw;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {inside(token, depth)}
    </a>
  );
}

function showList(token: Tokens.List, depth: number): ComponentChildren {
  const items = token.items.map((item) => <li>{showAll(item.tokens, depth + 1)}</li>);
  if (!token.ordered) return <ul>{items}</ul>;
  return <ol start={typeof token.start === 'number' ? token.start : 1}>{items}</ol>;
}

function showTable(token: Tokens.Table, depth: number): ComponentChildren {
  const row = (cells: Tokens.TableCell[], Cell: 'th' | 'td') => (
    <tr>
      {cells.map((cell) => (
        <Cell>{showAll(cell.tokens, depth + 1)}</Cell>
      ))}
    </tr>
  );
  return (
    <table>
      <thead>{row(token.header, 'th')}</thead>
      <tbody>{token.rows.map((cells) => row(cells, 'td'))}</tbody>
    </table>
  );
}

/** Headings of a note never outrank the page's own: all are bold paragraphs. */
const SHOW: Readonly<Record<string, (token: never, depth: number) => ComponentChildren>> = {
  space: () => null,
  paragraph: (token: Tokens.Paragraph, depth) => <p>{inside(token, depth)}</p>,
  text: (token: Tokens.Text, depth) => inside(token, depth),
  escape: (token: Tokens.Escape) => token.text,
  heading: (token: Tokens.Heading, depth) => (
    <p>
      <strong>{inside(token, depth)}</strong>
    </p>
  ),
  strong: (token: Tokens.Strong, depth) => <strong>{inside(token, depth)}</strong>,
  em: (token: Tokens.Em, depth) => <em>{inside(token, depth)}</em>,
  del: (token: Tokens.Del, depth) => <del>{inside(token, depth)}</del>,
  codespan: (token: Tokens.Codespan) => <code>{token.text}</code>,
  code: (token: Tokens.Code) => (
    <pre>
      <code>{token.text}</code>
    </pre>
  ),
  blockquote: (token: Tokens.Blockquote, depth) => <blockquote>{inside(token, depth)}</blockquote>,
  list: (token: Tokens.List, depth) => showList(token, depth),
  table: (token: Tokens.Table, depth) => showTable(token, depth),
  link: (token: Tokens.Link, depth) => showLink(token, depth),
  br: () => <br />,
  hr: () => <hr />,
};

function showAll(tokens: readonly Token[], depth: number): ComponentChildren {
  return tokens.map((token) => {
    const show = SHOW[token.type] as
      | ((token: Token, depth: number) => ComponentChildren)
      | undefined;
    return show && depth < MAX_DEPTH ? show(token, depth) : token.raw;
  });
}

/** Longer notes are shown as written: the lexer's time grows with what is nested. */
const MAX_LENGTH = 50_000;

/** A note's Markdown (GitHub's kind, line breaks kept) as vnodes; the text itself where it cannot be taken apart. */
export function markdownNodes(text: string): ComponentChildren {
  if (text.length > MAX_LENGTH) return text;
  try {
    return showAll(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch (error) {
    // Thousands of nested quotes are too deep for the lexer's recursion.
    if (error instanceof RangeError) return text;
    throw error;
  }
}
