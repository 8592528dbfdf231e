// One row of the termbase: what machine translation writes for a body, an office or a set phrase, and its real name.

/** One wrong form of one name. */
export interface Term {
  readonly wrong: string;
  readonly name: string;
  /** The name in its own script. */
  readonly native: string;
  /** Code of a page in SOURCES, or '-' where nobody has looked it up: then it never fires alone. */
  readonly source: string;
  /** Words of which one must stand on the page; empty when none is needed. */
  readonly context: readonly string[];
}

function readRow(row: string): Term[] {
  const [wrong = '', name = '', native = '', source = '-', context = ''] = row.split('|');
  return wrong.split(';').map((form) => ({
    wrong: form,
    name,
    native,
    source,
    context: context === '' ? [] : context.split(' '),
  }));
}

/** The terms of a table: one row a line, `wrong;forms|name|native|source|context words`. */
export const readTerms = (rows: string): Term[] =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) => readRow(row));

/** Whether someone looked the name up. */
export const isVerified = ({ source }: Term): boolean => source !== '-';
