// A button for each colour of notes: marks with it at once.
import { t } from '../utils/i18n/t.ts';
import { colourName } from '../utils/i18n/wording.ts';
import type { NoteColour } from '../utils/notes/note.ts';
import { COLOURS } from './ColourField.tsx';

interface ColourDotsProps {
  readonly onColour: (colour: NoteColour) => void;
}

export const ColourDots = ({ onColour }: ColourDotsProps) => (
  <>
    {COLOURS.map((colour) => (
      <button
        key={colour}
        type="button"
        class={`ng-dot ng-note-${colour}`}
        aria-label={t('selection.mark', { colour: colourName(colour) })}
        title={t('selection.mark', { colour: colourName(colour) })}
        onClick={() => onColour(colour)}
      />
    ))}
  </>
);
