import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foldersOfShards, isInShard } from '../../src/publish/sharing.ts';

describe('the shares of a site', () => {
  const reports = Array.from({ length: 4_000 }, (_, index) => `bai-viet/2021/bai-so-${index}`);
  const parts = [1, 2, 3, 4, 5, 6, 7, 8];
  const partsOf = (path: string) => parts.filter((part) => isInShard(path, { part, of: 8 }));

  test('have each file once, and much the same number', () => {
    const counts = new Map<number, number>();
    for (const path of reports) {
      const [part = 0, ...more] = partsOf(`${path}/index.html`);
      expect(more).toEqual([]);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(parts);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  test('keep the files of a report together', () => {
    for (const path of reports.slice(0, 50))
      expect(partsOf(`${path}/du-lieu.json`)).toEqual(partsOf(`${path}/index.html`));
  });

  test('are the same on every machine', () => {
    expect(reports.slice(0, 8).map((path) => partsOf(`${path}/index.html`)[0])).toEqual([
      7, 7, 3, 7, 2, 6, 6, 5,
    ]);
  });
});

describe('the folders of shards', () => {
  let folder: string;
  const found = () => foldersOfShards(folder).map((path) => basename(path));

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shards-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are those that are there and those that are missing', () => {
    for (const name of ['2-of-3', '0-of-3', '4-of-3', 'x', 'code-1']) mkdirSync(join(folder, name));
    expect(found()).toEqual(['1-of-3', '2-of-3', '3-of-3']);
  });

  test('are none where the folder has nothing of the kind, or is not there', () => {
    expect(found).toThrow('không có phần nào');
    expect(() => foldersOfShards(join(folder, 'x'))).toThrow('không có phần nào');
  });
});
