// What was found, in groups: each with its count, and a way into it.
import { formatNumber, type MessageKey, t } from '../../utils/i18n/t.ts';
import { ruleTitle } from '../../utils/i18n/wording.ts';
import { queryTerm, toggleTerm } from '../../utils/notes/parse-query.ts';
import { GROUPINGS, type Grouping, type LibraryProps } from './library-props.ts';

const NAME: Readonly<Record<Grouping, MessageKey>> = {
  article: 'library.groupArticle',
  site: 'library.groupSite',
  tag: 'library.groupTag',
  entity: 'library.groupEntity',
  rule: 'library.groupRule',
};

export function GroupChoice({ grouping, actions }: LibraryProps) {
  return (
    <label class="ng-row">
      <span class="ng-label">{t('library.group')}</span>
      <select
        class="ng-input ng-lib-group"
        value={grouping ?? ''}
        onChange={({ currentTarget: { value } }) =>
          actions.groupBy(GROUPINGS.find((one) => one === value) ?? null)
        }
      >
        <option value="">{t('library.groupNone')}</option>
        {GROUPINGS.map((one) => (
          <option key={one} value={one}>
            {t(NAME[one])}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The groups in place of the list. */
export function Groups({ grouping, groups, typed, titles, actions }: LibraryProps) {
  if (grouping === null || groups === null) return null;
  const { values, total } = groups;
  const labelOf = (value: string): string =>
    grouping === 'rule' ? ruleTitle(value) : titles.get(value) || value;
  return (
    <section class="ng-lib-subject ng-lib-reading" aria-label={t(NAME[grouping])}>
      <h2>{t(NAME[grouping])}</h2>
      <ul class="ng-plain-list">
        {values.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              class="ng-facet"
              onClick={() => actions.search(toggleTerm(typed, queryTerm(grouping, value)))}
            >
              <bdi>{labelOf(value)}</bdi>
              <span class="ng-count">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > values.length && (
        <p class="ng-soft">{t('library.groupMore', { count: values.length })}</p>
      )}
    </section>
  );
}
