// Words for what a person is: offices, ranks, callings. They tell an apposition from any other run of words.

const ROLES = new Set(
  `diplomat minister president premier leader chairman chairwoman chairperson chair vice-chairman vice-president vice-minister
  secretary ambassador envoy representative delegate negotiator official officer spokesman spokeswoman spokesperson lawmaker
  legislator parliamentarian congressman congresswoman senator politician mp mep governor mayor councillor councilor deputy
  commissioner commander general admiral marshal colonel captain major lieutenant brigadier sergeant soldier defector director
  director-general chief head president-elect candidate prosecutor judge justice attorney lawyer rapporteur counsellor counselor
  consul attache expert scholar professor researcher analyst historian economist scientist academician writer author novelist poet
  actor actress singer director filmmaker artist painter musician composer pianist violinist conductor dancer comedian model idol
  star celebrity host announcer anchor anchorwoman cartoonist designer architect doctor physician nurse teacher student
  athlete player footballer striker midfielder defender goalkeeper forward coach manager skater swimmer runner gymnast archer
  shooter fencer boxer wrestler judoka golfer golferwoman cyclist skier jumper weightlifter sprinter marathoner pitcher batter
  champion medalist medallist gold-medalist golfer cellist chess-player astronaut engineer inventor entrepreneur businessman
  businesswoman executive ceo chairman founder co-founder owner tycoon heir activist dissident refugee monk priest bishop cardinal
  pastor emperor empress king queen prince princess lady first-lady widow wife husband son daughter sister brother father mother
  pilot sailor spy agent suspect victim survivor man woman boy girl citizen tourist professional veteran fellow member aide
  adviser advisor strategist nominee appointee successor predecessor incumbent counterpart speaker whip superintendent inspector
  prime-minister premier-designate dictator ruler politburo-member academic philosopher photographer critic curator chef
  youtuber gamer streamer laureate tennis-player pianist right-winger comrade witness hostage abductee`
    .trim()
    .split(/\s+/),
);

/** Callings whose bearers in news translated from Chinese are nearly always Chinese. */
const REPORTERS = new Set(
  'reporter reporters correspondent correspondents journalist journalists editor editors intern trainee writer/editor photojournalist cameraman'.split(
    ' ',
  ),
);

/** Small words and adjectives that may stand inside the naming of an office. */
const INSIDE = new Set(
  `the a an of for and in at to deputy vice assistant former then acting incumbent current new newly elected appointed outgoing
  first second third permanent special chief senior junior executive general foreign prime defence defense interior finance
  trade unification education health justice state cabinet party central national political high-ranking top leading veteran
  ruling opposition conservative progressive liberal independent chairman's famous well-known renowned popular young old late
  late-night retired professional human rights affairs nuclear peace security military army naval air force joint staff
  committee ministry department bureau office embassy mission delegation assembly parliament congress government administration
  union association federation institute university company group team league club foundation council commission court police
  intelligence economic economy social science technology culture sports tourism public private chief-of-staff film movie pop
  rock television tv figure speed short-track table tennis football soccer baseball basketball volleyball badminton golf swimming
  female male women's men's women men world olympic title holder gold silver bronze medal right-wing left-wing and/or co-
  one two three its his their number no united nations un who is was be been being as`
    .trim()
    .split(/\s+/),
);

/** Whether a word names an office or calling. */
export const isRole = (word: string): boolean =>
  ROLES.has(word.toLowerCase()) || ROLES.has(word.toLowerCase().replace(/s$/, ''));

/** Whether a word names someone who reports: no sign of the nationality of whom the page is about. */
export const isReporter = (word: string): boolean => REPORTERS.has(word.toLowerCase());

/** Whether a word belongs to the naming of an office, in small or capital letters: "Deputy", "Prime", "Foreign". */
export const isOfficeWord = (word: string): boolean =>
  INSIDE.has(word.toLowerCase()) || isRole(word);

/** Whether a word may stand between a nationality and the name. */
export const mayStandInside = (word: string): boolean => /^[A-Z]/.test(word) || isOfficeWord(word);
