// `npm run -s analyse`: records {id, text, lang?, url?, title?} on stdin, the analysis of each on stdout.
import { analyse } from '../utils/analysis/analyse.ts';
import type { Analysis, Doubt } from '../utils/analysis/analysis.ts';
import { ruleById } from '../utils/analysis/doubts/registry.ts';
import type { Resources } from '../utils/analysis/resources.ts';
import { wordWhy } from '../utils/i18n/word-why.ts';
import { type ArticleText, articleFromPlainText } from '../utils/text/article-text.ts';
import { textOf } from '../utils/text/span.ts';
import { linesOf, writeRecord } from './json-lines.ts';
import { loadResources } from './load-resources.ts';

interface Request {
  readonly id: unknown;
  readonly article: ArticleText;
}

const isWritten = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A request rebuilt field by field; throws with a sentence that names what is wrong. */
function parseRequest(value: unknown): Request {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('the record is not an object');
  }
  const { id, text, lang, url, title } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new Error('the record has no text');
  const about = {
    ...(isWritten(lang) ? { language: lang } : {}),
    ...(isWritten(url) ? { url } : {}),
    ...(isWritten(title) ? { title } : {}),
  };
  return { id: id ?? null, article: articleFromPlainText(text, about) };
}

const flatDoubt = ({ span, why, also: _also, ...doubt }: Doubt) => ({
  start: span.start,
  end: span.end,
  ...doubt,
  why: wordWhy(why, ruleById(doubt.rule)?.why ?? why.code),
});

function flatEntities(analysis: Analysis, text: string) {
  return analysis.entities
    .flatMap(({ id, type, mentions }) =>
      mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        type,
        text: textOf(text, mention),
        entity: id,
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function answer({ id, article }: Request, resources: Resources) {
  const start = performance.now();
  const analysis = analyse(article, resources);
  const ms = Math.round((performance.now() - start) * 100) / 100;
  return {
    id,
    lang: analysis.language,
    gate: analysis.gate,
    entities: flatEntities(analysis, article.text),
    doubts: analysis.doubts.map(flatDoubt),
    ms,
  };
}

const resources = loadResources({ gazetteer: !process.argv.includes('--no-gazetteer') });
process.stdin.setEncoding('utf8');
for await (const line of linesOf(process.stdin)) {
  if (line.trim() === '') continue;
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line);
    id = (value as { id?: unknown } | null)?.id ?? null;
    await writeRecord(answer(parseRequest(value), resources));
  } catch (error) {
    process.exitCode = 1;
    await writeRecord({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
