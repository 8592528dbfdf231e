// The browser's own tabs, for the script that runs before a page of ours has loaded its polyfill.

interface NamedTab {
  /** Absent where the browser does not tell: sites that it withholds. */
  readonly title?: string;
}

/** As much of them as works the same in both browsers. */
export interface NativeTabs {
  query(filter: { readonly active: true; readonly currentWindow: true }): Promise<NamedTab[]>;
  get(id: number): Promise<NamedTab>;
}

interface Api {
  readonly tabs?: NativeTabs;
}

/** The tabs of the browser; undefined where this context may not ask for them. */
export function nativeTabs(): NativeTabs | undefined {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return (browser ?? chrome)?.tabs;
}
