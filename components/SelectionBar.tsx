// The small toolbar at a selection: note, a colour at once, copy with source, look up. One tab stop, arrows move.
import { Copy, NotebookPen, Search } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { TEXT_DIRECTION, t, textLanguage } from '../utils/i18n/t.ts';
import type { NoteColour } from '../utils/notes/note.ts';
import { Button, IconButton } from './Button.tsx';
import { ColourDots } from './ColourDots.tsx';

export interface SelectionBarProps {
  readonly scheme: 'auto' | 'light' | 'dark';
  readonly takesFocus?: boolean;
  /** What was done, or what went wrong; already worded. */
  readonly message?: string;
  /** Opens the editor. */
  readonly onNote: () => void;
  /** Saves a note of this colour without words. */
  readonly onColour: (colour: NoteColour) => void;
  readonly onCopy: () => void;
  /** Absent where the selection is no name. */
  readonly onLookUp?: () => void;
  readonly onClose: () => void;
}

/** Makes one of the buttons the bar's tab stop. */
function stopAt(bar: HTMLElement, chosen: HTMLButtonElement | undefined): void {
  for (const button of bar.querySelectorAll('button')) button.tabIndex = button === chosen ? 0 : -1;
}

function moveFocus(bar: HTMLElement, step: 1 | -1): void {
  const buttons = [...bar.querySelectorAll('button')];
  const root = bar.getRootNode() as Document | ShadowRoot;
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  const next = buttons[(at + step + buttons.length) % buttons.length];
  stopAt(bar, next);
  next?.focus();
}

export function SelectionBar(props: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bar.current) stopAt(bar.current, bar.current.querySelector('button') ?? undefined);
  }, []);
  useEffect(() => {
    if (props.takesFocus) bar.current?.querySelector('button')?.focus();
  }, [props.takesFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') props.onClose();
    if (!bar.current || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    moveFocus(bar.current, event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <div
      class="ng ng-selection"
      data-scheme={props.scheme}
      lang={textLanguage()}
      dir={TEXT_DIRECTION}
      role="toolbar"
      aria-label={t('selection.name')}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      <Button look="quiet" icon={NotebookPen} onClick={props.onNote}>
        {t('selection.note')}
      </Button>
      <ColourDots onColour={props.onColour} />
      <IconButton icon={Copy} label={t('selection.copy')} onClick={props.onCopy} />
      {props.onLookUp && (
        <IconButton icon={Search} label={t('selection.lookUp')} onClick={props.onLookUp} />
      )}
      <p class="ng-selection-message" role="status">
        {props.message}
      </p>
    </div>
  );
}
