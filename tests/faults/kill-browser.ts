// The whole browser is killed by SIGKILL while it writes, and started again on the same profile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { askOnce, isWhole, type Ledger, newLedger, openClient, saveBy, verify } from './client.ts';
import { draftOf } from './drafts.ts';
import { type Fault, figuresOf } from './fault.ts';

const KILLS = 20;

/** Kills the browser that this test started, and waits until its process is gone. */
async function killBrowser(session: BrowserSession): Promise<void> {
  const child = session.browser.process();
  if (!child?.pid) throw new Error('the browser has no process');
  const gone = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });
  process.kill(child.pid, 'SIGKILL');
  await gone;
  // Its children notice a moment later and let go of the profile.
  await pause(500);
}

/** Saves as fast as answers come, several at a time, until the browser is gone. */
async function saveUntilKilled(
  session: BrowserSession,
  ledger: Ledger,
  from: number,
): Promise<void> {
  const page = await openClient(session);
  let isAlive = true;
  let n = from;
  const writer = async (): Promise<void> => {
    while (isAlive) {
      const draft = draftOf('crashed', n);
      n += 1;
      try {
        await saveBy(ledger, draft, async (payload) => ({
          reply: await askOnce(page, 'note.save', payload),
        }));
      } catch (error) {
        // The connection to the page broke: the browser is gone.
        if (isAlive && !/closed|detached|disconnected|crash|ECONN/i.test(String(error)))
          throw error;
        return;
      }
    }
  };
  const known = ledger.acknowledged.size;
  const writers = [writer(), writer(), writer()];
  // A kill before the first answer would show nothing.
  while (ledger.acknowledged.size === known) await pause(20);
  await pause(100 + Math.random() * 900);
  await killBrowser(session);
  isAlive = false;
  // What is still asked will never be answered.
  await Promise.race([Promise.allSettled(writers), pause(1_000)]);
}

export const killBrowserFault: Fault = {
  name: 'kill-browser',
  title: 'the browser killed by SIGKILL in the middle of writing',
  async run(browser, few) {
    const profile = mkdtempSync(join(tmpdir(), 'newsgloss-crash-'));
    const ledger = newLedger('crashed');
    const kills = few ? 2 : KILLS;
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const session = await launch(browser, { profile });
        await saveUntilKilled(session, ledger, kill * 10_000);
      }
      const session = await launch(browser, { profile });
      try {
        const page = await openClient(session);
        const verification = await verify(page, ledger);
        return {
          isGood: isWhole(verification) && ledger.acknowledged.size >= kills,
          figures: figuresOf(verification, `${kills} kills, ${ledger.sent.size} sent`),
        };
      } finally {
        await session.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
