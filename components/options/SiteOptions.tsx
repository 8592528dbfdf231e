// On which sites Newsgloss works, and what was decided by hand for a site.
import { X } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/t.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { IconButton } from '../Button.tsx';
import { Choice } from './Section.tsx';

interface SiteOptionsProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

/** Host names, one a line; addresses are cut down to their host. */
function hostsOf(typed: string): string[] {
  const hosts = typed
    .split(/[\s,]+/)
    .map((line) =>
      line
        .replace(/^\w+:\/\//, '')
        .replace(/[/?#].*$/, '')
        .toLowerCase(),
    )
    .map((host) => host.replace(/^www\./, ''))
    .filter((host) => host !== '');
  return [...new Set(hosts)];
}

function SiteList({ settings, onChange }: SiteOptionsProps) {
  const { sites } = settings;
  const [typed, type] = useState(sites.list.join('\n'));
  return (
    <label class="ng-field">
      <span class="ng-label">{t('options.siteList')}</span>
      <textarea
        class="ng-input"
        rows={4}
        spellcheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={() => onChange({ sites: { ...sites, list: hostsOf(typed) } })}
      />
    </label>
  );
}

function Decisions({ settings, onChange }: SiteOptionsProps) {
  const decisions = Object.entries(settings.siteDecisions);
  if (decisions.length === 0) return null;
  const forget = (site: string): void =>
    onChange({ siteDecisions: Object.fromEntries(decisions.filter(([name]) => name !== site)) });
  return (
    <>
      <h3>{t('options.decisions')}</h3>
      <ul class="ng-plain-list">
        {decisions.map(([site, decision]) => (
          <li key={site} class="ng-row ng-row-apart">
            <span>
              <bdi>{site}</bdi>{' '}
              <span class="ng-soft">
                {t(decision === 'article' ? 'options.alwaysArticle' : 'options.neverArticle')}
              </span>
            </span>
            <IconButton
              icon={X}
              label={t('options.forget', { what: site })}
              onClick={() => forget(site)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

export function SiteOptions(props: SiteOptionsProps) {
  const { settings, onChange } = props;
  const { sites } = settings;
  return (
    <>
      <Choice
        name="sites"
        label={t('options.sitesText')}
        value={sites.mode}
        choices={[
          { value: 'all', label: t('options.sitesAll') },
          { value: 'only', label: t('options.sitesOnly') },
          { value: 'not', label: t('options.sitesNot') },
        ]}
        onChange={(mode) => onChange({ sites: { ...sites, mode } })}
      />
      {sites.mode !== 'all' && <SiteList {...props} />}
      <Decisions {...props} />
    </>
  );
}
