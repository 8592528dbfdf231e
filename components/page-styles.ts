// The style text of everything that is drawn inside a shadow root on a page: selection bar and frames.
import card from './card.css?inline';
import kit from './kit.css?inline';
import tokens from './tokens.css?inline';

/** Put it into the closed shadow root: the page's own rules do not reach in. */
export const pageStyles: string = [tokens, kit, card].join('\n');
