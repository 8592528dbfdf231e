// The text of docs/formats.md: every field of every exchange format, with an example made by writing the sample library.
import { SAMPLE, SAMPLE_TIME } from '../tests/unit/exchange/sample.ts';
import { csvFields } from '../utils/exchange/csv-text.ts';
import { type FormatId, LIMITS } from '../utils/exchange/format.ts';
import { FORMATS } from '../utils/exchange/formats.ts';
import { DEFAULT_TEMPLATE } from '../utils/exchange/markdown.ts';
import {
  BACKUP_FIELDS,
  CLIPPER_FIELDS,
  CSV_FIELDS,
  type FieldMeaning,
  HYPOTHESIS_FIELDS,
  JSONLD_FIELDS,
  MQM_FIELDS,
  READWISE_FIELDS,
  TEMPLATE_FIELDS,
} from './format-fields.ts';

type Examples = Map<string, string>;

/** The file of the sample in a format. */
async function sampleFile(id: FormatId): Promise<string> {
  const write = FORMATS[id].write;
  if (!write) throw new Error(`${id} is not written`);
  let text = '';
  for await (const part of write(SAMPLE, { now: SAMPLE_TIME, version: '1.0.0' })) text += part;
  return text;
}

/** Adds the first value met at each path. Paths in `whole` are not gone into. */
function collect(
  value: unknown,
  path: string,
  examples: Examples,
  whole: ReadonlySet<string>,
): void {
  const isLeaf = typeof value !== 'object' || value === null || whole.has(path);
  if (isLeaf) {
    if (!examples.has(path)) examples.set(path, JSON.stringify(value));
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, `${path}[]`, examples, whole);
  } else {
    for (const [name, one] of Object.entries(value)) {
      collect(one, path === '' ? name : `${path}.${name}`, examples, whole);
    }
  }
}

function backupExamples(text: string): Examples {
  const examples: Examples = new Map();
  const whole = new Set(
    BACKUP_FIELDS.map(([path]) => path).filter((path) => path.includes('.') || path === 'counts'),
  );
  for (const line of text.trimEnd().split('\n')) {
    const { kind, value, ...rest } = JSON.parse(line);
    collect(rest, '', examples, whole);
    if (!kind) continue;
    if (!examples.has('kind')) examples.set('kind', JSON.stringify(kind)).set('value', '{…}');
    collect(value, kind, examples, whole);
    if (value.anchor) collect(value.anchor, 'anchor', examples, whole);
  }
  return examples;
}

function jsonExamples(value: unknown): Examples {
  const examples: Examples = new Map();
  const whole = new Set(['annotations[].permissions']);
  for (const one of Array.isArray(value) ? value : [value]) collect(one, '', examples, whole);
  return examples;
}

function tableExamples(text: string, fields: readonly FieldMeaning[], delimiter: string): Examples {
  const rows = text
    .split(delimiter === '\t' ? '\n' : '\r\n')
    .map((row) => (delimiter === '\t' ? row.split('\t') : csvFields(row, ',')));
  const [head = [], ...more] = rows;
  const example = (at: number): string =>
    more.map((row) => row[at] ?? '').find((cell) => cell !== '') ?? '';
  const unknown = head.filter((name) => !fields.some(([path]) => path === name));
  if (unknown.length > 0) throw new Error(`not described: ${unknown.join(', ')}`);
  return new Map(head.map((name, at) => [name, example(at)]));
}

/** The examples of every field that a format writes. */
export async function examplesOf(id: FormatId): Promise<Examples> {
  const text = await sampleFile(id);
  switch (id) {
    case 'backup':
      return backupExamples(text);
    case 'jsonld':
      return jsonExamples(JSON.parse(text));
    case 'hypothesis':
      return jsonExamples(JSON.parse(text));
    case 'csv':
      return tableExamples(text, CSV_FIELDS, ',');
    case 'readwise':
      return tableExamples(text, READWISE_FIELDS, ',');
    case 'mqm':
      return tableExamples(text, MQM_FIELDS, '\t');
    default:
      return new Map();
  }
}

const cell = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  const short = line.length > 70 ? `${line.slice(0, 69)}…` : line;
  return short === '' ? '' : `\`${short.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
};

const tableOf = (fields: readonly FieldMeaning[], examples?: Examples): string =>
  [
    examples ? '| field | meaning | example |' : '| field | meaning |',
    examples ? '|---|---|---|' : '|---|---|',
    ...fields.map(([path, meaning]) =>
      examples
        ? `| \`${path}\` | ${meaning} | ${cell(examples.get(path) ?? '')} |`
        : `| \`${path.replaceAll(', ', '`, `')}\` | ${meaning} |`,
    ),
  ].join('\n');

const mib = (units: number): string => `${units / 1024 / 1024} Mi`;

const fenced = (text: string, language = ''): string =>
  `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;

/** What people call the formats. */
const NAMES: Record<FormatId, string> = {
  backup: 'Newsgloss backup',
  jsonld: 'W3C Web Annotation',
  hypothesis: 'Hypothesis JSON',
  markdown: 'Markdown for Obsidian',
  csv: 'CSV',
  readwise: 'Readwise CSV',
  html: 'HTML report',
  mqm: 'MQM report',
  clipper: 'Obsidian Web Clipper',
};

const overview = (): string =>
  [
    '| format | `convert` name | file | written | read |',
    '|---|---|---|---|---|',
    ...Object.values(FORMATS).map(
      ({ id, extension, mime, write, read }) =>
        `| ${NAMES[id]} | \`${id}\` | .${extension}, ${mime} | ${write ? 'yes' : 'no'} | ${read ? 'yes' : 'no'} |`,
    ),
  ].join('\n');

/** All of docs/formats.md. */
export async function formatsDocument(): Promise<string> {
  const html = await sampleFile('html');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return `# Formats

Made by \`node scripts/generate-formats.ts\`; a test fails when it is not what the code does. The examples are one small
invented library. What a file is, is known by its content, never by its name; any of them may be gzipped.

${overview()}

Notes in the bin are in the backup alone. Glossary, settings and earlier versions of notes are in the backup alone.

## What is refused
A reader names every record that it does not take, with line and reason, and goes on. It takes at most ${mib(LIMITS.record)} characters a
record, ${LIMITS.depth} levels of JSON, ${LIMITS.columns} columns, and ${LIMITS.file / 1024 ** 3} GiB a file after decompression. An article's address is http or https; another is refused.
Texts that are too long are refused, never cut. Lone surrogates and NUL stay as they are in JSON; in other files they become U+FFFD.

## ${NAMES.backup}
JSON Lines in UTF-8. The last line has the counts and the checksum; \`head -n -1 FILE | sha256sum\` gives the same. The same
records always become the same bytes. A version grows when a line changes its meaning; each earlier one has a frozen sample in \`tests/exchange/\`.

${tableOf(BACKUP_FIELDS, await examplesOf('backup'))}

## ${NAMES.jsonld}
A JSON list of annotations of the [W3C model](https://www.w3.org/TR/annotation-model/), each with its own context, so that any of them stands alone. Terms are the
model's and Dublin Core's. Not carried: the block of an anchor, the number of a revision.
Read are lists, single annotations, pages, collections and graphs, from any program: a body without a purpose is the note, several are paragraphs
of it; a classifying or tagging body is a tag, by its text or its label; a body of HTML is read as text. A target without an address is refused.

${tableOf(JSONLD_FIELDS, await examplesOf('jsonld'))}

## ${NAMES.hypothesis}
The file that Hypothesis' client imports and exports; answers of its API (\`rows\`) are read too. Its importer keeps \`target\`, \`tags\`, \`text\`, \`uri\` and
\`document\`; the rest of what we know is in \`newsgloss\`, which it leaves out. Not carried: the number of a revision.
A reply is read as a note without a quote. The importer puts what it reads on the page in front of it, whatever \`uri\` says.

Checked on 2026-11-29 with the client's own code, version 1.1766.0 (its \`readExportFile\`, \`ImportAnnotationsService\` and \`AnnotationsService\`, with a server that answers from memory; the service itself was not asked). A file that
the library wrote in Chromium, 524 notes and 12 verdicts, 324 of the notes hostile text: 536 of 536 imported, each with the \`target\`, \`tags\`, \`text\`, \`uri\` and \`document\` we wrote; imported again, 536 known as duplicates. What its \`AnnotationsExporter\` made of them came back here as 535 notes, and
one named as a duplicate: two verdicts whose texts are the same once the rule is gone. Its table gave 534 and two such.

${tableOf(HYPOTHESIS_FIELDS, await examplesOf('hypothesis'))}

## ${NAMES.csv}
RFC 4180: CRLF between rows, quotes where they are needed; a byte order mark when asked for. A row a note; a verdict or an open doubt without a note has a row
of its own. **Formula guard:** a cell that begins with \`=\`, \`+\`, \`-\`, \`@\`, tab, CR or LF would run in a spreadsheet; it gets an apostrophe before it, and so
does a cell that begins with apostrophes and then one of these. Reading takes one apostrophe off such a cell, which gives back exactly what was written. Also read: commas, semicolons or tabs between cells,
a first line \`sep=;\` as Excel has it, Hypothesis' tables (those with \`Type\` and \`Quote/description\` too), UTF-16. A date that is not ISO 8601 is left out: the note gets the time at which it is read.

${tableOf(CSV_FIELDS, await examplesOf('csv'))}

## ${NAMES.readwise}
Readwise's import table, with the formula guard. Readwise's own export is read too (\`Book Title\`, \`Book Author\`, \`Tags\`, \`Color\`, \`Highlighted at\`, \`Document tags\`); it has no addresses: such notes get
one under \`readwise.invalid\`, a name that can never exist, so that they are in the library and no link leads astray. Readwise itself cuts highlights at 8,191 characters.

${tableOf(READWISE_FIELDS, await examplesOf('readwise'))}

## ${NAMES.mqm}
The verdicts "right" as tab separated rows of the WMT campaigns ([google/wmt-mqm-human-evaluation](https://github.com/google/wmt-mqm-human-evaluation)). The target
is as much of the block as the anchor keeps: the quote with at most 240 UTF-16 units before and after it, so a long paragraph is not whole. Rows of one segment
have each their own piece of it. Only what the reader judged right is in it: an error that no rule found, or that nobody judged, is not counted, so the scores of
two pages compare only where the same reader judged all of both.

${tableOf(MQM_FIELDS, await examplesOf('mqm'))}

## ${NAMES.markdown}
One file an article, or one for all. Values of the front matter are always in double quotes. A page's own words are escaped; a note's Markdown stays, without HTML
and without links that run. File names have no character that Windows, macOS, Linux or Obsidian refuses, no device's name, at most 120 bytes, and differ in more than case.

The library takes another template, under Export; the writer by its option \`template\`. \`{{name}}\` inserts a value, escaped; \`{{name|filter}}\` through \`yaml\`, \`quote\`, \`markdown\` or \`link\`; \`{{#name}}…{{/name}}\` repeats for a list, or shows for a text or flag;
\`{{^name}}…{{/name}}\` shows when there is none.

${tableOf(TEMPLATE_FIELDS)}

The template as it comes:

${fenced(DEFAULT_TEMPLATE)}

It makes:

${fenced(await sampleFile('markdown'), 'markdown')}

## ${NAMES.html}
One file that needs nothing else. It has no script; its policy is \`${policy}\`; links lead to http and https, and tell nobody where they were clicked. Per article: title, site, author, date, language, counts,
the quotes in their context with the colour of the note, notes, corrections, names, tags, doubts with category, severity, suggestion and verdict; counts of all at the end. It prints on A4 and Letter.

## ${NAMES.clipper}
Read alone: the export of its highlights (a list), and its storage (pages by address).

${tableOf(CLIPPER_FIELDS)}
`;
}
