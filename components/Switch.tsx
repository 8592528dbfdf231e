// An on/off choice that works at once.
import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

export function Switch({ checked, onChange, children }: SwitchProps) {
  return (
    <label class="ng-switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="ng-switch-words">{children}</span>
    </label>
  );
}
