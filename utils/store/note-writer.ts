// Writes many notes in one transaction, and keeps the search index and the articles in step with them.
import { unwrap } from 'idb';
import type { ArticleRecord } from '../notes/article-record.ts';
import type { Note } from '../notes/note.ts';
import { articleRows, recountArticle, showArticles } from './articles.ts';
import { noteRow } from './notes.ts';
import { IN_TAIL, type NoteRow, type TailRow } from './schema.ts';
import {
  addSegments,
  addToTail,
  indexRow,
  type StateChanges,
  stateChanges,
} from './search-index.ts';
import { BINNED, DEAD, LIVE, MOST_NOTES } from './segment.ts';
import { send, storeOf, type WriteTx } from './transact.ts';

/** Fewer new index rows than this go to the tail. */
const SEGMENT_FROM = 64;

const stateOf = (note: Note): number => (note.deleted === undefined ? LIVE : BINNED);

/** Lives for one transaction; `finish` must be awaited before its end. */
export class NoteWriter {
  readonly #tx: WriteTx;
  readonly #articles: ReadonlyMap<string, ArticleRecord>;
  readonly #sites = new Map<string, string>();
  readonly #states: StateChanges;
  /** Articles that have gained something, and those that may have lost their last. */
  readonly #gained = new Set<string>();
  readonly #lost = new Set<string>();
  #pending: { readonly note: Note; readonly index: TailRow }[] = [];
  #hasSegments = false;

  /** `articles` are those that come with the notes, by id. */
  constructor(tx: WriteTx, articles: ReadonlyMap<string, ArticleRecord> = new Map()) {
    this.#tx = tx;
    this.#articles = articles;
    this.#states = stateChanges(tx);
    for (const [id, { site }] of articles) this.#sites.set(id, site);
  }

  /** Says that an article has a verdict more, or one less. */
  touch(article: string, isLoss = false): void {
    (isLoss ? this.#lost : this.#gained).add(article);
  }

  /** Articles that were touched. */
  get touched(): ReadonlySet<string> {
    return new Set([...this.#gained, ...this.#lost]);
  }

  /** Reads the sites of articles ahead, all at once. Gives those that are known, in the store or with the notes. */
  async expect(articles: Iterable<string>): Promise<ReadonlySet<string>> {
    const missing = [...new Set(articles)].filter((id) => !this.#sites.has(id));
    const rows = await articleRows(this.#tx, missing);
    for (const row of rows.values()) this.#sites.set(row.id, row.site);
    return new Set(this.#sites.keys());
  }

  async #siteOf(article: string): Promise<string> {
    const known = this.#sites.get(article);
    if (known !== undefined) return known;
    await this.expect([article]);
    return this.#sites.get(article) ?? '';
  }

  /** Puts a note in place of `old`; the same note again only after flush(). Pass `isSameText` when only `deleted` and the numbers differ. */
  async put(note: Note, old: NoteRow | null, isSameText = false): Promise<void> {
    const isLoss = note.deleted !== undefined || (old && old.note.article !== note.article);
    if (isLoss) this.#lost.add(old?.note.article ?? note.article);
    this.touch(note.article, note.deleted !== undefined);
    if (old && isSameText) {
      this.#states.set(old, stateOf(note));
      send(storeOf(this.#tx, 'notes').put(noteRow(note, old.at)));
      return;
    }
    if (old) this.#unindex(old);
    this.#pending.push({ note, index: indexRow({ note }, await this.#siteOf(note.article)) });
    if (this.#pending.length >= MOST_NOTES) await this.flush();
  }

  /** Removes a note for good, with its earlier versions. */
  remove(row: NoteRow): void {
    this.#lost.add(row.note.article);
    this.#unindex(row);
    send(storeOf(this.#tx, 'notes').delete(row.id));
    send(storeOf(this.#tx, 'revisions').delete(IDBKeyRange.bound([row.id, 0], [row.id, []])));
  }

  #unindex(row: NoteRow): void {
    // At once, not with the other states: a new tail row of the same note may follow.
    if (row.at === IN_TAIL) send(storeOf(this.#tx, 'tail').delete(row.id));
    else this.#states.set(row, DEAD);
  }

  /** Writes the notes that are pending, so that a note may be put a second time. */
  async flush(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0) return;
    // The bare store: a promise for each of thousands of requests would cost more than the requests.
    const notes = unwrap(storeOf(this.#tx, 'notes'));
    if (pending.length < SEGMENT_FROM && !this.#hasSegments) {
      for (const { note, index } of pending) {
        addToTail(this.#tx, index);
        notes.put(noteRow(note, IN_TAIL));
      }
      return;
    }
    this.#hasSegments = true;
    const places = await addSegments(
      this.#tx,
      pending.map(({ index }) => index),
    );
    for (const { note } of pending) notes.put(noteRow(note, places.get(note.id) ?? IN_TAIL));
  }

  /** Writes what is pending. Notes are in their store before the promise is done, articles with it. */
  async finish(): Promise<void> {
    await this.flush();
    await this.#states.apply();
    await showArticles(this.#tx, [...this.#gained], this.#articles);
    for (const article of this.#lost) await recountArticle(this.#tx, article);
  }
}
