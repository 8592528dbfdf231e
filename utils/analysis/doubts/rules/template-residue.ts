// Editor's lines, font switches, author boxes and wire headers of Chinese sites.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';

const RESIDUE = new RegExp(
  [
    '[\\[【(（] ?(?:(?:[Rr]esponsible |[Mm]anaging |[Dd]uty )?[Ee]ditors?(?: in charge)?|[Ee]dited by|[Ee]ditor-in-charge|[Ss]ource|[Ff]ont(?: size)?|[Pp]roofread(?:er|ing)|[Cc]orrection|[Tt]ypesetting|[Pp]roducer)(?: ?[:：])? ?[^\\[\\]【】()（）\\n]{0,60}[\\]】)）]',
    '[Ff]onts?(?: [Ss]ize)?: ?[\\[【(][^\\[\\]【】()\\n]{0,40}[\\]】)]',
    '(?<=^|\\n)admin(?:istrator)?(?: admin(?:istrator)?)?(?=\\s*(?:\\n|$))',
    '/ ?(?:PRNewswire|prnewswire)[-\\w]{0,30} ?/',
    '\\((?:[Ee]nd|[Ff]inish(?:ed)?|[Oo]ver|[Ee]nd of (?:text|article))\\)(?=\\s*(?:\\n|$))',
    '(?:, |\\()[Ee]lectric(?:ity|al)? (?:title|head|topic|question)\\)?',
    '(?<=^|\\n)(?:Original title|Responsible editor|Editor in charge|Executive editor) ?[:：] ?[^\\n]{0,80}',
  ].join('|'),
  'g',
);

/** Pieces so near to each other are one line of the template. */
const NEAR = 3;

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  let open: { start: number; end: number } | undefined;
  const hitOf = (span: { start: number; end: number }): Hit => ({
    span,
    params: { text: text.slice(span.start, span.end) },
  });
  for (const match of matchesOf(text, RESIDUE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (open && start - open.end <= NEAR) open = { start: open.start, end };
    else {
      if (open) yield hitOf(open);
      open = { start, end };
    }
  }
  if (open) yield hitOf(open);
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
  examples: {
    doubts: ['The harvest was good. «[Editor: Wang Hong]»', '«Font: [Large Medium Small]»'],
    fine: ['The editor in charge of the paper resigned [in 2004].'],
  },
  check,
});
