// What the annotation's rules say for certain, applied to the names found: titles and brackets stay outside, tails of
// addresses are no names, and a name of several words has one type on a page.
import { mapSteps } from '../../map-steps.ts';
import type { EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';
import { mendAcronyms } from './mend-acronyms.ts';
import { type KnownNames, splitJoined } from './mend-joins.ts';
import { typeByForm } from './mend-types.ts';

const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Madam|Hon|Rev|Gen|Col|Capt|Maj|Lt|Sgt|Sen|Gov|Messrs|Mme|President|Maulana|Datuk|Shri|Smt|Alhaji|Hajiya|Undersecretary|Imam|Emperor|Brigadiers?|Ayatollah|Mullah|Mallam|Archbishop|Seri|Ombudsperson)\.? (?=\p{Lu})/u;

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

const OFFICE =
  / (?:Spokes(?:man|woman|person)|Minister|Secretary|Officer|Director|Chair(?:man|woman|person)?|Commissioner|Rapporteur|Ambassador|Manager|Executive|MPs?|Envoy)$/u;

/** Cuts an office off a body's name, "UN Special Rapporteur"; what is left of a title alone is no name. */
function withoutOffice(text: string, mention: Mention, known: KnownNames): Mention[] {
  if (mention.type !== 'ORG') return [mention];
  const name = text.slice(mention.start, mention.end);
  const special = / Special (?:Representative|Envoy|Rapporteur|Adviser)\b/u.exec(name);
  if (special) return [{ ...mention, end: mention.start + special.index }];
  if (/ (?:of|for|and) /.test(name)) return [mention];
  const office = OFFICE.exec(name);
  if (!office) return [mention];
  const words = name.slice(0, office.index).split(' ');
  for (let count = words.length; count > 0; count--)
    for (let first = 0; first + count <= words.length; first++) {
      const body = words.slice(first, first + count).join(' ');
      if (known.get(body) !== 'ORG') continue;
      const start = mention.start + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      return [{ ...mention, start, end: start + body.length }];
    }
  return [];
}

/** "Dean of the School of Law", "Acting Manager of the Coal Fund": an office before the body that it is held in. */
const OFFICE_OF =
  /^(?:(?:Acting|Assistant|Associate|Deputy|Executive|Honorary|Senior|Vice) )*(?:Academician|Chair(?:man|woman|person)?|Commissioner|Dean|Director|Fellow|Governor|Head|Manager|Member|Minister|President|Professor|Secretary|Spokes(?:man|woman|person)|Director[- ]General|Secretary[- ]General) (?:of|at|for) (?:the )?(?=\p{Lu})/u;

/** Cuts the office off that a body's name begins with; a portfolio alone, "Minister of Health", is no name. */
function withoutOfficeOf(text: string, mention: Mention): Mention[] {
  if (mention.type !== 'ORG') return [mention];
  const office = OFFICE_OF.exec(text.slice(mention.start, mention.end));
  if (!office) return [mention];
  if (/^(?:\p{L}+ )*(?:Minister|Secretary|Commissioner) (?:of|for)/u.test(office[0])) return [];
  return [{ ...mention, start: mention.start + office[0].length }];
}

/** "Party Congress - China News": a spaced dash ends one name and begins another. */
function splitAtDash(text: string, mention: Mention): Mention[] {
  const { start, end, type } = mention;
  const dash = type === 'MISC' ? null : / [-–—] (?=\p{Lu})/u.exec(text.slice(start, end));
  if (!dash) return [mention];
  const from = start + dash.index;
  return [
    { start, end: from, type },
    { start: from + dash[0].length, end, type },
  ];
}

/** Cuts the article off a name that the page has without it elsewhere. */
function withoutArticle(text: string, mention: Mention, known: KnownNames): Mention {
  const name = text.slice(mention.start, mention.end);
  if (!/^[Tt]he \p{L}/u.test(name) || !known.has(name.slice(4))) return mention;
  return { ...mention, start: mention.start + 4 };
}

/** The end of a possessive that translation tore off, "Seoul’ s", or a possessive with small letters, "Ruiz’ house". */
const TORN_END = /(?:\s?['’] s|\s?['’]|(?:['’]s|(?<=s)['’]) (?!of )\p{Ll}.*)$/u;

/** Drops a torn possessive, but not the end of a quotation that the name itself opens. */
function withoutTornEnd(text: string, mention: Mention): Mention {
  const name = text.slice(mention.start, mention.end);
  const torn = TORN_END.exec(name);
  if (!torn || torn.index === 0 || /['‘]/u.test(name.slice(0, torn.index))) return mention;
  return { ...mention, end: mention.start + torn.index };
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

/** Longer runs of letters without a space are no names. */
const LONGEST_WORD = 100;

/**
 * A letter or Roman numeral alone, "5G" and "3D", a word of a hundred letters, a web address or the tail of a short one
 * ("MYwRz9euaq"), and the exchange in the code of a share ("600519.SH").
 */
const isNoise = (name: string, before: string): boolean =>
  /^(?:\p{L}\.?|[IV]+\.?|\d\p{Lu})$/u.test(name) ||
  (name.length > LONGEST_WORD && !name.includes(' ')) ||
  name.includes('://') ||
  (/\d\.$/.test(before) && /^\p{Lu}{2}$/u.test(name)) ||
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

/** What becomes of one mention by itself. */
function mendOne(text: string, mention: Mention, known: KnownNames): Mention[] {
  const cut = withoutTornEnd(text, withoutArticle(text, withoutTitles(text, mention), known));
  return splitAtBracket(text, cut)
    .flatMap((part) => splitJoined(text, part, known))
    .flatMap((part) => splitAtDash(text, part))
    .flatMap((part) => withoutOfficeOf(text, part))
    .map((part) => typeByForm(text, part))
    .flatMap((part) => withoutOffice(text, part, known))
    .filter(
      ({ start, end }) =>
        !isNoise(text.slice(start, end), text.slice(Math.max(0, start - 2), start)),
    );
}

/** The mentions of a page, mended in steps; `mentions` in order and without overlap, and so is the result. */
export function* mendMentions(
  text: string,
  mentions: readonly Mention[],
): Generator<void, Mention[]> {
  const known: KnownNames = new Map(
    mentions.map(({ start, end, type }) => [text.slice(start, end), type]),
  );
  const each = yield* mapSteps(mentions, (mention) => mendOne(text, mention, known));
  const mended = mendAcronyms(text, each.flat());
  yield;
  const usual = usualTypes(text, mended);
  if (usual.size === 0) return mended;
  return mended.map((mention) => {
    const type = usual.get(text.slice(mention.start, mention.end));
    return type === undefined || type === mention.type ? mention : { ...mention, type };
  });
}
