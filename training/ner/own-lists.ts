// Reads the own lists of training/data: people by region, bodies by kind, patterns, sites, works, regions, templates.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function lines(name: string): string[] {
  return readFileSync(join(import.meta.dirname, '../data', name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const split = (part: string, mark = ','): string[] => part.split(mark).map((each) => each.trim());

export interface People {
  /** gf, fg, gg or gbf, as people.txt says. */
  readonly order: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

export interface Body {
  readonly name: string;
  readonly acronym?: string;
}

export interface OwnLists {
  readonly people: readonly People[];
  readonly bodies: ReadonlyMap<string, readonly Body[]>;
  readonly patterns: ReadonlyMap<string, readonly string[]>;
  readonly sites: readonly string[];
  readonly works: readonly string[];
  readonly regions: readonly string[];
  readonly titles: readonly string[];
  readonly templates: readonly string[];
}

function byKind(name: string): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const line of lines(name)) {
    const [kind = '', names = ''] = split(line, ' ; ');
    kinds.set(kind, split(names));
  }
  return kinds;
}

function parseBody(text: string): Body {
  const [name = '', acronym] = text.split('=');
  return acronym ? { name, acronym } : { name };
}

/** All own lists. */
export function readOwnLists(): OwnLists {
  const people = lines('people.txt').map((line) => {
    const [, order = '', given = '', family = ''] = split(line, ' ; ');
    return { order, given: split(given), family: split(family) };
  });
  const bodies = new Map(
    [...byKind('bodies.txt')].map(([kind, names]) => [kind, names.map(parseBody)]),
  );
  return {
    people,
    bodies,
    patterns: byKind('body-patterns.txt'),
    sites: lines('sites.txt'),
    works: lines('works.txt'),
    regions: lines('regions.txt').flatMap((line) => split(line)),
    titles: lines('titles.txt').flatMap((line) => split(line)),
    templates: [...lines('templates.txt'), ...lines('agency.txt')],
  };
}
