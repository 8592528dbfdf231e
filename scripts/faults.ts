// `npm run faults [-- --few] [--no-build] [--browser NAME] [FAULT...]`: does harm to real browsers and counts what was lost.
// Prints one line of Markdown for each; exits 1 when anything that was acknowledged is missing. `fuzz` is a million
// random cases for parsers, rules, anchors, messages and the text map, without a browser.
import { clockOfBackground } from '../tests/faults/clock-of-background.ts';
import { diskFull } from '../tests/faults/disk-full.ts';
import type { Fault } from '../tests/faults/fault.ts';
import { hundredThousand } from '../tests/faults/hundred-thousand.ts';
import { killBackground } from '../tests/faults/kill-background.ts';
import { killBrowserFault } from '../tests/faults/kill-browser.ts';
import { manyTabs, twoWindows } from '../tests/faults/many-tabs.ts';
import { reloadExtension } from '../tests/faults/reload-extension.ts';
import { clockBack, storageFull } from '../tests/faults/store-alone.ts';
import type { BrowserName } from './browsers/find.ts';
import { runStep, runSuite } from './run-steps.ts';
import { stop } from './stop.ts';

const FAULTS: readonly Fault[] = [
  killBackground,
  killBrowserFault,
  reloadExtension,
  storageFull,
  clockBack,
  diskFull,
  clockOfBackground,
  twoWindows,
  manyTabs,
  hundredThousand,
];

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** The random cases of tests/unit/fuzz, a hundred thousand for each of its properties. */
const FUZZ = 'fuzz';
const FUZZ_CASES = 100_000;

interface Asked {
  readonly few: boolean;
  readonly fuzz: boolean;
  readonly browsers: readonly BrowserName[];
  readonly faults: readonly Fault[];
}

function readArguments(args: readonly string[]): Asked {
  const at = args.indexOf('--browser');
  const browser = at < 0 ? undefined : args[at + 1];
  const names = args.filter((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));
  const unknown = names.filter(
    (name) => name !== FUZZ && !FAULTS.some((fault) => fault.name === name),
  );
  if (unknown.length > 0)
    stop(
      `No fault ${unknown.join(', ')}; there are ${[...FAULTS.map((one) => one.name), FUZZ].join(', ')}.`,
    );
  if (browser !== undefined && !BROWSERS.includes(browser as BrowserName))
    stop(`No browser ${browser}; there are ${BROWSERS.join(' and ')}.`);
  return {
    few: args.includes('--few'),
    fuzz: names.length === 0 || names.includes(FUZZ),
    browsers: browser === undefined ? BROWSERS : [browser as BrowserName],
    faults: names.length === 0 ? FAULTS : FAULTS.filter((fault) => names.includes(fault.name)),
  };
}

/** Tries every property of the fuzz tests very often. Gives the number that failed. */
function runFuzz(few: boolean): number {
  const cases = few ? FUZZ_CASES / 10 : FUZZ_CASES;
  const start = performance.now();
  const env = { NEWSGLOSS_FUZZ: String(cases) };
  const { passed, failed } = runSuite('random cases', ['tests/unit/fuzz'], env);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const figures = `${passed + failed} properties with ${cases} cases each, ${failed} failed`;
  console.log(
    `| random cases | none | ${failed === 0 ? 'good' : 'BAD'} | ${figures} | ${seconds} |`,
  );
  return failed;
}

/** Runs faults one after another. Gives the number that went wrong. */
async function runFaults({ few, fuzz, browsers, faults }: Asked): Promise<number> {
  console.log('| fault | browser | | figures | seconds |\n|---|---|---|---|---|');
  let bad = fuzz ? runFuzz(few) : 0;
  for (const fault of faults)
    for (const browser of browsers) {
      console.error(`▸ ${fault.title}, ${browser}`);
      const start = performance.now();
      let line: readonly [string, string];
      try {
        const { isGood, figures } = await fault.run(browser, few);
        if (!isGood) bad += 1;
        line = [isGood ? 'good' : 'BAD', figures];
      } catch (error) {
        bad += 1;
        line = ['BAD', String(error).replaceAll('\n', ' ')];
      }
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`| ${fault.title} | ${browser} | ${line[0]} | ${line[1]} | ${seconds} |`);
    }
  return bad;
}

const asked = readArguments(process.argv.slice(2));
const isReady =
  asked.faults.length === 0 ||
  process.argv.includes('--no-build') ||
  runStep({ name: 'build', command: ['npm', 'run', 'build'] });
process.exitCode = isReady && (await runFaults(asked)) === 0 ? 0 : 1;
