// `node scripts/generate-terms.ts`: writes the termbase that ships, public/models/terms-1, from the rows.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROWS } from '../utils/analysis/terms/all-terms.ts';
import { END_OF_TERMS } from '../utils/analysis/terms/find-terms.ts';
import { SOURCES } from '../utils/analysis/terms/sources.ts';
import { MODEL_FILES } from '../utils/platform/model-files.ts';

const path = resolve(import.meta.dirname, '../public', MODEL_FILES.terms);
const bytes = Buffer.from(ROWS + END_OF_TERMS);
const description = {
  name: 'terms',
  version: 1,
  files: [
    {
      path: 'terms.txt',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  ],
  madeBy: 'scripts/generate-terms.ts',
  card: 'docs/rules.md',
  sources: Object.values(SOURCES).map((name) => ({ name, licence: 'facts' })),
};
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, bytes);
writeFileSync(join(dirname(path), 'MODEL.json'), `${JSON.stringify(description, null, 2)}\n`);
