// Asking the page in front, and showing what failed.
import { problemText } from '../../utils/i18n/wording.ts';
import { askTab } from '../../utils/messages/ask.ts';
import type { ReaderRequests } from '../../utils/messages/protocol.ts';
import { fail, type Result } from '../../utils/result.ts';
import type { ReviewSession } from './review-session.ts';

/** Shows a failure; says whether it was none. */
export function check({ message }: ReviewSession, result: Result<unknown>): boolean {
  if (!result.ok) message.value = { text: problemText(result.code), tone: 'problem' };
  return result.ok;
}

/** Asks the reader of the page in front. */
export async function askPage<N extends keyof ReaderRequests>(
  { tab }: ReviewSession,
  name: N,
  payload: ReaderRequests[N][0],
) {
  return tab.value ? askTab(tab.value.id, name, payload) : fail('not-listening' as const);
}
