// The peer: compromise's people, organisations and places as mentions, without titles, marks and possessives round a name.
import nlp from 'compromise';
import type { EntityType } from '../../utils/analysis/analysis.ts';
import type { Mention } from '../../utils/analysis/resources.ts';

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}
interface Found {
  readonly terms: readonly Term[];
}

/** A mention from the terms of one find: leading titles and articles left out, cut to letters and digits. */
function mentionOf(text: string, terms: readonly Term[], type: EntityType): Mention[] {
  const first = terms.findIndex(
    ({ tags, text: word }) => !tags.includes('Honorific') && !/^(?:the|a|an)$/i.test(word),
  );
  const [from, to] = [terms[first]?.offset, terms.at(-1)?.offset];
  if (!from || !to) return [];
  const raw = text.slice(from.start, to.start + to.length);
  const before = /^[^\p{L}\p{N}]*/u.exec(raw)?.[0].length ?? 0;
  const name = raw
    .slice(before)
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/['’] ?s$/, '');
  const start = from.start + before;
  return name === '' ? [] : [{ start, end: start + name.length, type }];
}

/** What compromise finds in a text. */
export function compromiseMentions(text: string): Mention[] {
  const document = nlp(text);
  const read = (view: { json(options: object): unknown }, type: EntityType): Mention[] =>
    (view.json({ offset: true, terms: { offset: true, tags: true } }) as Found[]).flatMap(
      ({ terms }) => mentionOf(text, terms, type),
    );
  return [
    ...read(document.people(), 'PER'),
    ...read(document.organizations(), 'ORG'),
    ...read(document.places(), 'LOC'),
  ];
}
