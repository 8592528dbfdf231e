// What the reader asks of the script that draws beside the text. The two are scripts of their own, in one world: the
// second comes only when a person first needs it.
import type { VerdictValue } from '../utils/notes/verdict.ts';
import type { CardActions, CardProps } from './Card.tsx';
import type { NoticeBarProps } from './NoticeBar.tsx';
import type { SelectionBarProps } from './SelectionBar.tsx';

/** Under this name the drawing script leaves its `MountFloating` in our isolated world; the page cannot see it. */
export const FLOATING = Symbol.for('newsgloss.floating');

/** Light or dark; 'auto' follows the reader's system. */
export type Scheme = CardProps['scheme'];

/** What a card shows, as data: it is drawn in a frame. Verdicts and reports stand in the order of the doubts. */
export type CardView = Omit<CardProps, keyof CardActions | 'verdictOn' | 'elsewhere'> & {
  readonly verdicts: readonly (VerdictValue | null)[];
  readonly reports: readonly string[];
  /** Notes on this page about the card's entity. */
  readonly notesAbout: number;
};

/** What the reader does for a card. A report is copied where it was asked for, in the frame; the reader says that it was. */
export interface CardDeeds extends Omit<CardActions, 'onCopyReport'> {
  readonly onCopied: (isCopied: boolean) => void;
}

/** What a card's frame tells: an action with what it is about, or how many CSS pixels the card of a place needs. */
export type CardCall =
  | { [Name in keyof CardDeeds]: [Name, ...Parameters<CardDeeds[Name]>] }[keyof CardDeeds]
  | ['resized', number, string];

/** What a card's frame is told: the card of a place. */
export interface CardTold {
  readonly place: string;
  readonly view: CardView;
}

/** Where the frame of cards comes from. */
export interface CardSource {
  readonly src: string;
  /** Of the frame's document: what else may stand in the frame is told nothing. */
  readonly origin: string;
  /** Stands in the address too: by it the frame knows that the reader speaks, and not the page. */
  readonly key: string;
}

export interface CardPart {
  readonly key: string;
  readonly what: 'card';
  readonly view: CardView;
  readonly actions: CardDeeds;
}

/** Why a command did nothing: no word of the article is selected, nothing is known of the words, no doubt is marked. */
export type Notice = 'no-words' | 'no-name' | 'no-doubts';

/** What floats, one at a time. A part with another key is a new one. */
export type FloatingPart =
  | CardPart
  | ({ readonly key: string } & (
      | { readonly what: 'bar'; readonly props: SelectionBarProps }
      | ({ readonly what: 'notice' } & NoticeBarProps)
      | { readonly what: 'editor'; readonly src: string; readonly scheme: Scheme }
    ));

export interface FloatingParts {
  /** Draws a part in place of the one before; null takes it away. A card is drawn unseen until it is asked for. */
  draw(part: FloatingPart | null, isAskedFor: boolean): void;
  /** Takes away all that was drawn, for good. Asks nothing of the browser, which an extension that is gone may not. */
  end(): void;
  /**
   * Keeps what is drawn beside a stretch of the page. `gone` is called when the stretch has left the window. Returns
   * the undo.
   */
  follow(range: Range, side: 'top' | 'bottom', gone: () => void): () => void;
}

/** Makes a closed shadow root ready for drawing. */
export type MountFloating = (shadow: ShadowRoot, cards: CardSource) => FloatingParts;
