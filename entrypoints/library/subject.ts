// Gathers what the page of one article or one name shows.
import type { EntitySubject, Kept, Subject } from '../../components/library/subject.ts';
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import { quoteLink } from '../../utils/exchange/text-fragment.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { NoteQuery } from '../../utils/notes/note-query.ts';
import type { FacetCount } from '../../utils/notes/store-shapes.ts';

/** Notes looked at for one page, and articles listed of a name. */
const MOST_NOTES = 1000;
const MOST_ARTICLES = 20;

async function notesOf(query: NoteQuery): Promise<readonly Note[]> {
  const reply = await ask('note.page', { query, cursor: null, limit: MOST_NOTES });
  return reply.ok ? reply.value.items : [];
}

/** Titles of articles by id, '' for one that is not known: one question for all, since each costs the page time. */
export async function titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const reply = await ask('article.titles', { ids });
  return new Map(ids.map((id, i) => [id, reply.ok ? (reply.value[i] ?? '') : '']));
}

async function articleSubject(id: string): Promise<Subject | null> {
  const [reply, notes, verdicts] = await Promise.all([
    ask('article.get', { id }),
    notesOf({ article: id }),
    ask('verdict.listForPage', { article: id }),
  ]);
  if (!reply.ok || !reply.value) return null;
  const article = reply.value;
  const placeOf = ({ anchor }: { readonly anchor: Anchor }) => ({
    at: anchor.position.start,
    url: quoteLink(article.url, anchor),
  });
  const kept: Kept[] = [
    ...notes.map((note) => ({ ...placeOf(note), note })),
    ...(verdicts.ok ? verdicts.value : []).map((verdict) => ({ ...placeOf(verdict), verdict })),
  ];
  return { kind: 'article', article, kept: kept.sort((a, b) => a.at - b.at) };
}

/** How often each wording was noted, most frequent first. */
function spellingsOf(notes: readonly Note[]): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const { quote } of notes) counts.set(quote, (counts.get(quote) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

async function entitySubject(name: string): Promise<EntitySubject> {
  const query = { entity: name };
  const [notes, facets, glossary] = await Promise.all([
    notesOf(query),
    ask('note.facets', { query, by: 'article', limit: MOST_ARTICLES }),
    ask('glossary.page', { cursor: null, limit: 1, prefix: name }),
  ]);
  const counts = facets.ok ? facets.value.values : [];
  const titles = await titlesOf(counts.map(({ value }) => value));
  const articles = counts.map(({ value, count }) => ({
    id: value,
    count,
    title: titles.get(value) ?? '',
  }));
  const entry = glossary.ok ? glossary.value.items[0] : undefined;
  const { preferred = '', native = '' } = entry?.term === name ? entry : {};
  return { kind: 'entity', name, spellings: spellingsOf(notes), preferred, native, articles };
}

/** The page that a search asks for, or null where it asks for none. */
export async function subjectOf({ article, entity }: NoteQuery): Promise<Subject | null> {
  if (article !== undefined) return articleSubject(article);
  return entity === undefined ? null : entitySubject(entity);
}
