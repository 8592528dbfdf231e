// Fetches the script that draws beside the text. Most visits end without a card: its third of the code is not parsed
// until a person moves the pointer, presses a key or asks from the popup.
import {
  type CardSource,
  FLOATING,
  type FloatingParts,
  type MountFloating,
} from '../../components/floating-parts.ts';
import { ask } from '../../utils/messages/ask.ts';
import { report } from '../../utils/platform/report.ts';

/** Parts that draw into the shadow root; null where the browser did not let the script in, or the extension is gone. */
export async function loadFloating(
  shadow: ShadowRoot,
  cardSource: () => CardSource,
): Promise<FloatingParts | null> {
  const reply = await ask('reader.floating', null);
  const mount = (globalThis as { [FLOATING]?: MountFloating })[FLOATING];
  if (reply.ok && mount) return mount(shadow, cardSource());
  report('cannot draw cards', reply.ok ? 'no script' : reply.code);
  return null;
}
