import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The key that fixes the gecko id: data survives updates only under the same id. */
const GECKO_ID = 'newsgloss@newsgloss.org';

const SITES = ['http://*/*', 'https://*/*'];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Chrome refuses more than four suggested keys: all commands are declared, four have one. */
const commands = (browser: string) => ({
  // Opens the popup; Chrome and Firefox know this name.
  _execute_action: { suggested_key: { default: 'Alt+Shift+N' } },
  'next-doubt': {
    description: '__MSG_command_nextDoubt__',
    suggested_key: { default: 'Alt+Shift+J' },
  },
  'previous-doubt': {
    description: '__MSG_command_previousDoubt__',
    suggested_key: { default: 'Alt+Shift+K' },
  },
  'note-selection': {
    description: '__MSG_command_noteSelection__',
    suggested_key: { default: 'Alt+Shift+M' },
  },
  'toggle-marks': { description: '__MSG_command_toggleMarks__' },
  'read-anyway': { description: '__MSG_command_readAnyway__' },
  'not-article': { description: '__MSG_command_notArticle__' },
  ...(browser === 'firefox'
    ? { _execute_sidebar_action: {} }
    : { 'open-panel': { description: '__MSG_command_openPanel__' } }),
});

/** Scripts that run in web pages. */
const IN_PAGES: ReadonlySet<string> = new Set(['probe.js', 'reader.js', 'floating.js']);

type Bundle = Record<string, { type: string; fileName: string; code?: string }>;

/**
 * Writes every character beyond ASCII in them as its escape. One such character makes a browser keep all of a script in two
 * bytes a character and read it more slowly, on every page that is opened; strings and patterns mean the same.
 */
const asciiOnly = {
  name: 'newsgloss:ascii-only',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Bundle) {
    for (const file of Object.values(bundle)) {
      if (file.code === undefined || !IN_PAGES.has(file.fileName)) continue;
      file.code = file.code.replace(/[\u0080-\uffff]/g, (unit) => {
        const code = unit.charCodeAt(0);
        return code < 256 ? `\\x${code.toString(16)}` : `\\u${code.toString(16).padStart(4, '0')}`;
      });
    }
  },
};

/**
 * Takes a rule's English title and reason out of the scripts: the locales have them in every language, and the background,
 * which is parsed at each waking, never reads them from the rule.
 */
const rulesWithoutWords = {
  name: 'newsgloss:rules-without-words',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('/analysis/doubts/rules/')) return null;
    return {
      code: code.replace(/^ {2}(title|why):\s+(?:'[^'\n]*'|"[^"\n]*"),$/gm, "  $1: '',"),
      map: null,
    };
  },
};

/**
 * Tells browsers that know the hint (Chromium from 136) to compile all functions of the probe with the script: most run on
 * each page, and to read each one twice, over and when it is called, takes longer.
 */
const compiledAtOnce = {
  name: 'newsgloss:compiled-at-once',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Bundle) {
    const probe = bundle['probe.js'];
    if (probe?.code !== undefined) probe.code = `//# allFunctionsCalledOnLoad\n${probe.code}`;
  },
};

const BACKGROUND = /entrypoints[\\/]background\b/;

interface Resolved {
  readonly build: {
    readonly lib?: false | { readonly entry?: unknown };
    readonly rollupOptions?: { readonly input?: unknown };
  };
}

/**
 * The browser's own API in place of the polyfill everywhere but in the background: both browsers give promises for what is
 * used there, and 10 kB would be parsed and set up before an article is read, a popup or a card drawn.
 */
const nativeOutsideBackground = () => {
  const native = '\0newsgloss:native-browser';
  let isBackground = true;
  return {
    name: 'newsgloss:native-outside-background',
    enforce: 'pre' as const,
    configResolved({ build: { lib, rollupOptions } }: Resolved) {
      isBackground = BACKGROUND.test(
        JSON.stringify([lib ? lib.entry : undefined, rollupOptions?.input]),
      );
    },
    resolveId: (id: string) => (id === 'webextension-polyfill' && !isBackground ? native : null),
    load: (id: string) =>
      id === native
        ? 'export default globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;'
        : null,
  };
};

export default defineConfig({
  manifestVersion: 3,
  outDir: 'dist',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  imports: false,
  zip: {
    // What a reviewer needs to build: not the pictures, nor what the trainings leave behind.
    excludeSources: ['docs/screenshots/**', 'training/**/cache/**', '**/*.log'],
  },
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), nativeOutsideBackground(), rulesWithoutWords, asciiOnly, compiledAtOnce],
    build: {
      target: 'es2022',
      // Both know light-dark(); a polyfilled one would not follow a colour scheme set further down.
      cssTarget: ['chrome125', 'firefox146'],
      modulePreload: false,
    },
  }),
  hooks: {
    // The gallery is for those who build the views.
    'entrypoints:found': (wxt, infos) => {
      const at = infos.findIndex(({ name }) => name === 'gallery');
      if (wxt.config.mode === 'production' && at >= 0) infos.splice(at, 1);
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    // Asked for when a person switches the automatic backup on.
    optional_permissions: ['downloads'],
    host_permissions: SITES,
    // By hand: WXT's own content scripts announce themselves to the page (docs/adr/0002).
    content_scripts: [{ matches: SITES, js: ['probe.js'], run_at: 'document_idle' }],
    // The frames in which cards are read and notes typed; Chrome serves them under an address of its own for each session.
    web_accessible_resources: [
      {
        resources: ['card.html', 'editor.html'],
        matches: SITES,
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    // The development server needs its own socket and inline preamble.
    ...(mode === 'production' && { content_security_policy: { extension_pages: POLICY } }),
    commands: commands(browser),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});
