import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOnWire, fetchFromFiles } from '../../scripts/bench/search-quality/file-fetch.ts';

let folder: string;
const fetchBefore = globalThis.fetch;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-'));
  await Promise.all(
    ['a.pf_index', 'b.pf_index', 'c.json'].map((name) =>
      writeFile(join(folder, name), 'x'.repeat(1000)),
    ),
  );
});
afterAll(async () => {
  globalThis.fetch = fetchBefore;
  await rm(folder, { recursive: true });
});

test('counts what is fetched side by side, text compressed, and starts afresh', async () => {
  const get = async (name: string) =>
    (await fetch(`${pathToFileURL(join(folder, name)).href}?ts=1`)).text();
  const visit = fetchFromFiles();
  expect(await Promise.all(['a.pf_index', 'b.pf_index'].map(get))).toEqual([
    'x'.repeat(1000),
    'x'.repeat(1000),
  ]);
  expect(visit.bytes()).toBe(2000);
  const later = fetchFromFiles();
  await get('c.json');
  expect(later.bytes()).toBe(await bytesOnWire(join(folder, 'c.json')));
  expect(later.bytes()).toBeLessThan(100);
  expect(visit.bytes()).toBe(2000);
});

test('does not pass over a file that is not there', async () => {
  const visit = fetchFromFiles();
  await expect(fetch(pathToFileURL(join(folder, 'none.pf_index')))).rejects.toThrow('ENOENT');
  expect(() => visit.bytes()).toThrow('could not be read');
});
