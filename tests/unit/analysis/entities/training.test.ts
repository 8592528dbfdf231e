// Training the recogniser gives the same bytes each time, and a model that can be read.
import { expect, test } from 'vitest';
import { type CrfOptions, trainCrf } from '../../../../training/ner/crf.ts';
import { makeDataset } from '../../../../training/ner/instances.ts';
import { readReports } from '../../../../training/ner/reports.ts';
import { recogniseText } from '../../../../training/ner/score.ts';
import { makeTables } from '../../../../training/ner/tables.ts';
import { writeModel } from '../../../../training/ner/write-model.ts';
import { loadRecogniser } from '../../../../utils/analysis/entities/recogniser.ts';

const OPTIONS: CrfOptions = { epochs: 2, rate: 0.1, penalty: 1e-6, dropout: 0.2, seed: 5 };

/** A small model of the first reports, with no tables but a gazetteer of one place. */
function train(options: CrfOptions): Uint8Array {
  const tables = makeTables([], [], new Map(), new Map([['accra', 1]]));
  const { instances, hashes } = makeDataset(readReports().slice(0, 60), tables, 2);
  const weights = trainCrf(instances, hashes.length, options);
  return writeModel(weights, hashes, tables, 0.05).bytes;
}

test('the same data and seed train the same bytes, another seed others', () => {
  const bytes = train(OPTIONS);
  expect(Buffer.compare(train(OPTIONS), bytes)).toBe(0);
  expect(Buffer.compare(train({ ...OPTIONS, seed: 6 }), bytes)).not.toBe(0);
}, 120_000);

test('what was trained can be read and finds names', () => {
  const loaded = loadRecogniser(train(OPTIONS).slice().buffer as ArrayBuffer);
  if (!loaded.ok) throw new Error(loaded.code);
  const text = 'President Ama Boateng met officials of the Ministry of Health in Accra on Monday.';
  const names = recogniseText(loaded.value, text).map(({ start, end }) => text.slice(start, end));
  expect(names).toContain('Ama Boateng');
  expect(names).toContain('Accra');
}, 120_000);
