// Readability on a copy of the page, mapped back to the live text nodes that it chose.
import Readability from '@mozilla/readability/Readability.js';
import {
  attributeOf,
  firstChildOf,
  isElement,
  isText,
  nextSiblingOf,
  nodeAfter,
} from '../native-dom.ts';
import { clonePage, NUMBER, type PageCopy } from './clone-page.ts';

/** What the extractor chose: live text nodes, in no order that matters. */
export interface Extraction {
  readonly texts: ReadonlySet<Text>;
  /** Characters that it chose, and how many of them no live text node was found for; white space left out. */
  readonly chosen: number;
  readonly lost: number;
}

/** The live text node of a copied one whose identity is lost: the next of equal text below the same element. */
function matchInside(element: Element, data: string, taken: ReadonlySet<Text>): Text | undefined {
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (isText(child) && child.data === data && !taken.has(child)) return child;
  }
  return undefined;
}

/**
 * The parser joins neighbours that a comment or a left-out element parted: takes them one by one. What is left of
 * the text.
 */
function matchJoined(element: Element, data: string, taken: Set<Text>): string {
  let rest = data;
  for (let child = firstChildOf(element); child && rest !== ''; child = nextSiblingOf(child)) {
    if (!isText(child) || taken.has(child) || child.data === '' || !rest.startsWith(child.data))
      continue;
    taken.add(child);
    rest = rest.slice(child.data.length);
  }
  return rest;
}

/** The live text nodes of each text, for those that the parser moved to another element when it parsed anew. */
function textsByData(copy: PageCopy): ReadonlyMap<string, readonly Text[]> {
  const found = new Map<string, Text[]>();
  for (const text of copy.texts.values()) {
    const same = found.get(text.data);
    if (same) same.push(text);
    else found.set(text.data, [text]);
  }
  return found;
}

const lengthOf = (text: string): number => text.replace(/\s+/g, '').length;

function liveTextsOf(content: Node, copy: PageCopy): Extraction {
  const taken = new Set<Text>();
  let [chosen, lost] = [0, 0];
  let byData: ReadonlyMap<string, readonly Text[]> | null = null;
  const moved = (data: string): Text | undefined => {
    byData ??= textsByData(copy);
    return byData.get(data)?.find((text) => !taken.has(text));
  };
  let node: Node | null = content;
  while (node) {
    if (isText(node)) {
      const { data } = node;
      chosen += lengthOf(data);
      const owner = copy.texts.has(node) ? undefined : ownerOf(node, copy);
      const found =
        copy.texts.get(node) ?? (owner && matchInside(owner, data, taken)) ?? moved(data);
      if (found) taken.add(found);
      else if (data.trim() !== '') lost += lengthOf(owner ? matchJoined(owner, data, taken) : data);
    }
    node = firstChildOf(node) ?? nodeAfter(node, content);
  }
  return { texts: taken, chosen, lost };
}

/** The live element of the nearest copied element above a node. */
function ownerOf(node: Node, copy: PageCopy): Element | undefined {
  for (let at: Node | null = node.parentNode; at; at = at.parentNode) {
    const number = isElement(at) ? attributeOf(at, NUMBER) : null;
    if (number !== null) return copy.live[Number(number)];
  }
  return undefined;
}

/** The extractor's choice below `root`, or null where it finds none. */
export function extract(root: Element, title: string): Extraction | null {
  const copy = clonePage(root, title);
  const parsed = new Readability<Node>(copy.document, {
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  return parsed?.content ? liveTextsOf(parsed.content, copy) : null;
}
