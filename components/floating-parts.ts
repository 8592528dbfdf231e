// What the reader asks of the script that draws beside the text. The two are scripts of their own, in one world: the
// second comes only when a person first needs it.
import type { CardProps } from './Card.tsx';
import type { SelectionBarProps } from './SelectionBar.tsx';

/** Under this name the drawing script leaves its `MountFloating` in our isolated world; the page cannot see it. */
export const FLOATING = Symbol.for('newsgloss.floating');

/** Light or dark; 'auto' follows the reader's system. */
export type Scheme = CardProps['scheme'];

/** What floats, one at a time. A part with another key is a new one. */
export type FloatingPart = { readonly key: string } & (
  | { readonly what: 'card'; readonly props: CardProps }
  | { readonly what: 'bar'; readonly props: SelectionBarProps }
  | { readonly what: 'editor'; readonly src: string; readonly scheme: Scheme }
);

export interface FloatingParts {
  /** Draws a part in place of the one before; null takes it away. */
  draw(part: FloatingPart | null): void;
  /**
   * Keeps what is drawn beside a stretch of the page. `gone` is called when the stretch has left the window. Returns
   * the undo.
   */
  follow(range: Range, side: 'top' | 'bottom', gone: () => void): () => void;
}

/** Makes a closed shadow root ready for drawing. */
export type MountFloating = (shadow: ShadowRoot) => FloatingParts;
