// What a format can carry of some records: the rest is set to one value, so that both sides can be compared.
import type { ExchangeRecord } from '../../../utils/exchange/format.ts';
import type { Note } from '../../../utils/notes/note.ts';
import type { Verdict } from '../../../utils/notes/verdict.ts';

const anchorOf = ({ anchor }: Note | Verdict, block: boolean) =>
  block ? anchor : { ...anchor, block: 0 };

/** Living notes and verdicts by id, without what neither JSON-LD nor Hypothesis' JSON has a place for. */
export function carried(records: readonly ExchangeRecord[], { block }: { block: boolean }) {
  const list = records.flatMap((record): (Note | Verdict)[] => {
    if (record.kind === 'verdict')
      return [{ ...record.value, anchor: anchorOf(record.value, block) }];
    if (record.kind !== 'note' || record.value.deleted !== undefined) return [];
    return [{ ...record.value, revision: 1, anchor: anchorOf(record.value, block) }];
  });
  return Object.fromEntries(list.map((one) => [one.id, one]));
}
