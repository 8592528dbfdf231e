// The page of the first run: a live sample, the permission, nothing else.
import '../options/options-page.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import type { Analysis } from '../../utils/analysis/analysis.ts';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import { report } from '../../utils/platform/report.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';

/** Written for this page, in the manner of what machines make of Chinese news. */
const SAMPLE =
  'On the 9th, the North Korean diplomat Cui Mingzhe arrived in new york and told reporters that the talks with the European Union were frank. Observers in Brussels warned against attacking and attacking each other before the summit in Geneva.';

const SITES = { origins: ['http://*/*', 'https://*/*'] };

const analysis = signal<Analysis | null>(null);
const hasAccess = signal(false);

async function load(): Promise<void> {
  hasAccess.value = await browser.permissions.contains(SITES);
  const reply = await ask('article.analyse', articleFromPlainText(SAMPLE, { language: 'en' }));
  if (reply.ok) analysis.value = reply.value;
}

async function grant(): Promise<void> {
  hasAccess.value = await browser.permissions.request(SITES);
}

document.documentElement.lang = textLanguage();
document.title = t('welcome.title');

const root = document.getElementById('root');
effect(() => {
  const props = {
    sample: SAMPLE,
    analysis: analysis.value,
    hasAccess: hasAccess.value,
    onGrant: () => void grant().catch((error: unknown) => report('permission', error)),
    onOptions: () => void browser.runtime.openOptionsPage(),
  };
  if (root) render(<WelcomePage {...props} />, root);
});
load().catch((error: unknown) => report('welcome', error));
