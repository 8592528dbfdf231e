// docs/formats.md says what the code does, field by field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BACKUP_FIELDS,
  CSV_FIELDS,
  type FieldMeaning,
  HYPOTHESIS_FIELDS,
  JSONLD_FIELDS,
  MQM_FIELDS,
  READWISE_FIELDS,
} from '../../../scripts/format-fields.ts';
import { examplesOf, formatsDocument } from '../../../scripts/formats-docs.ts';
import { FORMAT_IDS, type FormatId } from '../../../utils/exchange/format.ts';
import { FORMATS } from '../../../utils/exchange/formats.ts';

/** Fields that are written only of some records, none of which is in the sample. */
const RARE = ['note.deleted', 'target.scope'];

const DESCRIBED: readonly [FormatId, readonly FieldMeaning[]][] = [
  ['backup', BACKUP_FIELDS],
  ['jsonld', JSONLD_FIELDS],
  ['hypothesis', HYPOTHESIS_FIELDS],
  ['csv', CSV_FIELDS],
  ['readwise', READWISE_FIELDS],
  ['mqm', MQM_FIELDS],
];

describe('docs/formats.md', () => {
  it.each(DESCRIBED)('describes every field of %s, and no other', async (id, fields) => {
    const written = [...(await examplesOf(id)).keys()].sort();
    const described = fields.map(([path]) => path).filter((path) => !RARE.includes(path));
    expect(written).toEqual([...described].sort());
  });

  it('is what the code does now (node scripts/generate-formats.ts)', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
    expect(file).toBe(await formatsDocument());
  });
});

describe('the registry', () => {
  it('has every format under its own id, each written or read', () => {
    expect(Object.keys(FORMATS)).toEqual([...FORMAT_IDS]);
    for (const [id, format] of Object.entries(FORMATS)) {
      expect(format.id).toBe(id);
      expect(format.write ?? format.read).not.toBeNull();
    }
  });
});
