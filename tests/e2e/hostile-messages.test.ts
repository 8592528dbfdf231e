// Messages that are forged: by a page, by a page that embeds our editor, by another extension. None is answered, and each
// test shows that the same message is answered where it may be.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GECKO_ID, UUIDS } from '../../scripts/browsers/launch.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { BROWSERS } from './browsers.ts';
import { articleOf, askFrom, noteOf } from './library-notes.ts';
import { openArticle, stageIn } from './stage.ts';

const ASK = { newsgloss: 'ask', name: 'settings.get', payload: null };

/** Two extensions of others: one answers everybody, one asks. */
const OTHERS = {
  answering: {
    id: 'answering@others.example',
    uuid: '6f746865-7273-4f73-8000-000000000001',
    script: `(globalThis.browser ?? chrome).runtime.onMessageExternal.addListener((message, sender, answer) => { answer('heard'); });
(globalThis.browser ?? chrome).runtime.onConnectExternal.addListener((port) => port.postMessage('heard'));`,
  },
  asking: {
    id: 'asking@others.example',
    uuid: '6f746865-7273-4f73-8000-000000000002',
    script: '',
  },
} as const;

function writeOther(folder: string, name: keyof typeof OTHERS): string {
  const at = join(folder, name);
  mkdirSync(at);
  const { id, script } = OTHERS[name];
  const manifest = {
    manifest_version: 3,
    name,
    version: '1.0',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id } },
  };
  writeFileSync(join(at, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(at, 'background.js'), script);
  writeFileSync(join(at, 'ask.html'), '<!doctype html><title>Asking</title>');
  return at;
}

describe.each(BROWSERS)('in %s', (browser) => {
  const uuids = Object.fromEntries(Object.values(OTHERS).map(({ id, uuid }) => [id, uuid]));
  const stage = stageIn(browser, {
    prefs: { 'extensions.webextensions.uuids': JSON.stringify({ ...UUIDS, ...uuids }) },
  });

  it('a page that posts our messages hears its own and no answer', async () => {
    const page = await openArticle(stage, '/2016/05/19/forging.html');
    const heard = await page.evaluate(async (message) => {
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      for (const name of ['settings.get', 'note.page', 'storage.deleteEverything'])
        postMessage({ ...message, name }, '*');
      await new Promise((done) => setTimeout(done, 1_000));
      return heard.map((one) => (one as { newsgloss?: string }).newsgloss);
    }, ASK);
    expect(heard).toEqual(['ask', 'ask', 'ask']);
    const ours = await stage.session.openExtensionPage('popup.html');
    expect(await askFrom(ours, 'settings.get', null)).toHaveProperty('sites');
    await ours.close();
    await page.close();
  });

  it('a page that embeds the editor gets nothing without a key that it cannot guess', async () => {
    const ours = await stage.session.openExtensionPage('popup.html');
    const { anchor, body, tags, colour, kind } = noteOf(0, articleOf(0).id);
    const draft = { article: articleOf(0).id, anchor, body, tags, colour, kind };
    await askFrom(ours, 'draft.save', { key: 'known', draft });
    await ours.close();
    const page = await openArticle(stage, '/2016/05/19/forging.html');
    const embed = (key: string): Promise<void> =>
      page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
      }, `${stage.session.origin}/editor.html?draft=${key}`);
    /** Whether a frame shows a draft. Chromium does not even let this address in. */
    const shown = async (): Promise<number> => {
      let count = 0;
      for (const frame of page.frames().slice(1))
        if (await frame.$('textarea').catch(() => null)) count += 1;
      return count;
    };
    await embed('guessed');
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await shown()).toBe(0);
    await embed('known');
    if (browser === 'firefox')
      await until(async () => (await shown()) === 1, 'No draft was shown.');
    else expect(await shown()).toBe(0);
    await page.close();
  });

  it('another extension is not answered, by message or by port', async () => {
    const answering = await stage.session.browser.installExtension(
      writeOther(stage.folder, 'answering'),
    );
    const asking = await stage.session.browser.installExtension(writeOther(stage.folder, 'asking'));
    const isFirefox = browser === 'firefox';
    const page = await stage.session.newPage();
    const url = isFirefox
      ? `moz-extension://${OTHERS.asking.uuid}/ask.html`
      : `chrome-extension://${asking}/ask.html`;
    await page.goto(url, stage.session.arrival);
    await page.waitForFunction(() => document.title === 'Asking');
    const ask = (id: string): Promise<unknown[]> =>
      page.evaluate(
        async (id, message) => {
          interface Port {
            onMessage: { addListener(heard: (message: unknown) => void): void };
            onDisconnect: { addListener(gone: () => void): void };
            postMessage(message: unknown): void;
          }
          interface Runtime {
            sendMessage(id: string, message: unknown): Promise<unknown>;
            connect(id: string): Port;
          }
          const world = globalThis as unknown as Record<string, { runtime: Runtime } | undefined>;
          const runtime = (world.browser ?? world.chrome)?.runtime as Runtime;
          const quiet = new Promise((done) => setTimeout(() => done('quiet'), 2_000));
          const byMessage = runtime.sendMessage(id, message).then(
            (reply) => reply ?? 'nothing',
            () => 'refused',
          );
          const byPort = new Promise((done) => {
            const port = runtime.connect(id);
            port.onMessage.addListener(done);
            port.onDisconnect.addListener(() => done('refused'));
            port.postMessage(message);
          });
          return Promise.all([byMessage, byPort].map((one) => Promise.race([one, quiet])));
        },
        id,
        ASK,
      );
    const other = isFirefox ? OTHERS.answering.id : answering;
    // Its background may still be starting.
    await until(
      async () => (await ask(other)).every((answer) => answer === 'heard'),
      'The other extension did not answer.',
    );
    const own = isFirefox ? GECKO_ID : new URL(stage.session.origin).hostname;
    for (const answer of await ask(own)) expect(['refused', 'quiet', 'nothing']).toContain(answer);
    await page.close();
  });
});
