// A panel over the review: help, marks. Takes the focus, gives it back, Escape closes.
import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../utils/i18n/t.ts';
import { IconButton } from './Button.tsx';

export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class="ng-sheet"
      aria-label={title}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="ng-sheet-head">
        <h2>{title}</h2>
        <IconButton icon={X} label={t('action.close')} shortcut="Escape" onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
