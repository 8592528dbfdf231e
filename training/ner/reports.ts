// Reads the annotated reports of training/data: one sentence a line, names as [TYPE name], an empty line between reports.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../utils/analysis/analysis.ts';
import { exampleOf, type Piece } from './augment.ts';
import type { Page } from './corpus.ts';

const DATA = join(import.meta.dirname, '../data');
const FOLDER = join(DATA, 'reports');
const NAME = /\[(PER|ORG|LOC|MISC) ([^\][]+)\]/g;

/** Plain text and names of a line. */
function parseLine(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(NAME)) {
    pieces.push([line.slice(at, match.index), ''], [match[2] as string, match[1] as EntityType]);
    at = match.index + match[0].length;
  }
  pieces.push([line.slice(at), '']);
  return pieces;
}

/** Pages of a text; a line with a name that our tokens do not fit is an error. */
export function parseReports(text: string): Page[] {
  return text
    .split(/\n\s*\n/)
    .map((report) =>
      report
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const example = exampleOf(parseLine(line.trim()));
          if (!example) throw new Error(`a name does not end where a token does: ${line}`);
          return example;
        }),
    )
    .filter((page) => page.length > 0);
}

/** All reports, file by file in the order of their names. */
export function readReports(): Page[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseReports(readFileSync(join(FOLDER, name), 'utf8')));
}

/** News of GUM with its names marked anew by our guidelines. */
export const readCorrectedNews = (): Page[] =>
  parseReports(readFileSync(join(DATA, 'gum-news.txt'), 'utf8'));
