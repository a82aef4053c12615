import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { leave, useReusedPages } from './browser.ts';
import { ask, openSearch, type Answer } from './search-page.ts';

const { url } = inject('sites').many;
const open = useReusedPages();

const asked = [
  'hội thảo',
  'tinh mau 3',
  'vũ thử nghiệm chủ trì',
  '"ba điểm"',
  'UBND',
  '2020-05-07',
  'ban viec mau thu 12 tai diem cau tinh mau',
];

/** Other queries; hundreds are asked in tests/search/worker/order.test.ts. */
const others = [
  'đồng chí',
  'dong',
  'ket qua',
  'hội nghị tọa đàm',
  'le gia',
  'mẫu thứ 3',
  'mẫu thứ 40',
  'x',
];

test('a query gives the same results in the same order in a fresh page and after other queries', async () => {
  const [fresh, used] = await Promise.all([askFresh(), openUsed()]);
  expect(fresh.filter(({ results }) => results.length > 1).length).toBeGreaterThan(5);
  for (const [index, typed] of asked.entries())
    expect.soft(await ask(used, typed), typed).toEqual(fresh[index]);
});

/** The answers of pages that were asked nothing before. */
async function askFresh(): Promise<Answer[]> {
  const page = await open();
  const answers = [];
  for (const typed of asked) {
    answers.push(await ask(await openSearch(page, url), typed));
    await leave(page);
  }
  return answers;
}

/** A page that was asked all the other queries. */
async function openUsed(): Promise<Page> {
  const page = await openSearch(await open(), url);
  for (const typed of others) await ask(page, typed);
  return page;
}
