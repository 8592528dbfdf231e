// A page's content script and the store: its own site's notes and verdicts, and nobody else's.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { permitsOwnSite } from '../../../entrypoints/background/own-site.ts';
import { STORE_FOR_PAGES } from '../../../entrypoints/background/store-parsers.ts';
import type { Sender } from '../../../utils/messages/serve.ts';
import { isOfSite } from '../../../utils/notes/page-key.ts';
import { saveNote } from '../../../utils/store/notes.ts';
import { saveVerdict } from '../../../utils/store/verdicts.ts';
import { article, draft, PAGE, testStore, value, verdict } from '../store/samples.ts';

const STRANGER = 'https://stranger.example/story';

const SITES = [
  ['the page itself', 'https://news.example/story?id=1', 'https://news.example/story?id=1', true],
  ['another page of the site', 'https://news.example/other', 'https://news.example/story', true],
  ['its mobile dress', 'https://m.news.example/story', 'https://news.example/story', true],
  ['the same by http', 'http://www.news.example/story', 'https://news.example/story', true],
  [
    'the cache of an article',
    'https://news-example.cdn.ampproject.org/c/s/news.example/story',
    'https://news.example/story',
    true,
  ],
  ['another site', 'https://news.example/story', STRANGER, false],
  ['a name that ends alike', 'https://badnews.example/story', 'https://news.example/a', false],
  ['another port', 'http://127.0.0.1:8000/a', 'https://127.0.0.1:9000/a', false],
  ['no page of the web', 'file:///home/story.html', 'https://news.example/story', false],
  ['a key that is no address', 'https://news.example/story', 'story', false],
] as const;

describe('the site of an article', () => {
  it.each(SITES)('%s', (_name, url, key, expected) => {
    expect(isOfSite(url, key)).toBe(expected);
  });
});

const from = (url: string, place: Sender['place'] = 'page'): Sender => ({
  place,
  url,
  tab: 1,
  frame: 0,
  isPrivate: false,
});

describe('what a page may ask of the store', () => {
  /** Everything a page may ask, about one article with a note and a verdict. */
  async function requests() {
    const { store } = testStore();
    const note = await value(saveNote(store, { draft: draft(), article: article() }));
    const judged = await value(saveVerdict(store, verdict(), article()));
    const asked: Readonly<Record<string, unknown>> = {
      'note.save': { draft: draft({ id: note.id }), article: article() },
      'note.listForPage': { article: PAGE },
      'note.delete': { id: note.id },
      'note.restore': { id: note.id },
      'draft.save': { key: 'key', draft: draft() },
      'verdict.save': { verdict: verdict(), article: article() },
      'verdict.delete': { id: judged.id },
      'verdict.listForPage': { article: PAGE },
    };
    return { store, note, asked, permits: permitsOwnSite(store) };
  }

  it('knows every request that pages are allowed', async () => {
    const { asked } = await requests();
    expect(Object.keys(asked).sort()).toEqual([...STORE_FOR_PAGES].sort());
  });

  it('gives a site its own, and a stranger nothing', async () => {
    const { asked, permits } = await requests();
    for (const [name, payload] of Object.entries(asked)) {
      expect([name, await permits(name, payload, from(PAGE))]).toEqual([name, true]);
      expect([name, await permits(name, payload, from(STRANGER))]).toEqual([name, false]);
      expect([name, await permits(name, payload, from(STRANGER, 'extension'))]).toEqual([
        name,
        true,
      ]);
    }
  });

  it("does not let a page put its text into another site's note", async () => {
    const { note, permits } = await requests();
    const stolen = {
      draft: draft({ id: note.id, article: STRANGER }),
      article: { ...article(), id: STRANGER, url: STRANGER },
    };
    expect(await permits('note.save', stolen, from(STRANGER))).toBe(false);
  });
});
