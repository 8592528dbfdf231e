// What is kept of an article: only while it has a note or a verdict.

export interface ArticleRecord {
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
  readonly created: number;
  readonly updated: number;
}
