// 《人民日报》 as “the "People's Daily"”: names of papers, organisations, laws and documents in quotation marks, as Chinese
// sets them.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf, spanOf } from '../match.ts';

const QUOTED = /(?<=^|[\s(])(["“][A-Z][^"“”\n]{3,150}["”])/g;
const PAPER =
  'Daily|Times|News|Newspaper|Weekly|Post|Journal|Herald|Report|Press|Agency|Tribune|Telegraph|Gazette';
const BODY =
  'Commission|Committee|Association|Organi[sz]ation|Federation|Foundation|Bureau|Institute|Council|Society|Union|Alliance|Ministry|Department|Administration|League|Academy';
const DOCUMENT =
  'Notice|Opinions?|Regulations?|Measures|Outline|Guidelines?|Provisions|Rules|Law|Decision|Circular|Announcement|Catalogue|Standards?|Specifications?|Procedures|Statement|Convention|Declaration|Treaty|Constitution|Charter|Protocol|Act|Bill|Code|Pact|Accord|Agreement|Ordinance|Plan';
const HEAD = new RegExp(`^(?:${PAPER}|${BODY}|${DOCUMENT})$`);
/** "Notice on ...", "Guiding Opinions on ...": the document's kind comes first. */
const TITLE = new RegExp(
  `^(?:[A-Z][a-z]+ ){0,2}(?:${DOCUMENT}|Report|Guide|Methods|Memorandum) (?:on|of|for|to|about|concerning|regarding) `,
);
const ISSUED =
  /\b(?:issued|released|published|promulgated|formulated|revised|signed|approved|adopted|drafted|printed) (?:and [a-z]{3,15} )?(?:the|an?|its|their) $/;
/** What English does set in quotation marks. */
const WORK =
  /\b(?:film|movie|song|single|album|novel|book|play|poem|painting|episode|series|show|game|called|titled|entitled|chapter|article|headlined?) $/;
const SMALL = /^(?:of|for|the|and|on|in|to|against|with|by)$/;

/** Each word has a capital but small ones; the last says what the thing is. */
function isName(words: readonly string[]): boolean {
  return (
    HEAD.test(words.at(-1) ?? '') && words.every((word) => /^[A-Z]/.test(word) || SMALL.test(word))
  );
}

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  for (const match of matchesOf(text, QUOTED)) {
    const span = spanOf(match);
    const title = text.slice(span.start + 1, span.end - 1).replace(/[,.]$/, '');
    const words = title.replace(/^The /, '').split(' ');
    if (words.length < 2) continue;
    const before = text.slice(Math.max(0, span.start - 45), span.start);
    if (WORK.test(before)) continue;
    if (ISSUED.test(before) || TITLE.test(title) || isName(words))
      yield { span, params: { text: title } };
  }
}

export default defineDoubt({
  id: 'quoted-name',
  title: 'A name in quotation marks',
  why: '“{text}” stands in quotation marks because Chinese sets names of papers, bodies and laws so. It was probably put into English word by word: look for the official name.',
  category: 'Terminology/Wrong term',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 16,
  examples: {
    doubts: [
      'According to the «"Harbour Evening News"», nobody was hurt.',
      'The council issued the «“Several Opinions on Promoting the Growing of Pears”» in May.',
      'It was founded by the «"Northland Fishing Association"» and rests on the «"River Protection Law,"» they say.',
      'Nine towns signed and published the «"Pear Growers World Union"» together.',
    ],
    fine: [
      'She sang "Summer Rain" and read from "The Old Man of the Lake".',
      '"We will wait for the Association," he said. "News travels fast, and so does the Law."',
      'He read "The Post" and saw the film "Summer News"; the band released the "Blues".',
    ],
  },
  check,
});
