import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Loads sharp as a build does, after the configuration, and asks how many threads it would use. */
const script = `import './astro.config.mjs';
import sharp from 'sharp';
// Where Linux has the GNU library, sharp decides by itself.
console.log(process.env.VIPS_CONCURRENCY, sharp.concurrency());`;

test('a picture is made by one thread, whatever the machine and its settings', () => {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, VIPS_CONCURRENCY: '4' },
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe('1 1');
});
