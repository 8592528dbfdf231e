// Builds parsers of untrusted records out of parsers of their fields. A parsed value is always a new one, made field by
// field; what was not asked for is not taken over. Failures name the field, `detail` is its dotted path.
import { fail, ok, type Result } from '../result.ts';

export type Parsed<T> = Result<T, 'invalid'>;
export type Parser<T> = (raw: unknown) => Parsed<T>;

/** One parser for every field of T, so that a forgotten field does not compile. */
export type Fields<T> = { readonly [K in keyof T]-?: Parser<T[K]> };

const broken = fail('invalid', '');

/** The failure of a part, with the part's name put before its path. */
const within = (
  name: string,
  path: string | undefined,
): { ok: false; code: 'invalid'; detail: string } => ({
  ok: false,
  code: 'invalid',
  detail: path ? `${name}.${path}` : name,
});

/** A string of at most `max` UTF-16 units. Kept as it is: NUL and lone surrogates are the writer's own. */
export const text =
  (max: number): Parser<string> =>
  (raw) =>
    typeof raw === 'string' && raw.length <= max ? ok(raw) : broken;

/** A string, cut after `max` units: for what a page says of itself, which must not keep a note from being saved. */
export const clipped =
  (max: number): Parser<string> =>
  (raw) =>
    typeof raw === 'string' ? ok(raw.slice(0, max)) : broken;

/** A string of 1 to `max` units with something to see in it. */
export const someText =
  (max: number): Parser<string> =>
  (raw) =>
    typeof raw === 'string' && raw.length <= max && raw.trim() !== '' ? ok(raw) : broken;

/** A string that a test accepts. */
export const textWhere =
  (accepts: (text: string) => boolean): Parser<string> =>
  (raw) =>
    typeof raw === 'string' && accepts(raw) ? ok(raw) : broken;

/** A whole number in [min, max]. */
export const whole =
  (min: number, max: number = Number.MAX_SAFE_INTEGER): Parser<number> =>
  (raw) =>
    Number.isSafeInteger(raw) && (raw as number) >= min && (raw as number) <= max
      ? ok(raw as number)
      : broken;

/** Milliseconds since 1970 UTC, up to the year 9999. */
export const time: Parser<number> = whole(0, 253_402_300_799_999);

/** True or false, nothing like them. */
export const flag: Parser<boolean> = (raw) => (typeof raw === 'boolean' ? ok(raw) : broken);

/** One of a fixed list. */
export const oneOf =
  <T extends string>(values: readonly T[]): Parser<T> =>
  (raw) =>
    values.includes(raw as T) ? ok(raw as T) : broken;

/** A value or its absence: null and undefined both leave the field away. */
export const optional =
  <T>(parse: Parser<T>): Parser<T | undefined> =>
  (raw) =>
    raw === undefined || raw === null ? ok(undefined) : parse(raw);

/** A value or null. */
export const orNull =
  <T>(parse: Parser<T>): Parser<T | null> =>
  (raw) =>
    raw === undefined || raw === null ? ok(null) : parse(raw);

/** A list of at most `max` values. */
export const listOf =
  <T>(parse: Parser<T>, max: number): Parser<readonly T[]> =>
  (raw) => {
    if (!Array.isArray(raw) || raw.length > max) return broken;
    const values: T[] = [];
    for (let i = 0; i < raw.length; i += 1) {
      const one = parse(raw[i]);
      if (!one.ok) return within(String(i), one.detail);
      values.push(one.value);
    }
    return ok(values);
  };

/** An object with exactly these fields; absent optional ones stay absent. Own properties alone are read. */
export const recordOf =
  <T extends object>(fields: Fields<T>): Parser<T> =>
  (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return broken;
    const made: Record<string, unknown> = {};
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      const given = Object.hasOwn(raw, name) ? (raw as Record<string, unknown>)[name] : undefined;
      const one = fields[name](given);
      if (!one.ok) return within(name, one.detail);
      if (one.value !== undefined) made[name] = one.value;
    }
    // The one cast: `fields` has a parser of the right type for every field of T.
    return ok(made as T);
  };

/** A parsed value that must also pass a test over all of it; the failure's path is `name`. */
export const checked =
  <T>(parse: Parser<T>, accepts: (value: T) => boolean, name: string): Parser<T> =>
  (raw) => {
    const one = parse(raw);
    return one.ok && !accepts(one.value) ? fail('invalid', name) : one;
  };
