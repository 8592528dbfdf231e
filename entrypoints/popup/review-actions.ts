// What the buttons of the review do. Each asks the page or the background, and says what came of it.
import { browser } from 'wxt/browser';
import type { ReviewActions } from '../../components/review-props.ts';
import type { Doubt, EntityCluster } from '../../utils/analysis/analysis.ts';
import { t } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { PageReview } from '../../utils/messages/protocol.ts';
import { amendment } from '../../utils/notes/amend-settings.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { decisionFor, withDecision } from '../../utils/notes/site-rules.ts';
import type { VerdictValue } from '../../utils/notes/verdict.ts';
import { copyText } from '../../utils/platform/copy-text.ts';
import { ASKED_FROM } from '../../utils/platform/probe-state.ts';
import { fail, type Result } from '../../utils/result.ts';
import { askPage, check } from './asking.ts';
import { noteActions } from './note-actions.ts';
import { openPanel } from './open-panel.ts';
import { probeOf } from './probe-of.ts';
import { originsOf } from './read-page.ts';
import type { ReviewSession } from './review-session.ts';
import { withSite } from './site-switch.ts';

const closePopup = ({ surface }: ReviewSession): void => {
  if (surface === 'popup') window.close();
};

/** Changes settings at once, and takes the change back when it was not stored. */
async function change(session: ReviewSession, part: Partial<Settings>): Promise<boolean> {
  const { settings } = session;
  const before = settings.value;
  settings.value = { ...before, ...part };
  const reply = await ask('settings.amend', amendment(before, part));
  if (!check(session, reply)) settings.value = before;
  return reply.ok;
}

async function switchOff(
  session: ReviewSession,
  field: 'rulesOff' | 'wordsOff',
  key: string,
  text: string,
): Promise<void> {
  const { settings } = session;
  const others = (): string[] => settings.value[field].filter((one) => one !== key);
  if (!(await change(session, { [field]: [...others(), key] }))) return;
  const undo = (): void => {
    session.message.value = null;
    void change(session, { [field]: others() });
  };
  session.message.value = { text, tone: 'plain', undo };
}

/** The page as it will be once the verdict is stored: the row answers at once. */
function withVerdict(
  page: PageReview,
  { rule, text: quote, category, severity }: Doubt,
  value: VerdictValue | null,
): PageReview {
  const others = page.verdicts.filter((one) => one.rule !== rule || one.quote !== quote);
  if (!value || !page.meta) return { ...page, verdicts: others };
  const time = Date.now();
  const position = { start: 0, end: 0 };
  const anchor = { version: 1, quote, prefix: '', suffix: '', position, block: 0, fingerprint: '' };
  const verdict = {
    id: '',
    article: page.meta.id,
    rule,
    quote,
    anchor,
    value,
    category,
    severity,
    suggestion: '',
    created: time,
    updated: time,
  };
  return { ...page, verdicts: [...others, verdict] };
}

async function judge(
  session: ReviewSession,
  doubt: Doubt,
  value: VerdictValue | null,
): Promise<void> {
  const { page } = session;
  if (page.value) page.value = withVerdict(page.value, doubt, value);
  const reply = await askPage(session, 'page.judge', { rule: doubt.rule, span: doubt.span, value });
  if (check(session, reply)) session.said.value = value ? t(`verdict.${value}`) : '';
  session.lookSoon();
}

async function countElsewhere(session: ReviewSession, { name, restored }: EntityCluster) {
  const entity = restored?.name ?? name;
  const reply = await ask('note.count', { query: { entity } });
  if (!reply.ok) return;
  const here = session.page.value?.notes.filter(({ note }) => note.entity === entity).length ?? 0;
  session.elsewhere.value = new Map(session.elsewhere.value).set(name, reply.value - here);
}

async function addNote(
  session: ReviewSession,
  ...[span, about]: Parameters<ReviewActions['addNote']>
) {
  const reply = await askPage(session, 'page.note', {
    span,
    about: 'rule' in about ? { rule: about.rule } : { entity: about.id },
  });
  if (check(session, reply)) closePopup(session);
}

async function copyReport(session: ReviewSession, { rule, span }: Doubt): Promise<void> {
  const report = await askPage(session, 'page.report', { rule, span });
  if (!check(session, report) || !report.ok) return;
  const copied = await copyText(report.value);
  if (check(session, copied)) session.message.value = { text: t('report.copied'), tone: 'plain' };
}

async function read(session: ReviewSession): Promise<void> {
  const tab = session.tab.value?.id;
  if (tab === undefined) return;
  session.state.value = 'loading';
  const reply = await ask('tab.read', { tab });
  if (!reply.ok && reply.code === 'cannot-run') session.state.value = 'cannot-run';
  else if (check(session, reply)) session.look();
}

/**
 * The browser asks the person, and the popup may be gone before the answer: what follows a consent is the
 * background's affair (open-pages.ts), and which-tab.ts looks again.
 */
async function grantAccess(session: ReviewSession): Promise<void> {
  const url = session.tab.value?.url ?? '';
  const isGranted = await browser.permissions.request({ origins: originsOf(url) });
  if (!isGranted) check(session, fail('no-access'));
}

/** The article in front is read again at once; pages that are none stay as they are. */
async function readIfArticle({ tab }: ReviewSession): Promise<void> {
  if (!tab.value) return;
  const probe = await probeOf(tab.value.id);
  if (probe?.isArticle) await ask('tab.read', { tab: tab.value.id });
}

/** Decides for the page's site by hand; `again` is what taking it back has to do on the page. */
async function decide(
  session: ReviewSession,
  decision: 'article' | 'not-article',
  text: string,
  again: () => Promise<unknown>,
): Promise<void> {
  const { settings, tab } = session;
  const url = tab.value?.url ?? '';
  const before = decisionFor(settings.value, url) ?? null;
  const decided = (by: typeof before) =>
    change(session, { siteDecisions: withDecision(settings.value, url, by) });
  if (!(await decided(decision))) return;
  const undo = (): void => {
    session.message.value = null;
    void decided(before).then(again);
  };
  session.message.value = { text, tone: 'plain', undo };
}

/** What the page's reader says of it, once it has looked. */
const whenRead = ({ page }: ReviewSession): Promise<PageReview['state']> =>
  new Promise((done) => {
    const stop = page.subscribe((now) => {
      if (!now || now.state === 'reading') return;
      done(now.state);
      queueMicrotask(() => stop());
    });
  });

/** The page is read at once; it is remembered for its site, whose front page and lists are read by hand alone. */
async function readAnyway(session: ReviewSession): Promise<void> {
  const { settings, site, tab, message } = session;
  const probe = tab.value && (await probeOf(tab.value.id));
  await read(session);
  if (session.state.value === 'cannot-run') return;
  if (decisionFor(settings.value, tab.value?.url ?? '') !== 'article') {
    const isOnce = probe !== null && probe.score < ASKED_FROM;
    const text = t(isOnce ? 'site.readOnce' : 'site.readOn', { site: site.value });
    await decide(session, 'article', text, async () => session.look());
  }
  if ((await whenRead(session)) === 'not-article')
    message.value = { tone: 'plain', ...message.value, text: t('site.noText') };
}

/** The reader leaves the page when it hears of the decision. */
const notArticle = (session: ReviewSession): Promise<void> =>
  decide(session, 'not-article', t('site.leftAlone', { site: session.site.value }), () =>
    read(session),
  );

async function turnSite(session: ReviewSession, isOn: boolean): Promise<void> {
  const { settings, site } = session;
  const isDone = await change(session, { sites: withSite(settings.value.sites, site.value, isOn) });
  if (isDone && isOn) await readIfArticle(session);
  if (isDone) session.look();
}

/** Everything that a review can ask for, bound to its session. */
export function reviewActions(session: ReviewSession): ReviewActions {
  const go = (done: Promise<unknown>): void => void done;
  const leave = async (done: Promise<Result<unknown>>): Promise<void> => {
    if (check(session, await done)) closePopup(session);
  };
  return {
    ...noteActions(session),
    // With the writers, which come when they are first needed.
    exportPage: (format) =>
      go(import('./export-actions.ts').then(({ exportPage }) => exportPage(session, format))),
    copyPage: () => go(import('./export-actions.ts').then(({ copyPage }) => copyPage(session))),
    goTo: (span) => go(askPage(session, 'page.goTo', { span }).then((got) => check(session, got))),
    judge: (doubt, value) => go(judge(session, doubt, value)),
    ruleOff: ({ rule }) => go(switchOff(session, 'rulesOff', rule, t('doubt.ruleOff'))),
    wordOff: ({ rule, text }) =>
      go(switchOff(session, 'wordsOff', `${rule}\u0000${text.toLowerCase()}`, t('doubt.wordOff'))),
    copyReport: (doubt) => go(copyReport(session, doubt)),
    addNote: (span, about) => go(addNote(session, span, about)),
    countElsewhere: (entity) => go(countElsewhere(session, entity)),
    openElsewhere: ({ name, restored }) =>
      go(leave(ask('library.open', { query: `entity:"${restored?.name ?? name}"` }))),
    change: (part) => go(change(session, part)),
    turnSite: (isOn) => go(turnSite(session, isOn)),
    readAnyway: () => go(readAnyway(session)),
    notArticle: () => go(notArticle(session)),
    grantAccess: () => go(grantAccess(session)),
    retry: () => session.look(),
    dismissMessage: () => {
      session.message.value = null;
    },
    ...(session.surface === 'popup' && {
      openPanel: () => go(openPanel(session.tab.value).then((got) => leave(Promise.resolve(got)))),
    }),
    openLibrary: () => go(leave(ask('library.open', { query: '' }))),
    openOptions: () => go(browser.runtime.openOptionsPage().then(() => closePopup(session))),
  };
}
