// Everything that is kept, in the order in which a backup has it, from whoever gives it page by page.
import type { Settings } from '../notes/settings.ts';
import type { ExchangeRecord, KeptKind } from './format.ts';

export type KeptStore = 'glossary' | 'articles' | 'verdicts' | 'notes' | 'revisions';

/** Stores in the order of a backup, each with the kind of its records. */
const ORDER: readonly (readonly [KeptStore, KeptKind])[] = [
  ['glossary', 'glossary'],
  ['articles', 'article'],
  ['verdicts', 'verdict'],
  ['notes', 'note'],
  ['revisions', 'revision'],
];

export interface KeptPage {
  readonly items: readonly unknown[];
  /** Cursor of the next page, or null at the end. */
  readonly next: string | null;
}

/** Gives one page of a store, the first for null. Throws where it cannot: a backup with a gap is none. */
export type PageOf = (store: KeptStore, cursor: string | null) => Promise<KeptPage>;

/** Settings first where there are any, then each store's records in the order of a backup. One page is read ahead. */
export async function* everythingKept(
  settings: Settings | null,
  pageOf: PageOf,
): AsyncGenerator<ExchangeRecord> {
  if (settings) yield { kind: 'settings', value: settings };
  for (const [store, kind] of ORDER) {
    let coming: Promise<KeptPage> | null = pageOf(store, null);
    while (coming) {
      const page: KeptPage = await coming;
      // One page ahead: it is read while this one is written.
      coming = page.next === null ? null : ahead(pageOf(store, page.next));
      // The one cast: the store has parsed each record of this kind, which the compiler cannot see.
      for (const value of page.items) yield { kind, value } as ExchangeRecord;
    }
  }
}

/** Whoever stops before the page is taken does not hear of its failure. */
function ahead(page: Promise<KeptPage>): Promise<KeptPage> {
  page.catch(() => undefined);
  return page;
}
