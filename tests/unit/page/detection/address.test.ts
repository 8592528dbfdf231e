// What an address says of its page.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  addressFeatures,
  addressFrom,
  addressOf,
  isFrontPage,
  isListAddress,
} from '../../../../utils/page/detection/address.ts';

const at = (path: string): URL => new URL(`https://post.example${path}`);

describe('a date in an address', () => {
  it.each([
    '/2014/10/09/bridge',
    '/2014/10/bridge',
    '/2014-10-09-bridge',
    '/2014/9/5/bridge',
    '/201410/bridge',
    '/2014/1009/bridge',
    '/20141009/bridge',
    '/20141009',
    '/world/201410/t20141009_812.shtml',
    '/bridge-20141009',
  ])('is seen in %s', (path) => {
    expect(addressFeatures(at(path)).urlDate).toBe(1);
  });

  it.each([
    '/bridge',
    '/2014',
    '/2014/13/bridge',
    '/20141/bridge',
    '/20149999/bridge',
    '/20141009123/bridge',
    '/c_1120141009',
  ])('is not seen in %s', (path) => {
    expect(addressFeatures(at(path)).urlDate).toBe(0);
  });
});

describe('the address of a front page', () => {
  it.each(['/', '/index.html', '/home.php', '/?utm_source=mail1', '/?paged=2', '/#top', '/#/'])(
    'is %s',
    (path) => {
      expect(isFrontPage(at(path))).toBe(true);
    },
  );

  it.each([
    '/news/',
    '/index/bridge',
    '/2014/10/09/',
    '/?p=6120',
    '/index.php?a=show&id=31',
    '/#!/news/6120',
  ])('is not %s', (path) => {
    expect(isFrontPage(at(path))).toBe(false);
  });
});

describe('the address of a date’s archive', () => {
  it.each(['/2015/', '/2015/05', '/2015/05/04/'])('is %s', (path) => {
    expect(isListAddress(at(path))).toBe(true);
  });

  it.each(['/2015/05/04/bridge/', '/2015/bridge', '/news/2015/05/', '/201505/'])(
    'is not %s',
    (path) => {
      expect(isListAddress(at(path))).toBe(false);
    },
  );
});

describe('the address of a saved copy', () => {
  const copy = (head: string, href: string) =>
    addressOf(new DOMParser().parseFromString(head, 'text/html'), addressFrom(href));
  const OWN = '<link rel="canonical" href="https://post.example/2014/10/09/bridge">';

  it.each([
    'file:///C:/pages/2014/10/09/bridge.html',
    'https://saved.invalid/bridge',
    'no address',
  ])('says nothing: %s', (href) => {
    expect(addressFeatures(copy('', href))).toEqual({});
    expect(addressFeatures(copy('<link rel="canonical" href="bridge">', href))).toEqual({});
  });

  it('is what the page calls its own', () => {
    expect(copy(OWN, 'https://saved.invalid/bridge')?.pathname).toBe('/2014/10/09/bridge');
    expect(copy(OWN, 'https://saved.example/')?.pathname).toBe('/');
  });
});

describe('the address of what a search found', () => {
  it.each(['/search?q=ferry', '/suche/?q=ferry&p=2', '/site/search?text=ferry', '/search?page=2'])(
    'is %s',
    (path) => {
      expect(isListAddress(at(path))).toBe(true);
    },
  );

  it.each([
    '/search',
    '/search/lost-ferry?q=1',
    '/search-for-the-lost-ferry?q=ferry',
    '/world/ferry?q=ferry',
    '/?q=ferry',
  ])('is not %s', (path) => {
    expect(isListAddress(at(path))).toBe(false);
  });
});
