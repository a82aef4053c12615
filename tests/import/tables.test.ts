import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../src/import/parse');
const files = globSync('*-table.ts', { cwd: folder }).toSorted();

/**
 * The lists of words in a value: an array of words or of rows, the keys of an object, and what
 * these hold.
 */
function listsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return [value.map(keyOf)];
  return [Object.keys(value), ...Object.values(value).flatMap(listsIn)];
}

/** A row is sorted by its first words. */
function keyOf(row: unknown): string {
  return Array.isArray(row) ? row.join('\n') : String(row);
}

test('there are tables of words', () => {
  expect(files.length).toBeGreaterThan(5);
});

// The order of the command "sort lines" of editors.
test.each(files)(
  'the lists of %s are sorted by code units, and no entry stands twice',
  async (file) => {
    const table: unknown = await import(join(folder, file));
    for (const list of Object.values(table as object).flatMap(listsIn))
      expect(list).toEqual([...new Set(list)].toSorted());
  },
);
