// 黄某某 as "Huang Moumou": 某 hides the given name and is none.
import { isPinyin } from '../../names/pinyin.ts';
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const PERSON = /\b([A-Z][a-z]{1,5} (?:Mou(?:mou| ?[Mm]ou)?|[Xx]{2,3}|[×X]{2}))(?![\w-])/g;

export default defineDoubt({
  id: 'surnamed-person',
  title: 'A hidden name taken for a name',
  why: '“{text}”: Chinese 某 hides the given name, as “a person surnamed …” does in English; it is no name.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'B',
  confidence: 0.8,
  specificity: 72,
  inLists: true,
  examples: {
    doubts: ['The police found «Huang Moumou» on Monday. «Li Mou» was with her.'],
    fine: ['Zhang Yimou made the film. Superbowl XX was cold.'],
  },
  check: marksPattern(PERSON, (match) => {
    const [surname = ''] = (match[1] ?? '').split(' ');
    return isPinyin(surname, 1)
      ? { suggestions: [{ text: `a person surnamed ${surname}`, native: '某' }] }
      : undefined;
  }),
});
