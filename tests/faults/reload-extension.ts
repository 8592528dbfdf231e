// The extension is reloaded while a note is being typed: the draft is there afterwards, and so is every note.
import { resolve } from 'node:path';
import { DIST, launch } from '../../scripts/browsers/launch.ts';
import { askUntilAnswered, isWhole, newLedger, openClient, saveBy, verify } from './client.ts';
import { draftOf } from './drafts.ts';
import { type Fault, figuresOf } from './fault.ts';

export const reloadExtension: Fault = {
  name: 'reload-extension',
  title: 'the extension reloaded while a note is open',
  async run(browser, few) {
    const session = await launch(browser);
    const build = browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
    const dist = resolve(DIST, build);
    const times = few ? 1 : 10;
    const ledger = newLedger('reloaded');
    let drafts = 0;
    try {
      for (let n = 0; n < times; n += 1) {
        const before = await openClient(session);
        const draft = draftOf('reloaded', n);
        const key = `open-${n}`;
        const half = { ...draft, body: `${draft.body} half` };
        const kept = await askUntilAnswered(before, 'draft.save', { key, draft: half });
        if (!kept.reply.ok) throw new Error(`draft refused: ${kept.reply.code}`);
        await session.browser.installExtension(dist);
        const after = await openClient(session);
        const found = await askUntilAnswered(after, 'draft.get', { key });
        if ((found.reply.value as { body?: string } | null)?.body === half.body) drafts += 1;
        await saveBy(ledger, draft, (payload) =>
          askUntilAnswered(after, 'note.save', { ...payload, draftKey: key }),
        );
        const gone = await askUntilAnswered(after, 'draft.get', { key });
        if (gone.reply.value !== null) throw new Error('the draft of a saved note is still there');
        if (!before.isClosed()) await before.close();
        if (n < times - 1) await after.close();
      }
      const page = await openClient(session);
      const verification = await verify(page, ledger);
      const isGood =
        isWhole(verification) && drafts === times && ledger.acknowledged.size === times;
      return {
        isGood,
        figures: figuresOf(verification, `${drafts} of ${times} drafts were there`),
      };
    } finally {
      await session.close();
    }
  },
};
