// Makes public/models/names-1 from its sources: `node training/names/build.ts`.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TABLES_VERSION, writeTables } from '../../utils/analysis/names/name-tables.ts';
import { modelCard } from './model-card.ts';
import { mayShip, personRows } from './sources.ts';
import { tablesFrom } from './tables.ts';

const folder = join(import.meta.dirname, '../../public/models/names-1');
const sections = tablesFrom(personRows().filter(mayShip));
const bytes = writeTables(sections);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'names.bin'), bytes);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const card = modelCard({ version: TABLES_VERSION, sha256, bytes: bytes.length });
writeFileSync(join(folder, 'MODEL.json'), `${JSON.stringify(card, null, 2)}\n`);
for (const [name, text] of Object.entries(sections)) {
  console.log(
    name,
    text.split('\n').length,
    'lines',
    gzipSync(text, { level: 9 }).length,
    'bytes compressed',
  );
}
console.log('all', bytes.length, 'bytes,', gzipSync(bytes, { level: 9 }).length, 'compressed');
