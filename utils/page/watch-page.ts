// Tells when the page's text may have changed: DOM changes, late content, a translation that begins or ends.
// Leaves no trace in the page; says only that it is time to look, not what changed.

/** Quiet time that must pass after the last change, in milliseconds. */
const QUIET_MS = 400;

/** A page that never falls silent is looked at this often, in milliseconds. */
const PATIENCE_MS = 3000;

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META']);

/** Marks that the browsers' own translation and its kin set on the root element. */
const ROOT_ATTRIBUTES = ['class', 'lang', 'translate'];

/** Whether a node can bring or take text. Our own host element cannot: its shadow root is not its child. */
const mayHoldText = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE
    ? (node.nodeValue ?? '').trim() !== ''
    : node.nodeType === Node.ELEMENT_NODE && node.firstChild !== null && !UNSEEN.has(node.nodeName);

function matters(record: MutationRecord): boolean {
  if (record.type === 'attributes') {
    return record.target.nodeName === 'HTML' || record.attributeName === 'hidden';
  }
  const holder = record.type === 'characterData' ? record.target.parentNode : record.target;
  if (holder && UNSEEN.has(holder.nodeName)) return false;
  if (record.type === 'characterData') return record.target.nodeType === Node.TEXT_NODE;
  return [...record.addedNodes, ...record.removedNodes].some(mayHoldText);
}

/**
 * Calls `changed` when the page has been quiet for a moment after a change of its text, and meanwhile after each three
 * seconds of steady change (`isQuiet` is then false), until the signal is aborted. Never while the page is
 * hidden: what changed meanwhile is reported once it is seen again.
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  changed: (isQuiet: boolean) => void,
): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let isQuiet = true;
  let isPending = false;

  const report = (): void => {
    timer = undefined;
    if (!isPending || document.hidden) return;
    isPending = false;
    changed(isQuiet);
    // The last change may have come a moment ago, and no other follow: it is looked at once more when it stands still.
    if (!isQuiet && !signal.aborted) touch();
  };
  const touch = (): void => {
    const now = performance.now();
    if (!isPending) firstChange = now;
    isPending = true;
    clearTimeout(timer);
    const patience = firstChange + PATIENCE_MS - now;
    isQuiet = patience >= QUIET_MS;
    timer = setTimeout(report, Math.max(0, Math.min(QUIET_MS, patience)));
  };
  const observer = new MutationObserver((records) => {
    if (records.some(matters)) touch();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...ROOT_ATTRIBUTES, 'hidden'],
  });
  document.addEventListener('visibilitychange', () => isPending && touch(), { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
