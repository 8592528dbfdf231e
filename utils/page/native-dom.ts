// The DOM's own accessors, taken from the prototypes: on a page with an element named "children" or "title",
// `form.children` and `document.title` are that element. Reads only.

/** Asks for the prototype at each use: a browser makes each accessor when it is first touched, and most pages need few. */
const getter =
  <Self, Value>(prototype: () => Self, name: keyof Self & string) =>
  (self: Self): Value =>
    Reflect.get(prototype() as object, name, self) as Value;

const node = (): Node => Node.prototype;
const element = (): Element => Element.prototype;
const page = (): Document => Document.prototype;

export const firstChildOf = getter<Node, ChildNode | null>(node, 'firstChild');
export const nextSiblingOf = getter<Node, ChildNode | null>(node, 'nextSibling');
export const parentNodeOf = getter<Node, ParentNode | null>(node, 'parentNode');
const nodeTypeOf = getter<Node, number>(node, 'nodeType');
const nativeTextContent = getter<Node, string | null>(node, 'textContent');

/** Text of a node and all below it. */
export function textContentOf(node: Node): string | null {
  const text: unknown = node.textContent;
  return typeof text === 'string' ? text : nativeTextContent(node);
}

export const isConnected = getter<Node, boolean>(node, 'isConnected');
// Text nodes have no names that shadow anything.
export const dataOf = (node: CharacterData): string => node.data;
export const lengthOf = (node: CharacterData): number => node.length;
export const localNameOf = getter<Element, string>(element, 'localName');
export const classNameOf = (element: Element): string => attributeOf(element, 'class') ?? '';
export const shadowRootOf = getter<Element, ShadowRoot | null>(element, 'shadowRoot');
export const documentElementOf = getter<Document, HTMLElement | null>(page, 'documentElement');
export const bodyOf = getter<Document, HTMLElement | null>(page, 'body');
export const titleOf = getter<Document, string>(page, 'title');
export const headOf = getter<Document, HTMLHeadElement | null>(page, 'head');

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const hasAttributeOf = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;

export const isText = (node: Node): node is Text => nodeTypeOf(node) === 3;

/** All elements below a root that match a selector. */
export function queryAll(root: Node, selector: string): NodeListOf<Element> {
  const type = nodeTypeOf(root);
  const owner = type === 1 ? Element : type === 9 ? Document : DocumentFragment;
  return owner.prototype.querySelectorAll.call(root, selector);
}

/** How many elements of a name a document has; "*" counts all. The browser keeps such counts ready. */
export const countOf = (document: Document, name: string): number =>
  Document.prototype.getElementsByTagName.call(document, name).length;

/** A new range of a node's own document. */
export function newRange(node: Node): Range {
  const owner = node.ownerDocument ?? (node as Document);
  return Document.prototype.createRange.call(owner);
}

/** The node after a whole subtree, in document order inside `root`; null at its end. */
export function nodeAfter(node: Node, root: Node): Node | null {
  let current: Node | null = node;
  while (current && current !== root) {
    const next = nextSiblingOf(current);
    if (next) return next;
    current = parentNodeOf(current);
  }
  return null;
}
