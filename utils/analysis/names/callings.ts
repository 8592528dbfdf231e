// Callings by which people are known who hold no office: artists, athletes, writers, heads of firms.

// A calling of a gazetteer row ("actor", "footballer") and the words that may stand beside its bearer's name.
const CALLINGS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:actor|actress|singer|rapper|musician|composer|pianist|comedian|host)\b/i,
    /\b(?:actors?|actress(?:es)?|singers?|singer-songwriter|rappers?|musicians?|composers?|pianists?|comedians?|hosts?|idols?|(?:super|pop |film |movie )?stars?|celebrit(?:y|ies)|artists?|dancers?|models?|heartthrob|starring)\b/i,
  ],
  [
    /\b(?:film director|animator)\b/i,
    /\b(?:directors?|directed by|filmmakers?|animators?|animation masters?|screenwriters?|master)\b/i,
  ],
  [
    /\b(?:novelist|poet)\b/i,
    /\b(?:novelists?|writers?|authors?|poets?|laureates?|literary giants?)\b/i,
  ],
  [
    /\bfootballer\b/i,
    /\b(?:footballers?|strikers?|midfielders?|forwards?|wingers?|defenders?|goalkeepers?|captains?|(?:super)?stars?|players?|legends?)\b/i,
  ],
  [/\bfootball coach\b/i, /\b(?:coach(?:es)?|managers?)\b/i],
  [
    /\b(?:baseball|badminton|table tennis|tennis|Go) player\b/i,
    /\b(?:players?|pitchers?|sluggers?|batters?|hitters?|(?:super)?stars?|champions?|medall?ists?|teenagers?|prodig(?:y|ies)|legends?)\b/i,
  ],
  [
    /\b(?:skater|swimmer|archer|fencer|boxer|gymnast|athlete)\b/i,
    /\b(?:skaters?|swimmers?|archers?|fencers?|boxers?|gymnasts?|athletes?|(?:super)?stars?|champions?|medall?ists?|legends?)\b/i,
  ],
  [
    /^(?:\p{Lu}\w+ chairman|entrepreneur)\b/u,
    /\b(?:(?:vice[ -])?chair(?:man|woman)|chief|chief executive|ceo|executives?|tycoons?|boss(?:es)?|heirs?|founders?|entrepreneurs?|billionaires?|businessm[ae]n|heads?)\b/i,
  ],
];

const OF_ANYWHERE =
  /\b(?:experts?|scholars?|professors?|analysts?|researchers?|historians?|academicians?|lawyers?|doctors?|engineers?|teachers?|students?|tourists?|fans?|stars?|singers?|actors?|actress|coach|players?|fellow)\b/i;

/** Whether words name a calling whose bearers Chinese media name without a country because they are Chinese. */
export const isOfAnywhere = (words: string): boolean => OF_ANYWHERE.test(words);

const ofRow = (office: string): RegExp | undefined =>
  CALLINGS.find(([calling]) => calling.test(office))?.[1];

/** The parts of a row's office: "prime minister 2017-2020", "novelist". */
const partsOf = (office: string): string[] => office.split(', ').filter((part) => part !== '');

/** Whether a gazetteer row names a public office and not a calling alone. */
export const holdsOffice = (office: string): boolean =>
  partsOf(office).some((part) => ofRow(part) === undefined);

/** Sports that words may name; "club" says no more than "company" does. */
const SPORT =
  /\b(?:football|soccer|basketball|baseball|volleyball|badminton|table tennis|tennis|swimming|skating|boxing|golf|Go|club)\b/i;

/** Whether words name another sport than that of a row ("basketball player" for a "tennis player"), or a mere club. */
function isOfAnother(words: string, office: string): boolean {
  const sport = SPORT.exec(words)?.[0].toLowerCase().replace('soccer', 'football') ?? '';
  return !office.toLowerCase().includes(sport.replace(/ing$/, ''));
}

/** Whether words beside a name ("striker", "South Korean actress") name the calling of a gazetteer row. */
export const namesCalling = (words: string, office: string): boolean =>
  !isOfAnother(words, office) && partsOf(office).some((part) => ofRow(part)?.test(words) ?? false);
