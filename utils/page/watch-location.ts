// Tells when the address of a living page changes (single-page sites). Leaves no trace in the page.

/** Milliseconds between looks where the browser has no Navigation API. */
const POLL_MS = 1000;

interface NavigationLike {
  addEventListener(
    type: 'currententrychange',
    listener: () => void,
    options: { signal: AbortSignal },
  ): void;
}

/** Calls `changed` with the new address after each change, until the signal is aborted. */
export function watchLocation(signal: AbortSignal, changed: (url: string) => void): void {
  let last = location.href;
  const look = (): void => {
    if (location.href === last) return;
    last = location.href;
    changed(last);
  };
  const navigation = (globalThis as { navigation?: NavigationLike }).navigation;
  if (typeof navigation?.addEventListener === 'function') {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
