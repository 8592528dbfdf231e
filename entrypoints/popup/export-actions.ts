// This page's notes and verdicts as a file. The writers come when they are first needed.
import type { ExportFormat, ReviewActions } from '../../components/review-props.ts';
import type { ExchangeRecord } from '../../utils/exchange/format.ts';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import type { PageReview } from '../../utils/messages/protocol.ts';
import { fail } from '../../utils/result.ts';
import { check } from './asking.ts';
import type { ReviewSession } from './review-session.ts';

/** The words that a page's notes as Markdown have; of a list of articles the library says more. */
const reportWords = () => ({
  notes: t('tabs.notes'),
  doubts: t('tabs.doubts'),
  correction: t('note.correction'),
  tags: t('note.tags'),
  right: t('verdict.right'),
  wrong: t('verdict.wrong'),
  later: t('verdict.later'),
});

interface Writing {
  readonly extension: string;
  readonly mime: string;
  readonly write: (records: readonly ExchangeRecord[]) => AsyncIterable<string>;
}

async function writingOf(format: ExportFormat): Promise<Writing> {
  const language = textLanguage();
  if (format === 'markdown') {
    const { writeMarkdown } = await import('../../utils/exchange/markdown.ts');
    const write = (records: readonly ExchangeRecord[]) =>
      writeMarkdown(records, { language, words: reportWords() });
    return { extension: 'md', mime: 'text/markdown', write };
  }
  const { writeWebAnnotations } = await import('../../utils/exchange/web-annotation.ts');
  return {
    extension: 'json',
    mime: 'application/json',
    write: (records) => writeWebAnnotations(records),
  };
}

/** The article first, then verdicts, then notes: the order that the formats ask for. */
export function recordsOf({ meta, notes, verdicts }: PageReview): readonly ExchangeRecord[] {
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

async function exportPage(session: ReviewSession, format: ExportFormat): Promise<void> {
  const page = session.page.value;
  if (!page?.meta) return;
  try {
    const { extension, mime, write } = await writingOf(format);
    const { safeFileName } = await import('../../utils/exchange/file-name.ts');
    const parts: string[] = [];
    for await (const part of write(recordsOf(page))) parts.push(part);
    download(parts, `${safeFileName(page.meta.title, 'newsgloss')}.${extension}`, mime);
  } catch (error) {
    console.warn('newsgloss: export failed', error);
    check(session, fail('export-failed'));
  }
}

export const exportActions = (session: ReviewSession): Pick<ReviewActions, 'exportNotes'> => ({
  exportNotes: (format) => void exportPage(session, format),
});
