// Asks the background, or the reader session of a tab. Never throws: what goes wrong on the way is a code.
import { browser } from 'wxt/browser';
import { newId } from '../notes/ids.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Answer, type AskCode, type AskEnvelope, isResult } from './envelope.ts';
import { isExtensionGone, saysGone, wordsOf } from './extension-gone.ts';
import type { BackgroundRequests, ReaderRequests } from './protocol.ts';

const TIMEOUT_MS = 20_000;

/** Requests that may work for long on a slow machine. */
const LONG_MS: Readonly<Record<string, number>> = {
  'article.analyse': 120_000,
  'note.import': 120_000,
  'note.changeMany': 300_000,
  'step.undo': 300_000,
  'bin.empty': 300_000,
  'storage.deleteEverything': 300_000,
  'backup.now': 600_000,
};

/** Requests that are not sent a second time, because doing them twice is not doing them once. */
const ONCE: ReadonlySet<string> = new Set(['reader.inject', 'backup.now']);

const RETRY_AFTER_MS = 150;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The code of a rejected sendMessage. */
function codeOf(error: unknown): AskCode {
  const words = wordsOf(error);
  if (saysGone(error)) return 'extension-gone';
  if (/receiving end does not exist|could not establish connection|no tab with id/i.test(words))
    return 'not-listening';
  if (isExtensionGone()) return 'extension-gone';
  return 'no-answer';
}

async function within(ms: number, work: Promise<unknown>): Promise<Result<unknown, AskCode>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<unknown, AskCode>>((done) => {
    timer = setTimeout(() => done(fail('no-answer', 'timeout')), ms);
  });
  try {
    return await Promise.race([work.then((value) => ok(value)), late]);
  } catch (error) {
    return fail(codeOf(error), String(error));
  } finally {
    clearTimeout(timer);
  }
}

type Send = (envelope: AskEnvelope) => Promise<unknown>;

/** One try. Undefined comes when the listener died with the question in its hands. */
async function once(send: Send, envelope: AskEnvelope): Promise<Result<unknown, AskCode>> {
  const reply = await within(LONG_MS[envelope.name] ?? TIMEOUT_MS, trySend(send, envelope));
  if (!reply.ok) return reply;
  if (reply.value === undefined || reply.value === null) return fail('not-listening', 'empty');
  return isResult(reply.value)
    ? (reply.value as Result<unknown, AskCode>)
    : fail('no-answer', 'not a reply');
}

/** sendMessage throws at once, not by its promise, when the context is gone. */
async function trySend(send: Send, envelope: AskEnvelope): Promise<unknown> {
  return send(envelope);
}

async function deliver(send: Send, envelope: AskEnvelope): Promise<Result<unknown, string>> {
  if (isExtensionGone()) return fail('extension-gone');
  const first = await once(send, envelope);
  const isLost =
    !first.ok &&
    (first.code === 'not-listening' || (first.code === 'no-answer' && first.detail !== 'timeout'));
  if (!isLost || ONCE.has(envelope.name)) return first;
  await wait(RETRY_AFTER_MS);
  return isExtensionGone() ? fail('extension-gone') : once(send, envelope);
}

/** Gives a new note its id before it is sent, so that sending it twice makes one note. */
function named<N extends keyof BackgroundRequests>(
  name: N,
  payload: BackgroundRequests[N][0],
): unknown {
  if (name !== 'note.save') return payload;
  const save = payload as BackgroundRequests['note.save'][0];
  return save.draft.id ? save : { ...save, draft: { ...save.draft, id: newId() } };
}

/**
 * Asks the background. Always answers: the handler's Result (a reply that is no Result comes as its value), or a
 * failure with an AskCode. Sent once more when the background was asleep or died with the question.
 */
export async function ask<N extends keyof BackgroundRequests>(
  name: N,
  payload: BackgroundRequests[N][0],
): Promise<Answer<BackgroundRequests[N][1]>> {
  const envelope: AskEnvelope = { newsgloss: 'ask', name, payload: named(name, payload) };
  const reply = await deliver((message) => browser.runtime.sendMessage(message), envelope);
  return reply as Answer<BackgroundRequests[N][1]>;
}

/** Asks the reader session in the top frame of a tab; 'not-listening' when there is none. */
export async function askTab<N extends keyof ReaderRequests>(
  tab: number,
  name: N,
  payload: ReaderRequests[N][0],
): Promise<Answer<ReaderRequests[N][1]>> {
  const envelope: AskEnvelope = { newsgloss: 'ask', name, payload };
  if (isExtensionGone()) return fail('extension-gone') as Answer<ReaderRequests[N][1]>;
  const reply = await once(
    (message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }),
    envelope,
  );
  return reply as Answer<ReaderRequests[N][1]>;
}
