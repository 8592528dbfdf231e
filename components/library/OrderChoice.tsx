// In which order the list stands.
import { type MessageKey, t } from '../../utils/i18n/t.ts';
import { NOTE_ORDERS, type NoteOrder } from '../../utils/notes/note-query.ts';
import type { LibraryProps } from './library-props.ts';

const NAME: Readonly<Record<NoteOrder, MessageKey>> = {
  newest: 'library.newest',
  oldest: 'library.oldest',
  site: 'library.groupSite',
  article: 'library.groupArticle',
  entity: 'library.groupEntity',
  tag: 'library.groupTag',
  rule: 'library.groupRule',
  colour: 'note.colour',
};

export function OrderChoice({ order, actions }: LibraryProps) {
  return (
    <label class="ng-row">
      <span class="ng-label">{t('library.order')}</span>
      <select
        class="ng-input ng-lib-order"
        value={order}
        onChange={({ currentTarget: { value } }) => {
          const chosen = NOTE_ORDERS.find((one) => one === value);
          if (chosen) actions.order(chosen);
        }}
      >
        {NOTE_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(NAME[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
