// What this page is, in one line, and what cannot be seen; below it the strip of the article.
import { ChevronDown, ChevronUp, Info } from 'lucide';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Analysis, Gate } from '../utils/analysis/analysis.ts';
import { t, tCount } from '../utils/i18n/t.ts';
import { evidenceText, noticeText } from '../utils/i18n/wording.ts';
import type { PageReview } from '../utils/messages/protocol.ts';
import type { Span } from '../utils/text/span.ts';
import { IconButton } from './Button.tsx';
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
const signsOf = ({ verdict, evidence }: Gate): Gate['evidence'] =>
  verdict === 'from-chinese' ? evidence.filter(({ weight }) => weight > 0) : [];

function Signs({ id, signs }: { readonly id: string; readonly signs: Gate['evidence'] }) {
  return (
    <ul class="ng-head-signs ng-soft" id={id} aria-label={t('evidence.title')}>
      {signs.map(({ code, example }) => (
        <li key={code}>
          {evidenceText(code)}
          {example && (
            <>
              {t('punctuation.colon')}
              <bdi class="ng-native">{example}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the page is, with what that rests on behind a button, and how many doubts are open. */
function Verdict({ analysis, page }: { readonly analysis: Analysis; readonly page: PageReview }) {
  const { sure, likely } = useMemo(() => countDoubts(page), [page]);
  const signs = signsOf(analysis.gate);
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  return (
    <>
      <div class="ng-head-line">
        <div class="ng-head-what">
          <h1>{whatItIs(analysis)}</h1>
          {signs.length > 0 && (
            <IconButton
              icon={isOpen ? ChevronUp : ChevronDown}
              label={t('evidence.title')}
              expanded={isOpen}
              controls={isOpen ? list : undefined}
              onClick={() => setOpen(!isOpen)}
            />
          )}
        </div>
        {sure + likely > 0 && (
          <p class="ng-head-counts">
            <span class="ng-hidden">
              {t('tabs.doubts')}
              {t('punctuation.colon')}
            </span>
            {sure > 0 && <span class="ng-head-sure">{tCount('head.sure', sure)}</span>}
            {likely > 0 && <span class="ng-head-likely">{tCount('head.likely', likely)}</span>}
          </p>
        )}
      </div>
      {isOpen && <Signs id={list} signs={signs} />}
    </>
  );
}

export interface PageHeadProps {
  readonly page: PageReview;
  readonly onGoTo: (span: Span) => void;
}

export function PageHead({ page, onGoTo }: PageHeadProps) {
  const { analysis, length } = page;
  const marks = useMemo(() => minimapMarks(page), [page]);
  if (!analysis) return null;
  return (
    <header class="ng-head">
      <Verdict analysis={analysis} page={page} />
      <p class="ng-soft">{t('head.limits')}</p>
      {analysis.notices.map((notice) => (
        <Notice key={notice} icon={Info}>
          {noticeText(notice)}
        </Notice>
      ))}
      {marks.length > 0 && <Minimap length={length} marks={marks} onGoTo={onGoTo} />}
    </header>
  );
}
