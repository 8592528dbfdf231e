// Editor's lines, font switches, author boxes and wire headers of Chinese sites.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';

/** What stands in brackets behind a label and its colon; an editor's name may follow without one. */
const INSIDE = '[^\\[\\]【】()（）\\n]{0,60}';
const EDITOR = '(?:[Rr]esponsible |[Mm]anaging |[Dd]uty |[Ee]xecutive )?[Ee]ditors?(?: in charge)?';

const RESIDUE = new RegExp(
  [
    `[\\[【(（] ?(?:${EDITOR}|[Ee]dited [Bb]y|[Ee]ditor-in-charge|[Ss]ource|[Ff]ont(?: size)?|[Pp]roofread(?:er|ing)|[Tt]ypesetting|[Pp]roducer) ?[:：]${INSIDE}[\\]】)）]`,
    `[\\[【] ?(?:[Ee]dited by|[Ee]ditor in charge|[Rr]esponsible editor) ${INSIDE}[\\]】]`,
    '[Ff]onts?(?: [Ss]ize)?: ?[\\[【(][^\\[\\]【】()\\n]{0,40}[\\]】)]',
    '(?<=^|\\n)admin(?:istrator)?(?: admin(?:istrator)?)?(?=\\s*(?:\\n|$))',
    '/ ?(?:PRNewswire|prnewswire)[-\\w]{0,30} ?/',
    '\\((?:[Ee]nd|[Ff]inish(?:ed)?|[Oo]ver|[Ee]nd of (?:text|article))\\)(?=\\s*(?:\\n|$))',
    '(?:, |\\()[Ee]lectric(?:ity|al)? (?:title|head|topic|question)\\)?',
    '(?<=^|\\n)(?:Original title|Responsible editor|Editor in charge|Executive editor) ?[:：] ?[^\\n]{0,80}',
    '(?<=^|\\n)[(（]Comp(?:rehensive|osite)\\b[^()（）\\n]{0,30}[)）]',
  ].join('|'),
  'g',
);
/** Press releases and photographs of every country carry these: residue only on a page from Chinese. */
const EVERYWHERE = /^(?:\/|[[(] ?(?:[Ss]ource|[Pp]roducer|[Ee]nd|[Ff]inish|[Oo]ver|[Ee]dited))/;

/** What may stand between pieces of one line of the template. */
const BETWEEN = /^[^\n]{0,3}$/;

interface Piece {
  start: number;
  end: number;
  isSure: boolean;
}

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  const pieces: Piece[] = [];
  for (const match of matchesOf(text, RESIDUE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const isSure = !EVERYWHERE.test(match[0]);
    const last = pieces.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, start))) {
      last.end = end;
      last.isSure ||= isSure;
    } else pieces.push({ start, end, isSure });
  }
  for (const { start, end, isSure } of pieces) {
    const hit = { span: { start, end }, params: { text: text.slice(start, end) } };
    yield isSure ? hit : { ...hit, tier: 'B' };
  }
}

export default defineDoubt({
  id: 'template-residue',
  title: 'A piece of the site’s template',
  why: '“{text}” belongs to the original site’s page template, not to the story.',
  category: 'Accuracy/Source language fragment',
  severity: 'minor',
  tier: 'A',
  confidence: 0.85,
  specificity: 55,
  inLists: true,
  examples: {
    doubts: [
      'The harvest was good. «[Editor: Wang Hong]»',
      '«Font: [Large Medium Small]»',
      '«Original title: The harvest»\n\n«(Editor in charge: Wang Hong)»',
      '«(Comprehensive report on the 11th)» The parade was held in the evening.',
    ],
    fine: [
      'The editor in charge of the paper resigned [in 2004].',
      'The inventory lists emissions (sources) and removals (sinks).',
      '[Editor’s note: this story was brought up to date.] [Correction, May 5: the bridge is older.]',
      'Comprehensive reports on the bridge were written in May.',
    ],
  },
  check,
});
