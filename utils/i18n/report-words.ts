// Words of the reports for people, in the language of the interface.
import type { ReportWords } from '../exchange/format.ts';
import { t } from './t.ts';

/** For `words` of the exchange's write options. */
export const reportWords = (): ReportWords => ({
  title: t('reports.title'),
  notes: t('tabs.notes'),
  doubts: t('tabs.doubts'),
  articles: t('reports.articles'),
  corrections: t('reports.corrections'),
  correction: t('note.correction'),
  suggestion: t('reports.suggestion'),
  entity: t('reports.entity'),
  published: t('reports.published'),
  made: t('reports.made'),
  right: t('reports.right'),
  wrong: t('reports.wrong'),
  later: t('reports.later'),
  open: t('reports.open'),
  showInText: t('reports.showInText'),
  noTitle: t('reports.noTitle'),
});
