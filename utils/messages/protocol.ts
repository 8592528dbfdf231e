// Every message by name: [request, reply]. Types only. serve.ts derives handlers from it, ask.ts callers.
// Names are noun.verb, events noun.pastTense. Bulk work goes in batches: a message holds at most 64 MiB.
import type { Analysis, EntityCluster, Severity, Tier } from '../analysis/analysis.ts';
import type { Anchor, Placement } from '../anchoring/anchor.ts';
import type { SettingsAmendment } from '../notes/amend-settings.ts';
import type { ArticleMeta } from '../notes/article-record.ts';
import type { BackupTry } from '../notes/auto-backup.ts';
import type { Note } from '../notes/note.ts';
import type { Settings } from '../notes/settings.ts';
import type { Verdict, VerdictValue } from '../notes/verdict.ts';
import type { Result } from '../result.ts';
import type { ArticleText } from '../text/article-text.ts';
import type { Span } from '../text/span.ts';
import type { StoreRequests } from './store-requests.ts';

/** What a page is to Newsgloss. */
export type PageState =
  | 'article'
  | 'not-article'
  | 'reading'
  | 'translating'
  | 'no-access'
  | 'cannot-run'
  | 'off';

/** What a note typed in the editor's frame belongs to. */
export interface EditedArticle {
  readonly meta: ArticleMeta;
  readonly isPrivate: boolean;
}

/** What the options say of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly confidence: number;
  /** English sentences: what it marks, in «guillemets», and what it leaves alone. */
  readonly examples: { readonly doubts: readonly string[]; readonly fine: readonly string[] };
}

/** A stored note with its place on this page now. */
export interface PlacedNote {
  readonly note: Note;
  readonly placement: Placement;
}

/** Names of a text that is still being analysed, as the recogniser sees them. */
export interface FirstNames {
  /** UTF-16 length of the text. */
  readonly length: number;
  readonly names: readonly Pick<EntityCluster, 'type' | 'mentions'>[];
}

/** All that a review shows of one page. */
export interface PageReview {
  readonly state: PageState;
  readonly meta: ArticleMeta | null;
  /** UTF-16 length of the article's text, for the minimap. */
  readonly length: number;
  readonly analysis: Analysis | null;
  readonly notes: readonly PlacedNote[];
  readonly verdicts: readonly Verdict[];
  /** True in a private window: marks work, notes are not stored unless the setting says so. */
  readonly isPrivate: boolean;
}

/** Asked of the background by any of our own contexts. */
export interface BackgroundRequests extends StoreRequests {
  /** A page says in its head that it is an article: what its reading will need is made ready. */
  'reader.expect': [null, null];
  /** The probe says: this page is an article, or may be one. The sender's tab gets the reader, if it is to be read. */
  'reader.inject': [{ readonly score: number }, Result<null, 'off' | 'no-access' | 'invalid'>];
  /** The sender's reader needs the script that draws cards; it has run when the answer comes. */
  'reader.floating': [null, Result<null, 'no-access' | 'invalid'>];
  /** The session is over in the sender's tab: its style sheet goes. */
  'reader.stopped': [null, null];
  /** What the sender's tab shows on the badge. */
  'page.counted': [{ readonly doubts: number; readonly notes: number }, null];
  /** Read a tab's page although nothing says that it is an article ("read this page anyway"). */
  'tab.read': [{ readonly tab: number }, Result<null, 'no-access' | 'cannot-run'>];
  /** The article around the editor's frame. */
  'editor.article': [null, Result<EditedArticle, 'not-found'>];
  /** The editor's frame is done with a draft: the reader around it hears 'editor.closed'. */
  'editor.close': [{ readonly key: string; readonly saved: boolean }, null];
  /** The editor's frame needs so many CSS pixels: the reader around it hears 'editor.resized'. */
  'editor.resize': [{ readonly key: string; readonly height: number }, null];
  /** Opens the library in a tab, on a search. */
  'library.open': [{ readonly query: string }, null];
  'rule.list': [null, readonly RuleInfo[]];
  'article.analyse': [ArticleText, Result<Analysis, 'invalid'>];
  /** Puts a backup into the downloads folder now. Needs the `downloads` permission, which our pages ask for. */
  'backup.now': [null, BackupTry];
  /** What came of the last such backup; null when there was none. */
  'backup.last': [null, BackupTry | null];
  'settings.get': [null, Settings];
  /** Dotted paths of stored settings that are broken and fell back to their defaults. */
  'settings.broken': [null, readonly string[]];
  /** Whole fields, whatever stood there before. */
  'settings.change': [Partial<Settings>, Result<Settings, 'invalid' | 'storage-failed'>];
  /** What a view changes of what it knows: what was changed meanwhile stays. */
  'settings.amend': [SettingsAmendment, Result<Settings, 'invalid' | 'storage-failed'>];
}

/** Asked of the reader session in a tab. */
export interface ReaderRequests {
  'page.review': [null, PageReview];
  /** Shows the card of the name that is selected. */
  'page.lookUp': [null, Result<null, 'not-found'>];
  /** Names to be marked until the analysis is there; sent where that takes longer than a moment. */
  'page.mark': [FirstNames, Result<null, 'not-found'>];
  'page.goTo': [{ readonly span: Span }, Result<null, 'not-found'>];
  'page.next': [{ readonly step: 1 | -1 }, Result<null, 'not-found'>];
  /** Opens the editor; `about` is the rule of the doubt, or the id of the entity, that the note carries. */
  'page.note': [
    {
      readonly span: Span | null;
      readonly about?: { readonly rule: string } | { readonly entity: string };
    },
    Result<null, 'not-found'>,
  ];
  /** Stores the reader's verdict on the doubt of this rule at this span; null takes it back. */
  'page.judge': [
    { readonly rule: string; readonly span: Span; readonly value: VerdictValue | null },
    Result<null>,
  ];
  /** What a person may send about a mark: rule, words and the text right around. */
  'page.report': [{ readonly rule: string; readonly span: Span }, Result<string, 'not-found'>];
  /** The places of spans as anchors, in the same order: for an export of what the page shows. */
  'page.anchors': [{ readonly spans: readonly Span[] }, readonly Anchor[]];
  /** Gives a note a new place: what is selected on the page, else the changed place where it was found. */
  'page.placeAgain': [{ readonly note: string }, Result<{ readonly anchor: Anchor }, 'not-found'>];
}

/** Told to everyone of ours; nobody answers. An empty list of articles stands for many: look again at all. */
export interface Events {
  'notes.changed': { readonly articles: readonly string[] };
  'verdicts.changed': { readonly articles: readonly string[] };
  'glossary.changed': null;
  'settings.changed': Settings;
  'backup.tried': BackupTry;
  /** What a page's review would show has changed. */
  'page.changed': null;
  /** The frame in which a note was typed is done with this draft. */
  'editor.closed': { readonly key: string; readonly saved: boolean };
  'editor.resized': { readonly key: string; readonly height: number };
}
