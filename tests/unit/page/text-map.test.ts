// Text and live nodes: reading in blocks, and the way back from offsets to ranges.
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { mapText } from '../../../utils/page/map-text.ts';

/** A body from markup, built by the parser as a page's is. */
function bodyOf(markup: string): HTMLElement {
  const page = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  return document.body;
}

const READ: readonly [name: string, markup: string, text: string][] = [
  ['paragraphs apart by a blank line', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['white space folded as a browser folds it', '<p>One \n\t two\n three </p>', 'One two three'],
  [
    'inline elements inside the line',
    '<p>The <b>Min</b>istry <i>of</i>\nTrade</p>',
    'The Ministry of Trade',
  ],
  [
    'a body of text and breaks alone',
    'First line<br>goes on<br><br>Second',
    'First line\ngoes on\n\nSecond',
  ],
  [
    'no script, style, hidden or reading aid',
    '<p>A<script>x</script><span hidden>h</span><ruby>漢<rt>kan</rt></ruby></p>',
    'A漢',
  ],
  ['comments as nothing', '<p>Shen<!-- ad -->zhen</p>', 'Shenzhen'],
  ['no ideographic indent', '<p>　　Beijing　said so　</p>', 'Beijing　said so'],
  ['no-break spaces inside a line as they are', '<p>10 %</p>', '10 %'],
  ['custom elements as blocks', '<x-a>One</x-a><x-b>Two</x-b>', 'One\n\nTwo'],
  ['nothing from nothing', '<div> <p>\n</p></div>', ''],
];

describe('reading a root into blocks', () => {
  it.each(READ)('reads %s', (_name, markup, text) => {
    expect(mapText(bodyOf(markup)).text).toBe(text);
  });

  it('gives each block its kind and no empty block', () => {
    const { text, blocks } = mapText(
      bodyOf(
        '<h2>Head</h2><ul><li>Item</li><li></li></ul><blockquote><p>Said</p></blockquote><figure><figcaption>Below</figcaption></figure>',
      ),
    );
    expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['heading', 'Head'],
      ['list-item', 'Item'],
      ['quote', 'Said'],
      ['caption', 'Below'],
    ]);
  });

  it('reads only what it is told to take', () => {
    const body = bodyOf('<p>Keep</p><p class="x">Leave</p>');
    const enter = (element: Element): boolean => element.className !== 'x';
    expect(mapText(body, { enter }).text).toBe('Keep');
  });

  it('is not misled by a form whose field is named after a property', () => {
    const body = bodyOf(
      '<form><input name="firstChild"><input name="nextSibling"><p>Text</p></form><p>After</p>',
    );
    expect(mapText(body).text).toBe('Text\n\nAfter');
  });

  it('reads a tree five thousand elements deep', () => {
    const body = bodyOf('');
    let inner: Element = body;
    for (let depth = 0; depth < 5000; depth++)
      inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'Deep';
    expect(mapText(body).text).toBe('Deep');
  });
});

describe('the map', () => {
  let body: HTMLElement;
  beforeEach(() => {
    body = bodyOf(
      '<p>The  <b>Min</b>istry\n of <!-- c -->Trade</p>\n<p><span hidden>no</span>said so.</p>',
    );
  });
  const spanIn = (text: string, quote: string) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length };
  };

  it.each(['The Ministry', 'Ministry of Trade', 'Trade\n\nsaid', 'so.', 'f T'])(
    'finds the live range of "%s" and the same span back',
    (quote) => {
      const { text, map } = mapText(body);
      const span = spanIn(text, quote);
      const range = map.rangeOf(span);
      expect(range?.toString().replace(/\s+/g, ' ').replace('no', '').replace('  ', ' ')).toBe(
        quote.replace(/\s+/g, ' '),
      );
      expect(map.spanOf(range as Range)).toEqual(span);
    },
  );

  it('finds the span of a range that begins and ends in elements', () => {
    const { map, text } = mapText(body);
    const range = document.createRange();
    range.selectNodeContents(body);
    expect(map.spanOf(range)).toEqual({ start: 0, end: text.length });
  });

  it('finds no span in a range outside the text', () => {
    const { map } = mapText(body.querySelector('p') as Element);
    const range = document.createRange();
    range.selectNodeContents(body.querySelectorAll('p')[1] as Element);
    expect(map.spanOf(range)).toBeNull();
  });

  it.each([
    { start: 3, end: 3 },
    { start: 900, end: 910 },
  ])('has no range for $start to $end', (span) => {
    expect(mapText(body).map.rangeOf(span)).toBeNull();
  });

  it('has no range for text that the page has changed or removed', () => {
    const { text, map } = mapText(body);
    const bold = body.querySelector('b')?.firstChild as Text;
    bold.data = 'Mon';
    expect(map.rangeOf(spanIn(text, 'Ministry'))).toBeNull();
    expect(map.rangeOf(spanIn(text, 'said so'))).not.toBeNull();
    body.querySelectorAll('p')[1]?.remove();
    expect(map.rangeOf(spanIn(text, 'said so'))).toBeNull();
  });

  it('changes nothing in the page', () => {
    const before = body.innerHTML;
    mapText(body).map.rangeOf({ start: 0, end: 9 });
    expect(body.innerHTML).toBe(before);
  });
});
