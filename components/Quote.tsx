// Words of the article, in their own direction whatever the interface's is.

export interface QuoteProps {
  readonly text: string;
  /** Cuts after this many lines; absent: all of it is shown. */
  readonly lines?: 1 | 2 | 3;
  readonly class?: string;
}

/** Longer quotes are cut in lists, so that a title of 2,000 characters costs nothing. */
const LIST_LENGTH = 240;

export function Quote({ text, lines, class: extra = '' }: QuoteProps) {
  const shown =
    lines !== undefined && text.length > LIST_LENGTH ? `${text.slice(0, LIST_LENGTH)}…` : text;
  return (
    <q class={`ng-quote ${lines ? `ng-lines-${lines}` : ''} ${extra}`} dir="auto">
      {shown}
    </q>
  );
}
