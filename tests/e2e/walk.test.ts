// The whole way of a reader in both browsers: detect, mark, note, reload, review, export; and no request leaves.
import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/page-ui.ts';
import { foreign } from '../../scripts/browsers/record-traffic.ts';
import { type WalkStep, walk } from '../../scripts/walk.ts';
import { BROWSERS, pictureOf, sampleHtml } from './browsers.ts';
import { recorderIn, stageIn, TALKS } from './stage.ts';

const ARTICLES = [
  {
    name: 'our own article',
    html: TALKS,
    person: 'Cui Mingzhe',
    place: 'Pyongyang',
  },
  ...[sampleHtml()]
    .filter((html) => html !== null)
    .map((html) => ({
      name: 'the sample article',
      html,
      person: 'Cui Mingnan',
      place: 'Brussels',
    })),
];

const STEPS = ['detect', 'mark', 'note', 'reload', 'screenshot', 'review', 'export'];

describe.each(BROWSERS)('in %s', (browser) => {
  const recorder = recorderIn();
  const stage = stageIn(browser, () => ({ proxyPort: recorder.port }));

  it.each(ARTICLES)('a reader walks through $name', async ({ name, html, person, place }) => {
    const url = stage.server.add(`/${name.replaceAll(' ', '-')}.html`, html);
    const steps: WalkStep[] = [];
    for await (const step of walk(stage.session, url, pictureOf(`walk-${browser}-${name}`)))
      steps.push(step);
    expect(steps.filter((step) => !step.ok)).toEqual([]);
    expect(steps.map((step) => step.name)).toEqual(STEPS);
    const mark = steps.find((step) => step.name === 'mark')?.found ?? '';
    expect(mark).toContain(person);
    expect(mark).toContain(place);
    expect(mark).toContain('slandering and slandering');
  });

  it('no request leaves the browser', async () => {
    expect(foreign(recorder.requests)).toEqual([]);
    // The recorder does record: a page that asks for something is seen.
    const page = await stage.session.newPage();
    await page.goto(stage.server.add('/asks.html', '<img src="http://outside.example/pixel.png">'));
    await until(
      async () => foreign(recorder.requests).some((request) => request.includes('outside.example')),
      'The recorder saw nothing.',
    );
    await page.close();
  });
});
