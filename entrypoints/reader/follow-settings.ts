// The settings as a reader session has them: taken once, and each change from then on.
import { ask } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import { decisionFor, isSiteOn } from '../../utils/notes/site-rules.ts';
import type { SessionState } from './session-state.ts';

/**
 * Takes the settings and follows them from then on: a page that is read by hand is decided on while it is read. Whether
 * the background gave them.
 */
export async function followSettings(
  state: SessionState,
  signal: AbortSignal,
  stop: () => void,
): Promise<boolean> {
  const reply = await ask('settings.get', null);
  if (!reply.ok) return false;
  state.settings.value = reply.value;
  listen(
    'settings.changed',
    (settings) => {
      // A page that is read by hand stays read, whatever was decided before.
      const decided = decisionFor(settings, location.href);
      const isRefused =
        decided === 'not-article' && decided !== decisionFor(state.settings.value, location.href);
      if (!isSiteOn(settings, location.href) || isRefused) stop();
      else state.settings.value = settings;
    },
    signal,
  );
  return true;
}
