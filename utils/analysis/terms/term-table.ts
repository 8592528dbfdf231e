// The termbase as data: what machine translation writes for a body, an office or a set phrase, and its real name.
import { ROWS as CHINA_BODIES } from './rows/china-bodies.ts';
import { ROWS as CHINA_PARTY } from './rows/china-party.ts';
import { ROWS as CHINA_STATE } from './rows/china-state.ts';
import { ROWS as HONG_KONG_TAIWAN } from './rows/hong-kong-taiwan.ts';
import { ROWS as JAPAN } from './rows/japan.ts';
import { ROWS as KOREA } from './rows/korea.ts';
import { ROWS as MEDIA_AND_BODIES } from './rows/media-and-bodies.ts';
import { ROWS as PHRASES } from './rows/phrases.ts';
import { ROWS as UN_WORLD } from './rows/un-world.ts';
import { ROWS as VIETNAM_RUSSIA } from './rows/vietnam-russia.ts';
import { ROWS as WEST } from './rows/west.ts';
import { ROWS as WORLD_BODIES } from './rows/world-bodies.ts';
import { SOURCES } from './sources.ts';

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

/** All terms; no wrong form twice. */
export const TERMS: readonly Term[] = [
  MEDIA_AND_BODIES,
  CHINA_STATE,
  CHINA_PARTY,
  PHRASES,
  UN_WORLD,
  JAPAN,
  CHINA_BODIES,
  HONG_KONG_TAIWAN,
  KOREA,
  VIETNAM_RUSSIA,
  WEST,
  WORLD_BODIES,
].flatMap((rows) =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) => readRow(row)),
);

/** Whether someone looked the name up. */
export const isVerified = (term: Term): boolean => term.source in SOURCES;
