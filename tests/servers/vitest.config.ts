import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `npm run test:nginx`: what needs nginx and Caddy on the machine, and fails where they are not.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/servers/**/*.test.ts'],
    globalSetup: 'tests/servers/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
