// End-to-end tests: the built extension in real browsers. Two files run at a time, each with browsers, profiles and servers
// of its own; headless browsers share no clipboard and no focus either.
import { configDefaults, defineConfig } from 'vitest/config';

/** Files that tell or judge times, so that they have the machine for themselves: they run last, one after another. */
const ALONE = [
  // How soon a card comes to a mouse that rests.
  'tests/e2e/cards.test.ts',
  // How soon one window hears of what another saved.
  'tests/e2e/faults.test.ts',
];

const FILES = {
  environment: 'node',
  // Processes stay from file to file: none keeps state in a module, and starting one takes more than a second.
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    slowTestThreshold: 20_000,
    projects: [
      {
        test: {
          ...FILES,
          name: 'together',
          include: ['tests/e2e/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...FILES,
          name: 'alone',
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
