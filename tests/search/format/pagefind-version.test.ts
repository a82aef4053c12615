import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import {
  assertPagefindVersion,
  pagefindVersion,
} from '../../../src/search/format/pagefind-version.ts';

test('the installed Pagefind is the one whose format is known', () => {
  const file = new URL('../../../node_modules/pagefind/package.json', import.meta.url);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(() => assertPagefindVersion(version)).not.toThrow();
});

test('another version is refused with what to do about it', () => {
  expect(() => assertPagefindVersion('1.7.0')).toThrow(
    `Pagefind 1.7.0 is installed, but src/search/format was written for ${pagefindVersion}. Compare what src/search/format/README.md lists`,
  );
});
