// Sites whose pages change under one document: text that comes late, moves through the history, text behind "read
// more", endless pages. What turns out to be an article is read; what never does stays as it is.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { articleHtml, BROWSERS } from './browsers.ts';
import { openPage, stageIn } from './stage.ts';

const bodyOf = (slug: string): string =>
  (/<body[^>]*>([\s\S]*)<\/body>/.exec(articleHtml(slug))?.[1] ?? '').replaceAll('</script', '');

const [TALKS, BRIDGE] = [bodyOf('heritage-talks-blog'), bodyOf('border-bridge-blog')];
const FRONT = bodyOf('front-page-excerpts');
const [OF_TALKS, OF_BRIDGE] = ['Cui Mingzhe', 'Marek Dvorzhak'];

/** A site of one document: what it shows goes by its address. `first` runs once at its start. */
const siteOf = (
  first: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Morning World Post</title></head><body><div id="app"></div><script>
  const views = ${JSON.stringify({ talks: TALKS, bridge: BRIDGE, front: FRONT })};
  const titles = ${JSON.stringify({
    talks: 'North Korean officials attended the heritage talks in paris',
    bridge: 'Two countries agreed to reopen the old bridge',
    front: 'Morning World Post',
  })};
  const nameNow = () => location.pathname === '/' ? 'front' : location.pathname.includes('bridge') ? 'bridge' : 'talks';
  const draw = () => {
    document.title = titles[nameNow()];
    document.getElementById('app').innerHTML = views[nameNow()];
  };
  const go = (path) => { history.pushState(null, '', path); draw(); };
  addEventListener('popstate', draw);
  ${first}
</script></body></html>`;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);

  const marksOf = (page: Page, person: string) =>
    waitForMarks(page, (seen) => seen.person?.includes(person) ?? false, 60_000);

  it('an article that comes late is found', async () => {
    const page = await openPage(
      stage,
      '/2016/05/late-talks.html',
      siteOf('globalThis.begin = () => setTimeout(draw, 2500)'),
    );
    expect(countOf(await readMarks(page), 'person')).toBe(0);
    await page.evaluate('begin()');
    await marksOf(page, OF_TALKS);
    await page.close();
  });

  it('each article of a site of one document is read, and its front page is not', async () => {
    const page = await openPage(stage, '/', siteOf('draw()'));
    await page.evaluate("go('/2016/05/talks/')");
    await marksOf(page, OF_TALKS);
    await page.evaluate("go('/2016/03/bridge/')");
    const marks = await marksOf(page, OF_BRIDGE);
    expect(marks.person).not.toContain(OF_TALKS);
    await page.evaluate("go('/')");
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await page.evaluate('history.back()');
    await marksOf(page, OF_BRIDGE);
    await page.evaluate('history.go(-2)');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await page.close();
  });

  it('a text that grows at "read more" is read to its new end', async () => {
    const page = await openPage(
      stage,
      '/2016/05/more-talks.html',
      siteOf(`draw();
        const rest = [...document.querySelectorAll('.entry-content p')].slice(4);
        for (const one of rest) one.remove();
        const more = document.createElement('button'); more.textContent = 'Read more'; more.id = 'more';
        more.addEventListener('click', () => more.replaceWith(...rest));
        document.querySelector('.entry-content').append(more);`),
    );
    const before = await marksOf(page, OF_TALKS);
    expect(before.place).not.toContain('Italy');
    await page.evaluate('document.getElementById("more").click()');
    await waitForMarks(page, (seen) => seen.place?.includes('Italy') ?? false);
    await page.close();
  });

  it('an endless page stays read as further articles come below, and the next is read once the first is gone', async () => {
    const page = await openPage(stage, '/2016/05/endless-talks.html', siteOf('draw()'));
    await marksOf(page, OF_TALKS);
    await page.evaluate(`(() => {
      const next = document.createElement('div');
      next.innerHTML = views.bridge;
      document.body.append(next);
      document.querySelector('.entry-content p:last-child').append(' The talks go on in Lisbon.');
    })()`);
    const marks = await waitForMarks(page, (seen) => seen.place?.includes('Lisbon') ?? false);
    expect(marks.person).toContain(OF_TALKS);
    await page.evaluate(`(() => {
      history.pushState(null, '', '/2016/03/endless-bridge.html');
      document.title = titles.bridge;
      document.getElementById('app').replaceChildren();
    })()`);
    expect((await marksOf(page, OF_BRIDGE)).person).not.toContain(OF_TALKS);
    await page.close();
  });
});
