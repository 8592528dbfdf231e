// The analysis' resources from the files that ship, for commands that run in Node.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadRecogniser } from '../utils/analysis/entities/recogniser.ts';
import { loadNames } from '../utils/analysis/names/restorer.ts';
import type { Resources } from '../utils/analysis/resources.ts';
import { loadTerms } from '../utils/analysis/terms/find-terms.ts';
import { MODEL_FILES } from '../utils/platform/model-files.ts';
import type { Result } from '../utils/result.ts';

function bytesOf(path: string): ArrayBuffer {
  const file = readFileSync(resolve(import.meta.dirname, '../public', path));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

function unwrap<T>(result: Result<T>, path: string): T {
  if (!result.ok) throw new Error(`${path}: ${result.code} ${result.detail ?? ''}`);
  return result.value;
}

/** Loads the recogniser, the name tables and the termbase; throws when a shipped file is missing or damaged. */
export function loadResources(options: { readonly gazetteer?: boolean } = {}): Resources {
  return {
    recogniser: unwrap(loadRecogniser(bytesOf(MODEL_FILES.entities)), MODEL_FILES.entities),
    names: unwrap(loadNames(bytesOf(MODEL_FILES.names), options), MODEL_FILES.names),
    terms: unwrap(loadTerms(bytesOf(MODEL_FILES.terms)), MODEL_FILES.terms),
  };
}
