// The style text of a card's frame.
import card from './card.css?inline';
import detail from './detail.css?inline';
import kit from './kit.css?inline';
import page from './page.css?inline';
import tokens from './tokens.css?inline';

/** Of a whole document, not of a shadow root. */
export const cardStyles: string = [tokens, kit, detail, card, page].join('\n');
