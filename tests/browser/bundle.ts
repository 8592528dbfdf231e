// Makes one classic script of a module and all that it imports, to run in a page.
import { build, type Rollup } from 'vite';

/** The script's code; the module puts what tests call on globalThis. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'cases' } },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error(`nothing was built of ${entry}`);
  return chunk.code;
}
