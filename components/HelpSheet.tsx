// What the marks mean and which keys there are.
import { type MessageKey, t } from '../utils/i18n/t.ts';
import { Sheet } from './Sheet.tsx';

/** Suggested keys of the commands, and keys of the review. The browser's own page can change the first kind. */
const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['Alt+Shift+N', 'help.openReview'],
  ['Alt+Shift+J', 'command.nextDoubt'],
  ['Alt+Shift+K', 'command.previousDoubt'],
  ['Alt+Shift+M', 'command.noteSelection'],
  ['↑ ↓', 'help.rows'],
  ['Enter', 'help.open'],
  ['N / P', 'help.step'],
  ['R', 'verdict.rightHint'],
  ['W', 'verdict.wrongHint'],
  ['L', 'verdict.laterHint'],
  ['Ctrl+Enter', 'help.save'],
  ['Esc', 'help.escape'],
];

export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={t('help.title')} onClose={onClose}>
      <p>{t('help.text')}</p>
      <p>{t('help.limits')}</p>
      <h3 class="ng-heading">{t('help.keys')}</h3>
      <dl class="ng-keys">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <p class="ng-soft">{t('help.changeKeys')}</p>
    </Sheet>
  );
}
