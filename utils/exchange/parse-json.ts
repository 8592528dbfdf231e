// JSON of people we do not know: parsed with a bound on its depth, and read by own properties alone.
import { fail, ok, type Result } from '../result.ts';
import { LIMITS } from './format.ts';

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [34, 92, 123, 125, 91, 93];

/** Where a JSON string ends that began before `from`: the index after its closing quote, or the length. */
function afterString(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i += 1;
    else if (unit === QUOTE) return i + 1;
  }
  return text.length;
}

/** How deep the brackets of a JSON text are nested. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) i = afterString(text, i + 1) - 1;
    else if (unit === OPEN || unit === OPEN_LIST) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === CLOSE || unit === CLOSE_LIST) depth -= 1;
  }
  return deepest;
}

/** The value of one JSON text. */
export function parseJson(text: string): Result<unknown, 'not-json' | 'too-deep'> {
  if (depthOf(text) > LIMITS.depth) return fail('too-deep');
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail('not-json');
  }
}

export type JsonObject = { readonly [name: string]: unknown };

/** Whether a value is a plain JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property of an object; undefined of anything else. */
export const field = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** An own property that is a string, else ''. */
export const textField = (value: unknown, name: string): string => {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
};

/** JSON-LD and most exports allow one value where a list may stand. */
export const asList = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** The first string among a value or the values of a list. */
export const firstText = (value: unknown): string =>
  asList(value).find((one): one is string => typeof one === 'string') ?? '';
