// The background is ended at a random moment of each save; the client asks again, as ask.ts does.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import {
  askOnce,
  askUntilAnswered,
  isWhole,
  newLedger,
  openClient,
  saveBy,
  verify,
} from './client.ts';
import { draftOf } from './drafts.ts';
import { type Fault, figuresOf } from './fault.ts';

interface Killer {
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Ends the background again and again without opening a page each time. */
async function killerOf(session: BrowserSession): Promise<Killer> {
  if (session.name === 'firefox')
    return { kill: () => session.stopBackground(), close: async () => undefined };
  const page = await session.browser.newPage();
  await page.goto(`${session.origin}/manifest.json`);
  const client: CDPSession = await page.createCDPSession();
  await client.send('ServiceWorker.enable');
  return {
    kill: async () => {
      await client.send('ServiceWorker.stopAllWorkers');
    },
    close: () => page.close(),
  };
}

export const killBackground: Fault = {
  name: 'kill-background',
  title: 'saves with the background killed at a random moment',
  async run(browser, few) {
    const saves = few ? 12 : 200;
    const session = await launch(browser);
    try {
      const page = await openClient(session);
      const killer = await killerOf(session);
      const ledger = newLedger('killed');
      let again = 0;
      for (let n = 0; n < saves; n += 1) {
        const { reply, tries } = await saveBy(ledger, draftOf('killed', n), async (payload) => {
          const saving = askOnce(page, 'note.save', payload);
          await pause(Math.random() * 40);
          await killer.kill();
          const first = await saving;
          return first.code === 'lost'
            ? askUntilAnswered(page, 'note.save', payload)
            : { reply: first, tries: 0 };
        });
        if (tries > 0) again += 1;
        if (!reply.ok) throw new Error(`save refused: ${reply.code} ${reply.detail ?? ''}`);
      }
      await killer.kill();
      const verification = await verify(page, ledger);
      await killer.close();
      const isGood = isWhole(verification) && verification.acknowledged === saves;
      return {
        isGood,
        figures: figuresOf(verification, `${saves} kills, ${again} saves sent again`),
      };
    } finally {
      await session.close();
    }
  },
};
