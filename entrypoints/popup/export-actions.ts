// This page's notes, doubts and verdicts as a file or on the clipboard. The writers come when they are first needed.
import type { PageFormat } from '../../components/review-props.ts';
import type { Doubt } from '../../utils/analysis/analysis.ts';
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import type { ExchangeRecord, OpenDoubt, Write } from '../../utils/exchange/format.ts';
import { reportWords } from '../../utils/i18n/report-words.ts';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { whyText } from '../../utils/i18n/wording.ts';
import type { PageReview } from '../../utils/messages/protocol.ts';
import { copyText } from '../../utils/platform/copy-text.ts';
import { report } from '../../utils/platform/report.ts';
import { fail } from '../../utils/result.ts';
import { askPage, check } from './asking.ts';
import type { ReviewSession } from './review-session.ts';

interface Writing {
  readonly extension: string;
  readonly mime: string;
  /** The writer, in a file of its own: one format is loaded, not all. */
  readonly load: () => Promise<Write>;
}

const WRITING: Readonly<Record<PageFormat, Writing>> = {
  markdown: {
    extension: 'md',
    mime: 'text/markdown',
    load: async () => (await import('../../utils/exchange/markdown.ts')).writeMarkdown,
  },
  html: {
    extension: 'html',
    mime: 'text/html',
    load: async () => (await import('../../utils/exchange/html-report.ts')).writeHtmlReport,
  },
  csv: {
    extension: 'csv',
    mime: 'text/csv',
    load: async () => (await import('../../utils/exchange/csv.ts')).writeCsv,
  },
  jsonld: {
    extension: 'jsonld',
    mime: 'application/ld+json',
    load: async () => (await import('../../utils/exchange/web-annotation.ts')).writeWebAnnotations,
  },
};

/** The doubts of the page that nobody has judged. */
const unjudged = ({ analysis, verdicts }: PageReview): readonly Doubt[] =>
  (analysis?.doubts ?? []).filter(
    (doubt) => !verdicts.some(({ rule, quote }) => rule === doubt.rule && quote === doubt.text),
  );

const openDoubt = (article: string, doubt: Doubt, anchor: Anchor): OpenDoubt => ({
  article,
  rule: doubt.rule,
  anchor,
  category: doubt.category,
  severity: doubt.severity,
  why: whyText(doubt.why),
  suggestion: doubt.suggestions[0]?.text ?? '',
});

/**
 * The article first, then verdicts, then notes, then doubts that nobody has judged: the order that the formats ask
 * for. `anchors` are the places of those doubts; one without is left out.
 */
export function recordsOf(page: PageReview, anchors: readonly Anchor[]): readonly ExchangeRecord[] {
  const { meta, notes, verdicts } = page;
  if (!meta) return [];
  const times = [...notes.map(({ note }) => note), ...verdicts];
  const article = {
    ...meta,
    created: Math.min(Date.now(), ...times.map(({ created }) => created)),
    updated: Math.max(0, ...times.map(({ updated }) => updated)),
  };
  return [
    { kind: 'article', value: article },
    ...verdicts.map((value): ExchangeRecord => ({ kind: 'verdict', value })),
    ...notes.map(({ note }): ExchangeRecord => ({ kind: 'note', value: note })),
    ...unjudged(page).flatMap((doubt, index): ExchangeRecord[] => {
      const anchor = anchors[index];
      return anchor ? [{ kind: 'doubt', value: openDoubt(meta.id, doubt, anchor) }] : [];
    }),
  ];
}

/** A link that is clicked: works in a popup of both browsers without a permission. */
function download(parts: readonly string[], name: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function written(
  session: ReviewSession,
  page: PageReview,
  format: PageFormat,
): Promise<readonly string[]> {
  const spans = unjudged(page).map(({ span }) => span);
  const anchors = await askPage(session, 'page.anchors', { spans });
  const write = await WRITING[format].load();
  const parts: string[] = [];
  const records = recordsOf(page, anchors.ok ? anchors.value : []);
  const { markdownTemplate: template } = session.settings.value;
  const options = {
    language: textLanguage(),
    words: reportWords(),
    bom: true,
    ...(template !== '' && { template }),
  };
  for await (const part of write(records, options)) parts.push(part);
  return parts;
}

/** Runs an export, and says so when it did not work. */
async function guarded(
  session: ReviewSession,
  work: (page: PageReview, title: string) => Promise<void>,
): Promise<void> {
  const page = session.page.value;
  if (!page?.meta) return;
  try {
    await work(page, page.meta.title);
  } catch (error) {
    report('export', error);
    check(session, fail('export-failed'));
  }
}

export const exportPage = (session: ReviewSession, format: PageFormat): Promise<void> =>
  guarded(session, async (page, title) => {
    const parts = await written(session, page, format);
    const { safeFileName } = await import('../../utils/exchange/file-name.ts');
    const { extension, mime } = WRITING[format];
    download(parts, `${safeFileName(title, 'newsgloss')}.${extension}`, mime);
  });

export const copyPage = (session: ReviewSession): Promise<void> =>
  guarded(session, async (page) => {
    const copied = await copyText((await written(session, page, 'markdown')).join(''));
    if (check(session, copied))
      session.message.value = { text: t('library.copied'), tone: 'plain' };
  });
