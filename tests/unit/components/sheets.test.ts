// Style sheets of components: pages load several together, so that one name must not mean two things.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../i18n/locale-files.ts';

it('no class is styled by itself in two sheets', () => {
  const homes = new Map<string, Set<string>>();
  for (const sheet of globSync('components/**/*.css', { cwd: ROOT })) {
    const css = readFileSync(join(ROOT, sheet), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    for (const [, name = ''] of css.matchAll(/^(\.[\w-]+)(?:,|\s*\{)/gm))
      homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
  }
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, sheets]) => sheets.size > 1)).toEqual([]);
});
