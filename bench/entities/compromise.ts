// The peer: compromise's people, organisations and places as mentions, without what its spans carry round a name.
import nlp from 'compromise';
import type { EntityType } from '../../utils/analysis/analysis.ts';
import type { Mention } from '../../utils/analysis/resources.ts';

interface Found {
  readonly offset?: { readonly start: number; readonly length: number };
}

/** Reads the offsets of one view, cut to letters and digits at both ends and without a possessive. */
function mentionsOf(text: string, found: readonly Found[], type: EntityType): Mention[] {
  return found.flatMap(({ offset }) => {
    if (!offset) return [];
    const raw = text.slice(offset.start, offset.start + offset.length);
    const before = /^[^\p{L}\p{N}]*/u.exec(raw)?.[0].length ?? 0;
    const name = raw
      .slice(before)
      .replace(/[^\p{L}\p{N}]+$/u, '')
      .replace(/['’]s$/, '');
    const start = offset.start + before;
    return name === '' ? [] : [{ start, end: start + name.length, type }];
  });
}

/** What compromise finds in a text. */
export function compromiseMentions(text: string): Mention[] {
  const document = nlp(text);
  const read = (view: { json(options: object): unknown }): Found[] =>
    view.json({ offset: true }) as Found[];
  return [
    ...mentionsOf(text, read(document.people()), 'PER'),
    ...mentionsOf(text, read(document.organizations()), 'ORG'),
    ...mentionsOf(text, read(document.places()), 'LOC'),
  ];
}
