// The first run, under a minute: what the marks mean on a sample, the one permission, where notes go.
import { Check, ShieldCheck } from 'lucide';
import type { Analysis, EntityType, Tier } from '../utils/analysis/analysis.ts';
import { t } from '../utils/i18n/t.ts';
import { kindsName, tiersName } from '../utils/i18n/wording.ts';
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

function Legend() {
  return (
    <section class="ng-section" aria-labelledby="legend">
      <h2 id="legend">{t('welcome.legend')}</h2>
      <ul class="ng-legend">
        {TIERS.map((tier) => (
          <li key={tier}>
            <KindMark kind={MARK_OF_TIER[tier]} /> {tiersName(tier)}
          </li>
        ))}
        {KINDS.map((type) => (
          <li key={type}>
            <KindMark kind={MARK_OF_TYPE[type]} /> {kindsName(type)}
          </li>
        ))}
        <li>
          <KindMark kind="note" /> {t('tabs.notes')}
        </li>
      </ul>
    </section>
  );
}

export function WelcomePage({ sample, analysis, hasAccess, onGrant, onOptions }: WelcomePageProps) {
  return (
    <div class="ng ng-options">
      <main>
        <header>
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.text')}</p>
        </header>
        <section class="ng-section" aria-labelledby="sample">
          <h2 id="sample">{t('welcome.sampleTitle')}</h2>
          <SampleText text={sample} analysis={analysis} />
        </section>
        <Legend />
        <section class="ng-section" aria-labelledby="permission">
          <h2 id="permission">{t('welcome.permissionTitle')}</h2>
          <p>{t('welcome.permissionText')}</p>
          {hasAccess ? (
            <p role="status">
              <Icon icon={Check} /> {t('welcome.granted')}
            </p>
          ) : (
            <Button look="primary" icon={ShieldCheck} onClick={onGrant}>
              {t('welcome.grant')}
            </Button>
          )}
        </section>
        <section class="ng-section" aria-labelledby="notes">
          <h2 id="notes">{t('welcome.notesTitle')}</h2>
          <p>{t('welcome.notesText')}</p>
          <Button onClick={onOptions}>{t('welcome.options')}</Button>
        </section>
      </main>
    </div>
  );
}
