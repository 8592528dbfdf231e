// Buttons. Every one has a name; a key that does the same is shown in its tooltip and told to screen readers.
import type { IconNode } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

interface Common {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Set on toggles alone. */
  readonly pressed?: boolean;
  /** Set on buttons that open something. */
  readonly expanded?: boolean;
  /** Id of what it opened. */
  readonly controls?: string | undefined;
  /** Key that does the same, as aria-keyshortcuts writes it. */
  readonly shortcut?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

const stateOf = ({ pressed, expanded, controls, shortcut, disabled }: Common) => ({
  'aria-pressed': pressed,
  'aria-expanded': expanded,
  'aria-controls': controls,
  'aria-keyshortcuts': shortcut,
  disabled,
});

export interface ButtonProps extends Common {
  readonly children: ComponentChildren;
  readonly icon?: IconNode;
  readonly look?: Look;
  /** Said in place of the visible text, which it must contain. */
  readonly label?: string;
  readonly title?: string;
}

/** A button with text. */
export function Button({ children, icon, look = 'plain', label, title, ...common }: ButtonProps) {
  return (
    <button
      type="button"
      class={`ng-button ng-button-${look}`}
      aria-label={label}
      title={title}
      onClick={common.onClick}
      ref={common.buttonRef ?? null}
      {...stateOf(common)}
    >
      {icon && <Icon icon={icon} />}
      <span>{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Common {
  readonly icon: IconNode;
  readonly label: string;
}

/** A button with an icon alone: `label` is its name and its tooltip. */
export function IconButton({ icon, label, ...common }: IconButtonProps) {
  return (
    <button
      type="button"
      class="ng-button ng-icon-button"
      aria-label={label}
      title={common.shortcut ? `${label} (${common.shortcut})` : label}
      onClick={common.onClick}
      ref={common.buttonRef ?? null}
      {...stateOf(common)}
    >
      <Icon icon={icon} />
    </button>
  );
}
