import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileWriter } from '../../src/publish/file-writer.ts';
import { pageCache, type PageNotes } from '../../src/publish/page-cache.ts';
import { placeLinks } from '../../src/publish/place-links.ts';
import { fileDigest, type KnownFile } from '../../src/publish/site-files.ts';

let root: string;
const folder = () => join(root, 'cache');
const site = () => join(root, 'site');
const places = () => ({ site: site(), earlier: join(root, 'earlier') });
const notes: PageNotes = {
  sources: { scripts: [], styles: ["'sha256-x'"], loads: true },
  pictures: ['_astro/lò nung.a_b.webp'],
};

/** Writes a file into the site, which has none at its path. */
function writeMade(path: string, text: string): KnownFile {
  const bytes = Buffer.from(text);
  fileWriter(site())(path, bytes);
  return { digest: fileDigest(bytes), size: bytes.length };
}

/** Makes files as a build does, publishes and keeps them. */
async function build(
  files: Record<string, string>,
  context = 'one',
  own = folder(),
  others: readonly string[] = [],
) {
  const cache = pageCache(own, context, places(), others);
  const asked: Record<string, PageNotes | undefined> = {};
  const taken: string[] = [];
  for (const [path, key] of Object.entries(files))
    if (
      await cache.take(path, key, (given) => {
        asked[path] = given;
        return true;
      })
    )
      taken.push(path);
  placeLinks(cache.taken);
  for (const [path, key] of Object.entries(files).filter(([path]) => !taken.includes(path))) {
    const made = writeMade(path, `the page of ${key}`);
    cache.add(path, key, made, path.endsWith('.html') ? notes : undefined);
  }
  const texts = Object.keys(files).map((path) => readFileSync(join(site(), path), 'utf8'));
  cache.save();
  const known = [...cache.known.keys()].toSorted();
  rmSync(site(), { recursive: true });
  return { taken, texts, asked, known, added: cache.added(), unusable: cache.unusable };
}

/** The files of the cache but its manifest. */
const kept = () => readdirSync(folder()).filter((name) => name !== 'manifest');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a page of the same key is taken over with its notes, one of another key is not', async () => {
  expect((await build({ 'a/index.html': '1', 'b/index.html': '2', 'c.json': '3' })).taken).toEqual(
    [],
  );
  const { taken, texts, asked, known } = await build({
    'a/index.html': '1',
    'b/index.html': '4',
    'c.json': '3',
  });
  expect(taken).toEqual(['a/index.html', 'c.json']);
  expect(texts).toEqual(['the page of 1', 'the page of 4', 'the page of 3']);
  expect(asked).toEqual({ 'a/index.html': notes, 'c.json': undefined });
  expect(known).toEqual(['a/index.html', 'b/index.html', 'c.json']);
});

test('a page that the site has no more leaves the cache', async () => {
  await build({ 'a/index.html': '1', 'b/index.html': '2' });
  await build({ 'a/index.html': '1' });
  expect(kept()).toHaveLength(1);
  const { taken } = await build({ 'a/index.html': '1', 'b/index.html': '2' });
  expect(taken).toEqual(['a/index.html']);
});

test('pages that showed another logo are made anew', async () => {
  await build({ 'a/index.html': '1' });
  expect((await build({ 'a/index.html': '1' }, 'another')).taken).toEqual([]);
});

test.each<[what: string, damage: (file: string) => void]>([
  ['truncated', (file) => truncateSync(file, 3)],
  ['changed', (file) => writeFileSync(file, 'the page of 9')],
  ['longer', (file) => appendFileSync(file, 'x')],
  ['missing', (file) => rmSync(file)],
])('a page whose file is %s is made anew, and kept again', async (_, damage) => {
  await build({ 'a/index.html': '1' });
  for (const name of kept()) damage(join(folder(), name));
  const again = await build({ 'a/index.html': '1' });
  expect([again.taken, again.texts]).toEqual([[], ['the page of 1']]);
  expect((await build({ 'a/index.html': '1' })).taken).toEqual(['a/index.html']);
});

test.each(['', '{', '{"context":"one","policies":[],"files":{"a/index.html":{"key":1}}}'])(
  'a manifest that reads %j keeps nothing',
  async (text) => {
    await build({ 'a/index.html': '1' });
    writeFileSync(join(folder(), 'manifest'), text);
    expect((await build({ 'a/index.html': '1' })).taken).toEqual([]);
  },
);

test('a manifest in which one letter is another keeps nothing', async () => {
  await build({ 'a/index.html': '1' });
  const manifest = join(folder(), 'manifest');
  const text = readFileSync(manifest, 'latin1');
  writeFileSync(manifest, text.replace('sha256-x', 'sha256-y'), 'latin1');
  expect((await build({ 'a/index.html': '1' })).asked).toEqual({});
  expect((await build({ 'a/index.html': '1' })).asked).toEqual({ 'a/index.html': notes });
});

describe('where the published site is there still', () => {
  /** Its times are trusted at once. */
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 }));
  afterEach(() => vi.useRealTimers());

  const files = { 'a/index.html': '1', 'b/index.html': '2' };
  const earlier = (path: string) => join(places().earlier, path);

  /** Builds what was built before once more. Returns the paths of what was taken over. */
  async function rebuild(): Promise<string[]> {
    mkdirSync(site());
    const cache = pageCache(folder(), 'one', places());
    const taken: string[] = [];
    for (const [path, key] of Object.entries(files))
      if (await cache.take(path, key, () => true)) taken.push(path);
    placeLinks(cache.taken);
    for (const [path, key] of Object.entries(files))
      if (!taken.includes(path)) cache.add(path, key, writeMade(path, `the page of ${key}`), notes);
    return taken;
  }

  async function publish(): Promise<void> {
    await build(files);
    await rebuild();
    renameSync(site(), places().earlier);
  }

  test('its folders are moved over with their links', async () => {
    await publish();
    const before = statSync(earlier('a')).ino;
    expect(await rebuild()).toEqual(Object.keys(files));
    expect(statSync(join(site(), 'a')).ino).toBe(before);
  });

  test.each<[what: string, edit: (file: string) => void, isTaken: boolean]>([
    ['changed in its place', (file) => writeFileSync(file, 'the page of 9'), false],
    ['replaced by another', (file) => exchange(file, 'the page of 9'), true],
    ['missing', (file) => rmSync(file), true],
  ])('a page of it that was %s is not published', async (_, edit, isTaken) => {
    await publish();
    edit(earlier('a/index.html'));
    expect((await rebuild()).includes('a/index.html')).toBe(isTaken);
    const texts = Object.keys(files).map((path) => readFileSync(join(site(), path), 'utf8'));
    expect(texts).toEqual(['the page of 1', 'the page of 2']);
  });
});

/** Puts a new file in the place of another. */
function exchange(file: string, text: string): void {
  rmSync(file);
  writeFileSync(file, text);
}

describe('of several caches', () => {
  const other = (name: string) => join(root, name);

  test('the files of all are taken, and kept in one', async () => {
    await build({ 'a/index.html': '1' }, 'one', other('x'));
    await build({ 'b/index.html': '2', 'c.json': '3' }, 'one', other('y'));
    const all = { 'a/index.html': '1', 'b/index.html': '2', 'c.json': '3', 'd/index.html': '4' };
    const merged = await build(all, 'one', folder(), [other('x'), other('y')]);
    expect(merged).toMatchObject({
      taken: ['a/index.html', 'b/index.html', 'c.json'],
      texts: ['the page of 1', 'the page of 2', 'the page of 3', 'the page of 4'],
      asked: { 'a/index.html': notes, 'b/index.html': notes, 'c.json': undefined },
      added: 1,
      unusable: [],
    });
    expect((await build(all)).taken).toEqual(Object.keys(all));
  });

  test('one that is damaged, missing or of other settings is told, and not used', async () => {
    await build({ 'a/index.html': '1' }, 'another', other('x'));
    await build({ 'b/index.html': '2' }, 'one', other('y'));
    truncateSync(join(other('y'), 'manifest'), 30);
    const others = ['x', 'y', 'z'].map(other);
    const { taken, unusable } = await build(
      { 'a/index.html': '1', 'b/index.html': '2' },
      'one',
      folder(),
      others,
    );
    expect([taken, unusable]).toEqual([[], others]);
  });

  test('a file that is damaged in one is taken from another', async () => {
    for (const name of ['x', 'y']) await build({ 'a/index.html': '1' }, 'one', other(name));
    for (const name of readdirSync(other('x')))
      if (name !== 'manifest') writeFileSync(join(other('x'), name), 'the page of 9');
    const { taken, texts } = await build({ 'a/index.html': '1' }, 'one', folder(), [
      other('x'),
      other('y'),
    ]);
    expect([taken, texts]).toEqual([['a/index.html'], ['the page of 1']]);
  });
});

test('a page that is refused leaves no trace', async () => {
  await build({ 'a/index.html': '1' });
  const cache = pageCache(folder(), 'one', places());
  expect(await cache.take('a/index.html', '1', () => false)).toBe(false);
  placeLinks(cache.taken);
  expect([existsSync(site()), cache.known.size]).toEqual([false, 0]);
});
