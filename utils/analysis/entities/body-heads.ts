// Nouns that say what kind of body a name names: "Ministry", "Party". What follows one is another name or a part of the body.

const HEADS =
  'Agency|Ministry|Department|Bank|Authority|Corporation|Corp|Company|Council|Commission|Committee|University|Association|Party|Court|Police|Army|Navy|Guard|Forces?|Organi[sz]ation|Foundation|Union|Federation|Group|Institute|Parliament|Senate|Congress|Ltd|Inc';
const LAST = new RegExp(`(?:^| )(?:${HEADS})\\.?$`, 'iu');
const ANYWHERE = new RegExp(`(?:^| )(?:${HEADS})(?: |$)`, 'u');

/** Whether such a noun ends the name, in whatever capitals. */
export const endsInHead = (name: string): boolean => LAST.test(name);
/** Whether such a noun stands anywhere in the name. */
export const hasHead = (name: string): boolean => ANYWHERE.test(name);
