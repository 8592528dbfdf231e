// What may have been meant: the best large, with the native script and how sure it is; the others on one line.
import type { Suggestion } from '../utils/analysis/analysis.ts';
import { t } from '../utils/i18n/t.ts';
import { confidenceWords, suggestionText } from '../utils/i18n/wording.ts';

/** More are rarely read; the first ones hold nearly all of the probability. */
const MOST = 4;

/** A name or a wording, and its native script beside it where there is one. */
export function Suggested({ text, native }: Pick<Suggestion, 'text' | 'native'>) {
  return (
    <>
      <bdi class="ng-suggested">{text}</bdi>
      {native && native !== text && <bdi class="ng-native">{native}</bdi>}
    </>
  );
}

function Others({ others }: { readonly others: readonly Suggestion[] }) {
  if (others.length === 0) return null;
  return (
    <p class="ng-soft">
      {t('doubt.or')}{' '}
      {others.map((suggestion, index) => (
        <span key={suggestion.text}>
          <bdi>{suggestionText(suggestion)}</bdi>
          {suggestion.note && (
            <>
              {', '}
              <bdi>{suggestion.note}</bdi>
            </>
          )}
          {/* Ends the line, and never begins one. */}
          {index < others.length - 1 && '\u00a0· '}
        </span>
      ))}
    </p>
  );
}

export function Suggestions({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const [best, ...others] = suggestions.slice(0, MOST);
  if (!best) return null;
  return (
    <div class="ng-suggestions">
      <p class="ng-best">
        <span class="ng-hidden">{t('doubt.perhaps')} </span>
        <Suggested text={best.text} {...(best.native && { native: best.native })} />
        {best.p !== undefined && <span class="ng-soft">{confidenceWords(best.p)}</span>}
      </p>
      {best.note && (
        <p class="ng-soft" dir="auto">
          {best.note}
        </p>
      )}
      <Others others={others} />
    </div>
  );
}
