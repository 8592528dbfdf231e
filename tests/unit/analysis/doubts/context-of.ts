// A page for a rule's test: the text's own tokens, sentences and terms, no model.
import type { Gate } from '../../../../utils/analysis/analysis.ts';
import type { DoubtContext } from '../../../../utils/analysis/doubts/define-doubt.ts';
import { TERMS } from '../../../../utils/analysis/terms/all-terms.ts';
import { termFinder } from '../../../../utils/analysis/terms/find-terms.ts';
import { atOnce } from '../../../../utils/at-once.ts';
import { articleFromPlainText } from '../../../../utils/text/article-text.ts';
import { sentences } from '../../../../utils/text/sentences.ts';
import { tokenise } from '../../../../utils/text/tokenise.ts';

const termbase = termFinder(TERMS);

export const FROM_CHINESE: Gate = { verdict: 'from-chinese', score: 0.99, evidence: [] };
export const UNKNOWN: Gate = { verdict: 'unknown', score: 0.1, evidence: [] };

export function contextOf(text: string, gate: Gate = FROM_CHINESE): DoubtContext {
  const tokens = tokenise(text);
  return {
    article: articleFromPlainText(text, { language: 'en' }),
    tokens,
    sentences: sentences(text, tokens),
    clusters: [],
    names: [],
    terms: atOnce(termbase.find(text, tokens)),
    gate,
  };
}
