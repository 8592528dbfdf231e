// Random trees: the text that is read from them leads back to the nodes it stands in.
// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapText } from '../../../utils/page/map-text.ts';
import { anyText, RUNS, TIMEOUT } from './runs.ts';

type Tree = string | { readonly name: string; readonly below: readonly Tree[] };

const NAMES = [
  'p',
  'div',
  'b',
  'br',
  'span',
  'ul',
  'li',
  'blockquote',
  'pre',
  'h2',
  'script',
  'figure',
  'ruby',
  'rt',
  'x-a',
  'table',
  'td',
];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    anyText,
    fc.record({ name: fc.constantFrom(...NAMES), below: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));

function nodeOf(one: Tree): Node {
  if (typeof one === 'string') return document.createTextNode(one);
  const element = document.createElement(one.name);
  for (const below of one.below) element.append(nodeOf(below));
  return element;
}

describe('a random tree', { timeout: TIMEOUT }, () => {
  it('gives blocks that lie in its text, and ranges that lead back', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        document.body.replaceChildren(...trees.map(nodeOf));
        const { text, blocks, map } = mapText(document.body);
        for (const { span } of blocks) {
          expect(text.slice(span.start, span.end).trim()).not.toBe('');
          const range = map.rangeOf(span);
          expect(range).not.toBeNull();
          if (range) expect(map.spanOf(range)).toEqual(span);
        }
      }),
      RUNS,
    );
  });
});
