// The one element of ours in the page: a closed shadow root that is there only while a card, a bar or the editor is.

export interface Host {
  /** Closed: in Chromium the page cannot reach in. Nothing that it must not see is drawn here, but in frames. */
  readonly shadow: ShadowRoot;
  /** Whether an event's target is our host element. */
  owns(event: Event): boolean;
  /** Whether the pointer is on what is drawn here: over a frame it makes no events in the page. */
  isUnderPointer(): boolean;
  /** How high the editor's frame would like to be, in CSS pixels. */
  sizeEditor(height: number): void;
  show(): void;
  hide(): void;
}

/** By it a newer version knows the host of an older one. Stays as it is for ever. */
const SIGN = '/* newsgloss */';

/** How much the page's own `zoom` enlarges what hangs on its root; 1 where the browser cannot say. */
const zoomOf = ({ documentElement }: Document): number => documentElement.currentCSSZoom || 1;

/**
 * Outer rules of the page win over :host rules unless these are important. The page's zoom is taken back: places are
 * measured in the window's pixels, and would be enlarged once more.
 */
const hostCss = (zoom: number): string => `${SIGN}
  :host {
    all: initial !important;
    position: fixed !important;
    inset: 0 auto auto 0 !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    z-index: 2147483647 !important;
    display: block !important;
    zoom: ${1 / zoom} !important;
  }
`;

/** What our controls listen to. */
const EVENTS = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup', 'input', 'change'];

/**
 * Stops what no person did before it reaches a control: Firefox gives a page the elements of a closed root in the
 * `originalTarget` of events, and it could press our buttons.
 */
function refuseSynthetic(shadow: ShadowRoot): void {
  const refuse = (event: Event): void => {
    if (!event.isTrusted) event.stopImmediatePropagation();
  };
  for (const type of EVENTS) shadow.addEventListener(type, refuse, true);
}

/** Firefox alone lets a content script look into closed roots. */
interface Openable extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Takes away the host of a version that was updated: Firefox ends its script, and nothing of it can act any more. */
function removeLeftover(document: Document): void {
  for (const element of [...document.documentElement.children] as Openable[]) {
    const style = element.openOrClosedShadowRoot?.firstElementChild;
    if (style?.textContent?.startsWith(SIGN)) element.remove();
  }
}

/** A host for the document, not yet in it; it goes away for good when the signal is aborted. */
export function createHost(document: Document, signal: AbortSignal): Host {
  removeLeftover(document);
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = hostCss(1);
  shadow.append(style);
  refuseSynthetic(shadow);
  const hide = (): void => element.remove();
  signal.addEventListener('abort', hide);
  return {
    shadow,
    owns: (event) => event.target === element,
    isUnderPointer: () => element.matches(':hover'),
    sizeEditor(height) {
      // With the frame's own edges. Not on the host, where the page could read it.
      const frame = shadow.querySelector<HTMLElement>('.ng-editor-frame');
      if (frame) frame.style.blockSize = `${height + 2}px`;
    },
    show: () => {
      if (signal.aborted || element.isConnected) return;
      style.textContent = hostCss(zoomOf(document));
      // Beside an open modal dialog or a full screen nothing is seen or pressed.
      const [modal] = [...document.querySelectorAll(':modal')].reverse();
      (modal ?? document.documentElement).append(element);
    },
    hide,
  };
}
