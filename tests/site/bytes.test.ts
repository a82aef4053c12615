import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesIn } from './pages.ts';

const sites = inject('sites');

test('two builds in other places, time zones and languages are the same, byte for byte', async () => {
  const [first, second] = [filesIn(sites.root.folder), filesIn(sites.twin.folder)];
  expect(second).toEqual(first);
  const different: string[] = [];
  for (const file of first) {
    const [one, other] = await Promise.all([
      readFile(join(sites.root.folder, file)),
      readFile(join(sites.twin.folder, file)),
    ]);
    if (!one.equals(other)) different.push(file);
  }
  expect(different).toEqual([]);
});
