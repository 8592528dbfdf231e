// Which live text nodes are the article: the extractor's choice, or ours where it fails, without what stands in
// an article and is not of it.
import { atOnce } from '../../at-once.ts';
import {
  FURNITURE,
  HEADING,
  surveyText,
  TALK,
  type TextBlock,
  weightOf,
} from '../detection/text-survey.ts';
import {
  attributeOf,
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  nodeAfter,
  parentNodeOf,
  queryAll,
} from '../native-dom.ts';
import { isHiddenByMarkup } from './clone-page.ts';
import { extract } from './extract.ts';

/** Below this weight the extractor's choice is held against our own. */
const SHORT = 2500;

function weightOfAll(texts: Iterable<Text>): number {
  let weight = 0;
  for (const text of texts) weight += weightOf(text.data);
  return weight;
}

/** The element that holds most of the running text: ours where the extractor finds nothing. */
function densest(blocks: readonly TextBlock[]): Element | null {
  const scores = new Map<Element, number>();
  for (const { element, bits, weight, linked } of blocks) {
    if (bits & (FURNITURE | HEADING | TALK) || weight < 40 || linked > weight * 0.4) continue;
    let share = weight;
    let at: Node | null = element;
    for (let level = 0; level < 4 && at && isElement(at) && localNameOf(at) !== 'body'; level++) {
      scores.set(at, (scores.get(at) ?? 0) + share);
      share *= 0.85;
      at = parentNodeOf(at);
    }
  }
  let best: Element | null = null;
  for (const [element, score] of scores)
    if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}

const LEFT_OUT = new Set(
  'script style noscript template textarea select option svg iframe object form button nav footer aside table pre code'.split(
    ' ',
  ),
);

function textsBelow(root: Element): Set<Text> {
  const texts = new Set<Text>();
  let node: Node | null = root;
  while (node) {
    const isOut: boolean =
      node !== root &&
      isElement(node) &&
      (LEFT_OUT.has(localNameOf(node)) || isHiddenByMarkup(node));
    if (isText(node)) texts.add(node);
    node = (isOut ? null : firstChildOf(node)) ?? nodeAfter(node, root);
  }
  return texts;
}

/** Elements from which a page is too large to be copied whole. */
const HUGE = 15_000;
/** Length from which a text node of a huge page counts as running text. */
const RUNNING = 80;

/** Of a huge page the part that holds most running text; of any other, all. */
function copiedRoot(document: Document, root: Element): Element {
  if (queryAll(root, '*').length < HUGE) return root;
  const blocks: TextBlock[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const element = node.length < RUNNING ? null : node.parentElement;
    if (element && !LEFT_OUT.has(localNameOf(element))) {
      blocks.push({ element, bits: 0, weight: node.length, linked: 0, text: '' });
    }
  }
  return densest(blocks) ?? root;
}

/** The article's text nodes below `root`; empty where there is no text. */
export function chooseTexts(document: Document, root: Element, title: string): ReadonlySet<Text> {
  const chosen = extract(copiedRoot(document, root), title)?.texts ?? new Set<Text>();
  const weight = weightOfAll(chosen);
  if (weight >= SHORT) return chosen;
  const own = densest(atOnce(surveyText(document)));
  if (!own) return chosen;
  const ours = textsBelow(own);
  return weight * 3 < weightOfAll(ours) ? ours : chosen;
}

/** The nearest common element above all of some nodes, not below `root`. */
export function commonParent(texts: Iterable<Node>, root: Element): Element {
  let common: Element | null = null;
  for (const text of texts) {
    let at: Node | null = common ?? parentNodeOf(text);
    while (at && !at.contains(text)) at = parentNodeOf(at);
    if (!at || !isElement(at) || !root.contains(at)) return root;
    common = at;
  }
  return common ?? root;
}

/** Whether a page says that the browser is translating it. */
export function isTranslating(html: Element): boolean {
  const classes = attributeOf(html, 'class') ?? '';
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(classes) ||
    attributeOf(html, '_msttexthash') !== null ||
    queryAll(html, '[data-moz-translations-id],title[_msttexthash]').length > 0
  );
}
