// A disk that is really full under the real extension: the profile lies on a small file system of its own. Needs
// Linux and the right to mount; elsewhere the fault says that it was not tried.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../../scripts/browsers/launch.ts';
import {
  askUntilAnswered,
  isWhole,
  type Ledger,
  newLedger,
  openClient,
  saveBy,
  storedNotes,
  verify,
} from './client.ts';
import { ARTICLE, bodyOf, draftOf } from './drafts.ts';
import { type Fault, figuresOf } from './fault.ts';

const SMALL_MIB = 160;
const ROOMY_MIB = 480;

/** Enough to fill the small disk several times over. */
const MOST = 4_000;

const LONG = 80_000;

const mount = (folder: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;

/** Characters that no store can compress away. */
const noise = (): string =>
  Array.from({ length: LONG / 8 }, () =>
    Math.random().toString(36).slice(2, 10).padEnd(8, '0'),
  ).join('');

interface Filled {
  readonly ledger: Ledger;
  readonly refusal: string;
}

/** Saves long notes until one is refused. */
async function fill(page: Page): Promise<Filled> {
  const ledger = newLedger('disk');
  for (let n = 0; n < MOST; n += 1) {
    const draft = draftOf('disk', n, { body: `${bodyOf('disk', n)} ${noise()}` });
    const { reply } = await saveBy(ledger, draft, (payload) =>
      askUntilAnswered(page, 'note.save', payload),
    );
    if (!reply.ok) return { ledger, refusal: reply.code ?? 'none' };
  }
  return { ledger, refusal: 'none' };
}

async function fillAndFree(browser: Parameters<Fault['run']>[0], profile: string) {
  const full = await launch(browser, { profile });
  let filled: Filled;
  let readable = 0;
  try {
    const page = await openClient(full);
    filled = await fill(page);
    readable = (await storedNotes(page, 'disk')).size;
  } finally {
    await full.close();
  }
  mount(profile, `remount,size=${ROOMY_MIB}m`);
  const after = await launch(browser, { profile });
  try {
    const page = await openClient(after);
    const verification = await verify(page, filled.ledger);
    const next = { draft: draftOf('later', 1), article: ARTICLE };
    const { reply } = await askUntilAnswered(page, 'note.save', next);
    return { filled, readable, verification, isSavingAgain: reply.ok };
  } finally {
    await after.close();
  }
}

export const diskFull: Fault = {
  name: 'disk-full',
  title: 'the disk full under the real extension',
  async run(browser) {
    const profile = mkdtempSync(join(tmpdir(), 'newsgloss-full-'));
    if (process.platform !== 'linux' || !mount(profile, `size=${SMALL_MIB}m`)) {
      rmSync(profile, { recursive: true, force: true });
      return { isGood: true, figures: 'not tried: no right to mount a small disk here' };
    }
    try {
      const { filled, readable, verification, isSavingAgain } = await fillAndFree(browser, profile);
      const isGood =
        isWhole(verification) &&
        filled.refusal === 'storage-full' &&
        isSavingAgain &&
        readable === filled.ledger.acknowledged.size;
      return {
        isGood,
        figures: figuresOf(
          verification,
          `the next save refused: ${filled.refusal}`,
          `${readable} readable while full`,
          isSavingAgain ? 'saving works again when there is room' : 'saving did not work again',
        ),
      };
    } finally {
      spawnSync('umount', [profile]);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
