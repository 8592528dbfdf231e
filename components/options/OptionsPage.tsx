// The options: one page, plain sections; every change works at once.
import { Keyboard, TriangleAlert } from 'lucide';
import { type MessageKey, t } from '../../utils/i18n/t.ts';
import { looksProperties } from '../../utils/notes/looks.ts';
import { fitsSync } from '../../utils/notes/settings.ts';
import { Brand } from '../Brand.tsx';
import { Button } from '../Button.tsx';
import { MarkSwitches } from '../MarkSwitches.tsx';
import { Notice } from '../Message.tsx';
import { MessageArea } from '../MessageArea.tsx';
import { Switch } from '../Switch.tsx';
import { DataOptions } from './DataOptions.tsx';
import { LookOptions } from './LookOptions.tsx';
import type { OptionsProps } from './options-props.ts';
import { RuleOptions } from './RuleOptions.tsx';
import { Choice, Section } from './Section.tsx';
import { SiteOptions } from './SiteOptions.tsx';

/** The parts of the page, for the list beside it. */
const SECTIONS: readonly { readonly id: string; readonly title: MessageKey }[] = [
  { id: 'marks', title: 'marks.title' },
  { id: 'sites', title: 'options.sites' },
  { id: 'rules', title: 'options.rules' },
  { id: 'shortcuts', title: 'options.shortcuts' },
  { id: 'data', title: 'options.data' },
  { id: 'privacy', title: 'options.privacy' },
];

function Marks({ settings, actions }: OptionsProps) {
  return (
    <Section id="marks" title={t('marks.title')}>
      <MarkSwitches settings={settings} onChange={actions.change} />
      <Switch
        checked={settings.likelyEverywhere}
        onChange={(likelyEverywhere) => actions.change({ likelyEverywhere })}
      >
        {t('options.likelyEverywhere')}
      </Switch>
      <LookOptions settings={settings} onChange={actions.change} />
      <Choice
        name="appearance"
        isRow
        label={t('options.appearance')}
        value={settings.appearance}
        choices={[
          { value: 'auto', label: t('options.appearanceAuto') },
          { value: 'light', label: t('options.appearanceLight') },
          { value: 'dark', label: t('options.appearanceDark') },
        ]}
        onChange={(appearance) => actions.change({ appearance })}
      />
    </Section>
  );
}

function Shortcuts({ shortcuts, actions }: OptionsProps) {
  return (
    <Section id="shortcuts" title={t('options.shortcuts')}>
      <dl class="ng-plain-list ng-shortcuts">
        {shortcuts.map(({ name, description, key }) => (
          <div key={name} class="ng-row ng-row-apart">
            <dt>{description}</dt>
            <dd>
              {key === '' ? <span class="ng-soft">{t('options.noKey')}</span> : <kbd>{key}</kbd>}
            </dd>
          </div>
        ))}
      </dl>
      <Button icon={Keyboard} onClick={actions.changeShortcuts}>
        {t('options.changeShortcuts')}
      </Button>
    </Section>
  );
}

function Privacy({ settings, actions, licences }: OptionsProps) {
  return (
    <Section id="privacy" title={t('options.privacy')}>
      <p>{t('options.privacyText')}</p>
      <ul class="ng-points">
        <li>{t('privacy.kept')}</li>
        <li>{t('privacy.articles')}</li>
        <li>{t('privacy.pages')}</li>
        <li>{t('privacy.permission')}</li>
        <li>{t('privacy.files')}</li>
      </ul>
      <Switch
        checked={settings.storePrivate}
        onChange={(storePrivate) => actions.change({ storePrivate })}
      >
        {t('options.storePrivate')}
      </Switch>
      <Switch
        checked={settings.syncSettings}
        onChange={(syncSettings) => actions.change({ syncSettings })}
      >
        {t('options.sync')}
      </Switch>
      {settings.syncSettings && !fitsSync(settings) && (
        <Notice icon={TriangleAlert} tone="warn">
          {t('options.syncTooLarge')}
        </Notice>
      )}
      <details class="ng-licences">
        <summary>{t('options.licences')}</summary>
        <pre lang="en">{licences}</pre>
      </details>
    </Section>
  );
}

export function OptionsPage(props: OptionsProps) {
  const { settings, rules, message, broken, actions } = props;
  return (
    <div
      class="ng ng-options"
      data-scheme={settings.appearance}
      style={looksProperties(settings.looks)}
    >
      <nav class="ng-contents" aria-label={t('options.title')}>
        <p class="ng-contents-title">
          <Brand /> Newsgloss
        </p>
        <ul>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{t('options.title')}</h1>
        {broken.length > 0 && (
          <Notice icon={TriangleAlert} tone="warn">
            {t('options.broken', { fields: broken.map((path) => path || '*').join(', ') })}
          </Notice>
        )}
        <Marks {...props} />
        <Section id="sites" title={t('options.sites')}>
          <SiteOptions settings={settings} onChange={actions.change} />
        </Section>
        <Section id="rules" title={t('options.rules')}>
          <RuleOptions rules={rules} settings={settings} onChange={actions.change} />
        </Section>
        <Shortcuts {...props} />
        <Section id="data" title={t('options.data')}>
          <DataOptions {...props} />
        </Section>
        <Privacy {...props} />
      </main>
      <MessageArea message={message} onDismiss={actions.dismissMessage} />
    </div>
  );
}
