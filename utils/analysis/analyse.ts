// The pipeline, start to end: tokens > entities > names > doubts. Same code in the background, a worker and Node.

import { atOnce } from '../at-once.ts';
import type { ArticleText } from '../text/article-text.ts';
import { sentences as splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import { tokeniseSteps } from '../text/tokenise.ts';
import type { Analysis, AnalysisNotice, EntityCluster } from './analysis.ts';
import { findDoubtsSteps } from './doubts/find-doubts.ts';
import { clusterSteps } from './entities/clusters.ts';
import { isEnglish } from './entities/is-english.ts';
import { gate as findGate } from './gate.ts';
import { applyFindings } from './names/apply-findings.ts';
import type { Resources } from './resources.ts';

export interface AnalyseOptions {
  /** Where tier B runs: on gated pages only, everywhere, or nowhere. Default 'gated'. */
  readonly likely?: 'gated' | 'always' | 'never';
}

/** Longest text analysed, in UTF-16 units: the rest is left unmarked and 'text-cut' says so. */
const LONGEST_TEXT = 2_000_000;

const cut = (article: ArticleText): ArticleText => ({
  ...article,
  text: article.text.slice(0, LONGEST_TEXT),
  blocks: article.blocks.filter((block) => block.span.end <= LONGEST_TEXT),
});

/** The first half of the analysis: the text in pieces, and the names in it as the recogniser sees them. */
export interface Recognised {
  readonly article: ArticleText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly clusters: readonly EntityCluster[];
  readonly notices: readonly AnalysisNotice[];
}

/** The first half in steps. What comes after may join, split off and correct a name; nearly all stay as they are. */
export function* recogniseArticleSteps(
  article: ArticleText,
  resources: Pick<Resources, 'recogniser'>,
): Generator<void, Recognised> {
  const notices: AnalysisNotice[] = [];
  const isCut = article.text.length > LONGEST_TEXT;
  const read = isCut ? cut(article) : article;
  if (isCut) notices.push('text-cut');

  const tokens = yield* tokeniseSteps(read.text);
  const sentences = splitSentences(read.text, tokens);
  yield;
  if (!resources.recogniser) notices.push('no-model');
  const mentions = resources.recogniser
    ? yield* resources.recogniser.recognise(read.text, tokens, sentences)
    : [];
  yield;
  const clusters = yield* clusterSteps(read.text, mentions);
  return { article: read, tokens, sentences, clusters, notices };
}

/** The second half in steps: whose names they are, and what is doubtful. */
export function* judgeArticleSteps(
  recognised: Recognised,
  resources: Pick<Resources, 'names' | 'terms'>,
  options: AnalyseOptions = {},
): Generator<void, Analysis> {
  const { article, tokens, sentences } = recognised;
  const notices = [...recognised.notices];
  const isRead = isEnglish(tokens);
  if (!isRead) notices.push('not-english');
  if (!resources.terms) notices.push('no-terms');
  const terms = resources.terms ? yield* resources.terms.find(article.text, tokens) : [];
  yield;

  if (!resources.names) notices.push('no-names');
  const findings = resources.names
    ? yield* resources.names.restore(article.text, recognised.clusters)
    : [];
  const { clusters, names } = applyFindings(recognised.clusters, findings, article.text);
  yield;

  const gate = findGate(article, tokens, terms, names);
  yield;

  const context = { article, tokens, sentences, clusters, names, terms, gate };
  // The rules know English alone: what they find in another language is no doubt.
  const doubts = isRead
    ? yield* findDoubtsSteps(context, { likely: options.likely ?? 'gated' })
    : [];
  return { language: article.language ?? 'en', gate, entities: clusters, doubts, notices };
}

/**
 * The analysis in steps, so that a caller may do other things in between. Every `next()` is one step; the
 * last returns the Analysis. Spans are offsets into `article.text`.
 */
export function* analyseSteps(
  article: ArticleText,
  resources: Resources,
  options: AnalyseOptions = {},
): Generator<void, Analysis> {
  const recognised = yield* recogniseArticleSteps(article, resources);
  yield;
  return yield* judgeArticleSteps(recognised, resources, options);
}

/** Analyses a text at once. */
export function analyse(
  article: ArticleText,
  resources: Resources,
  options: AnalyseOptions = {},
): Analysis {
  return atOnce(analyseSteps(article, resources, options));
}
