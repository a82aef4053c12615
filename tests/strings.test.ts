import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { say } from '../src/strings.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));
const files = ['strings.ts', 'cite-strings.ts'];
const strings = files.map((file) => readFileSync(join(source, file), 'utf8')).join('');
const keys = [...strings.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => `${key}`);
const users = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:astro|ts)$/.test(path) && !files.includes(path))
  .concat('../astro.config.mjs')
  .map((path) => readFileSync(join(source, path), 'utf8'));

test('a text stands as it is; numbers are grouped, and other values filled in as given', () => {
  expect(say('site.menu')).toBe('Danh mục');
  expect(say('list.pageOf', { number: 2, last: 1000 })).toBe('Trang 2/1.000');
  expect(say('year.title', { year: '2021' })).toBe('Năm 2021');
  expect(say('report.printedSource', { printed: 'Nguồn: {printed} $&' })).toBe(
    'in trong bài: “Nguồn: {printed} $&”',
  );
});

test('a missing or misspelt placeholder does not compile', () => {
  // @ts-expect-error the page is missing
  expect(say('list.page')).toBe('Trang ');
  // @ts-expect-error no such placeholder
  expect(say('list.page', { page: 2 })).toBe('Trang ');
  // @ts-expect-error no such text
  expect(() => say('list.nothing')).toThrow();
});

test('every text is used somewhere: no page has left one behind', () => {
  const families = users.flatMap((text) =>
    [...text.matchAll(/[`'"]([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, family]) => `${family}`),
  );
  const used = (key: string) =>
    users.some((text) => text.includes(`'${key}'`)) ||
    families.some((family) => key.startsWith(family));
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !used(key))).toEqual([]);
});

test('texts are NFC and have no stray white space or straight quotation marks', () => {
  expect(strings).toBe(strings.normalize('NFC'));
  const texts = [...strings.matchAll(/^ {2,4}(?:'[\w.]+': )?'(.*)',$/gm)].map(
    ([, text]) => `${text}`,
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => text.trim() !== text || /"|\s{2}/.test(text))).toEqual([]);
});
