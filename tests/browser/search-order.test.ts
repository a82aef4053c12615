import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { ask, openSearch, type Answer } from './search-page.ts';

const { url } = inject('sites').many;
const open = useBrowser();

const asked = [
  'hội thảo',
  'tinh mau 3',
  'vũ thử nghiệm chủ trì',
  '"ba điểm"',
  'UBND',
  '2020-05-07',
  'ban viec mau thu 12 tai diem cau tinh mau',
];

/** Two hundred other queries: every word and pair of words of some texts, with and without marks, and numbers. */
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

test('a query gives the same results in the same order in a fresh page and after two hundred other queries', async () => {
  expect(others).toHaveLength(200);
  const [fresh, used] = await Promise.all([askFresh(), openUsed()]);
  expect(fresh.filter(({ results }) => results.length > 1).length).toBeGreaterThan(5);
  for (const [index, typed] of asked.entries())
    expect.soft(await ask(used, typed), typed).toEqual(fresh[index]);
});

/** The answers of pages that were asked nothing before. */
async function askFresh(): Promise<Answer[]> {
  const answers = [];
  for (const typed of asked) answers.push(await ask(await openSearch(await open(), url), typed));
  return answers;
}

/** A page that was asked all the other queries. */
async function openUsed(): Promise<Page> {
  const page = await openSearch(await open(), url);
  for (const typed of others) await ask(page, typed);
  return page;
}
