// `node scripts/generate-licences.ts`: writes public/licences.txt, the licence of every package whose code ships.
// `-- --check` only says whether the file is true.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './run-steps.ts';

const TARGET = resolve(ROOT, 'public/licences.txt');

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const folderOf = (name: string): string => resolve(ROOT, 'node_modules', name);

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(resolve(folderOf(name), 'package.json'), 'utf8'));

/** Packages of which a part is compiled into the extension beside the dependencies of package.json. */
const COMPILED_IN = ['wxt'];

/** Packages that are needed to build alone, although a shipped package names them. */
const NOT_SHIPPED = new Set(['csstype']);

/** Names of all packages that ship, in order. */
function shippedPackages(): string[] {
  const root: Manifest = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  const found = new Set<string>(COMPILED_IN);
  const queue = Object.keys(root.dependencies ?? {});
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (found.has(name)) continue;
    found.add(name);
    // What @wxt-dev/i18n needs, it needs while building.
    if (name.startsWith('@wxt-dev/')) continue;
    for (const next of Object.keys(manifestOf(name).dependencies ?? {})) {
      if (!NOT_SHIPPED.has(next)) queue.push(next);
    }
  }
  return [...found].sort();
}

function licenceText(name: string): string {
  const file = readdirSync(folderOf(name)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  return file
    ? readFileSync(resolve(folderOf(name), file), 'utf8').trim()
    : '(The package has no licence file.)';
}

/** The whole file. Deterministic: the same lock file gives the same text. */
function licencesFile(): string {
  const parts = shippedPackages().map((name) => {
    const { version, license = 'unknown' } = manifestOf(name);
    return `${name} ${version} (${license})\n\n${licenceText(name)}\n`;
  });
  const notice = existsSync(resolve(ROOT, 'NOTICE'))
    ? readFileSync(resolve(ROOT, 'NOTICE'), 'utf8').trim()
    : '';
  const head =
    'Newsgloss is licensed under the MIT licence. It contains parts of these packages:\n';
  const line = `\n${'-'.repeat(72)}\n\n`;
  return [head, ...parts, ...(notice === '' ? [] : [notice, ''])]
    .join(line)
    .replaceAll('\r\n', '\n');
}

const text = licencesFile();
if (process.argv.includes('--check')) {
  const isTrue = existsSync(TARGET) && readFileSync(TARGET, 'utf8') === text;
  console.error(
    isTrue
      ? 'public/licences.txt is true.'
      : 'public/licences.txt is stale: run node scripts/generate-licences.ts',
  );
  process.exitCode = isTrue ? 0 : 1;
} else {
  writeFileSync(TARGET, text);
  console.error(`Wrote ${shippedPackages().length} licences.`);
}
