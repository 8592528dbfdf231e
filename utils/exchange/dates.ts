// Times as files write them.

/** A time, milliseconds since 1970 UTC, as ISO 8601. */
export const iso = (time: number): string => new Date(time).toISOString();

/** A date of any program: ISO 8601, or a date and a time with or without an offset (UTC where there is none). */
export function timeOf(text: string): number | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/i.exec(
      text,
    );
  if (!match) return null;
  const [, date, clock = '00:00:00', zone = 'Z'] = match;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const time = Date.parse(`${date}T${clock}${offset.toUpperCase()}`);
  return Number.isFinite(time) ? time : null;
}
