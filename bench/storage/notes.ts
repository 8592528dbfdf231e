// Generated notes with words as frequent as in English prose: the n-th word comes 1/n as often as the first. Always the same.
import type { ArticleRecord } from '../../utils/notes/article-record.ts';
import { newId } from '../../utils/notes/ids.ts';
import type { Note, NoteColour } from '../../utils/notes/note.ts';
import { seeded } from '../random.ts';

const START = 1_700_000_000_000;
const COLOURS: readonly NoteColour[] = ['yellow', 'green', 'blue', 'pink', 'purple'];
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** How many words there are to choose from. */
const WORDS = 40_000;

/** The word of a rank: 0 is the most frequent. */
export function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20))
    word += SYLLABLES[rest % 20] ?? '';
  return word;
}

/** A rank by Zipf's law. */
const rank = (random: () => number): number => Math.floor(WORDS ** random()) - 1;

const words = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => wordOf(rank(random))).join(' ');

export const articleOf = (index: number): ArticleRecord => {
  const site = `site${index % 60}.example`;
  const url = `https://${site}/news/2025/story-${index}`;
  const time = START + index * 1_000;
  return {
    ...{
      id: url,
      url,
      site,
      title: `Story ${index}`,
      byline: 'A. Writer',
      published: '2025-01-01',
    },
    language: 'en',
    fingerprint: `f${index}`,
    created: time,
    updated: time,
  };
};

/** Note number `index`, made at its own minute, of one of `articles` articles. */
export function noteOf(index: number, articles: number): Note {
  const random = seeded(index + 1);
  const created = START + index * 60_000;
  const quote = words(random, 6 + Math.floor(random() * 14));
  const kind = random() < 0.7 ? 'note' : random() < 0.5 ? 'entity' : 'doubt';
  const start = Math.floor(random() * 4_000);
  return {
    id: newId(created),
    article: articleOf(Math.floor(random() * articles)).id,
    anchor: {
      version: 1,
      quote,
      prefix: words(random, 5),
      suffix: words(random, 5),
      block: 3,
      position: { start, end: start + quote.length },
      fingerprint: `f${index % articles}`,
    },
    quote,
    body: random() < 0.8 ? words(random, 5 + Math.floor(random() * 30)) : '',
    tags: random() < 0.6 ? [`tag-${Math.floor(random() ** 3 * 2_000)}`, 'reading'] : [],
    colour: COLOURS[Math.floor(random() * COLOURS.length)] ?? 'yellow',
    kind,
    ...(kind === 'entity' && { entity: `Person ${Math.floor(random() ** 2 * 800)}` }),
    ...(kind === 'doubt' && { rule: `rule-${Math.floor(random() * 30)}` }),
    created,
    updated: created,
    revision: 1,
  };
}
