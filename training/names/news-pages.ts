// Pages of the measuring data: documents of the doubts' sets, and sentences of annotated sets put together again.
import { readText } from '../read-text.ts';

interface TextRecord {
  readonly doc?: string;
  readonly text: string;
}

/** Texts of a doubts file: the lines of one document together. */
export function documents(path: string): string[] {
  const of = new Map<string, string[]>();
  readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .forEach((line, index) => {
      const record = JSON.parse(line) as TextRecord & { system?: string };
      const key =
        record.doc === undefined
          ? String(Math.floor(index / 20))
          : `${record.doc} ${record.system ?? ''}`;
      of.set(key, [...(of.get(key) ?? []), record.text]);
    });
  return [...of.values()].map((lines) => lines.join('\n\n'));
}

/** Text of a BIO file, twenty sentences to a page. */
export function bioPages(path: string): string[] {
  const sentences = readText(path)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('-DOCSTART-'))
        .map((line) => line.split(/\s+/)[0])
        .join(' ')
        .replace(/ ([,.;:!?%)’]|'s|n't)/g, '$1')
        .replace(/([(]) /g, '$1'),
    );
  const pages: string[] = [];
  for (let at = 0; at < sentences.length; at += 20)
    pages.push(sentences.slice(at, at + 20).join('\n\n'));
  return pages;
}
