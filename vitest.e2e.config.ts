// End-to-end tests: the built extension in real browsers, one file at a time.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts', 'tests/browser/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // One process for all files: none keeps state in a module, and starting one takes more than a second.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    slowTestThreshold: 20_000,
  },
});
