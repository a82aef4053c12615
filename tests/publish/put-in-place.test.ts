import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchangeContents, restoreContents, stage } from '../../src/publish/put-in-place.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
/** Writes a site of two files, one of them in a folder, each with the name of the site in it. */
const write = (path: string, name = path) => {
  mkdirSync(at(path, name), { recursive: true });
  writeFileSync(at(path, 'index.html'), name);
  writeFileSync(at(path, name, 'page.html'), name);
};
const whole = (name: string) => ['index.html', name].toSorted();
/** The name of the site in a folder, where it is a whole one with nothing beside it. */
const read = (path: string) => {
  const name = readFileSync(at(path, 'index.html'), 'utf8');
  expect(readdirSync(at(path)).toSorted()).toEqual(whole(name));
  expect(readFileSync(at(path, name, 'page.html'), 'utf8')).toBe(name);
  return name;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a staged site', () => {
  test('comes to its place where there was none', () => {
    const { publish } = stage(at('site'));
    write('.site-new', 'one');
    publish();
    expect(read('site')).toBe('one');
  });

  test('takes the place of the one before, and nothing is left beside it', () => {
    write('site', 'one');
    const { publish, discard } = stage(at('site'));
    write('.site-new', 'two');
    publish();
    discard();
    expect(read('site')).toBe('two');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('that cannot be put in place leaves the one before', () => {
    write('site', 'one');
    expect(() => stage(at('site')).publish()).toThrow('ENOENT');
    expect(read('site')).toBe('one');
  });

  test('goes where a link leads, and the link stays', () => {
    write('elsewhere', 'one');
    symlinkSync(at('elsewhere'), at('site'));
    const { publish, discard } = stage(at('site'));
    write('.site-new', 'two');
    publish();
    discard();
    expect(read('elsewhere')).toBe('two');
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'site']);
  });
});

describe('before a site is made', () => {
  test('one that a killed process took out of its place comes back', () => {
    write('.site-old', 'one');
    write('.site-new', 'half');
    stage(at('site'));
    expect(read('site')).toBe('one');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('what an earlier one was replaced by stays', () => {
    write('.site-old', 'one');
    write('site', 'two');
    stage(at('site'));
    expect(read('site')).toBe('two');
    expect(existsSync(at('.site-old'))).toBe(false);
  });

  test('a file in its place, or a link to nothing, is refused in a sentence', () => {
    writeFileSync(at('file'), '');
    expect(() => stage(at('file'))).toThrow('không phải là thư mục');
    symlinkSync(at('nowhere'), at('link'));
    expect(() => stage(at('link'))).toThrow('liên kết tới một thư mục không có');
  });
});

describe('an exchange of contents', () => {
  test('puts all of the next site in place of all of the earlier', () => {
    write('site', 'one');
    write('made', 'two');
    exchangeContents(at('made'), at('site'));
    expect(read('site')).toBe('two');
  });

  test('that fails leaves the earlier site', () => {
    write('site', 'one');
    expect(() => exchangeContents(at('made'), at('site'))).toThrow('ENOENT');
    expect(read('site')).toBe('one');
  });

  test('that was killed while it copied, or took the earlier site out, is undone', () => {
    write('site', 'one');
    write('site/.site-new', 'two');
    restoreContents(at('site'));
    expect(read('site')).toBe('one');

    write('site/.site-new', 'two');
    mkdirSync(at('site/.site-old/one'), { recursive: true });
    writeFileSync(at('site/.site-old/one/page.html'), 'one');
    rmSync(at('site/one'), { recursive: true });
    restoreContents(at('site'));
    expect(read('site')).toBe('one');
  });

  test('that was killed while it put the next site in, is ended', () => {
    write('site/.site-old', 'one');
    write('site/.site-ready', 'two');
    restoreContents(at('site'));
    expect(read('site')).toBe('two');

    // The earlier site was being removed.
    mkdirSync(at('site/.site-ready'));
    mkdirSync(at('site/.site-old/one'), { recursive: true });
    restoreContents(at('site'));
    expect(read('site')).toBe('two');
  });
});
