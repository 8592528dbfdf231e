// What the search is about when it asks for one article or one name: shown above or in place of the list.
import type { ArticleRecord } from '../../utils/notes/article-record.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { FacetCount } from '../../utils/notes/store-shapes.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';

/** One thing kept of an article, at its place; `url` leads to it. */
export type Kept =
  | { readonly at: number; readonly url: string; readonly note: Note }
  | { readonly at: number; readonly url: string; readonly verdict: Verdict };

export interface ArticleSubject {
  readonly kind: 'article';
  readonly article: ArticleRecord;
  /** In reading order. */
  readonly kept: readonly Kept[];
}

export interface EntitySubject {
  readonly kind: 'entity';
  readonly name: string;
  /** Every wording that was noted under the name, most frequent first. */
  readonly spellings: readonly FacetCount[];
  /** From the glossary, or ''. */
  readonly preferred: string;
  readonly native: string;
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
  }[];
}

export type Subject = ArticleSubject | EntitySubject;
