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
  [
    'an article stays outside where the page has the name without it',
    '“{ORG The Ministry of Works} paid,” said the {ORG Ministry of Works}. {ORG The Star} knew.',
    ['ORG Ministry of Works', 'ORG Ministry of Works', 'ORG The Star'],
  ],
  [
    'a torn possessive stays outside',
    '{PER Akinola’} vote and {LOC Gaya’ s} mayor',
    ['PER Akinola', 'LOC Gaya'],
  ],
  ['a quotation keeps its end', '{MISC ‘Night’} won.', ['MISC ‘Night’']],
  ['an address is no name', '[{ORG https://example.org/a-b/}] {LOC Suva}', ['LOC Suva']],
  [
    'an office stays outside a body’s name',
    'The {ORG Navy} said so. {ORG Kenya Navy Spokesperson} {PER Oloo}, of the {ORG Kenya Navy}',
    ['ORG Navy', 'ORG Kenya Navy', 'PER Oloo', 'ORG Kenya Navy'],
  ],
  ['an office alone is no body', 'The {ORG Regional Medical Officer} came.', []],
  [
    'an office that names a body keeps its name',
    'The {ORG Office of the Prime Minister} paid.',
    ['ORG Office of the Prime Minister'],
  ],
  [
    'a name and its acronym behind it are two',
    'the {ORG Alliance for National Change ANC}',
    ['ORG Alliance for National Change', 'ORG ANC'],
  ],
  [
    'two bodies joined by "and" are two',
    'the {ORG Defence Ministry and Coast Guard}',
    ['ORG Defence Ministry', 'ORG Coast Guard'],
  ],
  [
    '"and" inside one body’s name is left',
    'the {ORG Ministry of Energy and Mines} and the {ORG Social Democratic and Labour Party}',
    ['ORG Ministry of Energy and Mines', 'ORG Social Democratic and Labour Party'],
  ],
  ['a place in a place is two', 'at {LOC Thika in Kiambu}', ['LOC Thika', 'LOC Kiambu']],
  [
    'a body and its leader are two where the page names both',
    '{ORG CAR Hector Lopez} spoke. {PER Hector Lopez} leads the {ORG CAR}.',
    ['ORG CAR', 'PER Hector Lopez', 'PER Hector Lopez', 'ORG CAR'],
  ],
  [
    'an acronym has the type of the name that it stands for',
    'the {LOC Northern Buffer Line} ({ORG NBL}) and the {ORG NBL} again',
    ['LOC Northern Buffer Line', 'LOC NBL', 'LOC NBL'],
  ],
  [
    'a person’s name that has an acronym is none',
    '{PER Weichan Auka Mora} ({ORG WAM}) and {PER Weichan Auka Mora}',
    ['ORG Weichan Auka Mora', 'ORG WAM', 'ORG Weichan Auka Mora'],
  ],
  [
    'an acronym of a thing or an office is no name',
    'power producers ({ORG PP}), the District Executive Officer ({ORG DEO}); the {ORG DEO} and a {ORG PP}',
    [],
  ],
])('%s', (_, marked, expected) => {
  expect(mend(marked)).toEqual(expected);
});
