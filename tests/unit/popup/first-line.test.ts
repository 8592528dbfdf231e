// What stands in popup and panel before their views have loaded.
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import firstLine from '../../../entrypoints/first-line.ts';

const TABS = [
  { id: 3, title: 'A bridge is closed' },
  { id: 7, title: 'A port is opened' },
];

const line = (): HTMLElement | null => document.querySelector('.ng-page-title');

beforeEach(() => {
  document.body.replaceChildren(document.createElement('p'));
  document.body.firstElementChild?.classList.add('ng-page-title');
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '?');
});

/** Runs the script in a browser whose first tab is in front; resolves when it has had its answer. */
async function run(tabs: object | undefined): Promise<void> {
  vi.stubGlobal('browser', { tabs });
  firstLine.main();
  await new Promise((done) => setTimeout(done, 0));
}

const tabs = {
  query: async () => TABS.slice(0, 1),
  get: async (id: number) => TABS.find((tab) => tab.id === id),
};

describe('the first line', () => {
  it('is the title of the tab in front', async () => {
    await run(tabs);
    expect(line()?.textContent).toBe('A bridge is closed');
  });

  it('is the title of the tab that the address names', async () => {
    history.replaceState(null, '', '?tab=7');
    await run(tabs);
    expect(line()?.textContent).toBe('A port is opened');
  });

  it('leaves alone what the views have drawn meanwhile', async () => {
    line()?.append('Drawn');
    await run(tabs);
    expect(line()?.textContent).toBe('Drawn');
  });

  it.each([
    ['has no title that we may know', { query: async () => [{ id: 3 }] }],
    ['is not there', { query: async () => [] }],
    ['cannot be asked for', { query: () => Promise.reject(new Error('no tabs')) }],
  ])('stays empty when the tab %s', async (_name, api) => {
    await run(api);
    expect(line()?.textContent).toBe('');
  });

  it('stays empty where a page of ours may not ask for tabs', async () => {
    await run(undefined);
    expect(line()?.textContent).toBe('');
  });
});
