// What may have been meant, best first, with the native script and how sure it is.
import type { Suggestion } from '../utils/analysis/analysis.ts';
import { t } from '../utils/i18n/t.ts';
import { confidenceWords } from '../utils/i18n/wording.ts';

/** More are rarely read; the first ones hold nearly all of the probability. */
const MOST = 4;

const SuggestionLine = ({ suggestion }: { readonly suggestion: Suggestion }) => (
  <li>
    <bdi class="ng-suggested">{suggestion.text}</bdi>
    {suggestion.native && suggestion.native !== suggestion.text && (
      <bdi class="ng-native">{suggestion.native}</bdi>
    )}
    {suggestion.p !== undefined && <span class="ng-soft">{confidenceWords(suggestion.p)}</span>}
    {suggestion.note && (
      <span class="ng-soft ng-suggestion-note" dir="auto">
        {suggestion.note}
      </span>
    )}
  </li>
);

export function Suggestions({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  if (suggestions.length === 0) return null;
  return (
    <div class="ng-suggestions">
      <p class="ng-label">{t('doubt.perhaps')}</p>
      <ul>
        {suggestions.slice(0, MOST).map((suggestion) => (
          <SuggestionLine key={suggestion.text} suggestion={suggestion} />
        ))}
      </ul>
    </div>
  );
}
