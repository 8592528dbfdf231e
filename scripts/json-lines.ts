// JSON Lines in and out for the commands: a record a line, ended by LF and nothing else.

/** Splits chunks of text into lines at LF only (a record may hold U+2028). The last line needs no LF. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** Writes a record to stdout, waiting while the reader is slow. */
export async function writeRecord(record: unknown): Promise<void> {
  const isFree = process.stdout.write(`${JSON.stringify(record)}\n`);
  if (!isFree) await new Promise((done) => process.stdout.once('drain', done));
}
