// Shows a note's Markdown safely: marked's lexer gives tokens, tokens become vnodes. HTML in it stays text,
// links are http(s) alone, images become their words. The lexer comes when it is first needed.
import { useEffect, useState } from 'preact/hooks';

type ToNodes = typeof import('./markdown-nodes.tsx').markdownNodes;

let loaded: ToNodes | null = null;

/** Nothing in it asks for the lexer: plain words and line breaks. */
const isPlain = (text: string): boolean =>
  !/[*_`#>[\]!~|\\<&]|^[ \t]*(?:[-+]|\d{1,9}[.)])\s|:\/\//m.test(text);

export function Markdown({ text }: { readonly text: string }) {
  const [toNodes, setToNodes] = useState<ToNodes | null>(() => loaded);
  const needsLexer = !isPlain(text);
  useEffect(() => {
    if (!needsLexer || toNodes) return;
    import('./markdown-nodes.tsx').then((module) => {
      loaded = module.markdownNodes;
      setToNodes(() => module.markdownNodes);
    });
  }, [needsLexer, toNodes]);
  return (
    <div class="ng-markdown" dir="auto">
      {needsLexer && toNodes ? toNodes(text) : <p class="ng-plain">{text}</p>}
    </div>
  );
}
