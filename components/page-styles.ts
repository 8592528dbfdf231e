// The style text of everything that is drawn inside a shadow root on a page: card and selection bar.
import card from './card.css?inline';
import detail from './detail.css?inline';
import kit from './kit.css?inline';
import tokens from './tokens.css?inline';

/** Put it into the closed shadow root; nothing in it reaches the page, nothing of the page reaches in. */
export const pageStyles: string = [tokens, kit, detail, card].join('\n');
