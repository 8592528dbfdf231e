// "Title - China News Network": what follows the last dashes of a short block without a full stop is a site.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const JOINT = /\s?(?:[—–|_]|-{1,2}|- -)\s?(?=\S)/g;
const SITE =
  /(?:^|\b)(?:News|Network|Net|Online|Website|Web|Agency|Service|Daily|Times|Channel|Xinhua|Xinhuanet|ECNS|CNN|CCTV|Observer|Radio|[A-Za-z]+\.(?:com|cn|net|org)(?:\.cn)?)\.?["”]?$/;
const LONGEST = 260;

/** Where the site's part begins in a title, or -1. */
function siteStart(title: string): number {
  let start = -1;
  const joints = [...title.matchAll(JOINT)].slice(-4);
  for (let i = joints.length - 1; i >= 0; i--) {
    const joint = joints[i]!;
    const part = title.slice(joint.index + joint[0].length, joints[i + 1]?.index ?? title.length);
    if (part.length > 45 || !SITE.test(part.trim())) {
      if (start >= 0) break;
      continue;
    }
    start = joint.index;
  }
  return start < 8 ? -1 : start;
}

function* check({ article: { text, blocks } }: DoubtContext): Iterable<Hit> {
  for (const { span } of blocks) {
    if (span.end - span.start > LONGEST) continue;
    const title = text.slice(span.start, span.end);
    const found = siteStart(title);
    if (found < 0) continue;
    const start = span.start + found + (/^\s/.test(title.slice(found)) ? 1 : 0);
    yield { span: { start, end: span.end }, params: { text: text.slice(start, span.end) } };
  }
}

export default defineDoubt({
  id: 'site-suffix',
  title: 'The site’s name left in a title',
  why: '“{text}” is the site’s own name, taken over from the page’s title and often translated word by word.',
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 76,
  inLists: true,
  examples: {
    doubts: ['City opens its first tram line «- Rolling News - Hill Daily Network»'],
    fine: ['The river - which was high - fell overnight.'],
  },
  check,
});
