// The review of the page in front: as popup, and docked as side panel (its index.html names this file too).
import './review-page.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { Review } from '../../components/Review.tsx';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { fitWindow } from './fit-window.ts';
import { reviewActions } from './review-actions.ts';
import { createSession } from './review-session.ts';
import { watchActiveTab } from './which-tab.ts';

const surface = document.documentElement.classList.contains('panel') ? 'panel' : 'popup';
const life = new AbortController();
const session = createSession(surface, life.signal);
const actions = reviewActions(session);

document.documentElement.lang = textLanguage();
document.title = t('review.panelName');
addEventListener('pagehide', () => life.abort(), { once: true });

/** The page mostly answers before this: then the popup opens once, in its final size. Milliseconds. */
const FIRST_MS = 80;

const isLate = signal(false);
setTimeout(() => {
  isLate.value = true;
}, FIRST_MS);

const root = document.getElementById('root');
effect(() => {
  const { settings, state } = session;
  document.documentElement.dataset.scheme = settings.value.appearance;
  if (!root || (state.value === 'loading' && !isLate.value)) return;
  render(
    <Review
      state={state.value}
      title={session.title.value}
      site={session.site.value}
      page={session.page.value}
      drafts={session.drafts.value}
      settings={settings.value}
      elsewhere={session.elsewhere.value}
      editing={session.editing.value}
      message={session.message.value}
      said={session.said.value}
      actions={actions}
    />,
    root,
  );
});

if (surface === 'popup') fitWindow();
watchActiveTab(life.signal, session);
