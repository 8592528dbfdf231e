// `node scripts/generate-terms.ts`: writes the termbase that ships, public/models/terms-1/terms.txt, from the rows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ROWS } from '../utils/analysis/terms/all-terms.ts';
import { END_OF_TERMS } from '../utils/analysis/terms/find-terms.ts';
import { MODEL_FILES } from '../utils/platform/model-files.ts';

const path = resolve(import.meta.dirname, '../public', MODEL_FILES.terms);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, ROWS + END_OF_TERMS);
