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

/** A card is never lower than this, in CSS pixels: then it may lie on the text. */
const SHORTEST = 140;

function anchorOf(range: Range): VirtualElement {
  const { commonAncestorContainer: node } = range;
  const contextElement = node instanceof Element ? node : node.parentElement;
  return {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
}

/** Keeps `element` beside `range` while both are there; `gone` is called when the range has left the window. Returns the undo. */
export function floatBeside(
  range: Range,
  element: HTMLElement,
  side: 'top' | 'bottom',
  gone: () => void,
): () => void {
  const anchor = anchorOf(range);
  const place = async (): Promise<void> => {
    const { x, y, middlewareData } = await computePosition(anchor, element, {
      strategy: 'fixed',
      placement: side === 'top' ? 'top-start' : 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        // Above or below, wherever more of it fits; never at the side, where it would lie on the line that is read.
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            const card = element.firstElementChild;
            if (!(card instanceof HTMLElement) || !card.classList.contains('ng-card')) return;
            card.style.maxBlockSize = `${Math.max(SHORTEST, Math.floor(availableHeight))}px`;
          },
        }),
        hide(),
      ],
    });
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    if (middlewareData.hide?.referenceHidden) gone();
  };
  return autoUpdate(anchor, element, () => void place(), { layoutShift: false });
}
