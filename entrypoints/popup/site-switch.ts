// Turning Newsgloss on or off for one site, by the settings' way of listing sites.
import type { Settings } from '../../utils/notes/settings.ts';

type Sites = Settings['sites'];

/** Rules for the site or for a domain that it belongs to. */
const isAbout = (entry: string, site: string): boolean =>
  site === entry || site.endsWith(`.${entry}`);

/** The settings' sites with this one on or off; others keep what they have. */
export function withSite(sites: Sites, site: string, isOn: boolean): Sites {
  const mode = sites.mode === 'all' ? 'not' : sites.mode;
  const others = sites.list.filter((entry) => !isAbout(entry, site));
  const isListed = (mode === 'only') === isOn;
  return { mode, list: isListed ? [...others, site] : others };
}
