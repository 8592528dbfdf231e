// Types that a name's own form settles: addresses of sites are bodies, laws and prizes are neither bodies nor places.
import type { EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';

/** Each with the type that such a name has by the annotation's guidelines. */
const FORMS: readonly (readonly [RegExp, EntityType])[] = [
  [/^\p{L}[\p{L}\p{N}-]*\.(?:com|net|org|cn|hk|tw|kr|jp)(?:\.\p{L}{2})?$/u, 'ORG'],
  [
    /^(?!.* (?:for|of) ).* (?:Act|Bill|Law|Treaty|Agreement|Protocol|Accords?|Declaration|Report|Survey|Award|Prize|Medal|Symposium|Festival)$/u,
    'MISC',
  ],
  [/^(?:Sino|Anglo|Franco|Russo)-\p{Lu}\p{L}+$/u, 'MISC'],
  [/^\p{Lu}\p{Ll}{3,}ism$/u, 'MISC'],
];

/** A mention with the type that its form settles. */
export function typeByForm(text: string, mention: Mention): Mention {
  const name = text.slice(mention.start, mention.end);
  const found = FORMS.find(([form]) => form.test(name));
  return found ? { ...mention, type: found[1] } : mention;
}
