import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import { manyReports } from '../../build/many-reports.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

const any = { facets: {}, order: 'relevance' } as const;

const asked = [
  'hội thảo',
  'tinh mau 3',
  'vũ thử nghiệm chủ trì',
  '"ba điểm"',
  'UBND',
  '2020-05-07',
  'ban viec mau thu 12 tai diem cau tinh mau',
];

/**
 * Two hundred other queries: every word and pair of words of some texts, with and without marks,
 * and numbers.
 */
const others = (() => {
  const texts = [
    'đồng chí viện trưởng dự có đại diện tỉnh',
    'kết quả thảo luận gồm ba điểm một là giữ nguyên hai là bổ sung',
    'diễn đàn hội nghị tọa đàm giao ban thường niên',
    'nguyen thu tran mau le gia pham thi hoang du',
  ];
  const words = texts.flatMap((text) => text.split(' '));
  const numbers = Array.from({ length: 90 }, (_, index) => `mẫu thứ ${index + 1}`);
  return [
    ...words,
    ...words.slice(1).map((word, index) => `${words[index]} ${word}`),
    ...words.map((word) => word.slice(0, 2)),
    ...numbers,
  ].slice(0, 200);
})();

let index: RealIndex;
beforeAll(async () => {
  const pages = manyReports().map(
    ({ id, data, paragraphs }) =>
      [id, { title: data.title, text: paragraphs, date: data.date }] as const,
  );
  index = await realIndex(Object.fromEntries(pages));
});
afterAll(() => index.remove());

const open = () => index.open({ abbreviations: [{ short: 'UBND', long: 'Ủy ban nhân dân' }] });

/** What a query finds: how much, and the results in their order. */
async function ask(searches: SearchService, typed: string) {
  const found = await searches.find(typed, any);
  return {
    found: { ...found, search: 0 },
    results: found && (await searches.results(found.search, 0, 100)),
  };
}

test('a query gives the same results in the same order at first and after two hundred other queries', async () => {
  expect(new Set(others).size).toBeGreaterThan(150);
  expect(others).toHaveLength(200);
  const fresh = [];
  for (const typed of asked) fresh.push(await ask(await open(), typed));
  expect(fresh.filter(({ results = [] }) => results.length > 1).length).toBeGreaterThan(5);
  const used = await open();
  for (const typed of others) await ask(used, typed);
  for (const [place, typed] of asked.entries())
    expect.soft(await ask(used, typed), typed).toEqual(fresh[place]);
});
