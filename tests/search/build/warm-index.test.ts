import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openByteStore } from '../../../src/search/build/byte-store.ts';
import { readCollected, writeCollected } from '../../../src/search/build/collected-pages.ts';
import { siteIndex } from '../../../src/search/build/site-index.ts';
import { copyOf, type Page } from '../report-page.ts';

const pages = (count: number): Record<string, Page> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, page) => [
      `bai-${page}`,
      {
        title: `Hội nghị nuôi ong lần thứ ${page}`,
        text: [`Ong mật Gò Mây được mùa ${page}`, 'Đồng chí Lê Mơ phát biểu'],
        date: `2021-10-${String(10 + page)}`,
        people: ['Lê Mơ'],
      },
    ]),
  );

const folder = mkdtempSync(join(tmpdir(), 'warm-index-'));
const cache = join(folder, 'cache');
const [texts, list] = [join(cache, 'fragments'), join(cache, 'fragments.json')];
/** What the code makes of the fragments in a cache is kept there. */
const madeIn = (folder: string) => join(folder, 'made');
const made = madeIn(cache);
const [collected, compressed] = [join(made, 'collected'), join(made, 'compressed')];
const before = pages(6);
let builds = 0;

let cold: Map<string, string>;

beforeAll(async () => {
  cold = await build(before, cache);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds an index, and returns its files by their paths. */
async function build(
  some: Record<string, Page>,
  kept?: string,
  others?: readonly string[],
): Promise<Map<string, string>> {
  const target = join(folder, String((builds += 1)));
  const index = await siteIndex(kept, others, kept && madeIn(kept));
  for (const [name, page] of Object.entries(some)) await index.add(`/${name}/`, copyOf(page));
  await index.write(target);
  const files = readdirSync(target, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(target, file), readFileSync(file).toString('base64')]),
  );
}

/** The keys of the fragments in the cache. */
function kept(): string[] {
  return keysIn(list).toSorted();
}

function keysIn(file: string): string[] {
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(rows) ? rows.map(([key]: unknown[]) => String(key)) : [];
}

test('after reports were added, changed, moved and removed, the index is the one that a build without a cache makes', async () => {
  const now = {
    ...Object.fromEntries(Object.entries(pages(7)).toReversed().slice(0, 5)),
    'bai-2': { title: 'Hội thảo', text: ['Ong được mùa'] },
    khac: pages(1)['bai-0'] ?? { title: '' },
  };
  expect(await build(now, cache)).toEqual(await build(now));
  expect(kept()).toHaveLength(Object.keys(now).length);
});

test.each<[string, () => void]>([
  ['a fragment is damaged', () => writeFileSync(texts, readFileSync(texts).fill(0x61, 40, 60))],
  ['the fragments are cut short', () => truncateSync(texts, 1_500)],
  ['the fragments are gone', () => rmSync(texts)],
  ['the list is cut short', () => truncateSync(list, 50)],
  ['the list is that of other fragments', () => writeFileSync(list, '[["a",5,1]]')],
  ['the list asks for more than there is', () => writeFileSync(list, '[["a",5e15,1]]')],
  ['the words are damaged', () => writeFileSync(collected, readFileSync(collected).fill(1, 900))],
  ['the words are cut short', () => truncateSync(collected, 900)],
  ['files are damaged', () => writeFileSync(compressed, readFileSync(compressed).fill(1, 40))],
  ['files are cut short', () => truncateSync(compressed, 900)],
  ['all that was made of the fragments is gone', () => rmSync(made, { recursive: true })],
])('so it is where %s, and the cache is whole again', async (_, damage) => {
  damage();
  expect(await build(before, cache)).toEqual(cold);
  expect(kept()).toHaveLength(Object.keys(before).length);
  expect(readFileSync(texts, 'utf8').match(/Gò/g)).toHaveLength(Object.keys(before).length);
});

test('an index is made of what the builds of shares left, without asking Pagefind again', async () => {
  const shares = [join(folder, 'share-1'), join(folder, 'share-2')];
  for (const [part, share] of shares.entries()) {
    const index = await siteIndex(share);
    for (const [at, [name, page]] of Object.entries(before).entries())
      if (at % 2 === part) await index.add(`/${name}/`, copyOf(page));
    await index.leave();
  }
  const others = [...shares, join(folder, 'share-3')];
  const store = openByteStore('fragments', undefined, others);
  const found = kept().map((key) => store.keep(key));
  store.finish();
  expect(found).toEqual(kept().map(() => true));
  expect(await build(before, join(folder, 'merged'), others)).toEqual(cold);
});

test('what Pagefind has made of a page is not made again', async () => {
  await build(before, cache);
  const store = openByteStore('fragments', cache);
  const keys = kept();
  for (const key of keys) store.keep(key);
  const fragments = keys.map((key) => store.read(key).toString());
  store.finish();
  const altered = openByteStore('fragments', cache);
  for (const [index, key] of keys.entries())
    altered.add(key, Buffer.from((fragments[index] ?? '').replace('Gò', 'Hò')));
  altered.finish();
  rmSync(made, { recursive: true });
  expect(await build(before, cache)).not.toEqual(cold);
  expect(readFileSync(texts, 'utf8')).not.toContain('Gò');
});

test('nor is a file compressed again', async () => {
  await build(before, cache);
  const keys = keysIn(`${compressed}.json`);
  const store = openByteStore('compressed', made);
  for (const key of keys) store.add(key, Buffer.from('other bytes'));
  store.finish();
  const files = await build(before, cache);
  const other = [...files.values()].filter((bytes) => bytes === btoa('other bytes'));
  expect(other).toHaveLength(keys.length);
});

test('nor are the words of a page collected again', async () => {
  rmSync(made, { recursive: true });
  const first = await build(before, cache);
  const pagesBefore = readCollected(collected);
  const names = pagesBefore.names.map((name) => name.replace('ong', 'ongg'));
  writeCollected(collected, { ...pagesBefore, names });
  const now = await build(before, cache);
  expect(now.get('vocabulary.json')).not.toBe(first.get('vocabulary.json'));
});
