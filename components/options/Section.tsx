// One part of the options page, with its heading.
import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="ng-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="ng-panel">{children}</div>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  /** Side by side: for a few short ones. */
  readonly isRow?: boolean;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in view. */
export function Choice<T extends string>({
  name,
  isRow = false,
  label,
  value,
  choices,
  onChange,
}: ChoiceProps<T>) {
  return (
    <fieldset class={isRow ? 'ng-choice ng-choice-row' : 'ng-choice'}>
      <legend class="ng-label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="ng-radio">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
