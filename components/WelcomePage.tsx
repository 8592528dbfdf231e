// The first run, under a minute: what the marks mean on a sample, the one permission, where notes go.
import { Check, ShieldCheck } from 'lucide';
import type { Analysis, EntityType, Tier } from '../utils/analysis/analysis.ts';
import { t } from '../utils/i18n/t.ts';
import { kindsName, tiersName } from '../utils/i18n/wording.ts';
import { Brand } from './Brand.tsx';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { KindMark, MARK_OF_TIER, MARK_OF_TYPE } from './KindMark.tsx';
import { SampleText } from './SampleText.tsx';

export interface WelcomePageProps {
  readonly sample: string;
  readonly analysis: Analysis | null;
  readonly hasAccess: boolean;
  readonly onGrant: () => void;
  readonly onOptions: () => void;
}

const TIERS: readonly Tier[] = ['A', 'B'];
const KINDS: readonly EntityType[] = ['PER', 'ORG', 'LOC'];

/** Each line under the name of what it means. */
const Legend = () => (
  <ul class="ng-legend" aria-label={t('welcome.legend')}>
    {TIERS.map((tier) => (
      <li key={tier}>
        <KindMark kind={MARK_OF_TIER[tier]} name={tiersName(tier)} />
      </li>
    ))}
    {KINDS.map((type) => (
      <li key={type}>
        <KindMark kind={MARK_OF_TYPE[type]} name={kindsName(type)} />
      </li>
    ))}
    <li>
      <KindMark kind="note" name={t('tabs.notes')} />
    </li>
  </ul>
);

/** The one permission and why; the way to go on. */
function Permission({ hasAccess, onGrant }: Pick<WelcomePageProps, 'hasAccess' | 'onGrant'>) {
  return (
    <section class="ng-section" aria-labelledby="permission">
      <h2 id="permission">{t('welcome.permissionTitle')}</h2>
      <p>{t('welcome.permissionText')}</p>
      {hasAccess ? (
        <p class="ng-notice" role="status">
          <Icon icon={Check} /> {t('welcome.granted')}
        </p>
      ) : (
        <Button look="primary" icon={ShieldCheck} onClick={onGrant}>
          {t('welcome.grant')}
        </Button>
      )}
    </section>
  );
}

export function WelcomePage({ sample, analysis, hasAccess, onGrant, onOptions }: WelcomePageProps) {
  return (
    <div class="ng ng-options ng-welcome">
      <main>
        <header>
          <h1>
            <Brand /> {t('welcome.title')}
          </h1>
          <p class="ng-lead">{t('welcome.text')}</p>
        </header>
        <section class="ng-panel ng-try" aria-label={t('welcome.sampleTitle')}>
          <Legend />
          <SampleText text={sample} analysis={analysis} />
        </section>
        <Permission hasAccess={hasAccess} onGrant={onGrant} />
        <section class="ng-section" aria-labelledby="notes">
          <h2 id="notes">{t('welcome.notesTitle')}</h2>
          <p>{t('welcome.notesText')}</p>
          <Button onClick={onOptions}>{t('welcome.options')}</Button>
        </section>
      </main>
    </div>
  );
}
