// The check of the rules that name restoration feeds: it decides, they mark.
import type { NameFinding } from '../names/name-finding.ts';
import type { DoubtContext, Hit } from './define-doubt.ts';

/** A check that marks every mention of a name with a finding of this kind, and says what the finding says. */
export const marksNames = (kind: NameFinding['kind']) =>
  function* check({ names }: DoubtContext): Iterable<Hit> {
    for (const finding of names) {
      if (finding.kind !== kind) continue;
      const { code, params } = finding.why;
      for (const span of finding.mentions)
        yield { span, code, params, suggestions: finding.candidates };
    }
  };
