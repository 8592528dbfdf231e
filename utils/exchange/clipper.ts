// Reads the highlights of Obsidian Web Clipper: its export file, a list of {url, highlights: [{text, timestamp, ...}]},
// and the shape in which it stores them, {address: {url, highlights: [{content, ...}]}}. Its texts are pieces of HTML.
import { timeOf } from './dates.ts';
import type { Item } from './format.ts';
import { htmlToText } from './html-text.ts';
import { jsonRecords } from './json-records.ts';
import { ForeignNotes } from './made-note.ts';
import { asList, field, isObject, textField } from './parse-json.ts';
import { rejected } from './rejected.ts';

/** When it was made: an ISO date, milliseconds, or the id, which is milliseconds as text. */
function createdOf(highlight: unknown): number | null {
  const written = timeOf(textField(highlight, 'timestamp'));
  if (written !== null) return written;
  const numbers = [field(highlight, 'createdAt'), Number(textField(highlight, 'id') || Number.NaN)];
  // Earlier than 2020 there was no clipper: such a number is no date.
  return (
    numbers.find(
      (one): one is number =>
        Number.isSafeInteger(one) && (one as number) > 1.577e12 && (one as number) < 2.5e14,
    ) ?? null
  );
}

function bodyOf(highlight: unknown): string {
  const notes = asList(field(highlight, 'notes')).filter(
    (note): note is string => typeof note === 'string' && note.trim() !== '',
  );
  return notes.length > 0 ? notes.join('\n\n') : textField(highlight, 'comment');
}

function* readPage(page: unknown, url: string, line: number, notes: ForeignNotes): Generator<Item> {
  for (const highlight of asList(field(page, 'highlights'))) {
    const raw = JSON.stringify({ url, highlights: [highlight] });
    const html = textField(highlight, 'text') || textField(highlight, 'content');
    if (!isObject(highlight) || html === '') {
      yield rejected(line, raw, 'invalid', 'highlights.text');
      continue;
    }
    yield* notes.take({
      line,
      raw,
      url,
      title: textField(page, 'title'),
      quote: htmlToText(html),
      body: bodyOf(highlight),
      tags: [],
      colour: textField(highlight, 'color'),
      created: createdOf(highlight),
    });
  }
}

/** Pages by their address, alone or under "highlights". */
function* readStored(value: unknown, line: number, notes: ForeignNotes): Generator<Item> {
  const inner = field(value, 'highlights');
  const pages = isObject(inner) ? inner : value;
  if (!isObject(pages)) return;
  for (const [address, page] of Object.entries(pages)) {
    if (Array.isArray(field(page, 'highlights'))) {
      yield* readPage(page, textField(page, 'url') || address, line, notes);
    } else {
      yield rejected(line, JSON.stringify({ [address]: page }), 'unknown-kind');
    }
  }
}

/** One note a highlight, each article before its first. Throws FileError where the file is no JSON or ends early. */
export async function* readClipper(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  const notes = new ForeignNotes();
  for await (const record of jsonRecords(chunks, [''])) {
    if (!record.ok) {
      yield record;
      continue;
    }
    const { line, value } = record;
    if (Array.isArray(field(value, 'highlights'))) {
      yield* readPage(value, textField(value, 'url'), line, notes);
    } else yield* readStored(value, line, notes);
  }
}
