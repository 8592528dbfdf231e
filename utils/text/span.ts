// A stretch of a text. Offsets are never passed as a bare pair.

/** Half-open range [start, end) in UTF-16 code units of the text it belongs to; start <= end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of a span. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
