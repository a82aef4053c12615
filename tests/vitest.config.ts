import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];
const building = ['tests/build/**/*.test.ts'];
/** Tests with a command of their own: those of servers that must be installed, and long ones. */
const apart = ['tests/servers/**', 'tests/slow/**'];

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    // Long enough for any machine: a test that hangs fails, and none measures time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // On a busy machine anything may take long; the first search also waits for the index.
    expect: { poll: { timeout: 60_000 } },
    // Loading the same modules again for every file takes longer than most files. Each file
    // restores what it changes in the process.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'scripts/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
      reportOnFailure: true,
    },
    // Two more than there are cores: a test in a browser, or of a build, waits for another process.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        root,
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: [...built, ...building, ...apart],
          provide: { thorough: false },
        },
      },
      // Each of these makes builds of its own, most of which must fail.
      {
        extends: true,
        root,
        test: { name: 'build', include: building, provide: { thorough: false } },
      },
      // Only these wait for the builds: `vitest run --project code` starts at once.
      {
        extends: true,
        root,
        test: {
          name: 'site',
          include: built,
          globalSetup: 'tests/build/global-setup.ts',
          provide: { thorough: false },
        },
      },
    ],
  },
});
