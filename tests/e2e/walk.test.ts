// The whole way of a reader in both browsers: detect, mark, note, reload, review, export; and no request leaves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import {
  foreign,
  recordTraffic,
  type TrafficRecorder,
} from '../../scripts/browsers/record-traffic.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { type WalkStep, walk } from '../../scripts/walk.ts';
import { articleHtml, BROWSERS, pictureOf, sampleHtml } from './browsers.ts';

const ARTICLES = [
  {
    name: 'our own article',
    html: articleHtml('heritage-talks-blog'),
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
  let session: BrowserSession;
  let server: PageServer;
  let traffic: TrafficRecorder;

  beforeAll(async () => {
    server = await servePages();
    traffic = await recordTraffic();
    session = await launch(browser, { proxyPort: traffic.port });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await traffic?.close();
  });

  it.each(ARTICLES)('a reader walks through $name', async ({ name, html, person, place }) => {
    const url = server.add(`/${name.replaceAll(' ', '-')}.html`, html);
    const steps: WalkStep[] = [];
    for await (const step of walk(session, url, pictureOf(`walk-${browser}-${name}`)))
      steps.push(step);
    expect(steps.filter((step) => !step.ok)).toEqual([]);
    expect(steps.map((step) => step.name)).toEqual(STEPS);
    const mark = steps.find((step) => step.name === 'mark')?.found ?? '';
    expect(mark).toContain(person);
    expect(mark).toContain(place);
    expect(mark).toContain('slandering and slandering');
  });

  it('no request leaves the browser', async () => {
    expect(foreign(traffic.requests)).toEqual([]);
    // The recorder does record: a page that asks for something is seen.
    const page = await session.newPage();
    await page.goto(server.add('/asks.html', '<img src="http://outside.example/pixel.png">'));
    await until(
      async () => foreign(traffic.requests).some((request) => request.includes('outside.example')),
      'The recorder saw nothing.',
    );
    await page.close();
  });
});
