// Whether a card should be light or dark: as the reader says, else as the page looks, else as the system is set.
import type { SessionState } from './session-state.ts';

/** Below this share of full brightness a background counts as dark. */
const DARK = 0.43;

/** Brightness of a computed CSS colour in [0, 1], by the weights of Rec. 601; null where it is see-through. */
function brightness(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? null : (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** The colours of what floats on the page: the setting's, else those of the page's own background. */
export function schemeOf({ settings }: SessionState): 'auto' | 'light' | 'dark' {
  const { appearance } = settings.value;
  if (appearance !== 'auto') return appearance;
  for (const element of [document.body, document.documentElement]) {
    const light = element && brightness(getComputedStyle(element).backgroundColor);
    if (typeof light === 'number') return light < DARK ? 'dark' : 'light';
  }
  // A page without a background of its own is white.
  return 'light';
}
