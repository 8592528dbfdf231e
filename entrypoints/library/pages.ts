// Lists that the store gives in pages, as one.
import type { Page } from '../../utils/notes/store-shapes.ts';
import type { Result } from '../../utils/result.ts';

/** The pages from the first to the last; `ask` is given the cursor of each. Throws the code of one that fails. */
export async function* pagesOf<T>(
  ask: (cursor: string | null) => Promise<Result<Page<T>, string>>,
): AsyncGenerator<readonly T[]> {
  let cursor: string | null = null;
  do {
    const reply: Result<Page<T>, string> = await ask(cursor);
    if (!reply.ok) throw new Error(reply.code);
    yield reply.value.items;
    cursor = reply.value.next;
  } while (cursor !== null);
}
