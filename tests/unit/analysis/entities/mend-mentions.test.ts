// Rules after decoding: where a name begins and ends, and of which type it is.
import { expect, test } from 'vitest';
import type { EntityType } from '../../../../utils/analysis/analysis.ts';
import { mendMentions } from '../../../../utils/analysis/entities/mend-mentions.ts';
import type { Mention } from '../../../../utils/analysis/resources.ts';
import { atOnce } from '../../../../utils/at-once.ts';

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
  return atOnce(mendMentions(text, mentions)).map(
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
    'The {ORG Navy} said so. {ORG Chile Navy Spokesperson} {PER Rojas}, of the {ORG Chile Navy}',
    ['ORG Navy', 'ORG Chile Navy', 'PER Rojas', 'ORG Chile Navy'],
  ],
  ['an office alone is no body', 'The {ORG Regional Medical Officer} came.', []],
  [
    'an office that names a body keeps its name',
    'The {ORG Office of the Prime Minister} paid.',
    ['ORG Office of the Prime Minister'],
  ],
  [
    'a name and its acronym behind it are two',
    'the {ORG Movement for Rural Renewal MRR}',
    ['ORG Movement for Rural Renewal', 'ORG MRR'],
  ],
  [
    'two bodies joined by "and" are two',
    'the {ORG Finance Ministry and Border Police}',
    ['ORG Finance Ministry', 'ORG Border Police'],
  ],
  [
    '"and" inside one body’s name is left',
    'the {ORG Ministry of Energy and Mines} and the {ORG Social Democratic and Labour Party}',
    ['ORG Ministry of Energy and Mines', 'ORG Social Democratic and Labour Party'],
  ],
  ['a place in a place is two', 'at {LOC Thika in Kiambu}', ['LOC Thika', 'LOC Kiambu']],
  [
    'a body and its leader are two where the page names both',
    '{ORG UPD Ana Ruiz} spoke. {PER Ana Ruiz} leads the {ORG UPD}.',
    ['ORG UPD', 'PER Ana Ruiz', 'PER Ana Ruiz', 'ORG UPD'],
  ],
  [
    'an acronym has the type of the name that it stands for',
    'the {LOC Eastern Relief Road} ({ORG ERR}) and the {ORG ERR} again',
    ['LOC Eastern Relief Road', 'LOC ERR', 'LOC ERR'],
  ],
  [
    'a person’s name that has an acronym is none',
    '{PER Tarik Umar Lodge} ({ORG TUL}) and {PER Tarik Umar Lodge}',
    ['ORG Tarik Umar Lodge', 'ORG TUL', 'ORG Tarik Umar Lodge'],
  ],
  [
    'an acronym of a thing or an office is no name',
    'power producers ({ORG PP}), the District Executive Officer ({ORG DEO}); the {ORG DEO} and a {ORG PP}',
    [],
  ],
  [
    'an office before the body that it is held in stays outside',
    'the {ORG Acting Senior Manager of the Coal Development Fund} and the {ORG Dean of the School of Law}',
    ['ORG Coal Development Fund', 'ORG School of Law'],
  ],
  ['an office with its field is no body', 'the {ORG Deputy Minister of Fisheries} left', []],
  [
    'a spaced dash parts two names',
    'end of the {ORG Party Congress - Morning Network}',
    ['ORG Party Congress', 'ORG Morning Network'],
  ],
  [
    'a special envoy is no part of a body’s name',
    'the {ORG EU Special Envoy for the Sahel}',
    ['ORG EU'],
  ],
  [
    'a title inside a name ends a place and begins a person',
    '{LOC Ohio Rep. Ana Ruiz} and {ORG Democratic Sen. Li Kang}',
    ['LOC Ohio', 'PER Ana Ruiz', 'ORG Democratic', 'PER Li Kang'],
  ],
  [
    'small letters behind a possessive are no name',
    '{LOC Tomas’ van} and {ORG Baird’s office}; {ORG Lloyd’s of London}',
    ['LOC Tomas', 'ORG Baird', 'ORG Lloyd’s of London'],
  ],
  ['a letter with its stop is no name', '{MISC Y.} pestis and {PER J.}', []],
  ['the exchange of a share is no name', 'Maotai (600519.{ORG SH}) fell', []],
  ['neither is the number of a part', '{PER III}. The road to {LOC Khotan}', ['LOC Khotan']],
  ['neither are 5G and 3D', 'on {ORG 5G} networks, {MISC 3D} and {ORG G20}', ['ORG G20']],
  [
    'a site is a body',
    'said {LOC Hainews.com} and {LOC Hainews.com.cn}',
    ['ORG Hainews.com', 'ORG Hainews.com.cn'],
  ],
  [
    'a law is no place, a foundation for laws no law',
    'the {LOC Taiwan Travel Act} and the {ORG Foundation for Fair Law}',
    ['MISC Taiwan Travel Act', 'ORG Foundation for Fair Law'],
  ],
  ['a bond of two countries is neither of them', '{LOC Sino-France} trade', ['MISC Sino-France']],
])('%s', (_, marked, expected) => {
  expect(mend(marked)).toEqual(expected);
});
