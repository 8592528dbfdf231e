// The review of one page: in the popup and in the side panel.
import {
  CircleQuestionMark,
  Download,
  Eye,
  EyeOff,
  FileX,
  Info,
  Library,
  Palette,
  PanelRight,
  Power,
  Settings as SettingsIcon,
  TriangleAlert,
} from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../utils/i18n/t.ts';
import type { PageReview } from '../utils/messages/protocol.ts';
import { looksProperties } from '../utils/notes/looks.ts';
import { Button, IconButton } from './Button.tsx';
import { DoubtsTab } from './DoubtsTab.tsx';
import { EntitiesTab } from './EntitiesTab.tsx';
import { Notice } from './Message.tsx';
import { countDoubts, PageHead } from './PageHead.tsx';
import { PageStateView } from './PageStateView.tsx';
import { PageTitle } from './PageTitle.tsx';
import type { SheetId } from './ReviewSheets.tsx';
import type { ReviewMessage, ReviewProps } from './review-props.ts';
import { Tabs } from './Tabs.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLater } from './use-later.ts';

type TabId = 'doubts' | 'entities' | 'notes';

/** With nothing to doubt the names are what the reader came for. */
const firstTab = ({ analysis, notes }: PageReview): TabId =>
  analysis?.doubts.length ? 'doubts' : notes.length > 0 ? 'notes' : 'entities';

/** After so many milliseconds what draws the notes is loaded, if nobody asked for it before. */
const NOTES_MS = 300;

const loadNotes = async () => (await import('./NotesTab.tsx')).NotesTab;
const loadSheets = async () => (await import('./ReviewSheets.tsx')).ReviewSheets;

function ReviewTabs(props: ReviewProps & { readonly page: PageReview }) {
  const { page, drafts, settings, elsewhere, editing, actions } = props;
  const [chosen, choose] = useState<TabId | null>(null);
  const tab = chosen ?? firstTab(page);
  const NotesTab = useLater(loadNotes, tab === 'notes');
  useEffect(() => {
    // Once the review stands, so that they are there when they are asked for.
    const timer = setTimeout(() => void loadNotes(), NOTES_MS);
    return () => clearTimeout(timer);
  }, []);
  const doubts = page.analysis?.doubts ?? [];
  const entities = page.analysis?.entities ?? [];
  const notes = useMemo(() => [...drafts, ...page.notes], [drafts, page.notes]);
  const { sure, likely } = useMemo(() => countDoubts(page), [page]);
  return (
    <Tabs<TabId>
      label={t('tabs.name')}
      selected={tab}
      onSelect={choose}
      tabs={[
        { id: 'doubts', label: t('tabs.doubts'), count: sure + likely },
        { id: 'entities', label: t('tabs.entities'), count: entities.length },
        { id: 'notes', label: t('tabs.notes'), count: notes.length },
      ]}
    >
      {tab === 'doubts' && <DoubtsTab doubts={doubts} verdicts={page.verdicts} actions={actions} />}
      {tab === 'entities' && (
        <EntitiesTab entities={entities} elsewhere={elsewhere} actions={actions} />
      )}
      {tab === 'notes' && NotesTab && (
        <NotesTab
          notes={notes}
          editing={editing}
          isUnstored={page.isPrivate && !settings.storePrivate}
          actions={actions}
        />
      )}
    </Tabs>
  );
}

function Tools({
  props,
  open,
}: {
  readonly props: ReviewProps;
  readonly open: (sheet: SheetId) => void;
}) {
  const { state, site, settings, actions } = props;
  const hasSite = site !== '' && state !== 'cannot-run' && state !== 'no-access';
  return (
    <footer>
      <fieldset class="ng-tools" aria-label={t('tools.name')}>
        <IconButton
          icon={settings.marks ? Eye : EyeOff}
          label={t('command.toggleMarks')}
          pressed={settings.marks}
          onClick={() => actions.change({ marks: !settings.marks })}
        />
        <IconButton icon={Palette} label={t('marks.title')} onClick={() => open('marks')} />
        {hasSite && state !== 'off' && (
          <IconButton
            icon={Power}
            label={t('site.turnOff', { site })}
            onClick={() => actions.turnSite(false)}
          />
        )}
        {hasSite && state === 'article' && (
          <IconButton
            icon={FileX}
            label={t('site.notArticle', { site })}
            onClick={actions.notArticle}
          />
        )}
        <span class="ng-spacer" />
        {state === 'article' && props.page?.meta && (
          <IconButton
            icon={Download}
            label={t('pageExport.title')}
            onClick={() => open('export')}
          />
        )}
        {actions.openPanel && (
          <IconButton icon={PanelRight} label={t('tools.panel')} onClick={actions.openPanel} />
        )}
        <IconButton icon={Library} label={t('tools.library')} onClick={actions.openLibrary} />
        <IconButton icon={SettingsIcon} label={t('tools.options')} onClick={actions.openOptions} />
        <IconButton
          icon={CircleQuestionMark}
          label={t('help.title')}
          onClick={() => open('help')}
        />
      </fieldset>
    </footer>
  );
}

function MessageLine({
  message,
  onDismiss,
}: {
  readonly message: ReviewMessage;
  readonly onDismiss: () => void;
}) {
  const { undo } = message;
  return (
    <Notice
      icon={message.tone === 'problem' ? TriangleAlert : Info}
      tone={message.tone}
      action={
        <Button look="quiet" onClick={undo ?? onDismiss}>
          {t(undo ? 'action.undo' : 'action.dismiss')}
        </Button>
      }
    >
      {message.text}
    </Notice>
  );
}

/** The sheet that is open, if any, with the door to open one; what draws it is loaded at the first. */
function useSheets() {
  const [sheet, setSheet] = useState<SheetId | null>(null);
  const Sheets = useLater(loadSheets, sheet !== null);
  return { sheet, Sheets, open: setSheet, close: () => setSheet(null) };
}

export function Review(props: ReviewProps) {
  const { state, page, message, said, settings, actions } = props;
  const { sheet, Sheets, open, close } = useSheets();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, ['.ng-note .ng-button', '[data-row][tabindex="0"]']);
  const isReady = state === 'article' && page?.analysis;
  return (
    <div
      class="ng ng-review"
      data-scheme={settings.appearance}
      style={looksProperties(settings.looks)}
    >
      <main class="ng-review-main" aria-label={t('review.name')} tabIndex={-1} ref={main}>
        <PageTitle title={props.title} />
        {isReady ? (
          <>
            <PageHead page={page} onGoTo={actions.goTo} />
            <ReviewTabs {...props} page={page} />
          </>
        ) : (
          <PageStateView state={state} site={props.site} actions={actions} />
        )}
      </main>
      <p class="ng-hidden" role="status">
        {said}
      </p>
      <div class="ng-messages">
        {message && <MessageLine message={message} onDismiss={actions.dismissMessage} />}
      </div>
      <Tools props={props} open={open} />
      {sheet && Sheets && <Sheets sheet={sheet} review={props} onClose={close} />}
    </div>
  );
}
