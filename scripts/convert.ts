// `npm run -s convert -- --to FORMAT FILE`: any export we read into any format we write, on stdout.
// What was not taken goes to stderr, a JSON line each; then the exit code is 1.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { toBytes } from '../utils/exchange/byte-streams.ts';
import type { ExchangeRecord, Item } from '../utils/exchange/format.ts';
import { FORMATS, readFile } from '../utils/exchange/formats.ts';
import { rejectionLine } from '../utils/exchange/rejected.ts';
import { stop } from './stop.ts';

const WRITABLE = Object.values(FORMATS).filter((format) => format.write !== null);
const USAGE = `Usage: npm run -s convert -- --to FORMAT FILE
FORMAT: ${WRITABLE.map((format) => format.id).join(', ')}
FILE: an export of Newsgloss, a W3C Web Annotation file, or an export of Hypothesis, Readwise or Obsidian Web Clipper`;

function readArguments(): { to: string; file: string } {
  const [args, files]: [string[], string[]] = [process.argv.slice(2), []];
  let to = '';
  while (args.length > 0) {
    const arg = args.shift() ?? '';
    if (arg === '--to') to = args.shift() ?? '';
    else if (arg.startsWith('--to=')) to = arg.slice('--to='.length);
    else files.push(arg);
  }
  const [file] = files;
  if (to === '' || file === undefined || files.length !== 1) stop(USAGE);
  return { to, file };
}

/** The records of the items; what was rejected is told as it comes. */
async function* recordsOf(items: AsyncIterable<Item>): AsyncGenerator<ExchangeRecord> {
  for await (const item of items) {
    if (item.ok) {
      yield item.record;
      continue;
    }
    process.exitCode = 1;
    process.stderr.write(rejectionLine(item));
  }
}

const { to, file } = readArguments();
const format = WRITABLE.find((one) => one.id === to);
if (!format?.write) stop(`${to} is not a format that can be written.\n${USAGE}`);
try {
  const items = readFile(file === '-' ? process.stdin : createReadStream(file));
  for await (const bytes of toBytes(format.write(recordsOf(items)))) {
    if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  }
} catch (error) {
  if ((error as { code?: unknown }).code === 'EPIPE') process.exit(0);
  stop(error instanceof Error ? error.message : String(error));
}
