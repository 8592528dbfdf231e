// Asking and serving: one reply for each request, and nothing from or for strangers. The browser's own messaging is
// played here by a few lines; the real one is met in the end-to-end tests and in tests/faults.
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Respond = (reply: unknown) => void;
/** True: the reply comes by `respond`. */
type Listener = (message: unknown, sender: unknown, respond: Respond) => true | undefined;

const played = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  /** What a listener answers, as both browsers hear it; undefined where it leaves the message to others. */
  const hear = (listener: Listener, message: unknown, sender: unknown) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    return listener(message, sender, resolve) ? promise : undefined;
  };
  const state = {
    id: 'self' as string | undefined,
    sent: [] as unknown[],
    failures: [] as Error[],
  };
  const sender = {
    id: 'self',
    url: 'chrome-extension://self/library.html',
    origin: 'chrome-extension://self',
  };
  const sendMessage = async (message: unknown): Promise<unknown> => {
    state.sent.push(message);
    const failure = state.failures.shift();
    if (failure) throw failure;
    const answers = [...listeners].map((listener) =>
      hear(listener, JSON.parse(JSON.stringify(message)), sender),
    );
    const reply = answers.find((answer) => answer !== undefined);
    if (!reply) throw new Error('Could not establish connection. Receiving end does not exist.');
    return reply;
  };
  const runtime = {
    get id() {
      return state.id;
    },
    getURL: (path: string) => `chrome-extension://self${path}`,
    sendMessage,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  return { listeners, hear, state, sender, runtime };
});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: played.runtime,
    tabs: { query: async () => [], sendMessage: played.runtime.sendMessage },
  },
}));

import { ask } from '../../../utils/messages/ask.ts';
import { listen, tell } from '../../../utils/messages/events.ts';
import type { BackgroundRequests } from '../../../utils/messages/protocol.ts';
import { type Handlers, serve } from '../../../utils/messages/serve.ts';
import { fail, ok } from '../../../utils/result.ts';
import { draft } from '../store/samples.ts';

type Some = Pick<BackgroundRequests, 'note.count' | 'settings.get' | 'bin.empty' | 'note.save'>;

const handlers: Handlers<Some> = {
  'note.count': ({ query }) => (query.site === 'none' ? fail('not-found') : ok(7)),
  'settings.get': () => ({ version: 1 }) as never,
  'bin.empty': () => {
    throw new TypeError('a bug');
  },
  'note.save': ({ draft: saved }) => ok(saved as never),
};

const parse = {
  'note.count': (raw: unknown) =>
    typeof raw === 'object' && raw !== null && 'query' in raw ? (raw as never) : undefined,
  'settings.get': () => null,
  'bin.empty': () => null,
  'note.save': (raw: unknown) => raw as never,
};

const crashes: string[] = [];

function serveSome(): void {
  serve<Some>(handlers, {
    parse,
    allow: { page: new Set(['note.count']), editor: new Set(['settings.get']) },
    onCrash: (name) => crashes.push(name),
  });
}

/** What a message gets from the listeners when a given sender sends it. */
const received = (message: unknown, sender: unknown): Promise<unknown> | undefined => {
  const [listener] = played.listeners;
  return listener && played.hear(listener, message, sender);
};

beforeEach(() => {
  played.listeners.clear();
  played.state.id = 'self';
  played.state.sent.length = 0;
  played.state.failures.length = 0;
  crashes.length = 0;
});

describe('ask', () => {
  it('gives the handler’s Result, value or failure', async () => {
    serveSome();
    expect(await ask('note.count', { query: {} })).toEqual({ ok: true, value: 7 });
    expect(await ask('note.count', { query: { site: 'none' } })).toEqual({
      ok: false,
      code: 'not-found',
    });
  });

  it('gives a reply that is no Result as a value', async () => {
    serveSome();
    expect(await ask('settings.get', null)).toEqual({ ok: true, value: { version: 1 } });
  });

  it('gives a code when a handler throws', async () => {
    serveSome();
    expect(await ask('bin.empty', null)).toMatchObject({ ok: false, code: 'crashed' });
    expect(crashes).toEqual(['bin.empty']);
  });

  it('asks once more when the background was asleep', async () => {
    serveSome();
    played.state.failures.push(
      new Error('Could not establish connection. Receiving end does not exist.'),
    );
    expect(await ask('note.count', { query: {} })).toEqual({ ok: true, value: 7 });
    expect(played.state.sent).toHaveLength(2);
  });

  it('says so when nobody listens', async () => {
    expect(await ask('note.count', { query: {} })).toMatchObject({
      ok: false,
      code: 'not-listening',
    });
    expect(played.state.sent).toHaveLength(2);
  });

  it('does not inject a reader twice', async () => {
    played.state.failures.push(
      new Error('The message port closed before a response was received.'),
    );
    expect(await ask('reader.inject', { score: 1 })).toMatchObject({
      ok: false,
      code: 'no-answer',
    });
    expect(played.state.sent).toHaveLength(1);
  });

  it('is calm when the extension is gone', async () => {
    played.state.failures.push(new Error('Extension context invalidated.'));
    expect(await ask('note.count', { query: {} })).toMatchObject({
      ok: false,
      code: 'extension-gone',
    });
    played.state.id = undefined;
    expect(await ask('note.count', { query: {} })).toEqual({ ok: false, code: 'extension-gone' });
  });

  it('gives a new note one id for both tries', async () => {
    serveSome();
    played.state.failures.push(new Error('Could not establish connection.'));
    const saved = await ask('note.save', { draft: draft(), article: {} as never });
    const ids = played.state.sent.map(
      (one) => (one as { payload: { draft: { id: string } } }).payload.draft.id,
    );
    expect(ids[0]).toMatch(/-7/);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(saved).toMatchObject({ ok: true, value: { id: ids[0] } });
  });
});

describe('serve', () => {
  const page = { id: 'self', url: 'https://harbour.example/', tab: { id: 3 }, frameId: 0 };
  const editor = {
    id: 'self',
    url: 'chrome-extension://self/editor.html?key=1',
    tab: { id: 3 },
    frameId: 5,
  };
  const ask = (name: string, payload: unknown = null) => ({ newsgloss: 'ask', name, payload });

  const cases: readonly { what: string; message: unknown; sender: unknown; reply: unknown }[] = [
    {
      what: 'a page what pages may',
      message: ask('note.count', { query: {} }),
      sender: page,
      reply: { ok: true, value: 7 },
    },
    {
      what: 'a page nothing else',
      message: ask('settings.get'),
      sender: page,
      reply: { ok: false, code: 'refused' },
    },
    {
      what: 'the editor what editors may',
      message: ask('settings.get'),
      sender: editor,
      reply: { ok: true, value: { version: 1 } },
    },
    {
      what: 'the editor nothing else',
      message: ask('note.count', { query: {} }),
      sender: editor,
      reply: { ok: false, code: 'refused' },
    },
    {
      what: "a card's frame nothing else either",
      message: ask('note.count', { query: {} }),
      sender: { ...editor, url: 'chrome-extension://self/card.html' },
      reply: { ok: false, code: 'refused' },
    },
    {
      what: 'no other extension',
      message: ask('note.count', { query: {} }),
      sender: { ...page, id: 'other' },
      reply: { ok: false, code: 'refused' },
    },
    {
      what: 'no page that calls itself ours',
      message: ask('settings.get'),
      sender: { ...page, url: 'https://self/editor.html' },
      reply: { ok: false, code: 'refused' },
    },
    {
      what: 'no payload of another form',
      message: ask('note.count', 7),
      sender: played.sender,
      reply: { ok: false, code: 'bad-message' },
    },
    {
      what: 'no unknown name',
      message: ask('note.steal'),
      sender: played.sender,
      reply: { ok: false, code: 'bad-message' },
    },
    {
      what: 'no name of the prototype',
      message: ask('toString'),
      sender: played.sender,
      reply: { ok: false, code: 'bad-message' },
    },
  ];
  for (const { what, message, sender, reply } of cases)
    it(`answers ${what}`, async () => {
      serveSome();
      expect(await received(message, sender)).toEqual(reply);
    });

  it('leaves what is no request to others', () => {
    serveSome();
    for (const message of [null, 'x', {}, { newsgloss: 'tell', name: 'notes.changed' }])
      expect(received(message, played.sender)).toBeUndefined();
  });
});

describe('events', () => {
  it('reach this context and others, until the signal aborts', async () => {
    const heard: unknown[] = [];
    const stop = new AbortController();
    listen('notes.changed', (event) => heard.push(event), stop.signal);
    tell('notes.changed', { articles: ['a'] });
    received(
      { newsgloss: 'tell', name: 'notes.changed', payload: { articles: ['b'] } },
      played.sender,
    );
    received({ newsgloss: 'tell', name: 'glossary.changed', payload: null }, played.sender);
    received(
      { newsgloss: 'tell', name: 'notes.changed', payload: { articles: ['c'] } },
      { id: 'other' },
    );
    stop.abort();
    tell('notes.changed', { articles: ['d'] });
    await Promise.resolve();
    const articles = heard.map((event) => (event as { articles: string[] }).articles[0]);
    expect(new Set(articles)).toEqual(new Set(['a', 'b']));
  });
});
