// From chosen text nodes to the article's text: blocks, their kinds, without what is not the article's own.
import type { Block, BlockKind } from '../../text/article-text.ts';
import { type MappedText, mapText } from '../map-text.ts';
import {
  attributeOf,
  firstChildOf,
  isText,
  localNameOf,
  nodeAfter,
  queryAll,
  textContentOf,
} from '../native-dom.ts';
import { unmarked } from './letters.ts';
import { ownBlocks } from './prune.ts';
import type { FoundTitle } from './title.ts';

/** Adds the headline's own text nodes when it stands before the text. */
export function withTitle(texts: ReadonlySet<Text>, title: FoundTitle): ReadonlySet<Text> {
  const { element } = title;
  const first = texts.values().next().value;
  if (!element || !first) return texts;
  if (
    !(
      element.compareDocumentPosition(first) &
      (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)
    )
  )
    return texts;
  const all = new Set(texts);
  let node: Node | null = element;
  while (node) {
    if (isText(node)) all.add(node);
    node = firstChildOf(node) ?? nodeAfter(node, element);
  }
  return all;
}

const PULL_QUOTE = /pull-?quote|quote-?pull|pullout/i;
const CAPTION =
  /(?:^|[\s_-])(?:caption|credits?|bildunterschrift|legende?|copyright)(?:$|[\s_-])|[a-z]Caption|photo-?(?:text|credit)/;

function kindOf(element: Element, title: FoundTitle): BlockKind | undefined {
  if (element === title.element) return 'title';
  const name = localNameOf(element);
  if (name === 'figure') return 'caption';
  const classes = attributeOf(element, 'class') ?? '';
  if (classes === '' || name === 'article' || name === 'body') return undefined;
  if (PULL_QUOTE.test(classes)) return 'pull-quote';
  return CAPTION.test(classes) ? 'caption' : undefined;
}

const FRAGMENT = 'a[href*="#"]';

/** The raised number that leads to a footnote: it would stand inside the sentence. */
const isFootnoteMark = (element: Element): boolean =>
  localNameOf(element) === 'sup' &&
  (textContentOf(element) ?? '').length < 6 &&
  (queryAll(element, FRAGMENT).length > 0 ||
    Element.prototype.closest.call(element, FRAGMENT) !== null);

const isBlank = (node: Text): boolean => !/\S/.test(node.data);

/** The text of chosen nodes; blank nodes between them count as the spaces they are. */
function readText(root: Element, texts: ReadonlySet<Text>, title: FoundTitle): MappedText {
  return mapText(root, {
    enter: (element) => !isFootnoteMark(element),
    take: (node) => texts.has(node) || isBlank(node),
    kindOf: (element) => kindOf(element, title),
  });
}

/** Figures that hold more of the text than this are how the page sets its text, not pictures in it. */
const MOST_CAPTIONS = 0.35;

/** The text as read, or, where most of it would be captions, as paragraphs. */
export function withoutFalseCaptions(mapped: MappedText): MappedText {
  const lengthOf = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const captions = mapped.blocks.filter(({ kind }) => kind === 'caption');
  if (lengthOf(captions) < lengthOf(mapped.blocks) * MOST_CAPTIONS) return mapped;
  const blocks = mapped.blocks.map(
    (block): Block => (block.kind === 'caption' ? { ...block, kind: 'paragraph' } : block),
  );
  return { ...mapped, blocks };
}

/** Marks the headline where no element is one: the first block that says the title, alone or with a date below. */
function withTitleBlock(mapped: MappedText, title: FoundTitle): MappedText {
  const wanted = title.element ? '' : unmarked(title.text);
  if (wanted === '') return mapped;
  const blocks = mapped.blocks.map((block, index): Block => {
    const own = index < 3 ? unmarked(mapped.text.slice(block.span.start, block.span.end)) : '';
    const isTitle = own.startsWith(wanted) && own.length < wanted.length + 50;
    return isTitle ? { ...block, kind: 'title' } : block;
  });
  return { ...mapped, blocks };
}

/** The same text without the blocks that are not the article's own. */
export function readOwnText(
  root: Element,
  texts: ReadonlySet<Text>,
  title: FoundTitle,
): MappedText {
  const mapped = withTitleBlock(readText(root, texts, title), title);
  const own = ownBlocks(mapped);
  if (own.every((isOwn) => isOwn)) return mapped;
  const kept = new Set<Text>();
  let index = 0;
  for (const { node, span } of mapped.map.pieces) {
    while ((mapped.blocks[index]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) index++;
    if (own[index]) kept.add(node);
  }
  return withTitleBlock(readText(root, kept, title), title);
}
