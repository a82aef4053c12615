import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeCache } from '../../src/publish/code-cache.ts';

let root: string;
const files = {
  'src/markdown/plugin.ts': 'one',
  'src/settings.ts': 'one',
  'src/pictures/share.ts': 'one',
  'astro.config.mjs': 'one',
  'package-lock.json': 'one',
  'content/abbreviations.yaml': 'one',
  'content/reports/2021/bai.md': 'one',
};
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const open = () => codeCache(join(root, 'cache'), root, 'content');
/** The cache of a build that succeeds. */
const cache = () => {
  const { folder, finish } = open();
  finish();
  return folder;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'code-'));
  for (const [path, text] of Object.entries(files)) write(path, text);
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(Object.keys(files).filter((path) => !path.endsWith('.md')))(
  'a change in %s makes another cache, and what stood there is made again by the same',
  (path) => {
    const before = cache();
    write(path, 'other');
    expect(cache()).not.toBe(before);
    write(path, 'one');
    expect(cache()).toBe(before);
  },
);

test.each(['reports/2021/bai.md', 'topics.yaml'])(
  'a change in %s keeps the cache: the pages that show it have another key',
  (path) => {
    const before = cache();
    write(`content/${path}`, 'other');
    expect(cache()).toBe(before);
  },
);

test('copies of a project have caches of one name, wherever they lie', () => {
  const before = basename(cache());
  const elsewhere = mkdtempSync(join(tmpdir(), 'code-elsewhere-'));
  cpSync(root, elsewhere, { recursive: true });
  const { folder } = codeCache(join(elsewhere, 'cache'), elsewhere, 'content');
  expect(basename(folder)).toBe(before);
  rmSync(elsewhere, { recursive: true });
});

test('another folder of content has another cache', () => {
  cpSync(join(root, 'content'), join(root, 'other'), { recursive: true });
  expect(codeCache(join(root, 'cache'), root, 'other').folder).not.toBe(cache());
});

test.each<[string, string | undefined]>([
  ['are as the last build left them', 'one'],
  ['were damaged', 'onf'],
  ['were not written by a build that succeeded', undefined],
])('where the collections %s, they are kept only if nothing has changed them', (_, now) => {
  const { folder, finish } = open();
  writeFileSync(join(folder, 'data-store.json'), 'one');
  if (now !== undefined) finish();
  writeFileSync(join(folder, 'data-store.json'), now ?? 'one');
  open();
  expect(existsSync(join(folder, 'data-store.json'))).toBe(now === 'one');
});

test('caches of other states are removed, and nothing else', () => {
  const before = cache();
  mkdirSync(join(root, 'cache/fonts'));
  cache();
  expect(existsSync(before)).toBe(true);
  write('src/settings.ts', 'other');
  cache();
  expect([existsSync(before), existsSync(join(root, 'cache/fonts'))]).toEqual([false, true]);
});

describe('finished pictures', () => {
  const picture = (folder: string) => join(folder, 'assets', 'lo-nung.webp');
  const keep = (folder: string) => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(picture(folder), 'picture');
  };

  test.each(['src/settings.ts', 'content/abbreviations.yaml'])('outlive a change in %s', (path) => {
    keep(cache());
    write(path, 'other');
    expect(readFileSync(picture(cache()), 'utf8')).toBe('picture');
  });

  test.each(['package-lock.json', 'astro.config.mjs', 'src/pictures/share.ts'])(
    'are made again after a change in %s, which may make others',
    (path) => {
      keep(cache());
      write(path, 'other');
      expect(existsSync(picture(cache()))).toBe(false);
    },
  );

  test.each([undefined, 'src/settings.ts'])(
    'are made again where the build before did not end, since one may be cut off (%s)',
    (path) => {
      keep(open().folder);
      if (path !== undefined) write(path, 'other');
      expect(existsSync(picture(cache()))).toBe(false);
    },
  );
});
