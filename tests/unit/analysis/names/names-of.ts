// The shipped tables, loaded once, and what they find in a text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameFinding } from '../../../../utils/analysis/names/name-finding.ts';
import { loadNames } from '../../../../utils/analysis/names/restorer.ts';
import type { NameRestorer } from '../../../../utils/analysis/resources.ts';
import { atOnce } from '../../../../utils/at-once.ts';

const FILE = join(import.meta.dirname, '../../../../public/models/names-1/names.bin');

/** The file's bytes in a buffer of their own. */
export const shippedBytes = (): ArrayBuffer => new Uint8Array(readFileSync(FILE)).buffer;

export function restorer(options: { gazetteer?: boolean } = {}): NameRestorer {
  const loaded = loadNames(shippedBytes(), options);
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded.value;
}

const WITH = restorer();
const WITHOUT = restorer({ gazetteer: false });

/** Findings of a plain text. */
export const findingsIn = (text: string, gazetteer = true): NameFinding[] =>
  atOnce((gazetteer ? WITH : WITHOUT).restore(text, []));

/** Each finding as "written > best", in the order found. */
export const namesIn = (text: string, gazetteer = true): string[] =>
  findingsIn(text, gazetteer).map((finding) => {
    const [first] = finding.mentions;
    const written = first ? text.slice(first.start, first.end) : '';
    return `${written} > ${finding.candidates[0]?.text ?? ''}`;
  });
