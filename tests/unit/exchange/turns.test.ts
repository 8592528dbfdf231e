// Long reading and writing let the page answer meanwhile.
import { describe, expect, it } from 'vitest';
import { FORMATS, readFile } from '../../../utils/exchange/formats.ts';
import { takingTurns } from '../../../utils/exchange/turns.ts';
import { manyRecords } from './many-records.ts';
import { joined } from './streams.ts';

describe('long work', () => {
  it('pauses only when a pause is due', async () => {
    const turn = takingTurns();
    expect(turn()).toBeNull();
    const start = Date.now();
    while (Date.now() - start < 20);
    expect(turn()).toBeInstanceOf(Promise);
    await turn();
    expect(turn()).toBeNull();
  });

  it('lets others have their turn while a file is read from memory', {
    timeout: 60_000,
  }, async () => {
    const text = await joined(FORMATS.backup.write?.(manyRecords(3_000)) as AsyncIterable<string>);
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    let count = 0;
    for await (const item of readFile([text])) count += item.ok ? 1 : 0;
    clearInterval(timer);
    expect(count).toBe(3_150);
    expect(ticks).toBeGreaterThan(2);
  });
});
