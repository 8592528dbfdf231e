// The clipboard, with its refusal as a value.
import { fail, ok, type Result } from '../result.ts';

/** Copies as a person does who chooses "Copy", which the browser allows for a moment after a press. */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const write = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = true;
  };
  addEventListener('copy', write, true);
  try {
    return document.execCommand('copy') && isCopied;
  } finally {
    removeEventListener('copy', write, true);
  }
}

/** Puts a text on the clipboard; call it right after a press. */
export async function copyText(text: string): Promise<Result<null, 'copy-refused'>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch (error) {
    // There is no `clipboard` on pages of plain http, and none is allowed in a frame that the page does not trust.
    return copyByCommand(text) ? ok(null) : fail('copy-refused', String(error));
  }
}
