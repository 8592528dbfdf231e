// The browser's own messaging, for the script that runs on every page: the polyfill would be parsed and set up in
// each of them, for what both browsers do alike.

/** As much of it as works the same in both browsers. */
interface NativeRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

interface Api {
  readonly runtime?: NativeRuntime;
}

/** The runtime of the extension; undefined once the extension is gone from under the page. */
export function nativeRuntime(): NativeRuntime | undefined {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  try {
    return (browser ?? chrome)?.runtime;
  } catch (error) {
    // Firefox throws at every touch of an API whose extension is gone.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
