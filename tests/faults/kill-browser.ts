// The whole browser is killed by SIGKILL while it writes, and started again on the same profile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { ARTICLE, askOnce, draftOf, isWhole, openClient, pause, verify } from './client.ts';
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
  from: number,
  acknowledged: Map<string, string>,
  sent: Set<string>,
): Promise<void> {
  const page = await openClient(session);
  let isAlive = true;
  let n = from;
  const writer = async (): Promise<void> => {
    while (isAlive) {
      const draft = draftOf('crashed', n);
      n += 1;
      sent.add(draft.id ?? '');
      try {
        const reply = await askOnce(page, 'note.save', { draft, article: ARTICLE });
        if (reply.ok) acknowledged.set(draft.id ?? '', draft.body);
      } catch (error) {
        // The connection to the page broke: the browser is gone.
        if (isAlive && !/closed|detached|disconnected|crash|ECONN/i.test(String(error)))
          throw error;
        return;
      }
    }
  };
  const writers = [writer(), writer(), writer()];
  await pause(300 + Math.random() * 900);
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
    const acknowledged = new Map<string, string>();
    const sent = new Set<string>();
    const kills = few ? 2 : KILLS;
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const session = await launch(browser, { profile });
        await saveUntilKilled(session, kill * 10_000, acknowledged, sent);
      }
      const session = await launch(browser, { profile });
      try {
        const page = await openClient(session);
        const verification = await verify(page, 'crashed', acknowledged, sent);
        return {
          isGood: isWhole(verification) && acknowledged.size >= kills,
          figures: figuresOf(verification, `${kills} kills, ${sent.size} sent`),
        };
      } finally {
        await session.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
