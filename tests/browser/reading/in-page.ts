// Runs in the page: decides and reads it, and says what came out as plain data.
import { detect } from '../../../utils/page/detect.ts';
import { readArticle } from '../../../utils/page/read.ts';

export interface Outcome {
  readonly isArticle: boolean;
  /** All text that was read; empty where nothing was. */
  readonly text: string;
  readonly language: string;
  readonly isTranslated: boolean;
  /** Blocks whose range on the page says another thing than the text does. */
  readonly strayed: number;
  /** Whether the page is, element by element, what it was before. */
  readonly isUntouched: boolean;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** By the prototypes' own methods: a page's forms may stand in front of the document's. */
function stateOf(): string {
  const all = Document.prototype.querySelectorAll.call(document, '*');
  return `${all.length} ${all[0]?.outerHTML.length}`;
}

async function look(): Promise<Outcome> {
  const before = stateOf();
  const { isArticle } = await detect(document);
  const reading = readArticle(document);
  const isUntouched = stateOf() === before;
  if (!reading.ok)
    return { isArticle, text: '', language: '', isTranslated: false, strayed: 0, isUntouched };
  const { article, map, meta, isTranslatedByBrowser } = reading.value;
  const strayed = article.blocks
    .slice(0, 200)
    .filter(
      ({ span }) =>
        bare(map.rangeOf(span)?.toString() ?? '') !==
        bare(article.text.slice(span.start, span.end)),
    );
  return {
    isArticle,
    text: article.text.slice(0, 100_000),
    language: meta.language,
    isTranslated: isTranslatedByBrowser,
    strayed: strayed.length,
    isUntouched,
  };
}

(globalThis as unknown as { reading: { look: typeof look } }).reading = { look };
