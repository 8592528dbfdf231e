// Doubts and notes for the tests of views.
import type { Doubt } from '../../../utils/analysis/analysis.ts';
import type { PlacementState } from '../../../utils/anchoring/anchor.ts';
import type { PlacedNote } from '../../../utils/messages/protocol.ts';
import type { NoteDraft } from '../../../utils/notes/note.ts';

export const doubt = (start: number, text: string, rest: Partial<Doubt> = {}): Doubt => ({
  span: { start, end: start + text.length },
  text,
  rule: 'some-rule',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'A',
  confidence: 0.9,
  why: { code: 'some-rule', params: {} },
  suggestions: [],
  ...rest,
});

export const draft: NoteDraft = {
  article: 'https://a.example/1',
  anchor: {
    version: 1,
    quote: 'quoted words',
    prefix: '',
    suffix: '',
    position: { start: 10, end: 22 },
    block: 0,
    fingerprint: 'f',
  },
  body: 'a thought',
  tags: ['one'],
  colour: 'yellow',
  kind: 'note',
};

export const placed = (id: string, start: number, state: PlacementState): PlacedNote => ({
  note: {
    ...draft,
    id,
    quote: 'quoted words',
    created: 1,
    updated: 1,
    revision: 1,
  },
  placement: {
    state,
    span: state === 'orphan' ? null : { start, end: start + 12 },
    score: 1,
    changes: [],
  },
});
