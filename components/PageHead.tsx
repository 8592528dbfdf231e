// What this page is, in one line, and what cannot be seen; below it the strip of the article.
import { Info } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Analysis, Gate } from '../utils/analysis/analysis.ts';
import { t, tCount } from '../utils/i18n/t.ts';
import { evidenceText, noticeText } from '../utils/i18n/wording.ts';
import type { PageReview } from '../utils/messages/protocol.ts';
import type { Span } from '../utils/text/span.ts';
import { verdictFinder } from './DoubtsTab.tsx';
import { Notice } from './Message.tsx';
import { Minimap, type MinimapMark } from './Minimap.tsx';

/** Doubts that the reader has not judged wrong, by tier. */
export function countDoubts({ analysis, verdicts }: PageReview): { sure: number; likely: number } {
  const verdictOn = verdictFinder(verdicts);
  const open = (analysis?.doubts ?? []).filter((doubt) => verdictOn(doubt) !== 'wrong');
  const sure = open.filter(({ tier }) => tier === 'A').length;
  return { sure, likely: open.length - sure };
}

/** Everything that has a place, for the strip. */
export function minimapMarks({ analysis, notes }: PageReview): readonly MinimapMark[] {
  return [
    ...(analysis?.doubts ?? []).map(
      ({ span, tier }): MinimapMark => ({ span, lane: tier === 'A' ? 'doubt-a' : 'doubt-b' }),
    ),
    ...(analysis?.entities ?? []).flatMap(({ mentions }) =>
      mentions.map((span): MinimapMark => ({ span, lane: 'entity' })),
    ),
    ...notes.flatMap(({ placement: { span } }): MinimapMark[] =>
      span ? [{ span, lane: 'note' }] : [],
    ),
  ];
}

/** "Unknown" is never worded as clean. */
function whatItIs({ gate, language }: Analysis): string {
  if (gate.verdict === 'from-chinese') return t('head.fromChinese');
  return language.startsWith('en') ? t('head.unknown') : t('head.article');
}

/** Signs that speak for a translation, strongest first; what speaks against is left out. */
function Evidence({ gate }: { readonly gate: Gate }) {
  const signs = gate.evidence.filter(({ weight }) => weight > 0);
  if (gate.verdict !== 'from-chinese' || signs.length === 0) return null;
  return (
    <details class="ng-head-evidence ng-soft">
      <summary>{t('evidence.title')}</summary>
      <ul>
        {signs.map(({ code, example }) => (
          <li key={code}>
            {evidenceText(code)}
            {example && (
              <>
                : <bdi class="ng-native">{example}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

export interface PageHeadProps {
  readonly page: PageReview;
  readonly onGoTo: (span: Span) => void;
}

export function PageHead({ page, onGoTo }: PageHeadProps) {
  const { analysis, length } = page;
  const marks = useMemo(() => minimapMarks(page), [page]);
  const { sure, likely } = useMemo(() => countDoubts(page), [page]);
  if (!analysis) return null;
  return (
    <header class="ng-head">
      <h1 class="ng-head-line">
        {whatItIs(analysis)}
        <span class="ng-head-counts">
          {sure > 0 && <span class="ng-head-sure">{tCount('head.sure', sure)}</span>}
          {likely > 0 && <span class="ng-head-likely">{tCount('head.likely', likely)}</span>}
        </span>
      </h1>
      <p class="ng-soft ng-head-limits">{t('head.limits')}</p>
      <Evidence gate={analysis.gate} />
      {analysis.notices.map((notice) => (
        <Notice key={notice} icon={Info}>
          {noticeText(notice)}
        </Notice>
      ))}
      {marks.length > 0 && <Minimap length={length} marks={marks} onGoTo={onGoTo} />}
    </header>
  );
}
