// Strings that want to run, and records that carry one in each of their fields.
import { newId } from '../../utils/notes/ids.ts';
import { articleOf, MADE, noteOf, verdictOf } from './library-notes.ts';

/** What a string does when it runs. */
const RUN = 'globalThis.hacked=1';

/** How a text might be made to run; # is the script. */
const SHAPES: readonly string[] = [
  '<script>#</script>',
  '<img src=x onerror="#">',
  '<svg onload="#"></svg>',
  '<svg><script>#</script></svg>',
  '<iframe srcdoc="<script>parent.#</script>"></iframe>',
  '<iframe src="javascript:parent.#"></iframe>',
  '<a href="javascript:#">press</a>',
  '[press](javascript:#)',
  '![picture](x" onerror="#)',
  '<details open ontoggle="#">',
  '<input autofocus onfocus="#">',
  '<video><source onerror="#"></video>',
  '<math><mtext><style><img src=x onerror="#"></style></mtext></math>',
  '<style onload="#"></style>',
  '<link rel=stylesheet href="data:text/css,*{}" onload="#">',
  '<meta http-equiv=refresh content="0;url=javascript:#">',
  '<object data="javascript:#"></object>',
  '<base href="javascript:#//">',
  '<template><script>#</script></template>',
  '<div style="background:url(javascript:#)">',
  '{{constructor.constructor("#")()}}',
  '${(()=>{#})()}',
  '=HYPERLINK("javascript:#","press")',
  '@SUM(1)|cmd|"#"',
  '<!--<img src="--><img src=x onerror=#//">',
  '<img src=x onerror=`#`>',
  'javascript:#',
  '<a href="data:text/html,<script>#</script>">press</a>',
  '<svg><animate onbegin="#" attributeName=x dur=1s></svg>',
  '<form><button formaction="javascript:#">press</button></form>',
  '<noscript><p title="</noscript><img src=x onerror=#>">',
  '&lt;script&gt;#&lt;/script&gt;',
  '\\u003cscript\\u003e#\\u003c/script\\u003e',
  '[press]: javascript:#',
  '<javascript:#>',
  '`${#}`',
];

/** What might stand before a text so that it leaves the place it was put in. */
const LEAVES: readonly string[] = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</style>',
  '</script>',
  '-->',
  '`',
];

export const STRINGS: readonly string[] = LEAVES.flatMap((leave) =>
  SHAPES.map((shape, i) => `${leave}${shape.replaceAll('#', RUN)} no${i}`),
);

export const articles = STRINGS.map((text, i) => ({
  ...articleOf(i, `https://news.example/2024/05/hurt-${i}`),
  title: text,
  byline: text,
}));
export const notes = STRINGS.map((text, i) => {
  const note = noteOf(i, articles[i]?.id ?? '', {
    quote: text,
    body: text,
    tags: [text],
    correction: text,
    entity: text,
    kind: 'entity',
  });
  return { ...note, anchor: { ...note.anchor, quote: text, prefix: text, suffix: text } };
});
export const verdicts = STRINGS.map((text, i) => {
  const { anchor, ...verdict } = verdictOf(i, articles[i]?.id ?? '');
  return {
    ...verdict,
    value: 'right' as const,
    quote: text,
    suggestion: text,
    anchor: { ...anchor, quote: text, prefix: text, suffix: text },
  };
});
export const glossary = STRINGS.map((text, i) => ({
  id: newId(MADE + i),
  term: text,
  preferred: text,
  native: text,
  note: text,
  created: MADE,
  updated: MADE,
}));

/** Settings with strings in every field that holds words. */
export const settings = {
  sites: { mode: 'not', list: STRINGS.slice(0, 60) },
  siteDecisions: Object.fromEntries(STRINGS.map((text) => [text, 'not-article'])),
  rulesOff: STRINGS.slice(0, 60),
  wordsOff: STRINGS.map((text) => `bare-day\u0000${text}`),
} as const;
