// The page and the ranges on it: each begins and ends in another kind of node.

/** A boundary: the node is what the selector names, or the child by child below it that `path` leads to. */
export interface Point {
  readonly in: string;
  readonly path?: readonly number[];
  readonly at: number;
}

export interface RangeCase {
  readonly name: string;
  readonly start: Point;
  readonly end: Point;
  /** Selector of the host whose open shadow root holds both points. */
  readonly host?: string;
}

/** The host elements of this page get these shadow roots. */
export const SHADOWS: Readonly<Record<string, string>> = {
  '#card':
    '<p id="in">Inside the card a <b>second</b> harbour opens.</p><p id="in2">It closes at nine.</p>',
  '#outer': '<section id="s">Outer words before <span id="nested"></span> and after.</section>',
};

export const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour</title></head><body>
<h1 id="title">Council keeps the <em>night</em> ferry</h1>
<!-- between title and text -->
<p id="first">The council of <a href="#x">Port <b>Ar<i>den</i></b></a> voted on Monday.<!-- aside --> It was close.</p>
<p id="entities">Fish &amp; chips cost 5&nbsp;crowns &lt;today&gt;; caf&eacute; &mdash; open &#x1F6A2; late.</p>
<p id="breaks">First line<br>second line<br/>third line</p>
<div id="hidden">Seen <span hidden>not seen at all</span><span style="display:none">nor this</span> and seen again.</div>
<p id="script">Before <script>var inScript = "words in a script";</script> after the script.</p>
<style id="style">.none { color: red }</style>
<table id="table"><caption>Ferries by year</caption><thead><tr><th>Year</th><th>Boats</th></tr></thead>
<tbody><tr><td id="c1">2024</td><td id="c2">12</td></tr><tr><td id="c3">2025</td><td id="c4"> 9 </td></tr></tbody></table>
<pre id="pre">line one
  line two
\tline three</pre>
<ul id="list"><li>Ropes</li><li>Nets<ul><li>Wide nets</li></ul></li><li></li><li>Oars</li></ul>
<p id="rtl" dir="rtl">\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 <b>\u064a\u0648\u0645</b> \u0627\u0644\u0627\u062b\u0646\u064a\u0646 \u0625\u0646 Port Arden \u0633\u062a\u0628\u0642\u0649 \u0645\u0641\u062a\u0648\u062d\u0629.</p>
<p id="hebrew" dir="rtl">\u05e9\u05dc\u05d5\u05dd <bdo dir="ltr">abc</bdo> \u05e2\u05d5\u05dc\u05dd</p>
<p id="cjk">\u6e2f\u53e3\u4eca\u5929\u5f00\u653e\u3002<ruby>\u6f22<rt>kan</rt></ruby>\u5b57</p>
<p id="marks">nai\u0308ve re\u0301sume\u0301 \ud83d\udc69\u200d\ud83d\udcbb\ud83c\uddef\ud83c\uddf5 soft\u00adhy\u00adphen end</p>
<p id="same1">The same sentence stands here.</p><p>Something between them.</p><p id="same2">The same sentence stands here.</p>
<p id="split"></p>
<div id="card">light child</div>
<div id="outer"></div>
<p id="empty"></p><p id="last">The last word.</p>
<textarea id="area">typed text</textarea><button id="button">Press <span>me</span></button>
<svg id="svg" width="10" height="10"><text x="0" y="9">drawn</text></svg>
</body></html>`;

const at = (selector: string, offset: number, ...path: number[]): Point => ({
  in: selector,
  path,
  at: offset,
});

export const CASES: readonly RangeCase[] = [
  { name: 'part of one text node', start: at('#first', 4, 0), end: at('#first', 11, 0) },
  { name: 'a whole element, by child offsets', start: at('#title', 0), end: at('#title', 3) },
  {
    name: 'from text into an inline element',
    start: at('#title', 8, 0),
    end: at('#title', 3, 1, 0),
  },
  {
    name: 'from an inline element into text',
    start: at('#title', 2, 1, 0),
    end: at('#title', 6, 2),
  },
  {
    name: 'across three levels of inline elements',
    start: at('#first', 2, 1, 0),
    end: at('#first', 2, 1, 1, 1, 0),
  },
  {
    name: 'inside one word of three elements',
    start: at('#first', 1, 1, 1, 0),
    end: at('#first', 3, 2),
  },
  { name: 'starting in a comment', start: at('#first', 3, 3), end: at('#first', 6, 4) },
  { name: 'ending in a comment', start: at('#first', 2, 0), end: at('#first', 2, 3) },
  { name: 'from a comment between blocks', start: at('body', 5, 3), end: at('#first', 3, 0) },
  { name: 'over two blocks', start: at('#title', 2, 2), end: at('#first', 3, 0) },
  { name: 'the whole body', start: at('body', 0), end: at('#last', 1) },
  { name: 'entities', start: at('#entities', 5, 0), end: at('#entities', 34, 0) },
  { name: 'before a br to after it', start: at('#breaks', 6, 0), end: at('#breaks', 6, 2) },
  {
    name: 'from one br to the other, by child offsets',
    start: at('#breaks', 1),
    end: at('#breaks', 4),
  },
  { name: 'starting in the br itself', start: at('#breaks', 0, 1), end: at('#breaks', 3, 2) },
  { name: 'over hidden elements', start: at('#hidden', 2, 0), end: at('#hidden', 4, 3) },
  { name: 'inside a hidden element', start: at('#hidden', 4, 1, 0), end: at('#hidden', 8, 1, 0) },
  {
    name: 'from a hidden element to one not displayed',
    start: at('#hidden', 4, 1, 0),
    end: at('#hidden', 3, 2, 0),
  },
  { name: 'over a script', start: at('#script', 1, 0), end: at('#script', 6, 2) },
  { name: 'inside a script', start: at('#script', 4, 1, 0), end: at('#script', 12, 1, 0) },
  { name: 'inside a style', start: at('#style', 1, 0), end: at('#style', 5, 0) },
  { name: 'two cells of a row', start: at('#c1', 0, 0), end: at('#c2', 2, 0) },
  { name: 'two rows', start: at('#c2', 1, 0), end: at('#c3', 2, 0) },
  { name: 'a table from its caption to its end', start: at('#table', 0), end: at('#c4', 1) },
  { name: 'a cell with spaces', start: at('#c4', 0, 0), end: at('#c4', 3, 0) },
  { name: 'lines of preformatted text', start: at('#pre', 5, 0), end: at('#pre', 22, 0) },
  { name: 'nested list items', start: at('#list', 2, 0, 0), end: at('#list', 4, 1, 1, 0, 0) },
  { name: 'over an empty list item', start: at('#list', 1, 1, 0), end: at('#list', 2, 3, 0) },
  { name: 'right-to-left text', start: at('#rtl', 4, 0), end: at('#rtl', 8, 2) },
  {
    name: 'left-to-right words in right-to-left text',
    start: at('#rtl', 12, 2),
    end: at('#rtl', 21, 2),
  },
  { name: 'a changed direction', start: at('#hebrew', 2, 0), end: at('#hebrew', 3, 2) },
  { name: 'words without spaces', start: at('#cjk', 2, 0), end: at('#cjk', 6, 0) },
  { name: 'over ruby', start: at('#cjk', 4, 0), end: at('#cjk', 1, 2) },
  { name: 'combining marks', start: at('#marks', 0, 0), end: at('#marks', 10, 0) },
  {
    name: 'between a letter and its combining mark',
    start: at('#marks', 3, 0),
    end: at('#marks', 9, 0),
  },
  { name: 'a joined emoji', start: at('#marks', 16, 0), end: at('#marks', 21, 0) },
  { name: 'soft hyphens', start: at('#marks', 26, 0), end: at('#marks', 40, 0) },
  { name: 'the first of two equal sentences', start: at('#same1', 4, 0), end: at('#same1', 17, 0) },
  {
    name: 'the second of two equal sentences',
    start: at('#same2', 4, 0),
    end: at('#same2', 17, 0),
  },
  { name: 'over text split into many nodes', start: at('#split', 1, 2), end: at('#split', 2, 7) },
  { name: 'over an empty text node', start: at('#split', 0, 4), end: at('#split', 1, 6) },
  { name: 'from an empty element', start: at('#empty', 0), end: at('#last', 8, 0) },
  { name: 'a text area', start: at('#area', 0, 0), end: at('#area', 5, 0) },
  { name: 'a button', start: at('#button', 1, 0), end: at('#button', 2, 1, 0) },
  { name: 'text of a drawing', start: at('#svg', 0, 0, 0), end: at('#svg', 5, 0, 0) },
  { name: 'light children of a shadow host', start: at('#card', 0, 0), end: at('#card', 5, 0) },
  { name: 'in a shadow root', start: at('#in', 7, 0), end: at('#in', 3, 1, 0), host: '#card' },
  {
    name: 'two blocks of a shadow root',
    start: at('#in', 2, 1, 0),
    end: at('#in2', 9, 0),
    host: '#card',
  },
  { name: 'a whole block of a shadow root', start: at('#in', 0), end: at('#in', 3), host: '#card' },
  { name: 'in another shadow root', start: at('#s', 6, 0), end: at('#s', 4, 2), host: '#outer' },
];
