import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace, restore } from '../../src/publish/put-in-place.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string) => {
  mkdirSync(at(name));
  writeFileSync(join(at(name), 'index.html'), name);
};
const read = (name: string) =>
  existsSync(at(name)) ? readFileSync(join(at(name), 'index.html'), 'utf8') : undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a first site comes to its place', () => {
  write('new');
  putInPlace(at('new'), at('site'), at('old'));
  expect([read('site'), read('new'), read('old')]).toEqual(['new', undefined, undefined]);
});

test('a next site takes the place of the one before, which is not lost before that', () => {
  for (const name of ['new', 'site']) write(name);
  putInPlace(at('new'), at('site'), at('old'));
  expect(read('site')).toBe('new');
  expect([read('new'), read('old')].filter((held) => held !== undefined)).toEqual(['site']);
});

test('a site that cannot be put in place leaves the one before', () => {
  write('site');
  expect(() => putInPlace(at('new'), at('site'), at('old'))).toThrow();
  expect(read('site')).toBe('site');
});

test('a site that a killed process took away comes back, and nothing is brought back over a site', () => {
  write('old');
  restore(at('site'), at('old'));
  expect([read('site'), read('old')]).toEqual(['old', undefined]);
  mkdirSync(at('old'));
  restore(at('site'), at('old'));
  expect(read('site')).toBe('old');
  restore(at('none'), at('nothing'));
  expect(read('none')).toBeUndefined();
});
