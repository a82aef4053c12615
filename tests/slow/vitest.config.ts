import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const timeouts = { testTimeout: 600_000, hookTimeout: 600_000 };

/**
 * `npm run test:slow`: what takes long by nature. One file at a time, for some measure the time of
 * the processor.
 */
export default defineConfig({
  root,
  test: {
    fileParallelism: false,
    projects: [
      { root, test: { ...timeouts, name: 'slow', include: ['tests/slow/**/*.test.ts'] } },
      // Of these, `npm test` takes a sample.
      {
        root,
        test: {
          ...timeouts,
          name: 'thorough',
          include: [
            'tests/browser/*hostile*.test.ts',
            'tests/browser/{browse,offline,search,search-journey,search-states,sweep-desk}.test.ts',
            'tests/site/validity.test.ts',
            'tests/build/astro-build.test.ts',
            'tests/command-line/{command-words,commands}.test.ts',
          ],
          globalSetup: 'tests/build/global-setup.ts',
          provide: { thorough: true },
        },
      },
    ],
  },
});
