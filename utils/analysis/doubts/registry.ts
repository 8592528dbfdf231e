// Every doubt rule, by folder: rules/<id>.ts. Written by scripts/generate-rules.ts; a test finds a forgotten one.
import type { DoubtRule } from './define-doubt.ts';
import accordingToReported from './rules/according-to-reported.ts';
import adjectiveForCountry from './rules/adjective-for-country.ts';
import bareDay from './rules/bare-day.ts';
import bodyInTwoNames from './rules/body-in-two-names.ts';
import bracketHeading from './rules/bracket-heading.ts';
import brokenSpacing from './rules/broken-spacing.ts';
import canNot from './rules/can-not.ts';
import collapsedSynonyms from './rules/collapsed-synonyms.ts';
import colonBeforeQuote from './rules/colon-before-quote.ts';
import countingUnit from './rules/counting-unit.ts';
import doubleDash from './rules/double-dash.ts';
import doubledMark from './rules/doubled-mark.ts';
import doubledWord from './rules/doubled-word.ts';
import genderSwitch from './rules/gender-switch.ts';
import headlineQuote from './rules/headline-quote.ts';
import headlineStop from './rules/headline-stop.ts';
import likelyWrong from './rules/likely-wrong.ts';
import literalTerm from './rules/literal-term.ts';
import longNumber from './rules/long-number.ts';
import loopingWords from './rules/looping-words.ts';
import lowerCaseName from './rules/lower-case-name.ts';
import missingStop from './rules/missing-stop.ts';
import mixedCountryNames from './rules/mixed-country-names.ts';
import myCountry from './rules/my-country.ts';
import nameBroken from './rules/name-broken.ts';
import nameMandarinReading from './rules/name-mandarin-reading.ts';
import nameTranslated from './rules/name-translated.ts';
import nameWrongForOffice from './rules/name-wrong-for-office.ts';
import numberConflict from './rules/number-conflict.ts';
import officeOfMinistry from './rules/office-of-ministry.ts';
import otherBeforeNumber from './rules/other-before-number.ts';
import personInTwoSpellings from './rules/person-in-two-spellings.ts';
import quotedName from './rules/quoted-name.ts';
import repeatedPhrase from './rules/repeated-phrase.ts';
import repeatedSentence from './rules/repeated-sentence.ts';
import shortQuote from './rules/short-quote.ts';
import siteSuffix from './rules/site-suffix.ts';
import stiffWording from './rules/stiff-wording.ts';
import surnamedPerson from './rules/surnamed-person.ts';
import templateResidue from './rules/template-residue.ts';
import timeConflict from './rules/time-conflict.ts';
import unquotedSpeech from './rules/unquoted-speech.ts';
import untranslatedScript from './rules/untranslated-script.ts';
import weekdayConflict from './rules/weekday-conflict.ts';
import wrongArticle from './rules/wrong-article.ts';

/** In alphabetical order of ids. */
export const RULES: readonly DoubtRule[] = [
  accordingToReported,
  adjectiveForCountry,
  bareDay,
  bodyInTwoNames,
  bracketHeading,
  brokenSpacing,
  canNot,
  collapsedSynonyms,
  colonBeforeQuote,
  countingUnit,
  doubleDash,
  doubledMark,
  doubledWord,
  genderSwitch,
  headlineQuote,
  headlineStop,
  likelyWrong,
  literalTerm,
  longNumber,
  loopingWords,
  lowerCaseName,
  missingStop,
  mixedCountryNames,
  myCountry,
  nameBroken,
  nameMandarinReading,
  nameTranslated,
  nameWrongForOffice,
  numberConflict,
  officeOfMinistry,
  otherBeforeNumber,
  personInTwoSpellings,
  quotedName,
  repeatedPhrase,
  repeatedSentence,
  shortQuote,
  siteSuffix,
  stiffWording,
  surnamedPerson,
  templateResidue,
  timeConflict,
  unquotedSpeech,
  untranslatedScript,
  weekdayConflict,
  wrongArticle,
];

const BY_ID: ReadonlyMap<string, DoubtRule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export const ruleById = (id: string): DoubtRule | undefined => BY_ID.get(id);
