// 中新网北京2月11日电 at the head of a paragraph, in the order of the original.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const DATELINE =
  /(?<=^|\n|\d )(\(?(?:(?:Xinhua|China News|Central News|Vietnam News|Zhongxin|Zhongxin News)(?: News)?(?: Agency| Service| Network| Net)?|Xinhuanet|Chinanews\.com|China News|Zhongxin\.com|ECNS|China New Network|People['’]s Daily Online|Guangming Net(?:work)?|CCTV News|Overseas Network)(?:,? ?-?(?: ?[A-Z][a-z]+){1,3},?)?,? (?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}(?:st|nd|rd|th)?)(?![\w-])/g;

const check = marksPattern(DATELINE);

export default defineDoubt({
  id: 'literal-dateline',
  title: 'A Chinese dateline',
  why: '“{text}” is a Chinese wire’s dateline word by word; English has BEIJING, Feb. 11 (Xinhua).',
  category: 'Locale convention/Date format',
  severity: 'minor',
  tier: 'B',
  confidence: 0.75,
  specificity: 35,
  examples: {
    doubts: [
      '«Xinhua News Agency, Beijing, March 3rd» The lake is full again.',
      '«China News Service, Chengdu, May 7» (Reporter Li Hua) The bridge opened.',
    ],
    fine: ['Xinhua News Agency said that Beijing would send help in March.'],
  },
  check,
});
