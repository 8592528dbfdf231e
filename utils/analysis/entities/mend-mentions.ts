// What the annotation's rules say for certain, applied to the names found: titles and brackets stay outside, tails of
// addresses are no names, and a name of several words has one type on a page.
import type { EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';

const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Madam|Hon|Rev|Gen|Col|Capt|Maj|Lt|Sgt|Sen|Gov|Messrs|Mme|President|Maulana|Datuk|Shri|Smt|Alhaji|Hajiya|Undersecretary|Imam|Emperor)\.? (?=\p{Lu})/u;

/** Cuts titles off a person's name. */
function withoutTitles(text: string, mention: Mention): Mention {
  if (mention.type !== 'PER') return mention;
  let { start } = mention;
  for (;;) {
    const title = TITLE.exec(text.slice(start, mention.end));
    if (!title) return start === mention.start ? mention : { ...mention, start };
    start += title[0].length;
  }
}

/** What stands in brackets behind a name: one word, with the bracket that closes where the name holds it. */
const BRACKETED = /^(\p{Lu}[\p{L}\p{N}.&-]+)(\)?)$/u;
const TWO_CAPITALS = /^\p{Lu}\P{Lu}*\p{Lu}/u;

/** "Department of Works (DoW)" in one span becomes the name and its acronym; an open bracket ends the name. */
function splitAtBracket(text: string, mention: Mention): Mention[] {
  const { start, end, type } = mention;
  const name = text.slice(start, end);
  const open = name.indexOf(' (');
  if (open <= 0) return [mention];
  const long = { start, end: start + open, type };
  const [, inside, close] = BRACKETED.exec(name.slice(open + 2)) ?? [];
  if (!inside || !(close || TWO_CAPITALS.test(inside)))
    return name.includes(')') ? [mention] : [long];
  const from = start + open + 2;
  return [long, { start: from, end: from + inside.length, type }];
}

/** A letter alone, or letters and digits in no order, as in the tail of a short web address ("MYwRz9euaq"). */
const isNoise = (name: string): boolean =>
  /^\p{L}$/u.test(name) ||
  (/^[A-Za-z]+\d+[A-Za-z][A-Za-z\d]*$/.test(name) && /[a-z]/.test(name) && /[A-Z]/.test(name));

/** The type that each name of several words has most often; the first of equals. */
function usualTypes(text: string, mentions: readonly Mention[]): Map<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { start, end, type } of mentions) {
    const name = text.slice(start, end);
    if (!name.includes(' ')) continue;
    const byType = counts.get(name) ?? new Map<EntityType, number>();
    byType.set(type, (byType.get(type) ?? 0) + 1);
    counts.set(name, byType);
  }
  const usual = new Map<string, EntityType>();
  for (const [name, byType] of counts) {
    if (byType.size < 2) continue;
    const [first] = [...byType].sort(([, a], [, b]) => b - a);
    if (first) usual.set(name, first[0]);
  }
  return usual;
}

/** The mentions of a page, mended; `mentions` in order and without overlap, and so is the result. */
export function mendMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const mended = mentions
    .map((mention) => withoutTitles(text, mention))
    .flatMap((mention) => splitAtBracket(text, mention))
    .filter(({ start, end }) => !isNoise(text.slice(start, end)));
  const usual = usualTypes(text, mended);
  if (usual.size === 0) return mended;
  return mended.map((mention) => {
    const type = usual.get(text.slice(mention.start, mention.end));
    return type === undefined || type === mention.type ? mention : { ...mention, type };
  });
}
