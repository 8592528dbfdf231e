// Words of the codes that analysis, store and messages give. Keys stand here in full, so that a test can see them used.
import type {
  AnalysisNotice,
  EntityType,
  Severity,
  Suggestion,
  Tier,
  Why,
} from '../analysis/analysis.ts';
import type { Change, PlacementState } from '../anchoring/anchor.ts';
import type { NoteColour } from '../notes/note.ts';
import type { VerdictValue } from '../notes/verdict.ts';
import { fillMessage, findMessage, type MessageKey, t } from './t.ts';

const KIND: Readonly<Record<EntityType, MessageKey>> = {
  PER: 'kind.person',
  ORG: 'kind.organization',
  LOC: 'kind.place',
  MISC: 'kind.other',
};

const KINDS: Readonly<Record<EntityType, MessageKey>> = {
  PER: 'kinds.person',
  ORG: 'kinds.organization',
  LOC: 'kinds.place',
  MISC: 'kinds.other',
};

const TIER: Readonly<Record<Tier, MessageKey>> = { A: 'tier.sure', B: 'tier.likely' };

const TIERS: Readonly<Record<Tier, MessageKey>> = { A: 'tiers.sure', B: 'tiers.likely' };

const SEVERITY: Readonly<Record<Severity, MessageKey>> = {
  minor: 'severity.minor',
  major: 'severity.major',
  critical: 'severity.critical',
};

const VERDICT: Readonly<Record<VerdictValue, MessageKey>> = {
  right: 'verdict.right',
  wrong: 'verdict.wrong',
  later: 'verdict.later',
};

const COLOUR: Readonly<Record<NoteColour, MessageKey>> = {
  yellow: 'colour.yellow',
  green: 'colour.green',
  blue: 'colour.blue',
  pink: 'colour.pink',
  purple: 'colour.purple',
};

const PLACEMENT: Readonly<Record<PlacementState, MessageKey | null>> = {
  exact: null,
  moved: null,
  changed: 'placement.changed',
  orphan: 'placement.orphan',
};

const CHANGE: Readonly<Record<Change['kind'], MessageKey>> = {
  name: 'change.name',
  number: 'change.number',
  negation: 'change.negation',
  words: 'change.words',
};

const NOTICE: Readonly<Record<AnalysisNotice, MessageKey>> = {
  'not-english': 'notice.notEnglish',
  'no-model': 'notice.noModel',
  'no-names': 'notice.noNames',
  'no-terms': 'notice.noTerms',
  'text-cut': 'notice.textCut',
};

export const kindName = (type: EntityType): string => t(KIND[type]);
/** Plural, for headings and switches. */
export const kindsName = (type: EntityType): string => t(KINDS[type]);
export const tierName = (tier: Tier): string => t(TIER[tier]);
/** Plural, for headings and switches. */
export const tiersName = (tier: Tier): string => t(TIERS[tier]);
export const severityName = (severity: Severity): string => t(SEVERITY[severity]);
export const verdictName = (value: VerdictValue): string => t(VERDICT[value]);
export const colourName = (colour: NoteColour): string => t(COLOUR[colour]);
export const changeName = (kind: Change['kind']): string => t(CHANGE[kind]);
export const noticeText = (notice: AnalysisNotice): string => t(NOTICE[notice]);

/** What is to be said of a note's place; null when it stands where it should. */
export const placementName = (state: PlacementState): string | null => {
  const key = PLACEMENT[state];
  return key && t(key);
};

/** A probability in words. */
export function confidenceWords(p: number): string {
  if (p >= 0.9) return t('confidence.high');
  if (p >= 0.7) return t('confidence.good');
  if (p >= 0.4) return t('confidence.even');
  return t('confidence.low');
}

/** A suggestion on one line, native script included: for reports and screen readers. */
export const suggestionText = ({ text, native }: Suggestion): string =>
  native && native !== text ? `${text} (${native})` : text;

/** Ids are kebab-case, message names hold letters, digits and _ alone. */
const messageName = (id: string): string => id.replace(/[^A-Za-z0-9]/g, '_');

const asWords = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const EVIDENCE: Readonly<Record<string, MessageKey>> = {
  wording: 'evidence.wording',
  'han-script': 'evidence.han_script',
  'full-width-punctuation': 'evidence.full_width_punctuation',
  'bare-day': 'evidence.bare_day',
  'chinese-source': 'evidence.chinese_source',
  'site-suffix': 'evidence.site_suffix',
  'site-language': 'evidence.site_language',
  'set-phrase': 'evidence.set_phrase',
  'literal-term': 'evidence.literal_term',
  'link-phrase': 'evidence.link_phrase',
  'day-and-date': 'evidence.day_and_date',
  'lost-name': 'evidence.lost_name',
  'mandarin-names': 'evidence.mandarin_names',
};

/** What a sign of the page gate is, in words. */
export const evidenceText = (code: string): string => {
  const key = EVIDENCE[code];
  return key ? t(key) : asWords(code);
};

/** A few words for a rule; its id as words where the language has none. */
export const ruleTitle = (rule: string): string =>
  findMessage(`rule_${messageName(rule)}`) ?? asWords(rule);

/** The sentence that says why. */
export const whyText = ({ code, params }: Why): string =>
  fillMessage(findMessage(`why_${messageName(code)}`) ?? asWords(code), params);

/** Where nobody looked a name up: worked out from its characters, or from the project's own list. */
const WORKED_OUT: ReadonlySet<string> = new Set(['names.dev.tsv', 'readings', 'likeness of sound']);

/** More than these are for the table that a name is from, not for a card. */
const MOST_SOURCES = 2;

/**
 * The sources of a restored name by their names alone: "everypolitician-data, wikim.kfd.me" of the table's
 * "everypolitician-data/North_Korea; wikim.kfd.me, the party's secretariat". '' where there is none to name.
 */
export const sourceNames = (source: string): string =>
  [...new Set(source.split(';').map((one) => (/^[^,/(]*/.exec(one.trim())?.[0] ?? '').trim()))]
    .filter((name) => name !== '' && !WORKED_OUT.has(name))
    .slice(0, MOST_SOURCES)
    .join(', ');

const PROBLEM: Readonly<Record<string, MessageKey>> = {
  'extension-gone': 'problem.gone',
  'not-listening': 'problem.noAnswer',
  'no-answer': 'problem.noAnswer',
  'storage-full': 'problem.full',
  'storage-failed': 'problem.storage',
  'storage-newer': 'problem.newer',
  'storage-blocked': 'problem.blocked',
  'private-window': 'problem.private',
  'not-found': 'problem.notFound',
  'no-access': 'problem.access',
  'copy-refused': 'problem.copy',
  'no-downloads': 'problem.noDownloads',
  'download-failed': 'problem.download',
};

/** What to say of a failure's code, wherever it comes from. */
export const problemText = (code: string): string => t(PROBLEM[code] ?? 'problem.unknown');
