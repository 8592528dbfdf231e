// Rebuilds settings field by field. A broken field falls back to its default alone, and is named.
import type { EntityType } from '../analysis/analysis.ts';
import type { SettingsAmendment } from './amend-settings.ts';
import { BACKUP_RHYTHMS } from './auto-backup.ts';
import { LINE_STYLES, type Look, type Looks, MARK_NAMES, type MarkName } from './looks.ts';
import { flag, listOf, oneOf, type Parser, someText, text, textWhere } from './parse-fields.ts';
import { DEFAULT_SETTINGS, LONGEST_TEMPLATE, SETTINGS_VERSION, type Settings } from './settings.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** Dotted paths of what was broken and fell back; absent fields are not named. */
  readonly broken: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;

const asRecord = (raw: unknown): Raw | null =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Raw) : null;

const own = (raw: Raw, name: string): unknown => (Object.hasOwn(raw, name) ? raw[name] : undefined);

/** Names the broken fields while it reads. */
type Take = <T>(raw: Raw, name: string, parse: Parser<T>, fallback: T, path?: string) => T;

const takeInto =
  (broken: string[]): Take =>
  (raw, name, parse, fallback, path = name) => {
    const given = own(raw, name);
    if (given === undefined) return fallback;
    const one = parse(given);
    if (one.ok) return one.value;
    broken.push(path);
    return fallback;
  };

/** The object in a field; an absent one is empty, a broken one too, but named. */
function part(raw: Raw, name: string, broken: string[]): Raw {
  const given = own(raw, name);
  const record = asRecord(given);
  if (!record && given !== undefined) broken.push(name);
  return record ?? {};
}

const KINDS: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];
const HOSTS = listOf(someText(300), 20_000);

function readDecisions(raw: Raw, broken: string[]): Settings['siteDecisions'] {
  const decisions: Record<string, 'article' | 'not-article'> = {};
  for (const [host, value] of Object.entries(raw)) {
    const isHost = host !== '' && host !== '__proto__' && host.length <= 300;
    if (isHost && (value === 'article' || value === 'not-article')) decisions[host] = value;
    else broken.push(`siteDecisions.${host}`);
  }
  return decisions;
}

const COLOUR = textWhere((text) => /^#[0-9a-f]{6}$/.test(text));
const LINE = oneOf(LINE_STYLES);

/** Looks of the marks that are known; a broken colour or line falls back alone. */
function readLooks(raw: Raw, broken: string[]): Looks {
  const looks: { [Name in MarkName]?: Partial<Look> } = {};
  for (const [name, given] of Object.entries(raw)) {
    const mark = MARK_NAMES.find((one) => one === name);
    const record = asRecord(given);
    if (!mark || !record) {
      broken.push(`looks.${name}`);
      continue;
    }
    const [colour, line] = [COLOUR(own(record, 'colour')), LINE(own(record, 'line'))];
    if (Object.hasOwn(record, 'colour') && !colour.ok) broken.push(`looks.${name}.colour`);
    if (Object.hasOwn(record, 'line') && !line.ok) broken.push(`looks.${name}.line`);
    const look = {
      ...(colour.ok && { colour: colour.value }),
      ...(line.ok && { line: line.value }),
    };
    if (Object.keys(look).length > 0) looks[mark] = look;
  }
  return looks;
}

/** Settings of the present version from whatever was stored. Nothing is reset but what cannot be read. */
export function parseSettings(raw: unknown): ReadSettings {
  const broken: string[] = [];
  const take = takeInto(broken);
  const all = asRecord(raw);
  if (!all) return { settings: DEFAULT_SETTINGS, broken: raw === undefined ? [] : [''] };
  const fallback = DEFAULT_SETTINGS;
  const kinds = part(all, 'kinds', broken);
  const tiers = part(all, 'tiers', broken);
  const sites = part(all, 'sites', broken);
  const kindOf = (kind: EntityType): boolean =>
    take(kinds, kind, flag, fallback.kinds[kind], `kinds.${kind}`);
  const settings: Settings = {
    version: SETTINGS_VERSION,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, kindOf(kind)])) as Settings['kinds'],
    tiers: {
      A: take(tiers, 'A', flag, fallback.tiers.A, 'tiers.A'),
      B: take(tiers, 'B', flag, fallback.tiers.B, 'tiers.B'),
    },
    notes: take(all, 'notes', flag, fallback.notes),
    likelyEverywhere: take(all, 'likelyEverywhere', flag, fallback.likelyEverywhere),
    marks: take(all, 'marks', flag, fallback.marks),
    sites: {
      mode: take(sites, 'mode', oneOf(['all', 'only', 'not'] as const), 'all', 'sites.mode'),
      list: take(sites, 'list', HOSTS, [], 'sites.list'),
    },
    siteDecisions: readDecisions(part(all, 'siteDecisions', broken), broken),
    rulesOff: take(all, 'rulesOff', listOf(someText(200), 5_000), []),
    wordsOff: take(all, 'wordsOff', listOf(text(1_000), 50_000), []),
    storePrivate: take(all, 'storePrivate', flag, fallback.storePrivate),
    syncSettings: take(all, 'syncSettings', flag, fallback.syncSettings),
    appearance: take(
      all,
      'appearance',
      oneOf(['auto', 'light', 'dark'] as const),
      fallback.appearance,
    ),
    looks: readLooks(part(all, 'looks', broken), broken),
    markdownTemplate: take(all, 'markdownTemplate', text(LONGEST_TEMPLATE), ''),
    autoBackup: take(all, 'autoBackup', oneOf(BACKUP_RHYTHMS), fallback.autoBackup),
  };
  return { settings, broken };
}

/** A change of settings as a page sends it: all of it right, or undefined. Fields not named stay as they are. */
export function parseSettingsChange(raw: unknown): Partial<Settings> | undefined {
  const given = asRecord(raw);
  if (!given) return undefined;
  const { settings, broken } = parseSettings(given);
  const isKnown = Object.keys(given).every((name) => Object.hasOwn(settings, name));
  if (!isKnown || broken.length > 0) return undefined;
  const named = Object.entries(settings).filter(
    ([name]) => name !== 'version' && Object.hasOwn(given, name),
  );
  return Object.fromEntries(named) as Partial<Settings>;
}

/** An amendment as a view sends it: all of it right, or undefined. */
export function parseAmendment(raw: unknown): SettingsAmendment | undefined {
  const given = asRecord(raw);
  const [from, to] = [
    given && parseSettingsChange(given.from),
    given && parseSettingsChange(given.to),
  ];
  return from && to ? { from, to } : undefined;
}
