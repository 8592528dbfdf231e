// Where else an article may live: open dialogs, open shadow roots and frames of the same origin. Reads only.
import {
  bodyOf,
  firstChildOf,
  isElement,
  localNameOf,
  nextSiblingOf,
  queryAll,
  shadowRootOf,
  textContentOf,
} from '../native-dom.ts';

/** Elements with a dash in their name that are looked into, and frames. */
const MOST_HOSTS = 500;
const MOST_FRAMES = 20;
/** Characters from which a root is worth reading. */
const WORTH = 800;

function bodyOfFrame(frame: Element): Element | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    return inner ? bodyOf(inner) : null;
  } catch (error) {
    // A frame of another origin is closed to us.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const lengthOf = (element: Element): number => (textContentOf(element) ?? '').length;

/** The child of a shadow root that holds most of its text. */
function fullestChild(root: ShadowRoot): Element | null {
  let fullest: Element | null = null;
  for (let child = firstChildOf(root); child; child = nextSiblingOf(child)) {
    if (!isElement(child) || /^(?:style|script|slot|link)$/.test(localNameOf(child))) continue;
    if (!fullest || lengthOf(child) > lengthOf(fullest)) fullest = child;
  }
  return fullest;
}

function shadowsBelow(root: Node, depth = 0): Element[] {
  const hosts = [...queryAll(root, '*')]
    .filter((element) => localNameOf(element).includes('-'))
    .slice(0, MOST_HOSTS);
  return hosts.flatMap((host) => {
    const shadow = shadowRootOf(host);
    if (!shadow) return [];
    const own = fullestChild(shadow);
    return [...(own ? [own] : []), ...(depth < 3 ? shadowsBelow(shadow, depth + 1) : [])];
  });
}

const fullestFirst = (elements: readonly Element[]): Element[] =>
  elements
    .map((element) => ({ element, length: lengthOf(element) }))
    .filter(({ length }) => length >= WORTH)
    .sort((a, b) => b.length - a.length)
    .map(({ element }) => element);

/** What open shadow roots hold, where it is enough text to be the article's, fullest first. */
export const shadowRootsBelow = (body: Element): Element[] => fullestFirst(shadowsBelow(body));

/** Other elements that hold enough text to be the article's, fullest first. */
export function otherRoots(body: Element): Element[] {
  const frames = [...queryAll(body, 'iframe,frame')]
    .slice(0, MOST_FRAMES)
    .map(bodyOfFrame)
    .filter((element) => element !== null);
  return fullestFirst([...queryAll(body, 'dialog[open]'), ...frames, ...shadowsBelow(body)]);
}
