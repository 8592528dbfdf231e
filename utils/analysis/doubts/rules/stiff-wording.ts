// Turns of phrase that raters and translators mark again and again. A row, its plain English, nothing else. Phrases that
// most raters let pass (relevant departments, person in charge, at present) are signs for the gate alone.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';

/** Pattern of small letters, and what English would write. */
const ROWS: readonly (readonly [string, string])[] = [
  ['media reporters', 'journalists'],
  ['relevant (?:personnel|units?|resolutions?|parties)', '“the … concerned”, or name them'],
  ['grasp(?:ed|ing|s)? (?:the [a-z]+|to the end|it)', 'understand, or keep working on'],
  ['severely accus(?:ed|es|ing)', 'strongly condemn'],
  ['main body of (?:the )?(?:market|responsibility|innovation|investment)', 'main player'],
  ['as the main body', 'led by'],
  ['affect(?:s|ing)? the whole body', 'affects everything'],
  ['style of work', 'conduct'],
  ['big health', 'the health industry'],
  [
    '(?:demand|strategy|project|information|precise|efficient|efficiently|the) docking(?: work)?(?= (?:between|of|with|and))',
    'link, match or coordination',
  ],
  [
    'improve (?:our |their |the )?political (?:position|standing|station)s?',
    'take a broader political view',
  ],
  [
    '(?:do|does|did|doing|done) a good job (?:in|of) (?:the )?[a-z]+',
    'a plain verb: carry out, handle',
  ],
  [
    '(?:punch|clock|punching|clocking)(?:[- ](?:in|card)){1,2} (?:place|point|spot|location|site)s?',
    'a favourite place for photos',
  ],
  ['people-benefiting', 'that serves the public'],
  ['(?:opened|lifted|drew) (?:the|its|their) curtains?', 'began'],
  ['solidly (?:promote|advance|carry)', 'steadily'],
  ['(?:will|to) follow closely(?=[.,;”"])', '“soon after”'],
  ['tell (?:good )?Chinese stories(?: well)?', 'present China well'],
  ['(?:the )?original intention', 'the original aspiration'],
  ['first heart', 'the original aspiration'],
];
const PATTERN = new RegExp(`\\b(?:${ROWS.map(([row]) => `(${row})`).join('|')})\\b`, 'g');

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  for (const match of matchesOf(text, PATTERN)) {
    const row = match.slice(1).findIndex((group) => group !== undefined);
    const plain = ROWS[row]?.[1] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, params: { text: match[0], plain } };
  }
}

export default defineDoubt({
  id: 'stiff-wording',
  title: 'A Chinese turn of phrase',
  why: '“{text}” is a Chinese set phrase word by word; English news would write {plain}.',
  category: 'Style/Unnatural or awkward',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 18,
  examples: {
    doubts: [
      'The «relevant units» invited «media reporters» to the opening.',
      'They will «do a good job in transport» and improve the «demand docking work» of the port.',
      'They will «grasp the laws» of growth.',
    ],
    fine: [
      'The relevant page was torn out, and the reporters left.',
      'The docking of the ferry took an hour; the pilot did a good job.',
    ],
  },
  check,
});
