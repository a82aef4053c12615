import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];
const building = ['tests/build/**/*.test.ts'];

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    // One for each core, and two on one: a test in a browser mostly waits for the browser.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      // Long enough for any machine: a test that hangs fails, and none measures time.
      {
        extends: true,
        root,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: [...built, ...building],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // Each of these makes builds of its own, most of which must fail.
      {
        extends: true,
        root,
        test: { name: 'build', include: building, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      // Only these wait for the builds: `vitest run --project code` starts at once.
      {
        extends: true,
        root,
        test: {
          name: 'site',
          include: built,
          globalSetup: 'tests/build/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a test waits for comes in its own time on a busy machine; the first search waits for the index.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
