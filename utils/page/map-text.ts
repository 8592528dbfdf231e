// Reads the text below a node into blocks, with the map back to its live text nodes. Changes nothing in the page.
import { BLOCK_SEPARATOR, type Block, type BlockKind } from '../text/article-text.ts';
import {
  dataOf,
  firstChildOf,
  hasAttributeOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentNodeOf,
} from './native-dom.ts';
import { createTextMap, type Piece, type TextMap } from './text-map.ts';

/** Elements whose text is no running text. `rt` and `rp` are reading aids over a word. */
const SKIPPED = new Set(
  'script style noscript template textarea select option datalist svg iframe object embed canvas audio video head title rt rp'.split(
    ' ',
  ),
);

/** Elements that browsers lay out inside a line by default; any other begins a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr output meter progress img picture'.split(
    ' ',
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
};

export interface WhatToRead {
  /** False leaves an element and all below it out. */
  readonly enter?: (element: Element) => boolean;
  /** False leaves one text node out. */
  readonly take?: (node: Text) => boolean;
  /** The kind of the blocks inside an element, where it is not what the element's name says. */
  readonly kindOf?: (element: Element) => BlockKind | undefined;
}

/** What was read: the text, its blocks, and its map. */
export interface MappedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly map: TextMap;
}

const FOLDED = /[ \t\n\r\f]/;
const BLANK = /[\s\u200b\u2060\ufeff]/;

/** Text as it grows, with its pieces and blocks. */
class Collector {
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private block: { start: number; kind: BlockKind } | null = null;
  /** Blanks since the last character of this block: dropped at its end. */
  private blanks: { node: Text; at: number; text: string }[] = [];
  private isNewLine = false;

  get text(): string {
    return this.parts.join('');
  }

  endBlock(): void {
    if (this.block) {
      const { kind, start } = this.block;
      this.blocks.push({ kind, span: { start, end: this.length } });
    }
    this.block = null;
    this.blanks = [];
    this.isNewLine = false;
  }

  /** A line break; the second in a row ends the block. */
  breakLine(): void {
    if (this.isNewLine) this.endBlock();
    else this.isNewLine = this.block !== null;
  }

  /** Adds a node's text, folded unless it is preformatted. */
  add(node: Text, kind: BlockKind, isPreformatted: boolean): void {
    const data = dataOf(node);
    let at = 0;
    while (at < data.length) {
      const character = data[at] as string;
      if (BLANK.test(character)) {
        if (isPreformatted && character === '\n') this.breakLine();
        else this.addBlank(node, at, character);
        at++;
      } else at = this.addRun(node, data, at, kind);
    }
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private pushPiece(node: Text, nodeStart: number, text: string): void {
    const start = this.length;
    this.push(text);
    this.pieces.push({ node, nodeStart, span: { start, end: this.length } });
  }

  private addBlank(node: Text, at: number, character: string): void {
    if (!this.block) return;
    const text = FOLDED.test(character) ? ' ' : character;
    if (text !== ' ' || this.blanks.at(-1)?.text !== ' ') this.blanks.push({ node, at, text });
  }

  private begin(kind: BlockKind): void {
    if (this.block) {
      if (this.isNewLine) this.push('\n');
      else for (const { node, at, text } of this.blanks) this.pushPiece(node, at, text);
      this.blanks = [];
      this.isNewLine = false;
      return;
    }
    if (this.blocks.length > 0) this.push(BLOCK_SEPARATOR);
    this.block = { start: this.length, kind };
  }

  /** Adds words up to a blank that is not a single one inside them. Returns where it stopped. */
  private addRun(node: Text, data: string, at: number, kind: BlockKind): number {
    let end = at + 1;
    while (end < data.length) {
      if (BLANK.test(data[end] as string) && BLANK.test(data[end + 1] ?? ' ')) break;
      end++;
    }
    this.begin(kind);
    this.pushPiece(node, at, data.slice(at, end).replace(/[\t\n\r\f]/g, ' '));
    return end;
  }
}

/** Kinds that are told from what is round them: a headline in a list, a caption in a quote. */
const STRONG: ReadonlySet<BlockKind> = new Set(['title', 'caption', 'pull-quote']);

const kindIn = (element: Element, outer: BlockKind, what: WhatToRead): BlockKind => {
  const own = what.kindOf?.(element) ?? KINDS[localNameOf(element)];
  return own && (outer === 'paragraph' || STRONG.has(own)) ? own : outer;
};

/** One walk: where it is inside elements, and what it has read. */
class Walk {
  readonly into = new Collector();
  private readonly kinds: BlockKind[] = ['paragraph'];
  private preformatted = 0;
  private readonly what: WhatToRead;

  constructor(what: WhatToRead) {
    this.what = what;
  }

  /** Visits a node; whether its children are to be visited and `close` called after them. */
  open(node: Node): boolean {
    const kind = this.kinds.at(-1) as BlockKind;
    if (isText(node)) {
      if (this.what.take?.(node) ?? true) this.into.add(node, kind, this.preformatted > 0);
      return false;
    }
    if (!isElement(node)) return firstChildOf(node) !== null;
    const name = localNameOf(node);
    if (name === 'br') this.into.breakLine();
    if (name === 'br' || SKIPPED.has(name) || hasAttributeOf(node, 'hidden')) return false;
    if (!(this.what.enter?.(node) ?? true)) return false;
    if (!INLINE.has(name)) this.into.endBlock();
    this.kinds.push(kindIn(node, kind, this.what));
    if (name === 'pre') this.preformatted++;
    return true;
  }

  close(node: Node): void {
    if (!isElement(node)) return;
    const name = localNameOf(node);
    if (!INLINE.has(name)) this.into.endBlock();
    this.kinds.pop();
    if (name === 'pre') this.preformatted--;
  }

  run(root: Node): void {
    let node = root;
    for (;;) {
      const isOpen = this.open(node);
      let next = isOpen ? firstChildOf(node) : null;
      if (isOpen && !next) this.close(node);
      while (!next && node !== root) {
        next = nextSiblingOf(node);
        if (next) break;
        const parent = parentNodeOf(node);
        if (!parent) break;
        node = parent;
        this.close(node);
      }
      if (!next) break;
      node = next;
    }
    this.into.endBlock();
  }
}

/** All text below a node, block by block, white space folded as HTML folds it, in document order. */
export function mapText(root: Node, what: WhatToRead = {}): MappedText {
  const reading = new Walk(what);
  reading.run(root);
  const { text, blocks, pieces } = reading.into;
  return { text, blocks, map: createTextMap(root, text, pieces) };
}
