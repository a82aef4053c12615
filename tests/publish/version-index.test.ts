import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { versionIndex } from '../../src/publish/version-index.ts';
import { indexFolder, latestFile, readLatest } from '../../src/search/format/index-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function version(files: Record<string, string>, into: string): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, into, path, '..'), { recursive: true });
    await writeFile(join(folder, into, path), text);
  }
  return (await versionIndex(join(folder, into))).name;
}

test('an index lies in a folder named by what is in it, and the file beside says which', async () => {
  const name = await version({ 'a.js': 'a', 'index/0': 'chunk' }, 'one');
  expect(name).toMatch(indexFolder);
  expect((await readdir(join(folder, 'one'))).toSorted()).toEqual([name, latestFile].toSorted());
  expect(readLatest(await readFile(join(folder, 'one', latestFile), 'utf8'))).toBe(name);
  expect(await readFile(join(folder, 'one', name, 'index/0'), 'utf8')).toBe('chunk');
});

test('the same files make the same name, others another', async () => {
  const files = { 'a.js': 'a', 'index/0': 'chunk' };
  const name = await version(files, 'one');
  expect(await version(files, 'two')).toBe(name);
  expect(await version({ ...files, 'index/0': 'other' }, 'three')).not.toBe(name);
  expect(await version({ 'a.js': 'a', 'index/1': 'chunk' }, 'four')).not.toBe(name);
});

test.each(['{}', 'null', '{"folder":"../elsewhere"}', '{"folder":"0123456789ABCDEF"}'])(
  '%s names no index',
  (text) => expect(() => readLatest(text)).toThrow(TypeError),
);
