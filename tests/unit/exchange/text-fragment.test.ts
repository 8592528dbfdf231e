// Links that lead to a quote on its page (text fragments).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLink } from '../../../utils/exchange/text-fragment.ts';
import { anyText, RUNS } from './arbitrary-records.ts';

const place = (quote: string, prefix = '', suffix = '') => ({ quote, prefix, suffix });
const PAGE = 'https://news.example/story';

describe('a link to a quote', { timeout: 60_000 }, () => {
  it.each([
    ['a quote alone', PAGE, place('go on'), `${PAGE}#:~:text=go%20on`],
    [
      'context, three words of it on each side',
      PAGE,
      place('go on', 'that the talks would ', ' until the end of May'),
      `${PAGE}#:~:text=the%20talks%20would-,go%20on,-until%20the%20end`,
    ],
    [
      'context of the same block alone',
      PAGE,
      place('go on', 'A title\n\nTalks ', ' soon.\n\nNext'),
      `${PAGE}#:~:text=Talks-,go%20on,-soon.`,
    ],
    [
      'marks of the directive inside',
      PAGE,
      place('five-year, plan & more'),
      `${PAGE}#:~:text=five%2Dyear%2C%20plan%20%26%20more`,
    ],
    [
      'a quote over two blocks',
      PAGE,
      place('one two three four five six seven\n\neight nine'),
      `${PAGE}#:~:text=one%20two%20three%20four%20five%20six,eight%20nine`,
    ],
    ['a fragment of the page', `${PAGE}#top`, place('go on'), `${PAGE}#top:~:text=go%20on`],
    ['a directive already', `${PAGE}#:~:text=x`, place('go on'), `${PAGE}#:~:text=go%20on`],
    ['no quote', PAGE, place(' '), PAGE],
    ['an address that may not be a link', 'javascript:alert(1)', place('x'), ''],
    ['no address', 'nonsense', place('x'), ''],
  ])('with %s', (_, url, anchor, expected) => {
    expect(quoteLink(url, anchor)).toBe(expected);
  });

  it('is short for a long quote', () => {
    const link = quoteLink(PAGE, place('some long words '.repeat(1_000)));
    expect(link.length).toBeLessThan(200);
  });

  it('is a good address whatever the quote', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (quote, prefix, suffix) => {
        const link = quoteLink(PAGE, place(quote, prefix, suffix));
        expect(new URL(link).origin).toBe('https://news.example');
        expect(link).not.toMatch(/[\s<>"]/);
      }),
      RUNS,
    );
  });
});
