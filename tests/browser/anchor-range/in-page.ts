// Runs in the page: makes each case's range, takes its anchor, forgets all but one way back, and finds it again.
import type { Anchor } from '../../../utils/anchoring/anchor.ts';
import { describeRange, resolveRange } from '../../../utils/page/anchor-range.ts';
import type { Point, RangeCase } from './cases.ts';

/** What is left of an anchor when there is only one way to find it. */
const WAYS: Readonly<Record<string, (anchor: Anchor) => Anchor>> = {
  'all of the anchor': (anchor) => anchor,
  'quote alone': (anchor) => ({
    ...anchor,
    position: { start: 0, end: 0 },
    block: 0,
    fingerprint: '',
  }),
  'position alone': (anchor) => ({ ...anchor, quote: '', prefix: '', suffix: '' }),
  'position and quote without context': (anchor) => ({
    ...anchor,
    prefix: '',
    suffix: '',
    fingerprint: '',
  }),
};

function nodeAt(scope: ParentNode, point: Point): Node {
  let node: Node | null | undefined = scope.querySelector(point.in);
  for (const index of point.path ?? []) node = node?.childNodes[index];
  if (!node) throw new Error(`no node for ${JSON.stringify(point)}`);
  return node;
}

/** The characters of a range: how many, where the first and the last stand. Says the same of ranges that hold the same. */
function contentOf(range: Range): readonly unknown[] {
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const held: [Text, number, number][] = [];
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (end > start) held.push([node, start, end]);
  }
  const [first, last] = [held[0], held.at(-1)];
  return [range.toString(), first?.[0], first?.[1], last?.[0], last?.[2]];
}

function rangeOf(scope: ParentNode, one: RangeCase): Range {
  const range = document.createRange();
  range.setStart(nodeAt(scope, one.start), one.start.at);
  range.setEnd(nodeAt(scope, one.end), one.end.at);
  return range;
}

/** What went wrong with a case, by root and way; empty when nothing did. */
function run(one: RangeCase): string[] {
  const shadow = one.host ? document.querySelector(one.host)?.shadowRoot : null;
  const range = rangeOf(shadow ?? document, one);
  const wanted = contentOf(range);
  const roots: [string, Node][] = [['body', document.body]];
  if (shadow) roots.push(['shadow root', shadow]);
  return roots.flatMap(([rootName, root]) => {
    const anchor = describeRange(root, range);
    return Object.entries(WAYS).flatMap(([way, only]) => {
      const found = resolveRange(root, only(anchor));
      const content = found ? contentOf(found) : [];
      const isSame = wanted.every((value, at) => value === content[at]);
      return isSame ? [] : [`${way} below the ${rootName}: ${JSON.stringify(found?.toString())}`];
    });
  });
}

/** Shadow roots and split text cannot be written in markup. */
function prepare(shadows: Readonly<Record<string, string>>): void {
  for (const [selector, markup] of Object.entries(shadows)) {
    const host = document.querySelector(selector);
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    host?.attachShadow({ mode: 'open' }).append(...parsed.body.childNodes);
  }
  const split = document.querySelector('#split');
  for (const part of ['Ro', 'pes a', 'nd ', 'ne', '', 'ts ', 'and o', 'ars.']) {
    split?.append(document.createTextNode(part));
  }
}

function boundariesOfNothing(): string[] {
  const range = document.createRange();
  range.setStart(document.body, 0);
  const stranger = document.createElement('p');
  stranger.append('elsewhere');
  const away = document.createRange();
  away.selectNodeContents(stranger);
  return [range, away].map((one) => {
    const anchor = describeRange(document.body, one);
    return resolveRange(document.body, anchor) === null && anchor.quote === ''
      ? 'nothing'
      : 'something';
  });
}

/** One text node of five million characters. */
function bigNode(): { ok: boolean; ms: number } {
  const root = document.createElement('div');
  const line = 'All work and no play makes a very long page of one single node. ';
  const text = document.createTextNode(line.repeat(Math.ceil(5_000_000 / line.length)));
  root.append(text);
  document.body.append(root);
  const range = document.createRange();
  range.setStart(text, 2_500_000);
  range.setEnd(text, 2_500_090);
  const start = performance.now();
  const found = resolveRange(root, describeRange(root, range));
  const ms = performance.now() - start;
  const ok = found?.startOffset === 2_500_000 && found.endOffset === 2_500_090;
  root.remove();
  return { ok, ms };
}

Object.assign(globalThis, { anchorRange: { run, prepare, boundariesOfNothing, bigNode } });
