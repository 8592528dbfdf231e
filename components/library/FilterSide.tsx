// Beside the list: saved searches, and what the found notes can be narrowed by, with counts.
import { Bookmark, Trash2, X } from 'lucide';
import { useState } from 'preact/hooks';
import { formatNumber, type MessageKey, t } from '../../utils/i18n/t.ts';
import { colourName, ruleTitle } from '../../utils/i18n/wording.ts';
import type { NoteColour } from '../../utils/notes/note.ts';
import { hasTerm, queryTerm, toggleTerm } from '../../utils/notes/parse-query.ts';
import { Button, IconButton } from '../Button.tsx';
import { type LibraryProps, SHOWN_FACETS, type ShownFacet } from './library-props.ts';

const TITLE: Readonly<Record<ShownFacet, MessageKey>> = {
  site: 'library.sites',
  article: 'library.articles',
  tag: 'note.tags',
  entity: 'library.entities',
  rule: 'library.rules',
  colour: 'note.colour',
};

function shownValue(facet: ShownFacet, value: string, titles: LibraryProps['titles']): string {
  if (facet === 'rule') return ruleTitle(value);
  if (facet === 'colour') return colourName(value as NoteColour);
  return titles.get(value) || value;
}

function Facet({ facet, props }: { readonly facet: ShownFacet; readonly props: LibraryProps }) {
  const { facets, typed, titles, actions } = props;
  const values = facets.get(facet) ?? [];
  if (values.length === 0) return null;
  return (
    <section aria-label={t(TITLE[facet])}>
      <h2 class="ng-label">{t(TITLE[facet])}</h2>
      <ul class="ng-plain-list">
        {values.map(({ value, count }) => {
          const term = queryTerm(facet, value);
          return (
            <li key={value}>
              <button
                type="button"
                class="ng-facet"
                aria-pressed={hasTerm(typed, term)}
                onClick={() => actions.search(toggleTerm(typed, term))}
              >
                {facet === 'colour' && <span class={`ng-spot ng-note-${value}`} />}
                <bdi class="ng-lines-2">{shownValue(facet, value, titles)}</bdi>
                <span class="ng-count">{formatNumber(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Searches({ typed, searches, actions }: LibraryProps) {
  const [name, rename] = useState<string | null>(null);
  const save = (): void => {
    if (name?.trim()) actions.saveSearch(name.trim());
    rename(null);
  };
  if (searches.length === 0 && typed === '') return null;
  return (
    <section aria-label={t('library.searches')}>
      <h2 class="ng-label">{t('library.searches')}</h2>
      <ul class="ng-plain-list">
        {searches.map((search) => (
          <li key={search.id} class="ng-row ng-line">
            <button type="button" class="ng-facet" onClick={() => actions.search(search.query)}>
              <bdi>{search.name}</bdi>
            </button>
            <IconButton
              icon={X}
              label={t('options.forget', { what: search.name })}
              onClick={() => actions.dropSearch(search.id)}
            />
          </li>
        ))}
      </ul>
      {name === null ? (
        <Button look="quiet" icon={Bookmark} disabled={typed === ''} onClick={() => rename(typed)}>
          {t('library.saveSearch')}
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label class="ng-field">
            <span class="ng-label">{t('library.searchName')}</span>
            <input
              class="ng-input"
              value={name}
              onInput={(event) => rename(event.currentTarget.value)}
            />
          </label>
          <Button onClick={save}>{t('action.save')}</Button>
        </form>
      )}
    </section>
  );
}

export function FilterSide(props: LibraryProps) {
  const { isBin, typed, actions } = props;
  const bin = queryTerm('in', 'bin');
  return (
    <aside class="ng-lib-side" aria-label={t('library.filters')}>
      <Searches {...props} />
      {SHOWN_FACETS.map((facet) => (
        <Facet key={facet} facet={facet} props={props} />
      ))}
      <Button
        look="quiet"
        icon={Trash2}
        pressed={isBin}
        onClick={() => actions.search(toggleTerm(typed, bin))}
      >
        {t('library.bin')}
      </Button>
    </aside>
  );
}
