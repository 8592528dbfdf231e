import { expect, test } from 'vitest';
import type { EntityType } from '../../../../utils/analysis/analysis.ts';
import { mendMentions } from '../../../../utils/analysis/entities/mend-mentions.ts';
import type { Mention } from '../../../../utils/analysis/resources.ts';

/** Marks look like {PER Mrs. Sesay}: braces, so that names may hold brackets. */
function mend(marked: string): string[] {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of marked.split(/(\{[A-Z]+ [^}]+\})/)) {
    const match = /^\{([A-Z]+) ([^}]+)\}$/.exec(part);
    const plain = match?.[2] ?? part;
    const start = text.length;
    text += plain;
    if (match) mentions.push({ start, end: text.length, type: match[1] as EntityType });
  }
  return mendMentions(text, mentions).map(
    ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
  );
}

test.each([
  ['a title stays outside', '{PER Mrs. Sesay} sang.', ['PER Sesay']],
  ['so do two', '{PER Hon. Dr Ama Boateng} spoke.', ['PER Ama Boateng']],
  ['a title alone is left', '{PER Imam} spoke.', ['PER Imam']],
  ['a title in a body’s name belongs to it', '{ORG Dr Reddy Labs} grew.', ['ORG Dr Reddy Labs']],
  [
    'an acronym in brackets is a name of its own',
    'The {ORG Department of Works (DoW)} paid.',
    ['ORG Department of Works', 'ORG DoW'],
  ],
  [
    'an open bracket ends a name',
    'The {ORG Institute of Fisheries (Research} in {LOC Suva})',
    ['ORG Institute of Fisheries', 'LOC Suva'],
  ],
  [
    'a name of several words has the type it has most often',
    '{PER Rae Lodge}, {LOC Rae Lodge} and {LOC Rae Lodge}',
    ['LOC Rae Lodge', 'LOC Rae Lodge', 'LOC Rae Lodge'],
  ],
  [
    'a single word may mean two things',
    '{LOC Jordan} and {PER Jordan}',
    ['LOC Jordan', 'PER Jordan'],
  ],
])('%s', (_, marked, expected) => {
  expect(mend(marked)).toEqual(expected);
});
