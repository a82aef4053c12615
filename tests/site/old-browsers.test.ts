import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
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

test('no script calls what Chrome 110, Firefox 115 or Safari 16.4 do not have', () => {
  const scripts = filesIn(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  expect(scripts.length).toBeGreaterThan(10);
  const young = [
    /\b(?:groupBy|canParse|withResolvers|fromAsync|toWellFormed|isWellFormed)\b/,
    /\bURL\.parse\b|\bPromise\.try\b|\bRegExp\.escape\b/,
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|flatMap|some|every|find|reduce|take|drop|toArray)\(/,
  ];
  const found = scripts.flatMap(([file, text]) =>
    young.flatMap(
      (name) =>
        name
          .exec(text)
          ?.slice(0, 1)
          .map((call) => `${file}: ${call}`) ?? [],
    ),
  );
  expect(found).toEqual([]);
});

test('the README and the search page name the same oldest browsers', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, named = ''] = /\(từ (.*?)\)/.exec(say('searchPage.notStarted')) ?? [];
  const browsers = named.split(', ');
  expect(browsers).toHaveLength(3);
  const words = readme.replace(/\s+/g, ' ');
  const search = /The search needs [^.]*(?:\.\d[^.]*)*\./.exec(words)?.[0] ?? '';
  for (const browser of browsers) expect(search).toContain(browser);
});
