// The article of the page around the frame, as its reader has it.
import { ask } from '../../utils/messages/ask.ts';
import type { EditedArticle } from '../../utils/messages/protocol.ts';

let found: EditedArticle | null = null;

/** Asks once; null while the page does not answer, and then it is asked again. */
export async function pageOfFrame(): Promise<EditedArticle | null> {
  if (found) return found;
  const reply = await ask('editor.article', null);
  found = reply.ok ? reply.value : null;
  return found;
}
