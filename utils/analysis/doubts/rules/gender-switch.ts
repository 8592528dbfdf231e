// "daughter Kim Joo-ae ... his father": a title says who the person is, the pronoun after the name says otherwise.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';

type Gender = 'f' | 'm';

const TITLED =
  /\b(daughter|wife|sister|mother|[Ff]irst [Ll]ady|Ms\.?|Mrs\.?|Madam|actress|spokeswoman|businesswoman|Queen|Princess|son|husband|brother|father|Mr\.?|actor|spokesman|businessman|King|Prince),? ([A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2})/g;
const FEMALE =
  /^(?:daughter|wife|sister|mother|first lady|ms\.?|mrs\.?|madam|actress|spokeswoman|businesswoman|queen|princess)$/i;
const MADE = '(?:made|makes|making|marked|celebrated|gave|delivered)';
const FIRST = '(?:first|second|third|fourth|fifth|debut|maiden|public|inaugural)';
/** A pronoun of the other gender for what is the subject's own: kin, the body, a first speech. */
const OWN: Readonly<Record<Gender, RegExp>> = {
  f: new RegExp(
    `\\b(?:(?<=${MADE} )his(?= ${FIRST}\\b)|his (?:father|mother|parents|wife|hands?|face|own|daughter|son|children)|himself)\\b`,
  ),
  m: new RegExp(
    `\\b(?:(?<=${MADE} )her(?= ${FIRST}\\b)|her (?:father|mother|parents|husband|hands?|face|own|daughter|son|children)|herself)\\b`,
  ),
};
/** Somebody else between the name and the pronoun. */
const OTHERS =
  /[A-Z]|\b(?:who|whom|whose|man|boy|woman|girl|he|she|him|husband|wife|president|leader|minister|chairman)\b/;
const REACH = 120;

/** Names with a title that tells the gender; a name with both is left out. */
function gendersIn(text: string): Map<string, { gender: Gender; title: string }> {
  const found = new Map<string, { gender: Gender; title: string }>();
  const mixed = new Set<string>();
  for (const match of matchesOf(text, TITLED)) {
    const [, title = '', name = ''] = match;
    const gender = FEMALE.test(title) ? 'f' : 'm';
    const known = found.get(name);
    if (known && known.gender !== gender) mixed.add(name);
    found.set(name, known ?? { gender, title });
  }
  for (const name of mixed) found.delete(name);
  return found;
}

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  let names = 0;
  for (const [name, { gender, title }] of gendersIn(text)) {
    if (++names > 40) return;
    let count = 0;
    for (
      let at = text.indexOf(name);
      at >= 0 && count < 200;
      at = text.indexOf(name, at + 1), count++
    ) {
      const from = at + name.length;
      const [rest = ''] = text.slice(from, from + REACH).split(/[.!?;\n“”"]/);
      const match = OWN[gender].exec(rest);
      if (!match || OTHERS.test(rest.slice(0, match.index))) continue;
      const start = from + match.index;
      yield {
        span: { start, end: start + match[0].length },
        params: { text: match[0], name, title },
      };
    }
  }
}

export default defineDoubt({
  id: 'gender-switch',
  title: 'A pronoun of the other gender',
  why: '“{text}” does not fit {name}, whom the page calls “{title}”: Chinese 他 and 她 sound alike and are often mixed up.',
  category: 'Accuracy/Gender Mismatch',
  severity: 'major',
  tier: 'B',
  confidence: 0.75,
  specificity: 58,
  examples: {
    doubts: ['His daughter Anna Lindt came early. Anna Lindt touched «his father» on the arm.'],
    fine: [
      'His daughter Anna Lindt came early. Anna Lindt touched her father on the arm.',
      'His wife Anna Lindt met Paul, who had brought his father.',
    ],
  },
  check,
});
