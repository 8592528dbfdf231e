// All sections of the shipped file, from rows of people that the caller has chosen.
import { readMandarin } from '../../utils/analysis/names/japanese.ts';
import { japaneseTables } from './japanese-tables.ts';
import { koreanTables } from './korean-tables.ts';
import { gazetteerRows, peopleTable } from './people-table.ts';
import type { PersonRow } from './sources.ts';
import { translatedTable } from './translated-table.ts';
import { vietnameseTables } from './vietnamese-tables.ts';
import { westernTable } from './western-table.ts';

/**
 * Sections by name. `rows` train the priors and stand in the gazetteer, beside the people collected by hand: the caller
 * leaves out what it measures with.
 */
export function tablesFrom(rows: readonly PersonRow[]): Record<string, string> {
  const japanese = japaneseTables();
  return {
    ...koreanTables(rows),
    ...japanese,
    ...vietnameseTables(),
    people: peopleTable(rows, readMandarin(japanese['ja-mandarin'] ?? '')),
    translated: translatedTable(gazetteerRows(rows)),
    western: westernTable(),
  };
}
