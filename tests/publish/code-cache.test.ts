import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeCache } from '../../src/publish/code-cache.ts';

let root: string;
const files = {
  'src/markdown/plugin.ts': 'one',
  'src/settings.ts': 'one',
  'src/pictures/share.ts': 'one',
  'src/known/notes.ts': 'one',
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

test('caches of other states are removed, and nothing else', () => {
  const before = cache();
  mkdirSync(join(root, 'cache/fonts'));
  cache();
  expect(existsSync(before)).toBe(true);
  write('src/settings.ts', 'other');
  cache();
  expect([existsSync(before), existsSync(join(root, 'cache/fonts'))]).toEqual([false, true]);
});

/** Files that Astro takes from its cache as they are. */
const [store, picture, font] = ['data-store.json', 'assets/lo-nung.webp', 'fonts/serif.woff2'];
const left = [store, picture, font];

const put = (folder: string, path: string, text = path) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
/** Leaves files in the cache, in a build that succeeds. */
const keep = () => {
  const { folder, finish } = open();
  for (const path of left) put(folder, path);
  finish();
  return folder;
};
/** What the next build finds of files. */
const found = (paths = left) => {
  const { folder } = open();
  return paths.filter((path) => existsSync(join(folder, path)));
};

const harms: Readonly<Record<string, (file: string) => void>> = {
  'cut short': (file) => truncateSync(file, 3),
  altered: (file) => writeFileSync(file, readFileSync(file, 'utf8').toUpperCase()),
  exchanged: (file) => {
    writeFileSync(`${file}.new`, readFileSync(file, 'utf8').toUpperCase());
    renameSync(`${file}.new`, file);
  },
};

describe.each([
  ['is read again', 0],
  ['is known by its times', 60_000],
])('where what a build left %s', (_, ahead) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ahead });
  });
  afterEach(() => vi.useRealTimers());

  test('the next builds find it', () => {
    keep();
    expect(found()).toEqual(left);
    cache();
    expect(found()).toEqual(left);
  });

  test.each(left.flatMap((path) => Object.keys(harms).map((harm) => [path, harm] as const)))(
    '%s is removed if it was %s, and nothing else',
    (path, harm) => {
      const folder = keep();
      harms[harm]?.(join(folder, path));
      expect(found()).toEqual(left.filter((other) => other !== path));
    },
  );

  test.each(Object.keys(harms))(
    'a picture that was %s is not taken over by another state of the code',
    (harm) => {
      harms[harm]?.(join(keep(), picture));
      write('src/settings.ts', 'other');
      expect(found()).toEqual([]);
    },
  );

  test.each([undefined, 'src/settings.ts'])(
    'what a killed build began is removed, and not what the one before left (%s)',
    (path) => {
      keep();
      if (path !== undefined) write(path, 'other');
      const { folder } = open();
      for (const begun of [store, font, 'assets/bat.webp']) put(folder, begun, 'begun');
      expect(found([...left, 'assets/bat.webp'])).toEqual([picture]);
      write('src/settings.ts', 'yet another');
      expect(found()).toEqual([picture]);
    },
  );
});

test('files of which there are no notes are removed', () => {
  const folder = keep();
  rmSync(join(folder, 'notes'), { recursive: true });
  expect(found()).toEqual([]);
});

describe('finished pictures', () => {
  test.each(['src/settings.ts', 'content/abbreviations.yaml'])('outlive a change in %s', (path) => {
    keep();
    write(path, 'other');
    expect(found()).toEqual([picture]);
    expect(readFileSync(join(cache(), picture), 'utf8')).toBe(picture);
    expect(found()).toEqual([picture]);
  });

  test.each([
    'package-lock.json',
    'astro.config.mjs',
    'src/pictures/share.ts',
    'src/known/notes.ts',
  ])('are made again after a change in %s, which may make others', (path) => {
    keep();
    write(path, 'other');
    expect(found()).toEqual([]);
  });

  test.each(['notes', 'assets'])(
    'outlive a build that is killed before it has taken over the %s',
    (part) => {
      const before = keep();
      write('src/settings.ts', 'other');
      const { folder } = open();
      mkdirSync(before);
      renameSync(join(folder, part), join(before, part));
      expect(found()).toEqual([picture]);
      expect(readdirSync(join(root, 'cache'))).toEqual([basename(folder)]);
    },
  );
});
