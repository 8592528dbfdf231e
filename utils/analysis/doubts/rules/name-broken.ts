// A Western name that went into Chinese characters and came back in pieces.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

function* check({ names }: DoubtContext): Iterable<Hit> {
  for (const finding of names) {
    if (finding.kind !== 'broken') continue;
    const { code, params } = finding.why;
    for (const span of finding.mentions)
      yield { span, code, params, suggestions: finding.candidates };
  }
}

export default defineDoubt({
  id: 'name-broken',
  title: 'A name that came back in pieces',
  why: '“{name}” sounds like {best}: a name that was spelled in Chinese characters and split on the way back.',
  category: 'Terminology/Misspelt name',
  severity: 'major',
  tier: 'A',
  confidence: 0.9,
  specificity: 89,
  inLists: true,
  examples: {
    doubts: ['The special envoy, «Stavros Lan burini», met the delegation.'],
    fine: ['The special envoy, Stavros Lambrinidis, met the delegation.'],
  },
  check,
});
