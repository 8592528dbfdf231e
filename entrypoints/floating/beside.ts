// Places a floating element beside a stretch of the page: never over what is being read, always inside the window.
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** Distance between the line that is read and the card, in CSS pixels. */
const GAP = 8;

const EDGE = 8;

/**
 * A card, and an editor, are never lower than this, in CSS pixels: then they may lie on the text. A window of 320 by 256
 * pixels, as a small one at 400 %, has room for such a card above or below any line.
 */
const SHORTEST = { card: 96, editor: 320 } as const;

/** Which of the two it is; null for a bar, which is low. */
function kindOf(content: Element | null): keyof typeof SHORTEST | null {
  if (content?.classList.contains('ng-card-frame')) return 'card';
  return content?.classList.contains('ng-editor-frame') ? 'editor' : null;
}

function anchorOf(range: Range): VirtualElement {
  const { commonAncestorContainer: node } = range;
  const contextElement = node instanceof Element ? node : node.parentElement;
  return {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
}

export interface Beside {
  /** Places it anew, now. What is painted next stands there. */
  place(): Promise<void>;
  stop(): void;
}

/** Keeps `element` beside `range` while both are there; `gone` is called when the range has left the window. */
export function floatBeside(
  range: Range,
  element: HTMLElement,
  side: 'top' | 'bottom',
  gone: () => void,
): Beside {
  const anchor = anchorOf(range);
  const content = element.firstElementChild;
  const kind = kindOf(content);
  const place = async (): Promise<void> => {
    const { x, y, middlewareData } = await computePosition(anchor, element, {
      strategy: 'fixed',
      placement: side === 'top' ? 'top-start' : 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        // Above or below, wherever more of it fits; never at the side, where it would lie on the line that is read.
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            if (!(content instanceof HTMLElement) || kind === null) return;
            const most = Math.max(SHORTEST[kind], Math.floor(availableHeight));
            content.style.maxBlockSize = `min(${most}px, 100vh - ${2 * EDGE}px)`;
          },
        }),
        // What is typed and its buttons come before the text: an editor lies on it where there is no room.
        shift({ padding: EDGE, crossAxis: kind === 'editor' }),
        hide(),
      ],
    });
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    if (middlewareData.hide?.referenceHidden) gone();
  };
  return {
    place,
    stop: autoUpdate(anchor, element, () => void place(), { layoutShift: false }),
  };
}
