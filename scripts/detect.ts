// `npm run -s detect -- PATH...`: what the probe decides of saved pages and what the reader reads in them, as
// JSON Lines: {file, isArticle, score, decideMs, readMs, title, byline, date, language, text}.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeRecord } from './json-lines.ts';
import { listSavedPages } from './saved-pages/list.ts';
import { startPageRunner } from './saved-pages/run.ts';
import { stop } from './stop.ts';

async function main(paths: readonly string[]): Promise<void> {
  if (paths.length === 0)
    stop('Usage: npm run -s detect -- PATH... (saved pages, or folders of them)');
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) stop(`There is no ${missing}.`);
  const pages = listSavedPages(paths);
  const runner = await startPageRunner(resolve(import.meta.dirname, 'detect/in-page.ts'));
  try {
    for (const page of pages) {
      const { file } = page;
      try {
        await writeRecord({ file, ...((await runner.run(page, 'page.report()')) as object) });
      } catch (error) {
        console.error(`${file}:`, error);
        await writeRecord({
          id: file,
          file,
          error: error instanceof Error ? error.message : String(error),
        });
        process.exitCode = 1;
      }
    }
  } finally {
    await runner.close();
  }
}

await main(process.argv.slice(2));
