// Chinese turns of phrase word by word, and what English news writes: the table of the rule stiff-wording.

export interface StiffPhrase {
  /** Source of a bounded pattern, small letters unless the phrase opens a sentence. */
  readonly pattern: string;
  /** What English would write: readings that may stand in its place, best first, or a hint. */
  readonly plain: readonly string[];
  /** Whether `plain` only says what to look for and cannot stand in the text. */
  readonly isHint?: true;
}

const say = (pattern: string, ...plain: string[]): StiffPhrase => ({ pattern, plain });
const hint = (pattern: string, plain: string): StiffPhrase => ({
  pattern,
  plain: [plain],
  isHint: true,
});

/** Phrases that most raters let pass (relevant departments, person in charge, at present) are signs for the gate alone. */
export const STIFF_PHRASES: readonly StiffPhrase[] = [
  hint('relevant (?:personnel|units?|resolutions?|parties)', '“the … concerned”, or name them'),
  hint('grasp(?:ed|ing|s)? (?:the [a-z]+|to the end|it)', 'understand, or keep working on'), // 抓
  say(
    'main body of (?:the )?(?:market|responsibility|innovation|investment)',
    'main player',
    'party responsible',
  ),
  say('as the main body', 'led by'),
  say('affect(?:s|ing)? the whole body', 'affects everything'),
  say('style of work', 'conduct'),
  say('big health', 'health industry'),
  hint(
    '(?:demand|strategy|project|information|precise|efficient|efficiently|the) docking(?: work)?(?= (?:between|of|with|and))',
    'link, match or coordination',
  ),
  say(
    'improve (?:our |their |the )?political (?:position|standing|station)s?',
    'take a broader political view',
  ),
  hint(
    '(?:do|does|did|doing|done) a good job (?:in|of) (?:the )?[a-z]+',
    'a plain verb: carry out, handle',
  ),
  say(
    '(?:punch|clock|punching|clocking)(?:[- ](?:in|card)){1,2} (?:place|point|spot|location|site)s?',
    'favourite place for photos',
  ),
  say('people-benefiting', 'that serves the public'),
  say('(?:opened|lifted|drew) (?:the|its|their) curtains?', 'began'),
  hint('solidly (?:promote|advance|carry)', 'steadily'),
  say('tell (?:good )?Chinese stories(?: well)?', 'present China well'),
  say('(?:the )?original intention', 'the original aspiration'),
  say('first heart', 'original aspiration'),
  say('original heart', 'original aspiration'),
  say('lies in the fact that', 'is that'), // 意义在于
  say('anti-drug propaganda', 'anti-drug publicity', 'anti-drug education'), // 禁毒宣传
  say(
    '[Pp]ropaganda (?:film|video|activities|month|week|and education)s?',
    'publicity',
    'promotion',
  ), // 宣传
  say(
    'expressed (?:his |her |their )?condolences to the (?:front|medical|staff|workers|officers|soldiers|cadres)[a-z-]*',
    'thanked the staff',
    'expressed appreciation to the staff',
  ), // 慰问
  say('(?:be|was|were) solemnly held', 'was held'), // 隆重举行
  say(
    'congratulated the (?:\\d\\dth|founding|anniversary)',
    'celebrated the',
    'sent congratulations on the',
  ),
];
