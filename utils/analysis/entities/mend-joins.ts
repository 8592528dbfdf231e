// Names that the model joined and the rest of the page, or their last words, show to be two: "UPD Ana Ruiz",
// "Finance Ministry and Border Police", "Wages Board WB".
import type { EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';
import { isAcronymOf } from './acronyms.ts';
import { endsInHead, hasHead } from './body-heads.ts';

/** Types by the names of a page. */
export type KnownNames = ReadonlyMap<string, EntityType>;

interface Cut {
  /** Where the first part ends and the second begins, in the name. */
  readonly end: number;
  readonly start: number;
  readonly types: readonly [EntityType, EntityType];
}

function cutAtLink(name: string, type: EntityType, known: KnownNames): Cut | undefined {
  const link = / (and|in) (?=\p{Lu})/u.exec(name);
  if (!link) return undefined;
  const first = name.slice(0, link.index);
  const start = link.index + link[0].length;
  const second = name.slice(start);
  const ofSecond = known.get(second);
  const cut = { end: link.index, start };
  if (link[1] === 'in') {
    const isCut = type === 'LOC' || (type === 'ORG' && ofSecond === 'ORG');
    return isCut ? { ...cut, types: [known.get(first) ?? type, ofSecond ?? type] } : undefined;
  }
  if (type !== 'ORG' || !hasHead(first)) return undefined;
  const isTwo =
    (endsInHead(first) && endsInHead(second)) || (known.get(first) === 'ORG' && ofSecond === 'ORG');
  return isTwo ? { ...cut, types: [type, type] } : undefined;
}

/** "Alternative Congress AC": a name with its acronym behind it. */
function cutAtAcronym(name: string, type: EntityType): Cut | undefined {
  const acronym = / (\p{Lu}{2,8})$/u.exec(name);
  if (!acronym || !isAcronymOf(acronym[1] as string, name.slice(0, acronym.index)))
    return undefined;
  return { end: acronym.index, start: acronym.index + 1, types: [type, type] };
}

/** A body or place and the person who speaks for it, both of which the page names by themselves. */
function cutAtPerson(name: string, known: KnownNames): Cut | undefined {
  for (const { index } of name.matchAll(/ /g)) {
    const first = known.get(name.slice(0, index));
    if (first && first !== 'PER' && known.get(name.slice(index + 1)) === 'PER')
      return { end: index, start: index + 1, types: [first, 'PER'] };
  }
  return undefined;
}

/** "Ohio Rep. Ana Ruiz": a title inside a name ends what stands before it and begins a person. */
function cutAtTitle(name: string, type: EntityType): Cut | undefined {
  const title = / (?:Rep|Reps|Sen|Sens|Gov|Lt\. Gov|Gen|Sgt|Dr)\. (?=\p{Lu})/u.exec(name);
  if (!title || type === 'PER') return undefined;
  return { end: title.index, start: title.index + title[0].length, types: [type, 'PER'] };
}

/** A mention, or the two that it joins. */
export function splitJoined(text: string, mention: Mention, known: KnownNames): Mention[] {
  const { start, end, type } = mention;
  const name = text.slice(start, end);
  const cut =
    cutAtTitle(name, type) ??
    cutAtLink(name, type, known) ??
    cutAtAcronym(name, type) ??
    cutAtPerson(name, known);
  if (!cut) return [mention];
  return [
    { start, end: start + cut.end, type: cut.types[0] },
    { start: start + cut.start, end, type: cut.types[1] },
  ];
}
