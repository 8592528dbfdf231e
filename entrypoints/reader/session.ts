// One reading of one article: reads, asks for the analysis, paints, answers the popup, and undoes all of it
// when the page, the settings or the extension goes away. Everything it starts hangs on one AbortSignal.
import type { Analysis } from '../../utils/analysis/analysis.ts';
import { ask } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import type { ArticleMeta, PageReview, PlacedNote } from '../../utils/messages/protocol.ts';
import { serveReader } from '../../utils/messages/serve.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';
import { createHighlighter, type Highlighter } from '../../utils/page/highlighter.ts';
import { type ReadArticle, readArticle } from '../../utils/page/read.ts';
import { watchLocation } from '../../utils/page/watch-location.ts';
