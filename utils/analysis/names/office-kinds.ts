// Offices that one person of a country holds at a time, as they are named in text and in the gazetteer.

// The first that fits counts: a deputy is no prime minister, and a deputy of another kind is nobody known ('').
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ['deputy prime minister', /\b(?:deputy|vice) (?:prime minister|premier)/i],
  ['vice president', /\b(?:deputy|vice)[ -](?:state )?president/i],
  [
    '',
    /\b(?:deputy|vice|assistant|former deputy) (?:\w+ ){0,3}(?:minister|chairman|chairwoman|chair|secretary|head|director)/i,
  ],
  ['prime minister', /\b(?:prime minister|premier)\b/i],
  [
    'foreign minister',
    /\b(?:foreign minister|minister (?:of|for) foreign affairs|foreign affairs minister)\b/i,
  ],
  [
    'defence minister',
    /\b(?:(?:national )?defen[cs]e minister|minister of (?:national )?defen[cs]e)\b/i,
  ],
  ['public security minister', /\b(?:public security minister|minister of public security)\b/i],
  ['unification minister', /\b(?:unification minister|minister of unification)\b/i],
  ['finance minister', /\b(?:finance minister|minister of finance)\b/i],
  ['chief cabinet secretary', /\bchief cabinet secretary\b/i],
  ['general secretary', /\b(?:general secretary|secretary[ -]general|party chief)\b/i],
  [
    'chairman of the National Assembly',
    /\b(?:chair(?:man|woman|person)? of (?:the|vietnam[’']s) national assembly|national assembly chair(?:man|woman|person)?)\b/i,
  ],
  ['UN ambassador', /\b(?:UN ambassador|ambassador to the (?:UN|United Nations))\b/i],
  ['first lady', /\bfirst lady\b/i],
  ['president', /\b(?:president|state chairman)\b/i],
];

/** The kind of office that words name; '' when none is known. */
export const officeKind = (words: string): string =>
  OFFICES.find(([, pattern]) => pattern.test(words))?.[0] ?? '';

/** The kinds of all offices of a gazetteer row: "foreign minister 2016-2020, party secretary". */
export const officeKinds = (office: string): string[] =>
  office
    .split(', ')
    .map(officeKind)
    .filter((kind) => kind !== '');
