// The language of the library's search field: words, and fields such as site:example.org or tag:"two words".
// Never fails: what is no field is a word, and an open quote ends with the text.
import { NOTE_COLOURS, NOTE_KINDS } from './note.ts';
import type { NoteQuery } from './note-query.ts';

/** A term as typed: `field` is '' for a plain word. */
interface Term {
  readonly field: string;
  readonly value: string;
}

const TERM = /(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/gi;

function termsOf(typed: string): Term[] {
  return [...typed.matchAll(TERM)].map(([, field = '', quoted, word]) => ({
    field: field.toLowerCase(),
    value: (quoted ?? word ?? '').trim(),
  }));
}

/** Midnight of a day in local time: "2024", "2024-05" and "2024-05-17" alike; undefined for anything else. */
function dayOf(value: string): number | undefined {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 ? date.getTime() : undefined;
}

const hostOf = (value: string): string => value.toLowerCase().replace(/^www\./, '');

type Change = (query: NoteQuery) => NoteQuery;

const FIELDS: Readonly<Record<string, (value: string) => Change | undefined>> = {
  article: (value) => (query) => ({ ...query, article: value }),
  site: (value) => (query) => ({ ...query, site: hostOf(value) }),
  tag: (value) => (query) => ({ ...query, tags: [...(query.tags ?? []), value] }),
  entity: (value) => (query) => ({ ...query, entity: value }),
  rule: (value) => (query) => ({ ...query, rule: value }),
  kind(value) {
    const kind = NOTE_KINDS.find((one) => one === value);
    return kind && ((query) => ({ ...query, kind }));
  },
  colour(value) {
    const colour = NOTE_COLOURS.find((one) => one === value);
    return colour && ((query) => ({ ...query, colour }));
  },
  has(value) {
    if (value !== 'note' && value !== 'correction') return undefined;
    return (query) => ({ ...query, has: value });
  },
  before(value) {
    const before = dayOf(value);
    return before === undefined ? undefined : (query) => ({ ...query, before });
  },
  after(value) {
    const from = dayOf(value);
    return from === undefined ? undefined : (query) => ({ ...query, from });
  },
  in: (value) => (value === 'bin' ? (query) => ({ ...query, bin: true }) : undefined),
};

/** The query of what was typed. A field with a value it does not know is searched for as words. */
export function parseQuery(typed: string): NoteQuery {
  let query: NoteQuery = {};
  const words: string[] = [];
  for (const { field, value } of termsOf(typed)) {
    const change =
      value !== '' && Object.hasOwn(FIELDS, field) ? FIELDS[field]?.(value) : undefined;
    if (change) query = change(query);
    else if (field === '') words.push(value);
    else if (!Object.hasOwn(FIELDS, field) || value !== '') words.push(`${field}:${value}`);
  }
  const text = words.filter((word) => word !== '').join(' ');
  return text === '' ? query : { ...query, text };
}

/** The terms as they were typed; a quote that the end of the text left open is closed. */
const writtenTerms = (typed: string): string[] =>
  [...typed.matchAll(TERM)].map(([term]) =>
    /^(?:[a-z]+:)?"[^"]*$/i.test(term) ? `${term}"` : term,
  );

/** Whether this very term stands in a search. */
export const hasTerm = (typed: string, term: string): boolean => writtenTerms(typed).includes(term);

/** The search with a term more, or without it where it is there. */
export function toggleTerm(typed: string, term: string): string {
  const terms = writtenTerms(typed);
  const others = terms.filter((one) => one !== term);
  return (others.length < terms.length ? others : [...terms, term]).join(' ');
}

/** A term of the language: quoted where it must be. */
export const queryTerm = (field: string, value: string): string =>
  /^[^\s"]+$/.test(value) ? `${field}:${value}` : `${field}:"${value.replaceAll('"', '')}"`;
