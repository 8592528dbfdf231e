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

/** What the reader decided by hand for the site of an address. */
export const decisionFor = (
  { siteDecisions }: Settings,
  url: string,
): 'article' | 'not-article' | undefined => {
  const site = siteOf(url);
  return Object.hasOwn(siteDecisions, site) ? siteDecisions[site] : undefined;
};
