// Unit tests: fast, without a browser. The real browsers are vitest.e2e.config.ts's.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
    testTimeout: 60_000,
    // A worker a core: by default one core is left alone, which on two cores makes all files wait for each other.
    maxWorkers: '100%',
  },
});
