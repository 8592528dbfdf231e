// English that was written as English, put back into pages: Voice of America, Wikipedia and Wikinews sentences.
import { join } from 'node:path';
import { dataFolder } from '../data-folder.ts';
import { toText } from '../ner/corpus.ts';
import { readText } from '../read-text.ts';

/** The words as English is written; nothing in them is a span. */
const sentenceOf = (words: readonly string[]): string =>
  toText(
    words.map((word) => [word, 'O'] as const),
    true,
  ).text;

function sentencesOf(file: string): string[] {
  return readText(join(dataFolder, 'ner', file))
    .split('\n\n')
    .map((block) => block.split('\n').map((line) => line.replace(/[ \t]\S+$/, '')))
    .filter((words) => words.length > 3 && words[0] !== '-DOCSTART-')
    .map(sentenceOf);
}

/** Native pages of about `size` sentences, from sources whose licences allow training. */
export function nativePages(size: number): { text: string; isVoa: boolean }[] {
  const pages: { text: string; isVoa: boolean }[] = [];
  for (const file of ['newsgloss-news.train.bio.gz', 'wikigold.bio', 'gum-by.train.bio']) {
    const all = sentencesOf(file);
    for (let at = 0; at + size <= all.length; at += size)
      pages.push({
        text: all.slice(at, at + size).join('\n\n'),
        isVoa: file.startsWith('newsgloss'),
      });
  }
  return pages;
}
