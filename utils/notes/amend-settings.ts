// A change of settings as a view makes it: what it knew of some fields, and what it wants them to be. Only the difference
// is applied, so that a change made from an old copy takes nothing back that was changed meanwhile.
import type { Settings } from './settings.ts';

export interface SettingsAmendment {
  /** The fields as they were known. */
  readonly from: Partial<Settings>;
  /** The same fields as they shall be. */
  readonly to: Partial<Settings>;
}

/** The amendment that makes `to` of what is known. */
export function amendment(known: Settings, to: Partial<Settings>): SettingsAmendment {
  const named = Object.entries(known).filter(([name]) => Object.hasOwn(to, name));
  return { from: Object.fromEntries(named) as Partial<Settings>, to };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list is a set: what came in and what went out is put in and taken out. */
function amendedList(now: readonly unknown[], from: readonly unknown[], to: readonly unknown[]) {
  const [had, has] = [new Set(from), new Set(to)];
  const left = now.filter((one) => has.has(one) || !had.has(one));
  const there = new Set(left);
  return [...left, ...to.filter((one) => !had.has(one) && !there.has(one))];
}

/** Fields are changed one by one; one that is not in `to` any more goes. */
function amendedFields(now: Fields, from: Fields, to: Fields): Fields {
  const kept = Object.entries(now).filter(
    ([name]) => Object.hasOwn(to, name) || !Object.hasOwn(from, name),
  );
  const changed = Object.entries(to).map(([name, value]) => {
    const isKnown = Object.hasOwn(from, name) && Object.hasOwn(now, name);
    return [name, isKnown ? amendedValue(now[name], from[name], value) : value] as const;
  });
  return Object.fromEntries([...kept, ...changed]);
}

function amendedValue(now: unknown, from: unknown, to: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(from) && Array.isArray(to))
    return amendedList(now, from, to);
  if (isFields(now) && isFields(from) && isFields(to)) return amendedFields(now, from, to);
  return from === to ? now : to;
}

/** The settings now with the difference applied. Broken values stay broken: parse what comes of it. */
export function amended(now: Settings, { from, to }: SettingsAmendment): Settings {
  const known = Object.entries(from).filter(([name]) => Object.hasOwn(to, name));
  return {
    ...now,
    ...(amendedFields({ ...now }, Object.fromEntries(known), { ...to }) as Partial<Settings>),
  };
}
