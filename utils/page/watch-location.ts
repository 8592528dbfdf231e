// Tells when the address of a living page changes (single-page sites). Leaves no trace in the page.

/** Milliseconds between looks where the browser has no Navigation API. */
const POLL_MS = 1000;

interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void): void;
  removeEventListener(type: 'currententrychange', listener: () => void): void;
}

/**
 * Calls `changed` with the new address after each change, until the function that it returns is called. Without a signal:
 * to make one costs every page that is opened.
 */
export function watchLocation(changed: (url: string) => void): () => void {
  let last = location.href;
  const look = (): void => {
    if (location.href === last) return;
    last = location.href;
    changed(last);
  };
  const navigation = (globalThis as { navigation?: NavigationLike }).navigation;
  if (typeof navigation?.addEventListener === 'function') {
    navigation.addEventListener('currententrychange', look);
    return () => navigation.removeEventListener('currententrychange', look);
  }
  const timer = setInterval(look, POLL_MS);
  return () => clearInterval(timer);
}
