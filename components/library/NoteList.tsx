// The list of what was found: any number of rows of one height, of which only those in sight exist.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { formatDate, t } from '../../utils/i18n/t.ts';
import { colourName, ruleTitle } from '../../utils/i18n/wording.ts';
import type { Note } from '../../utils/notes/note.ts';
import { plainMarkdown } from '../plain-markdown.ts';
import { rowOfKey } from '../use-rows.ts';
import type { LibraryProps } from './library-props.ts';
import { createRange, isSelected, type Range } from './selection.ts';

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
  /** The list's one tab stop is here. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly range: Range;
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

/** The box of a row; with Shift, the rows from where the choice began are chosen. */
function RowBox({
  note,
  index,
  isStop,
  isSelected,
  range,
  actions,
}: RowProps & { readonly note: Note }) {
  // A change does not say whether Shift was held; the click before it does.
  const isReaching = useRef(false);
  return (
    <input
      type="checkbox"
      checked={isSelected}
      tabIndex={isStop ? 0 : -1}
      aria-label={t('library.select')}
      aria-keyshortcuts="x"
      onClick={({ shiftKey }) => {
        isReaching.current = shiftKey;
      }}
      onChange={({ currentTarget: box }) => {
        if (isReaching.current) {
          box.checked = true;
          range.reach(index);
          return;
        }
        range.start(index);
        actions.toggle(note);
      }}
    />
  );
}

function RowContent(props: RowProps & { readonly note: Note }) {
  const { note, title, index, isStop, isOpen, range, actions } = props;
  const about = note.kind === 'doubt' ? ruleTitle(note.rule ?? '') : (note.entity ?? '');
  return (
    <>
      <RowBox {...props} />
      <button
        type="button"
        class={`ng-lib-open ng-note-${note.colour}`}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={({ shiftKey }) => {
          if (shiftKey) return range.reach(index);
          range.start(index);
          actions.open(note);
        }}
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

/** What a row shows, drawn anew only when that changes: a list that scrolls draws its rows at every frame. */
function Row({ note, ...props }: RowProps) {
  const { title, index, isStop, isSelected, isOpen, range, actions } = props;
  return useMemo(
    () =>
      note ? (
        <RowContent note={note} {...props} />
      ) : (
        <span class="ng-lib-waiting" aria-hidden="true" />
      ),
    [note, title, index, isStop, isSelected, isOpen, range, actions],
  );
}

const withShift = ({ key, shiftKey }: KeyboardEvent): string =>
  shiftKey && key.length === 1 ? key.toLowerCase() : key;

function useKeys(
  count: number,
  virtual: Virtualizer<HTMLDivElement, HTMLDivElement>,
  range: Range,
  toggle: (index: number) => void,
) {
  const [wish, activate] = useState(0);
  // Another search may have found fewer.
  const active = Math.max(0, Math.min(wish, count - 1));
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const buttonOf = (index: number): HTMLElement | null =>
    box.current?.querySelector<HTMLElement>(`[data-row="${index}"] .ng-lib-open`) ?? null;
  // As soon as the row is drawn: a frame later the focus may be wanted elsewhere.
  useLayoutEffect(() => {
    // A drawing that was under way when the key was pressed still has the row before.
    if (wanted.current !== active) return;
    const row = buttonOf(active);
    if (!row) return;
    wanted.current = null;
    row.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = withShift(event);
    if (key === 'x') {
      event.preventDefault();
      range.start(active);
      toggle(active);
      return;
    }
    const next = rowOfKey(key, active, count);
    if (next === null || count === 0) return;
    event.preventDefault();
    if (event.shiftKey) range.reach(next, active);
    else range.start(next);
    // Nothing would be drawn, and the wish would take the focus from wherever it is at the next drawing.
    if (next === active) return;
    activate(next);
    wanted.current = next;
    // Until the row is drawn the list hears the keys: the row that had the focus may go first.
    if (!buttonOf(next)) box.current?.focus({ preventScroll: true });
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  return { active, activate, rows: box, onKeyDown };
}

export function NoteList(props: LibraryProps) {
  const { total, rowAt, selection, opened, actions } = props;
  const count = total ?? 0;
  const { box, virtual } = useVirtual(count);
  const [range] = useState(() => createRange(actions.selectRange));
  const { active, activate, rows, onKeyDown } = useKeys(count, virtual, range, (index) => {
    const note = rowAt(index);
    if (note) actions.toggle(note);
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => range.start(active), [props.typed, props.order]);
  // Scrolled away from the row that has it, the tab stop is on the nearest that is drawn.
  const stop = Math.max(first, Math.min(active, last));
  useEffect(() => actions.need(first, last + 1), [first, last, props.typed, props.order, total]);
  return (
    <div class="ng-lib-list" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows stand at places of their own in a tall box */}
      <div
        role="list"
        aria-label={t('library.notes')}
        tabIndex={-1}
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
              <Row
                note={note}
                title={note ? (props.titles.get(note.article) ?? '') : ''}
                index={index}
                isStop={index === stop}
                isSelected={note !== undefined && isSelected(selection, note.id)}
                isOpen={note !== undefined && opened?.note.id === note.id}
                range={range}
                actions={actions}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
