// Runs the registry over a page and settles overlaps: one place, one mark, all reasons on its card.
import { atOnce } from '../../at-once.ts';
import { firstWhere } from '../../first-where.ts';
import { overlaps, textOf } from '../../text/span.ts';
import type { Doubt } from '../analysis.ts';
import type { DoubtContext, DoubtRule, Hit } from './define-doubt.ts';
import { isInside, type NoProse, noProse } from './no-prose.ts';
import { RULES } from './registry.ts';
import { scoreTokensSteps } from './scorer/scorer.ts';

export interface FindDoubtsOptions {
  /** Where tier B runs: on pages the gate found to be from Chinese (the default), on every page, or nowhere. */
  readonly likely?: 'gated' | 'always' | 'never';
  /** The rules to run; all of the registry when absent. */
  readonly rules?: readonly DoubtRule[];
}

interface Candidate {
  readonly doubt: Doubt;
  readonly specificity: number;
}

function toDoubt(context: DoubtContext, rule: DoubtRule, hit: Hit): Doubt {
  return {
    span: hit.span,
    text: textOf(context.article.text, hit.span),
    rule: rule.id,
    category: rule.category,
    severity: hit.severity ?? rule.severity,
    tier: hit.tier ?? rule.tier,
    confidence: hit.confidence ?? rule.confidence,
    why: { code: hit.code ?? rule.id, params: hit.params ?? {} },
    suggestions: hit.suggestions ?? [],
  };
}

const tierRank = { A: 0, B: 1 } as const;

/** Stronger first: more specific, then surer tier, then longer, then earlier in the text. */
const byStrength = (a: Candidate, b: Candidate): number =>
  b.specificity - a.specificity ||
  tierRank[a.doubt.tier] - tierRank[b.doubt.tier] ||
  b.doubt.span.end - b.doubt.span.start - (a.doubt.span.end - a.doubt.span.start) ||
  a.doubt.span.start - b.doubt.span.start;

/** Whether the rule has nothing to say at the offset. */
const isSilent = (rule: DoubtRule, offset: number, { lists, code }: NoProse): boolean =>
  isInside(code, offset) || (!rule.inLists && isInside(lists, offset));

/** Keeps the stronger of overlapping doubts as the mark and puts the others on its card. In text order. */
function settle(candidates: readonly Candidate[]): Doubt[] {
  /** Disjoint and in text order. */
  const marks: { doubt: Doubt; also: Doubt[] }[] = [];
  for (const { doubt } of [...candidates].sort(byStrength)) {
    const at = firstWhere(marks, (mark) => mark.doubt.span.end > doubt.span.start);
    const mark = marks[at];
    if (!mark || !overlaps(mark.doubt.span, doubt.span)) {
      marks.splice(at, 0, { doubt, also: [] });
    } else if (mark.doubt.rule !== doubt.rule) {
      mark.also.push(doubt);
    }
  }
  return marks.map(({ doubt, also }) => (also.length > 0 ? { ...doubt, also } : doubt));
}

/**
 * The page's doubts in text order, disjoint; weaker doubts at a marked place are in `also`.
 * Tier B is left out unless `likely` or the gate lets it in. Empty spans are dropped.
 */
export function findDoubts(context: DoubtContext, options: FindDoubtsOptions = {}): Doubt[] {
  return atOnce(findDoubtsSteps(context, options));
}

/** The doubts of `findDoubts`, with a step after each rule and each place found. */
export function* findDoubtsSteps(
  context: DoubtContext,
  options: FindDoubtsOptions = {},
): Generator<void, Doubt[]> {
  const likely = options.likely ?? 'gated';
  const showsLikely =
    likely === 'always' || (likely === 'gated' && context.gate.verdict === 'from-chinese');
  // The scores that rules of tier B ask for are kept: made here, they need no long step later.
  if (showsLikely && !options.rules) yield* scoreTokensSteps(context.tokens, context.sentences);
  const places = yield* noProse(context.article);
  const candidates: Candidate[] = [];
  for (const rule of options.rules ?? RULES) {
    yield;
    if (rule.tier === 'B' && !showsLikely) continue;
    for (const hit of rule.check(context)) {
      yield;
      if (hit.span.start >= hit.span.end || isSilent(rule, hit.span.start, places)) continue;
      const doubt = toDoubt(context, rule, hit);
      if (doubt.tier === 'A' || showsLikely) {
        candidates.push({ doubt, specificity: rule.specificity });
      }
    }
  }
  yield;
  return settle(candidates);
}
