import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archive } from '../../scripts/bench/search-quality/own-search.ts';
import { pagefindStock } from '../../scripts/bench/search-quality/pagefind-stock.ts';
import { sqlite } from '../../scripts/bench/search-quality/sqlite.ts';
import { askInVisits } from '../../scripts/bench/search-quality/visits.ts';

const documents = [
  {
    id: 'a/1',
    title: 'Mùa ong & hoa',
    body: ['Đồng chí chủ tịch nói về đàn ong <năm nay>.', 'Mật nhiều.'],
  },
  { id: 'b 2', title: 'Làng nghề', body: ['Dầu, gốm và lụa.'] },
  { id: 'c', title: 'Đường sá', body: ['Cầu mới bắc qua sông.'] },
];

let root: string;
const fetchBefore = globalThis.fetch;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'systems-'))));
afterAll(async () => {
  globalThis.fetch = fetchBefore;
  await rm(root, { recursive: true });
});

const folded = ['đồng chí', 'dong chi', 'lang nghe', 'đường', 'nam nay', 'zzz', '"', 'ong * ( hoa'];
const byId = ['a/1', 'a/1', 'b 2', 'c', 'a/1', undefined, undefined, 'a/1'];

test.each([
  { system: archive, queries: folded, expected: byId },
  { system: sqlite, queries: folded, expected: byId },
  // đ is what Pagefind does not fold.
  {
    system: pagefindStock,
    queries: ['làng nghề', 'lang nghe', 'duong'],
    expected: ['b 2', 'b 2', undefined],
  },
])('$system.name finds documents and gives their ids', async ({ system, queries, expected }) => {
  const folder = join(root, system.index);
  await mkdir(folder);
  await system.build(documents, folder);
  const answers = await askInVisits(system, folder, queries);
  expect(answers.map(({ ids }) => ids[0])).toEqual(expected);
  expect(answers.map(({ first }) => first)).toEqual(queries.map((_, index) => index === 0));
  if (system !== sqlite) expect(answers[0]?.bytes).toBeGreaterThan(20_000);
});
