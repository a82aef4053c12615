import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesIn, pagesOf } from './pages.ts';

const { folder } = inject('sites').many;
const sheets = [
  ...pagesOf(folder).flatMap(({ html }) =>
    [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css),
  ),
  // Scripts bring sheets of their own.
  ...filesIn(folder)
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
];

test('no colour is written as Safari before 17.5 and Firefox before 120 do not read it', () => {
  const all = sheets.join('\n');
  expect(all).toContain('--lightningcss-dark');
  expect(all).not.toContain('light-dark(');
});

test('what is drawn with words for those who hear it is drawn where only the sign is known, too', () => {
  const drawn = [...new Set(sheets)].flatMap((css) => [
    ...css.matchAll(/(content:"[^"]*";)?content:("[^"]*") ?\/ ?"/g),
  ]);
  expect(drawn.length).toBeGreaterThan(0);
  for (const [, before, sign] of drawn) expect(before).toBe(`content:${sign};`);
});
