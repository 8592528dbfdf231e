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
    '(?:expressed (?:his |her |their )?|(?:the |his |her |their |our |my )?(?:sincere |cordial |warm |high |lofty ))?condolences (?:(?:are|were|is) (?:extended|expressed) )?to (?:all )?(?:the |our )?(?:front|medical|staff|workers|officers|soldiers|comrades|cadres|masses|members|teams?|broad|vast)[a-z-]*',
    'thanks to the staff',
    'appreciation of the staff',
  ), // 慰问
  say('(?:cordial|kind|holiday|festive|seasonal) condolences', 'greetings', 'good wishes'), // 慰问
  say('(?:be|was|were) solemnly held', 'was held'), // 隆重举行
  say(
    'congratulated the (?:\\d\\dth|founding|anniversary)',
    'celebrated the',
    'sent congratulations on the',
  ),
  say(
    '(?<=["“‘\'])(?:11th|[Ee]leventh|Eleven)["”’\'] (?:period|holiday|[Gg]olden [Ww]eek)',
    'National Day holiday',
  ), // 十一
  say('(?:11th|[Ee]leventh|Eleven) [Gg]olden [Ww]eek', 'National Day holiday'), // 十一黄金周
  say(
    "[Pp]eople['’]s (?:children and soldiers|sons and soldiers|children soldiers|child soldiers)",
    'soldiers of the people',
  ), // 人民子弟兵
  say('(?:[Cc]ard|[Ss]tuck|[Bb]locking) points?', 'bottleneck'), // 卡点
  say('[Gg]old content', 'real value'), // 含金量
  say('[Mm]ake up (?:the |for )?lessons', 'catch up'), // 补课
  say('[Gg]reen [Cc]hannels?(?= (?:for|to|of|and|will|was|is|has|is|opened)\\b)', 'fast track'), // 绿色通道
  say(
    'green (?:water|waters) and (?:green )?(?:hills|mountains)',
    'lucid waters and lush mountains',
  ), // 绿水青山
  say(
    '[Ll]anding of (?:the )?(?:polic|project|measure|reform|plan|result|task)[a-z]*',
    'implementation',
  ), // 落地
  say('(?:WeChat|official|WeChat official) public numbers?', 'WeChat public account'), // 公众号
  say('[Pp]ublic numbers?(?= (?:of|certified|named|called|on|issued|released))', 'public account'),
  say('C[- ](?:seat|position|bit|place|spot)', 'centre', 'place in the middle'), // C位
  say('Zhu ?[Gg]e ?[Ll]iang (?:meeting|conference)s?', 'brainstorming session'), // 诸葛亮会
  hint(
    '(?:boundless love|(?:great )?love (?:without|has no|have no|knows no|know no) (?:borders|boundaries|bounds))',
    'selfless devotion',
  ), // 大爱无疆
  say('angels in white|white[- ](?:clothed |robed |clad )?angels', 'medical workers'), // 白衣天使
  say(
    '(?:sav|heal|rescu)(?:e|es|ing) the (?:dying|dead) and (?:heal|help|rescu|sav|support)[a-z]* the (?:wounded|injured)',
    'save lives',
  ), // 救死扶伤
  say(
    '[Ff]resh (?:international )?(?:college |university )?(?:students|graduates)',
    'new graduates',
    'recent graduates',
  ), // 应届生
  say('[Mm]oral [Pp]olice', 'morality police'), // 道德警察
  say(
    'small languages?(?= (?:major|course|student|teacher|and other|program|programme|class|subject|train))',
    'less common languages',
  ), // 小语种
  say('landed on (?=(?:[A-Z][a-z]+ ){1,3}(?:Satellite )?TV\\b)', 'premiered on'), // 登陆
];
