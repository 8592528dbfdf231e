// `node scripts/generate-formats.ts`: writes docs/formats.md, every field of every exchange format with an example.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatsDocument } from './formats-docs.ts';
import { ROOT } from './run-steps.ts';

writeFileSync(join(ROOT, 'docs/formats.md'), await formatsDocument());
