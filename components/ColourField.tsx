// A note's colour, chosen by name: radio buttons, so that arrows work and a screen reader says which.
import { useId } from 'preact/hooks';
import { t } from '../utils/i18n/t.ts';
import { colourName } from '../utils/i18n/wording.ts';
import type { NoteColour } from '../utils/notes/note.ts';

export const COLOURS: readonly NoteColour[] = ['yellow', 'green', 'blue', 'pink', 'purple'];

export interface ColourFieldProps {
  readonly value: NoteColour;
  readonly onChange: (colour: NoteColour) => void;
}

export function ColourField({ value, onChange }: ColourFieldProps) {
  const name = useId();
  return (
    <fieldset class="ng-colours">
      <legend class="ng-label">{t('note.colour')}</legend>
      <div class="ng-row">
        {COLOURS.map((colour) => (
          <label key={colour} class={`ng-colour ng-note-${colour}`} title={colourName(colour)}>
            <input
              type="radio"
              name={name}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <span class="ng-hidden">{colourName(colour)}</span>
          </label>
        ))}
        <span class="ng-soft" aria-hidden="true">
          {colourName(value)}
        </span>
      </div>
    </fieldset>
  );
}
