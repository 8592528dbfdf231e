// One walk over the text nodes of a page, in slices: which blocks of text there are and where they lie.
// Bodies made of div and br alone count like any other.
import {
  attributeOf,
  bodyOf,
  dataOf,
  lengthOf,
  localNameOf,
  parentNodeOf,
  queryAll,
} from '../native-dom.ts';

/** Text nodes looked at, and characters, before the survey has seen enough. */
const MOST_NODES = 5000;
const MOST_TEXT = 80_000;
/** NodeFilter.SHOW_TEXT, without the interface: no page needs it otherwise. */
const SHOW_TEXT = 4;
/** Text nodes between two looks at the clock. */
const SLICE = 200;
/** Characters of one block that are kept. */
const MOST_BLOCK = 1500;
/** A character of Chinese or Japanese says as much as this many Latin letters. */
const WIDE_WEIGHT = 2.5;
/** Longer nodes are asked where they stand first: scripts are, and their text is not touched. */
const LONGEST_BLANK = 200;

/** What is known of a place on the page, as bits. */
const SKIPPED = 1;
export const FURNITURE = 2;
export const TALK = 4;
const LINK = 8;
export const HEADING = 16;
export const ITEM = 32;
export const CODE = 128;
const INLINE = 256;

/** What an element's name alone says of the text in it. */
const TRAITS: readonly (readonly [names: string, bits: number])[] = [
  [
    'script style noscript template textarea select option svg iframe object title button head',
    SKIPPED,
  ],
  ['nav footer aside dialog menu', FURNITURE],
  ['h1 h2 h3 h4 h5 h6', HEADING],
  ['li dd dt', ITEM],
  ['pre', CODE],
  ['code', CODE | INLINE],
  ['a', LINK | INLINE],
  [
    'abbr b bdi bdo big cite del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var',
    INLINE,
  ],
];

let traits: ReadonlyMap<string, number> | undefined;

/** The traits of an element's name. Made ready by the first survey: most pages are told without one. */
function traitsOf(name: string): number {
  traits ??= new Map(
    TRAITS.flatMap(([names, bits]) => names.split(' ').map((one) => [one, bits] as const)),
  );
  return traits.get(name) ?? 0;
}

// Of classes in small letters with a blank before and after: so the patterns are compiled in a third of the time.
const FURNITURE_CLASS =
  /[\s_-](?:nav(?:bar)?|menu|footer|sidebar|breadcrumbs?|cookie|consent|widget|related|newsletter|popup|modal|masthead)[\s_-]/;
const CONTENT_CLASS = /article|content|post|story|main|entry|body/;
const TALK_CLASS =
  /[\s_-](?:comment(?:s|list)?|repl(?:y|ies)|message|postbody|forum|thread|answer)[\s_-]/;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** The text of one block element: what stands in it and in its inline elements. */
export interface TextBlock {
  readonly element: Element;
  readonly bits: number;
  /** Characters, wide ones counted more. */
  weight: number;
  /** Of these, in links. */
  linked: number;
  text: string;
}

interface Place {
  readonly bits: number;
  readonly block: TextBlock;
}

const newBlock = (element: Element, bits: number): TextBlock => ({
  element,
  bits,
  weight: 0,
  linked: 0,
  text: '',
});

function placeBelow(above: Place | null, element: Element, isOuter: boolean): Place {
  const name = localNameOf(element);
  const own = traitsOf(name);
  let bits = (above?.bits ?? 0) | own;
  if (own & INLINE && above) return { bits: bits & ~INLINE, block: above.block };
  if (isOuter) return { bits: bits & ~FURNITURE, block: newBlock(element, bits & ~FURNITURE) };
  const written = attributeOf(element, 'class') ?? attributeOf(element, 'id') ?? '';
  if (written.length > 2 && written.length < 200) {
    const classes = ` ${written.toLowerCase()} `;
    if (!(bits & FURNITURE)) {
      if (FURNITURE_CLASS.test(classes) && !CONTENT_CLASS.test(classes)) bits |= FURNITURE;
    } else if (name === 'aside' && CONTENT_CLASS.test(classes)) bits &= ~FURNITURE;
    if (TALK_CLASS.test(classes)) bits |= TALK;
  }
  return { bits, block: newBlock(element, bits) };
}

/** Length of a text without the white space round it, wide characters counted more. */
export function weightOf(text: string): number {
  const trimmed = text.trim();
  const last = trimmed.charCodeAt(trimmed.length >> 1);
  const isWide = last > 0x3000 || trimmed.charCodeAt(0) > 0x3000;
  return isWide
    ? trimmed.length + (trimmed.match(WIDE)?.length ?? 0) * (WIDE_WEIGHT - 1)
    : trimmed.length;
}

class Survey {
  readonly blocks: TextBlock[] = [];
  private readonly places = new Map<Node, Place>();
  /** What lies round the page's headings is no furniture, whatever its class says. */
  private readonly outer: ReadonlySet<Node>;

  constructor(outer: ReadonlySet<Node>) {
    this.outer = outer;
  }

  private placeOf(element: Node): Place {
    const known = this.places.get(element);
    if (known) return known;
    const way: Element[] = [];
    let at: Node | null = element;
    let place: Place | null = null;
    while (at && 'localName' in at && !place) {
      way.push(at as Element);
      at = parentNodeOf(at);
      place = (at && this.places.get(at)) ?? null;
    }
    for (let index = way.length - 1; index >= 0; index--) {
      const next = way[index] as Element;
      place = placeBelow(place, next, this.outer.has(next));
      this.places.set(next, place);
    }
    return place as Place;
  }

  /** Counts one text node; returns how long it is. */
  add(node: Text): number {
    const parent = node.parentNode;
    // Most text nodes are the blanks between elements.
    if (!parent || (lengthOf(node) < LONGEST_BLANK && dataOf(node).trim() === '')) return 0;
    const { bits, block } = this.placeOf(parent);
    if (bits & SKIPPED) return 0;
    const text = dataOf(node);
    const weight = weightOf(text);
    if (weight === 0) return 0;
    if (block.weight === 0) this.blocks.push(block);
    block.weight += weight;
    if (bits & LINK) block.linked += weight;
    if (block.text.length < MOST_BLOCK) block.text += text;
    return text.length;
  }
}

/** The elements above the first main headings, and the body. */
function aboveHeadings(body: Element): Set<Node> {
  const above = new Set<Node>([body]);
  for (const heading of [...queryAll(body, 'h1,main')].slice(0, 4)) {
    for (let at: Node | null = heading; at && !above.has(at); at = parentNodeOf(at)) above.add(at);
  }
  return above;
}

/**
 * The blocks of text of the page, or of what is below `root`, in the order of their first text. Yields now and then,
 * so that the caller can give the page its turn; the text of a huge page is taken from its beginning.
 */
export function* surveyText(
  document: Document,
  root: Element | null = bodyOf(document),
): Generator<void, readonly TextBlock[]> {
  if (!root) return [];
  const survey = new Survey(aboveHeadings(root));
  const walker = Document.prototype.createTreeWalker.call(document, root, SHOW_TEXT);
  let nodes = 0;
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (lengthOf(node as Text) < 2) continue;
    characters += survey.add(node as Text);
    if (++nodes >= MOST_NODES || characters >= MOST_TEXT) break;
    if (nodes % SLICE === 0) yield;
  }
  return survey.blocks;
}
