// Pages that are hard to read in a real browser: what styles hide, other directions, depth, size, other documents.

export interface HardPage {
  readonly name: string;
  readonly head?: string;
  readonly body: string;
  readonly says: readonly string[];
  readonly never?: readonly string[];
  readonly language?: string;
  readonly isTranslated?: boolean;
}

const SENTENCE =
  'The ministry said on Monday that the bridge, which was closed in the spring, will be opened for all trains. ';
const FIRST = 'A crane carried the last beam over the river in the night.';
const LAST = 'The first train is expected in the autumn.';
const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;
/** An article's text with something between its paragraphs. */
const around = (between: string): string =>
  `<p>${FIRST} ${SENTENCE}</p>${PARAGRAPH.repeat(3)}${between}${PARAGRAPH.repeat(3)}<p>${SENTENCE}${LAST}</p>`;
const article = (text: string): string =>
  `<article><h1>The harbor bridge opens again</h1>${text}</article>`;
const PAID = `<p>Paid words that nobody sees. ${SENTENCE}</p>`;

const ARABIC =
  '<p>قالت الوزارة يوم الاثنين إن الجسر الذي أغلق في الربيع سيفتح أمام جميع القطارات القادمة من الشمال، وإن ثمن التذاكر لن يتغير هذا العام.</p>';
const JAPANESE =
  '<p>運輸省は月曜日、春に閉鎖された橋をすべての列車に開放すると発表した。料金は変わらないという。橋の上の信号は来年までに新しくなる。</p>';

export const HARD_PAGES: readonly HardPage[] = [
  {
    name: 'hides paid text by a class of its style sheet',
    head: '<style>.locked { display: none }</style>',
    body: article(around(`<div class="locked">${PAID}</div>`)),
    says: [FIRST, LAST],
    never: ['Paid words'],
  },
  {
    name: 'hides paid text by its visibility, by attributes and by styles of its own',
    head: '<style>.locked { visibility: hidden }</style>',
    body: article(
      around(
        `<div class="locked">${PAID}</div><div hidden>${PAID}</div><div style="display:none">${PAID}</div>`,
      ),
    ),
    says: [FIRST, LAST],
    never: ['Paid words'],
  },
  {
    name: 'is written from right to left',
    head: '<style>body { direction: rtl }</style>',
    body: article(
      `${ARABIC.repeat(8)}<p>انتهى الخبر هنا في المدينة القديمة على ضفة النهر الكبير.</p>`,
    ),
    says: ['سيفتح أمام جميع القطارات', 'انتهى الخبر هنا'],
    language: 'ar',
  },
  {
    name: 'is written in columns from right to left',
    head: '<style>article { writing-mode: vertical-rl; block-size: 400px }</style>',
    body: article(JAPANESE.repeat(8)),
    says: ['春に閉鎖された橋'],
    language: 'ja',
  },
  {
    name: 'nests its article five thousand elements deep',
    body: `${'<div>'.repeat(5000)}${article(around(''))}${'</div>'.repeat(5000)}`,
    says: [FIRST, LAST],
  },
  {
    name: 'holds a hundred thousand elements beside its text',
    body: `<ul>${'<li><a href="/other">Other</a></li>'.repeat(50_000)}</ul>${article(around(''))}`,
    says: [FIRST, LAST],
    never: ['Other\n'],
  },
  {
    name: 'is one text of twenty megabytes',
    body: article(around(PARAGRAPH.repeat(62_000))),
    says: [FIRST],
  },
  {
    name: 'has its text in a frame of its own origin',
    body: '<p>Loading.</p><iframe width="600" height="400"></iframe><script>document.querySelector("iframe").contentDocument.body.innerHTML = FRAMED</script>'.replace(
      'FRAMED',
      () => JSON.stringify(article(around(''))),
    ),
    says: [FIRST, LAST],
  },
  {
    name: 'is being translated by the browser',
    head: '<script>document.documentElement.className = "translated-ltr"</script>',
    body: article(around('').replaceAll(SENTENCE, `<font><font>${SENTENCE}</font></font>`)),
    says: [FIRST, LAST],
    isTranslated: true,
  },
  {
    name: 'names its elements after what scripts read',
    body: article(
      around(
        '<form name="body"><input name="children"><input name="textContent"><input name="parentNode"><img name="title" alt=""></form><form name="querySelectorAll"></form>',
      ),
    ),
    says: [FIRST, LAST],
  },
];
