import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bare,
  readDocuments,
  readQueries,
  syllables,
} from '../../scripts/bench/search-quality/corpus.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'corpus-'))));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, ...lines: (object | string)[]): Promise<string> {
  const text = lines
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');
  await writeFile(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  return join(folder, name);
}

const ong = { id: '1', title: 'Ong', body: ['Đàn ong.', 'Mật.'] };

test.each(['plain.jsonl', 'packed.jsonl.gz'])(
  'reads titles and bodies, never leads: %s',
  async (name) => {
    expect(
      await readDocuments(
        await file(name, { ...ong, lead: 'Tóm tắt' }, '', { ...ong, id: '2', body: 'Một\nHai' }),
      ),
    ).toEqual([ong, { ...ong, id: '2', body: ['Một', 'Hai'] }]);
  },
);

test('says which line is wrong', async () => {
  await expect(readDocuments(await file('wrong.jsonl', ong, { id: '2' }))).rejects.toThrow(
    'wrong.jsonl, line 2',
  );
  await expect(readDocuments(await file('broken.jsonl', '{'))).rejects.toThrow(
    'broken.jsonl, line 1',
  );
  await expect(readDocuments(await file('twice.jsonl', ong, ong))).rejects.toThrow(
    'the id 1 comes twice',
  );
});

test('reads queries with any number of answers', async () => {
  const queries = [
    { set: 'a', q: 'ong', relevant: [] },
    { set: 'a', q: 'mật', relevant: ['1', '2'] },
  ];
  expect(await readQueries(await file('queries.jsonl', ...queries))).toEqual(queries);
});

test.each([
  ['Đà Nẵng, đường', 'Da Nang, duong'],
  ['Đà Nẵng'.normalize('NFD'), 'Da Nang'],
  ['2021', '2021'],
])('without marks, %j is %j', (text, expected) => expect(bare(text)).toBe(expected));

test('takes a text apart into syllables and numbers', () => {
  expect(syllables('Hội-nghị “COVID19”: 13/10'.normalize('NFD'))).toEqual([
    'hội',
    'nghị',
    'covid',
    '19',
    '13',
    '10',
  ]);
});
