// A text of our own with its marks, as a page would show them; each doubt opens its reason beneath.
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis, Doubt } from '../utils/analysis/analysis.ts';
import { ruleTitle, tierName, whyText } from '../utils/i18n/wording.ts';
import type { Span } from '../utils/text/span.ts';
import { KindMark, MARK_OF_TIER, MARK_OF_TYPE, type MarkKind } from './KindMark.tsx';
import { Suggestions } from './Suggestions.tsx';

interface Piece {
  readonly span: Span;
  readonly kind: MarkKind;
  readonly doubt: Doubt | null;
}

/** Marks in text order without overlaps; a doubt goes before the name beneath it. */
function piecesOf({ doubts, entities }: Analysis): Piece[] {
  const ofDoubts = doubts.map(
    (doubt): Piece => ({ span: doubt.span, kind: MARK_OF_TIER[doubt.tier], doubt }),
  );
  const ofNames = entities.flatMap(({ type, mentions }) =>
    mentions.map((span): Piece => ({ span, kind: MARK_OF_TYPE[type], doubt: null })),
  );
  const isFree = ({ span }: Piece): boolean =>
    !ofDoubts.some((one) => one.span.start < span.end && span.start < one.span.end);
  return [...ofDoubts, ...ofNames.filter(isFree)].sort((a, b) => a.span.start - b.span.start);
}

/** The punctuation right after a doubt. */
const tailOf = (text: string, { span }: Doubt): string =>
  /^\p{P}*/u.exec(text.slice(span.end))?.[0] ?? '';

/** Where the text goes on after a piece. */
const endOf = (text: string, piece: Piece | undefined): number =>
  piece ? piece.span.end + (piece.doubt ? tailOf(text, piece.doubt).length : 0) : 0;

export interface SampleTextProps {
  readonly text: string;
  /** Null until it has come. */
  readonly analysis: Analysis | null;
}

export function SampleText({ text, analysis }: SampleTextProps) {
  const [chosen, choose] = useState<Doubt | null>(null);
  const shown = chosen ?? analysis?.doubts[0] ?? null;
  const pieces = analysis ? piecesOf(analysis) : [];
  return (
    <>
      <p class="ng-sample" lang="en">
        {pieces.map(({ span, kind, doubt }, index) => (
          <Fragment key={span.start}>
            {text.slice(endOf(text, pieces[index - 1]), span.start)}
            {doubt ? (
              <span class="ng-together">
                <button
                  type="button"
                  class={`ng-mark ng-mark-${kind} ng-sample-mark`}
                  aria-pressed={doubt === shown}
                  onClick={() => choose(doubt)}
                  onPointerEnter={() => choose(doubt)}
                >
                  {doubt.text}
                </button>
                {tailOf(text, doubt)}
              </span>
            ) : (
              <span class={`ng-mark ng-mark-${kind}`}>{text.slice(span.start, span.end)}</span>
            )}
          </Fragment>
        ))}
        {text.slice(endOf(text, pieces.at(-1)))}
      </p>
      <div class="ng-sample-reason" aria-live="polite">
        {shown && (
          <>
            <p class="ng-soft">
              <KindMark kind={MARK_OF_TIER[shown.tier]} name={tierName(shown.tier)} />{' '}
              <strong>{ruleTitle(shown.rule)}</strong>
            </p>
            <Suggestions suggestions={shown.suggestions} />
            <p>{whyText(shown.why)}</p>
          </>
        )}
      </div>
    </>
  );
}
