// Long texts for the bench: the paragraphs of the project's own articles, round after round, with new names in each
// round, so that vocabulary and names grow with the length as they do in real text.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OWN = resolve(import.meta.dirname, '../../tests/articles');

const SYLLABLES =
  'ba den gor hul kim lar mos nav pel ris sol tam ul ver wen yor zan cho dri fel'.split(' ');

/** Words that keep their capital in every round: beginnings of sentences, days, months and the like. */
const COMMON =
  /^(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|His|Her|Their|Its|There|When|While|If|As|For|After|Before|Since|Some|Many|Most|What|Who|How|Why|Where|No|Not|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** A made-up name, the same for the same word and round. */
function nameFor(word: string, round: number): string {
  let hash = round * 2654435761;
  for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  const parts: string[] = [];
  for (let at = 0; at < 3; at++) {
    parts.push(SYLLABLES[hash % SYLLABLES.length] ?? '');
    hash = Math.floor(hash / SYLLABLES.length);
  }
  const made = parts.join('');
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}`;
}

const renamed = (paragraph: string, round: number): string =>
  round === 0
    ? paragraph
    : paragraph.replace(/(?<=[a-z,] )[A-Z][a-z]{2,}/g, (word) =>
        COMMON.test(word) || word.length % 3 === round % 3 ? word : nameFor(word, round),
      );

/** All paragraphs of the project's own articles, in the order of their folders. */
function ownParagraphs(): string[] {
  return globSync('*/expected.json', { cwd: OWN })
    .sort()
    .flatMap((path) => {
      const { isArticle, body } = JSON.parse(readFileSync(join(OWN, path), 'utf8')) as {
        isArticle: boolean;
        body?: string[];
      };
      return isArticle ? (body ?? []) : [];
    });
}

/** Paragraphs of about so many words together; the same for the same number. */
export function paragraphsOfWords(words: number): string[] {
  const own = ownParagraphs();
  const made: string[] = [];
  let count = 0;
  for (let round = 0; count < words; round++) {
    for (const paragraph of own) {
      if (count >= words) break;
      made.push(renamed(paragraph, round));
      count += paragraph.split(/\s+/).length;
    }
  }
  return made;
}

/** The same as paragraphs of a page. */
export const htmlOfWords = (words: number): string =>
  paragraphsOfWords(words)
    .map((paragraph) => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');
