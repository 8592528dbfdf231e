// The language of a text, told by its script and its commonest words. Small on purpose: it decides whether the
// page's own `lang` can be believed.

const SCRIPTS: readonly [language: string, pattern: RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['my', /[\u1000-\u109f]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['ru', /[\u0400-\u04ff]/g],
];

/** Languages that share a script and are not told apart here: the page's own word is believed among them. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  ru: ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'mn'],
  ar: ['ar', 'fa', 'ur', 'ps', 'ug'],
  hi: ['hi', 'mr', 'ne'],
  zh: ['zh', 'yue', 'cmn'],
  no: ['no', 'nb', 'nn', 'da'],
};

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with said his from has which were been',
  de: 'der die das und ist nicht mit von zu den auf ein eine für sich auch dem wird',
  es: 'el la los las que del una por con para se su como más al',
  fr: 'le les des et est une dans que pour qui sur pas du au par avec',
  pt: 'os que da do uma não com para em dos na no por mais foi são',
  it: 'il che di della per una non è con del sono gli nel alla anche',
  nl: 'de het een van en niet dat met voor zijn op aan ook door naar',
  no: 'og det som på er for av til ikke med har ble fra',
  sv: 'och att det som på är för av inte med har ett den till',
  pl: 'nie się na do jest że to przez są oraz jak',
  fi: 'ja on että ei oli mutta ovat myös hän joka',
  lt: 'ir kad yra su iš ne tai bet buvo apie',
  lv: 'un ir ka no uz ar par bet nav tiek',
  tr: 've bir bu için ile olarak da de çok olan',
  id: 'yang dan di dari untuk dengan ini itu dalam pada',
  vi: 'và của là có được cho trong không người với',
};

/** The languages of each word. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, list] of Object.entries(WORDS)) {
  for (const word of list.split(' ')) {
    const languages = LANGUAGES_OF.get(word);
    if (languages) languages.push(language);
    else LANGUAGES_OF.set(word, [language]);
  }
}

/** A letter of any of the scripts above. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\ud7af]/;

function byScript(text: string): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [language, pattern] of SCRIPTS) {
    const share = (text.match(pattern)?.length ?? 0) / letters;
    // Japanese writes much in Han characters, Korean news a little.
    if (share > (language === 'ja' ? 0.1 : 0.35)) return language;
  }
  return null;
}

/**
 * Runs of letters: Latin ones, and whatever stands among the other scripts. Written out, since a browser takes a
 * millisecond to make Unicode's class of letters ready.
 */
const LETTERS = /[a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\ud7af]+/g;

function byWords(text: string): string | null {
  const words = text.toLowerCase().match(LETTERS) ?? [];
  if (words.length < 25) return null;
  const counts = new Map(Object.keys(WORDS).map((language) => [language, 0]));
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let [best, bestCount, second] = ['', 0, 0];
  for (const [language, count] of counts) {
    if (count > bestCount) [best, bestCount, second] = [language, count, bestCount];
    else if (count > second) second = count;
  }
  return bestCount / words.length > 0.08 && bestCount > second * 1.2 ? best : null;
}

/** The language a text is written in (primary subtag), or null where it cannot be told. */
function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 2000);
  return byScript(sample) ?? byWords(sample);
}

/** The tags that have the form of one, with hyphens. */
const tagsIn = (stated: readonly string[]): string[] =>
  stated
    .map((tag) => tag.trim().replace('_', '-'))
    .filter((tag) => /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(tag));

const primary = (tag: string): string => (tag.split('-')[0] as string).toLowerCase();

/** The first stated tag, where it names another language than that of the text; else ''. */
export function siteLanguageOf(language: string, stated: readonly string[]): string {
  const [first] = tagsIn(stated);
  return first !== undefined && language !== '' && primary(first) !== primary(language)
    ? first
    : '';
}

/** The article's language: what the page says where the text does not contradict it, else what the text shows; or ''. */
export function languageOf(text: string, stated: readonly string[]): string {
  const found = detectLanguage(text);
  const tags = tagsIn(stated);
  if (!found) return tags[0] ?? '';
  const family = FAMILIES[found] ?? [found];
  return tags.find((tag) => family.includes(primary(tag))) ?? found;
}
