// The list of what was found: any number of rows of one height, of which only those in sight exist.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { formatDate, t } from '../../utils/i18n/t.ts';
import { colourName, ruleTitle } from '../../utils/i18n/wording.ts';
import type { Note } from '../../utils/notes/note.ts';
import { plainMarkdown } from '../plain-markdown.ts';
import { rowOfKey } from '../use-rows.ts';
import type { LibraryProps } from './library-props.ts';
import { isSelected } from './selection.ts';

/** Height of a row in CSS pixels; list.css has the same. */
const ROW = 76;

/** Rows kept ready above and below those in sight. */
const SPARE = 8;

/** Longer texts are cut before they reach a row of two lines. */
const SHOWN = 240;

const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

function useVirtual(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [virtual] = useState(
    () =>
      new Virtualizer<HTMLDivElement, HTMLDivElement>({
        count,
        getScrollElement: () => box.current,
        estimateSize: () => ROW,
        overscan: SPARE,
        observeElementRect,
        observeElementOffset,
        scrollToFn: elementScroll,
        onChange: () => redraw(undefined),
      }),
  );
  virtual.setOptions({ ...virtual.options, count });
  useEffect(() => virtual._didMount(), []);
  useEffect(() => virtual._willUpdate());
  return { box, virtual };
}

interface RowProps {
  readonly note: Note | undefined;
  /** Title of its article, or '' where it is not known. */
  readonly title: string;
  readonly index: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly actions: LibraryProps['actions'];
}

/** The site of a page key, as a reader names it. */
const siteOf = (article: string): string =>
  URL.canParse(article) ? new URL(article).hostname.replace(/^www\./, '') : '';

/** Where a note comes from, and what it is filed under. */
function Facts({ note, title }: { readonly note: Note; readonly title: string }) {
  return (
    <span class="ng-soft ng-lib-facts">
      <span class="ng-lib-source">
        <bdi>{siteOf(note.article)}</bdi>
        {title !== '' && (
          <>
            {' · '}
            <bdi>{shortened(title)}</bdi>
          </>
        )}
      </span>
      {note.tags.slice(0, 3).map((tag) => (
        <bdi key={tag} class="ng-tag">
          {tag}
        </bdi>
      ))}
    </span>
  );
}

function RowContent({
  note,
  title,
  isActive,
  isSelected,
  isOpen,
  actions,
}: RowProps & { readonly note: Note }) {
  const about = note.kind === 'doubt' ? ruleTitle(note.rule ?? '') : (note.entity ?? '');
  return (
    <>
      <input
        type="checkbox"
        checked={isSelected}
        tabIndex={isActive ? 0 : -1}
        aria-label={t('library.select')}
        aria-keyshortcuts="x"
        onChange={() => actions.toggle(note)}
      />
      <button
        type="button"
        class={`ng-lib-open ng-note-${note.colour}`}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isActive ? 0 : -1}
        onClick={() => actions.open(note)}
      >
        <span class="ng-hidden">{colourName(note.colour)}</span>
        <span class="ng-lib-first">
          <span class="ng-lib-quote" dir="auto">
            {shortened(note.quote)}
          </span>
          <span class="ng-count">{formatDate(note.created)}</span>
        </span>
        <span class="ng-lib-body" dir="auto">
          {plainMarkdown(shortened(note.body)) || about || note.correction || ''}
        </span>
        <Facts note={note} title={title} />
      </button>
    </>
  );
}

function useKeys(
  count: number,
  virtual: Virtualizer<HTMLDivElement, HTMLDivElement>,
  toggle: (index: number) => void,
) {
  const [active, activate] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    // A drawing that was under way when the key was pressed still has the row before.
    if (wanted.current !== active) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${active}"] .ng-lib-open`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'x') {
      event.preventDefault();
      toggle(active);
      return;
    }
    const next = rowOfKey(event.key, active, count);
    if (next === null || count === 0) return;
    event.preventDefault();
    // Nothing would be drawn, and the wish would take the focus from wherever it is at the next drawing.
    if (next === active) return;
    activate(next);
    wanted.current = next;
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  return { active, activate, rows: box, onKeyDown };
}

export function NoteList(props: LibraryProps) {
  const { total, rowAt, selection, opened, actions } = props;
  const count = total ?? 0;
  const { box, virtual } = useVirtual(count);
  const { active, activate, rows, onKeyDown } = useKeys(count, virtual, (index) => {
    const note = rowAt(index);
    if (note) actions.toggle(note);
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => actions.need(first, last + 1), [first, last, props.typed, props.order, total]);
  return (
    <div class="ng-lib-list" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows stand at places of their own in a tall box */}
      <div
        role="list"
        aria-label={t('library.notes')}
        ref={rows}
        onKeyDown={onKeyDown}
        style={{ height: `${virtual.getTotalSize()}px`, position: 'relative' }}
      >
        {items.map(({ index, start }) => {
          const note = rowAt(index);
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={index}
              role="listitem"
              aria-setsize={count}
              aria-posinset={index + 1}
              data-row={index}
              class="ng-lib-row"
              style={{ transform: `translateY(${start}px)` }}
              onFocusIn={() => activate(index)}
            >
              {note ? (
                <RowContent
                  note={note}
                  title={props.titles.get(note.article) ?? ''}
                  index={index}
                  isActive={index === active}
                  isSelected={isSelected(selection, note.id)}
                  isOpen={opened?.note.id === note.id}
                  actions={actions}
                />
              ) : (
                <span class="ng-lib-waiting" aria-hidden="true" />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
