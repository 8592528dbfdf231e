// The built pages look as the gallery shows their views. Several pages share sheets, and a bundler may bring these in
// another order than a page says: then a general rule wins over a particular one, and no view is what it was.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageServer } from '../../scripts/browsers/serve-pages.ts';
import { serveGallery } from '../../scripts/gallery.ts';
import { openReview } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { keep, libraryOf } from './library-notes.ts';
import { openArticle, type Stage, stageIn } from './stage.ts';

/** What sheets say of an element whatever it holds and however wide it is. */
const LOOKS = [
  ...['display', 'position', 'row-gap', 'column-gap', 'box-shadow', 'list-style-type'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'margin-top'],
  ...['margin-bottom', 'border-top-width', 'border-right-width', 'border-bottom-width'],
  ...['border-left-width', 'border-top-left-radius', 'background-color', 'color'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'line-height', 'text-align'],
];

interface BuiltPage {
  readonly name: string;
  /** Views of the gallery that show the same. */
  readonly views: readonly string[];
  /** What stands there once page or view is whole. */
  readonly whole: string;
  open(stage: Stage): Promise<Page>;
}

const extensionPage =
  (path: string) =>
  ({ session }: Stage): Promise<Page> =>
    session.openExtensionPage(path);

const PAGES: readonly BuiltPage[] = [
  {
    name: 'the page of the first run',
    views: ['welcome', 'welcome-allowed'],
    whole: '.ng-sample-mark',
    open: extensionPage('welcome.html'),
  },
  {
    name: 'the options',
    views: ['options'],
    whole: 'fieldset',
    open: extensionPage('options.html'),
  },
  {
    name: 'an empty library',
    views: ['library-empty'],
    whole: '.ng-state',
    open: extensionPage('library.html'),
  },
  {
    name: 'a library with notes',
    views: ['library'],
    whole: '.ng-lib-open',
    async open(stage) {
      const options = await stage.session.openExtensionPage('options.html');
      await keep(options, libraryOf(10));
      await options.close();
      return stage.session.openExtensionPage('library.html');
    },
  },
  {
    name: 'the popup',
    views: ['popup-doubts', 'popup-notices'],
    whole: '[data-row]',
    open: async (stage) =>
      openReview(stage.session, (await openArticle(stage, '/2016/05/19/styles.html')).url()),
  },
];

type Styles = Readonly<Record<string, string>>;

/** The looks of the first element of each kind: an element with classes, by its own and those of what it stands in. */
const readStyles = (page: Page): Promise<Styles> =>
  page.evaluate((looks) => {
    const nameOf = (element: Element): string =>
      [element.localName, ...[...element.classList].sort()].join('.');
    const kindOf = (element: Element): string => {
      const names: string[] = [];
      const isInView = (at: Element | null): at is Element =>
        at !== null && at.id !== 'root' && !at.classList.contains('gallery-box');
      for (let at: Element | null = element; isInView(at); at = at.parentElement)
        names.unshift(nameOf(at));
      const states = [...element.attributes]
        .filter(({ name }) =>
          /^(?:aria-(?:pressed|selected|current|expanded|disabled)|disabled|hidden|type)$/.test(
            name,
          ),
        )
        .map(({ name, value }) => `[${name}=${value}]`);
      return names.join(' > ') + states.sort().join('');
    };
    const styles: Record<string, string> = {};
    const note = (kind: string, element: Element, properties: readonly string[]): void => {
      const computed = getComputedStyle(element);
      styles[kind] ??= properties
        .map((name) => `${name}: ${computed.getPropertyValue(name)}`)
        .join('; ');
    };
    // Its font is the browser's, which has another one for pages of extensions.
    note('body', document.body, ['margin-top', 'margin-left', 'background-color']);
    const shown = document.querySelector('.gallery-box') ?? document.querySelector('#root');
    for (const element of shown?.querySelectorAll('[class]') ?? [])
      note(kindOf(element), element, looks);
    return styles;
  }, LOOKS);

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser, { viewport: { width: 1_000, height: 600 } });
  let server: PageServer;
  let gallery: Page;

  beforeAll(async () => {
    server = await serveGallery();
    gallery = await stage.session.newPage();
  });
  afterAll(() => server?.close());

  const stylesOf = async (view: string, whole: string): Promise<Styles> => {
    await gallery.goto(`${server.origin}/index.html?view=${view}`);
    await gallery.waitForSelector(whole);
    return readStyles(gallery);
  };

  it.each(PAGES)('$name is drawn as in the gallery', async ({ views, whole, open }) => {
    const page = await open(stage);
    await page.waitForSelector(whole);
    const built = await readStyles(page);
    const shown: Record<string, string> = {};
    for (const view of views) Object.assign(shown, { ...(await stylesOf(view, whole)), ...shown });
    const kinds = Object.keys(built).filter((kind) => kind in shown);
    // Most of what stands there is in the gallery too; else this would compare nothing.
    expect(kinds.length).toBeGreaterThan(Object.keys(built).length / 2);
    const differing = kinds.filter((kind) => built[kind] !== shown[kind]);
    const pick = (styles: Styles): Styles =>
      Object.fromEntries(differing.map((kind) => [kind, styles[kind] ?? '']));
    expect(pick(built)).toEqual(pick(shown));
  });
});
