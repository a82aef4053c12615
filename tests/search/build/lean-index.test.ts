import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leanIndex } from '../../../src/search/build/lean-index.ts';
import { readIndex, rewriteMeta } from '../../../src/search/format/pagefind-files.ts';
import { pageTableFile, readPageTable } from '../../../src/search/format/page-table.ts';
import {
  copiedWords,
  encodeSearchText,
  searchCharacters,
} from '../../../src/search/format/search-text.ts';

let folder: string;
const texts = { '/a/': 'Hội nghị nuôi ong', '/b/': 'Ong mật Gò Mây được mùa', '/c/': 'Đồng chí' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lean-index-'));
  const { index } = await createIndex({
    forceLanguage: 'vi',
    includeCharacters: searchCharacters,
  });
  if (!index) throw new Error('Pagefind made no index');
  for (const [url, text] of Object.entries(texts))
    await index.addHTMLFile({
      url,
      content: `<html lang="vi"><body data-pagefind-body><h1>${encodeSearchText('Tựa')}</h1><p>${encodeSearchText(text)}</p></body></html>`,
    });
  await index.writeFiles({ outputPath: folder });
  await close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

test('an index that Pagefind wrote is read, put in order, written anew and read again', async () => {
  const before = await readIndex(folder);
  expect(before.pages.map(({ url }) => url).toSorted()).toEqual(Object.keys(texts));
  expect(before.title).toBeGreaterThanOrEqual(0);

  const written = await leanIndex(folder, (a, b) => (a.url < b.url ? 1 : -1));
  expect(written.map(({ url }) => url)).toEqual(['/c/', '/b/', '/a/']);
  expect(written.map(({ words }) => words)).toEqual(
    ['/c/', '/b/', '/a/'].map((url) =>
      copiedWords(encodeSearchText(`Tựa ${new Map(Object.entries(texts)).get(url)}`)),
    ),
  );

  const after = await readIndex(folder);
  expect(after.pages.map(({ id, url }) => [id, url])).toEqual([
    ['0', '/c/'],
    ['1', '/b/'],
    ['2', '/a/'],
  ]);
  expect(after.title).toBe(before.title);
  expect((await readdir(join(folder, 'fragment'))).toSorted()).toEqual(
    ['0', '1', '2'].map((id) => `${id}.pf_fragment`),
  );
  const table = readPageTable(await readFile(join(folder, pageTableFile), 'utf8'));
  expect(table.count).toBe(3);
  expect(table.frequentWords).toContain(copiedWords(encodeSearchText('ong'))[0]);
});

test('the pages of an index are those that were written last', async () => {
  await rewriteMeta(folder, ['2', '0'], []);
  expect((await readIndex(folder)).pages.map(({ id }) => id)).toEqual(['2', '0']);
});
