// What is known of an article, and what is kept of it: only while it has a note or a verdict.

/** As the reader found it on its page. */
export interface ArticleMeta {
  /** Page key: the canonical address without tracking parameters. */
  readonly id: string;
  readonly url: string;
  readonly site: string;
  readonly title: string;
  readonly byline: string;
  /** As the page gives it, ISO 8601, or ''. */
  readonly published: string;
  readonly language: string;
  /** Fingerprint of the text at the last visit. */
  readonly fingerprint: string;
}

/** As it is kept, with the times of its record: milliseconds since 1970 UTC. */
export interface ArticleRecord extends ArticleMeta {
  readonly created: number;
  readonly updated: number;
}
