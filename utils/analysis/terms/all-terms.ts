// The whole termbase as it is edited. The extension ships it as a file (scripts/generate-terms.ts): this is for Node alone.
import { ROWS as CHINA_BODIES } from './rows/china-bodies.ts';
import { ROWS as CHINA_PARTY } from './rows/china-party.ts';
import { ROWS as CHINA_STATE } from './rows/china-state.ts';
import { ROWS as HONG_KONG_TAIWAN } from './rows/hong-kong-taiwan.ts';
import { ROWS as JAPAN } from './rows/japan.ts';
import { ROWS as KOREA } from './rows/korea.ts';
import { ROWS as MEDIA_AND_BODIES } from './rows/media-and-bodies.ts';
import { ROWS as PHRASES } from './rows/phrases.ts';
import { ROWS as RIGHTS_AND_KOREA } from './rows/rights-and-korea.ts';
import { ROWS as UN_WORLD } from './rows/un-world.ts';
import { ROWS as VIETNAM_RUSSIA } from './rows/vietnam-russia.ts';
import { ROWS as WEST } from './rows/west.ts';
import { ROWS as WORLD_BODIES } from './rows/world-bodies.ts';
import { readTerms, type Term } from './term-table.ts';

/** Every row, one a line: the shipped file. Of two rows with one wrong form the first counts. */
export const ROWS = [
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
  RIGHTS_AND_KOREA,
]
  .map((rows) => `${rows.trim()}\n`)
  .join('');

/** All terms; no wrong form twice. */
export const TERMS: readonly Term[] = readTerms(ROWS);
