// Whether Newsgloss may work on a site, by the reader's own rules.
import type { Settings } from './settings.ts';

/** Host name of an address, lower case, without "www."; '' where there is none. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname.toLowerCase().replace(/^www\./, '');
}

const covers = (entry: string, site: string): boolean =>
  site === entry || site.endsWith(`.${entry}`);

/** Whether the settings let Newsgloss work on the site of an address; a rule for a site holds for its subdomains. */
export function isSiteOn({ sites }: Settings, url: string): boolean {
  if (sites.mode === 'all') return true;
  const site = siteOf(url);
  const isListed = sites.list.some((entry) => covers(entry, site));
  return sites.mode === 'only' ? isListed : !isListed;
}

type Decision = 'article' | 'not-article';

/** Score of the detector from which a page is read where nothing was decided by hand. */
const ARTICLE = 0.5;

/** Whether a page is to be read by itself: by what was decided for its site, else by the detector's score. */
export function isToBeRead(settings: Settings, url: string, score: number): boolean {
  const decision = decisionFor(settings, url);
  return decision === undefined ? score >= ARTICLE : decision === 'article';
}

/** The decisions with one for the site of an address; null takes it back. */
export function withDecision(
  { siteDecisions }: Settings,
  url: string,
  decision: Decision | null,
): Settings['siteDecisions'] {
  const site = siteOf(url);
  const others = Object.entries(siteDecisions).filter(([name]) => name !== site);
  return Object.fromEntries(decision && site !== '' ? [...others, [site, decision]] : others);
}

/** What the reader decided by hand for the site of an address. */
export const decisionFor = ({ siteDecisions }: Settings, url: string): Decision | undefined => {
  const site = siteOf(url);
  return Object.hasOwn(siteDecisions, site) ? siteDecisions[site] : undefined;
};
