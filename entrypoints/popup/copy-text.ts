// The clipboard, with its refusal as a value.
import { fail, ok, type Result } from '../../utils/result.ts';

export async function copyText(text: string): Promise<Result<null, 'copy-refused'>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch (error) {
    return fail('copy-refused', String(error));
  }
}
