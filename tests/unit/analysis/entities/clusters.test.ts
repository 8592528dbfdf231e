// Mentions of one person or body on a page come together under one name, and namesakes stay apart.
import { expect, test } from 'vitest';
import type { EntityType } from '../../../../utils/analysis/analysis.ts';
import { clusterMentions } from '../../../../utils/analysis/entities/clusters.ts';
import type { Mention } from '../../../../utils/analysis/resources.ts';

/** Marks look like [PER Cui Mingnan]; gives the clusters as "id: mention, mention". */
function cluster(marked: string): string[] {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of marked.split(/(\[[A-Z]+ [^\]]+\])/)) {
    const match = /^\[([A-Z]+) ([^\]]+)\]$/.exec(part);
    const plain = match?.[2] ?? part;
    if (match)
      mentions.push({
        start: text.length,
        end: text.length + plain.length,
        type: match[1] as EntityType,
      });
    text += plain;
  }
  const clusters = clusterMentions(text, mentions);
  return clusters.map(
    ({ id, mentions: places }) =>
      `${id}: ${places.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );
}

test.each([
  [
    'a surname joins its full name, wherever that stands',
    '[PER Cui] was late. [PER Cui Mingnan] said so. [PER Cui] left.',
    ['per-cui-mingnan: Cui, Cui Mingnan, Cui'],
  ],
  [
    'a family name at the end joins too',
    '[PER Ama Boateng] won. Mr [PER Boateng] thanked [PER Ama].',
    ['per-ama-boateng: Ama Boateng, Boateng, Ama'],
  ],
  [
    'of two people with one surname, the one named last is meant',
    '[PER Kim Jong-un] met [PER Kim Yo-jong]. [PER Kim] spoke.',
    ['per-kim-jong-un: Kim Jong-un', 'per-kim-yo-jong: Kim Yo-jong, Kim'],
  ],
  [
    'hyphens and capitals do not make two people',
    '[PER Kim Jong-un], [PER Kim Jong Un] and [PER KIM JONG-UN]',
    ['per-kim-jong-un: Kim Jong-un, Kim Jong Un, KIM JONG-UN'],
  ],
  [
    'nor do given names in one word',
    '[PER Kim Jongun] came, then [PER Kim Jong-un], [PER Kim Yojong] and [PER Kim Yo-jong]; [PER Jong-un] left.',
    [
      'per-kim-jong-un: Kim Jongun, Kim Jong-un, Jong-un',
      'per-kim-yo-jong: Kim Yojong, Kim Yo-jong',
    ],
  ],
  [
    'spaces between initials do not make two people',
    '[PER H.G. Perry] and [PER H. G. Perry]',
    ['per-h-g-perry: H.G. Perry, H. G. Perry'],
  ],
  [
    'a committee of a body is not the body',
    'The [ORG Budget Committee of the Coal Board] wrote to the [ORG Coal Board].',
    [
      'org-budget-committee-of-the-coal-board: Budget Committee of the Coal Board',
      'org-coal-board: Coal Board',
    ],
  ],
  [
    'nor is a part that bears its name or acronym',
    '[ORG Akron Police Department Traffic Unit], [ORG Akron Police Department]; [ORG CBB Oslo], [ORG CBB]',
    [
      'org-akron-police-department-traffic-unit: Akron Police Department Traffic Unit',
      'org-akron-police-department: Akron Police Department',
      'org-cbb-oslo: CBB Oslo',
      'org-cbb: CBB',
    ],
  ],
  [
    'a body’s name without its place is short for it',
    'The [ORG Liberal Party of Norway] and the [ORG Liberal Party]; [ORG Norwegian Foreign Ministry], [ORG Foreign Ministry]',
    [
      'org-liberal-party-of-norway: Liberal Party of Norway, Liberal Party',
      'org-norwegian-foreign-ministry: Norwegian Foreign Ministry, Foreign Ministry',
    ],
  ],
  [
    'an acronym in brackets joins its name, and so do its later mentions',
    '[ORG Bank of Ghana] ([ORG BoG]) said. The [ORG BoG] acted.',
    ['org-bank-of-ghana: Bank of Ghana, BoG, BoG'],
  ],
  [
    'a short form like a word joins the long name before its brackets',
    'The [ORG Department of Roads and Canals] ([ORG Dorca]) met. [ORG Dorca] left.',
    ['org-department-of-roads-and-canals: Department of Roads and Canals, Dorca, Dorca'],
  ],
  [
    'an acronym joins the one body with these initials',
    '[ORG Human Rights Watch] wrote. [ORG HRW] asked again.',
    ['org-human-rights-watch: Human Rights Watch, HRW'],
  ],
  [
    'an acronym that fits two bodies joins neither',
    '[ORG African Union] and [ORG Asian Union]: the [ORG AU] waits.',
    ['org-african-union: African Union', 'org-asian-union: Asian Union', 'org-au: AU'],
  ],
  [
    'a short form at the beginning of a body’s name is spelled out',
    'The [ORG United Nations General Assembly] met. The [ORG UN General Assembly] and the [ORG U.N. General Assembly] voted.',
    [
      'org-united-nations-general-assembly: United Nations General Assembly, UN General Assembly, U.N. General Assembly',
    ],
  ],
  [
    'the United Nations is not its council, nor the House the White House',
    'The [ORG UN Security Council] met; the [ORG United Nations] waits. The [ORG White House] and the [ORG House] agree.',
    [
      'org-un-security-council: UN Security Council',
      'org-united-nations: United Nations',
      'org-white-house: White House',
      'org-house: House',
    ],
  ],
  [
    'names of one country are one entity',
    'the [LOC DPRK], or [LOC North Korea], and [LOC the United States] and [LOC U.S.] and [LOC US]',
    ['loc-north-korea: DPRK, North Korea', 'loc-united-states: the United States, U.S., US'],
  ],
  [
    'the same word of two types is two entities',
    '[LOC Jordan] and [PER Jordan]',
    ['loc-jordan: Jordan', 'per-jordan: Jordan'],
  ],
  ['no mentions give no clusters', 'Nothing here.', []],
])('%s', (_, marked, expected) => {
  expect(cluster(marked)).toEqual(expected);
});

test('a hundred thousand mentions of a few people take no longer than a few seconds', () => {
  const text = 'Cui Mingnan and Cui Bo met Cui. '.repeat(30_000);
  const mentions: Mention[] = [...text.matchAll(/Cui(?: Mingnan| Bo)?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'PER',
  }));
  const began = performance.now();
  const clusters = clusterMentions(text, mentions);
  expect(performance.now() - began).toBeLessThan(8000);
  expect(clusters.flatMap((each) => each.mentions)).toHaveLength(90_000);
});
