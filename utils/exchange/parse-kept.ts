// From an untrusted value to a record of a kind that is kept, by the parsers of utils/notes.
import {
  parseArticle,
  parseGlossaryEntry,
  parseNote,
  parseRevision,
  parseVerdict,
} from '../notes/parse-records.ts';
import { parseSettings } from '../notes/parse-settings.ts';
import { fail, type Result } from '../result.ts';
import type { ExchangeRecord, KeptKind } from './format.ts';

type Made = Result<ExchangeRecord, 'invalid'>;

const made = <K extends ExchangeRecord['kind']>(
  kind: K,
  parsed: Result<Extract<ExchangeRecord, { kind: K }>['value'], 'invalid'>,
): Made =>
  // The one cast: kind and value belong together, which the compiler cannot see through K.
  parsed.ok ? { ok: true, value: { kind, value: parsed.value } as ExchangeRecord } : parsed;

/** The record, or the path of the field that is wrong. A broken setting falls back alone, but no object is no settings. */
export function parseKept(kind: KeptKind, raw: unknown): Made {
  switch (kind) {
    case 'article':
      return made(kind, parseArticle(raw));
    case 'note':
      return made(kind, parseNote(raw));
    case 'revision':
      return made(kind, parseRevision(raw));
    case 'verdict':
      return made(kind, parseVerdict(raw));
    case 'glossary':
      return made(kind, parseGlossaryEntry(raw));
    case 'settings':
      return typeof raw === 'object' && raw !== null
        ? made(kind, { ok: true, value: parseSettings(raw).settings })
        : fail('invalid', '');
  }
}
