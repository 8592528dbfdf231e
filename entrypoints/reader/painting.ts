// Which spans are painted under which highlight name. Pure choice: the highlighter does the painting.
import type { Analysis, Doubt, EntityType } from '../../utils/analysis/analysis.ts';
import type { FirstNames, PlacedNote } from '../../utils/messages/protocol.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';
import type { HighlightName } from '../../utils/page/highlighter.ts';
import type { Span } from '../../utils/text/span.ts';

const ENTITY_HIGHLIGHT: Readonly<Record<EntityType, HighlightName>> = {
  PER: 'newsgloss-person',
  ORG: 'newsgloss-organization',
  LOC: 'newsgloss-place',
  MISC: 'newsgloss-other',
};

export type Marks = Readonly<Record<HighlightName, readonly Span[]>>;

/** Settings key of "this rule not on this word". */
export const wordOffKey = (rule: string, word: string): string =>
  `${rule}\u0000${word.toLowerCase()}`;

/** The analysis without the doubts that the reader switched off by rule or by word. */
export function withoutSwitchedOff(analysis: Analysis, settings: Settings): Analysis {
  const rules = new Set(settings.rulesOff);
  const words = new Set(settings.wordsOff);
  const doubts = analysis.doubts.filter(
    (doubt) => !rules.has(doubt.rule) && !words.has(wordOffKey(doubt.rule, doubt.text)),
  );
  return { ...analysis, doubts };
}

/** The verdict on a doubt: same rule, same words; the reader's word holds for every place of it in the article. */
export const verdictOn = (doubt: Doubt, verdicts: readonly Verdict[]): Verdict | undefined =>
  verdicts.find((verdict) => verdict.rule === doubt.rule && verdict.quote === doubt.text);

/**
 * Spans to paint, by highlight name; every name is present, so that an empty one clears what was there. `firstNames` stand in
 * for the analysis until it is there.
 */
export function marksOf(
  analysis: Analysis | null,
  notes: readonly PlacedNote[],
  verdicts: readonly Verdict[],
  settings: Settings,
  firstNames: FirstNames['names'] = [],
): Marks {
  const marks: Record<HighlightName, Span[]> = {
    'newsgloss-person': [],
    'newsgloss-organization': [],
    'newsgloss-place': [],
    'newsgloss-other': [],
    'newsgloss-doubt-a': [],
    'newsgloss-doubt-b': [],
    'newsgloss-note': [],
    'newsgloss-note-yellow': [],
    'newsgloss-note-green': [],
    'newsgloss-note-blue': [],
    'newsgloss-note-pink': [],
    'newsgloss-note-purple': [],
  };
  if (!settings.marks) return marks;
  for (const { type, mentions } of analysis?.entities ?? firstNames) {
    if (settings.kinds[type]) marks[ENTITY_HIGHLIGHT[type]].push(...mentions);
  }
  for (const doubt of analysis?.doubts ?? []) {
    const isRefused = verdictOn(doubt, verdicts)?.value === 'wrong';
    if (settings.tiers[doubt.tier] && !isRefused) {
      marks[doubt.tier === 'A' ? 'newsgloss-doubt-a' : 'newsgloss-doubt-b'].push(doubt.span);
    }
  }
  if (settings.notes) {
    for (const { note, placement } of notes) {
      if (!placement.span) continue;
      marks['newsgloss-note'].push(placement.span);
      marks[`newsgloss-note-${note.colour}`].push(placement.span);
    }
  }
  return marks;
}
