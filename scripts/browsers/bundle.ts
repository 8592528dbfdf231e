// Makes one classic script of a module and all that it imports, for a page to run.
import { build, type Rollup } from 'vite';

/** The script; in the page the module's exports lie under the global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error(`no script came of ${entry}`);
  return chunk.code;
}
