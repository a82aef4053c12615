import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FilterChoice } from '../../../src/search/query/filter-choice.ts';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

const any: FilterChoice = { facets: {}, order: 'relevance' };
/**
 * Enough pages that the index keeps the spellings of `tai` apart, and takes some of them for
 * common.
 */
const count = 1_100;
const texts = Array.from({ length: count }, (_, page) =>
  [
    page % 3 > 0 ? 'tại chỗ' : '',
    page % 7 === 0 ? 'tài sản' : '',
    page < 5 ? 'tai nghe' : '',
    page % 2 === 0 ? 'lần tái bản' : '',
  ].join(' '),
);
const having = (word: string) => texts.filter((text) => text.includes(word)).length;
let index: RealIndex;
let searches: SearchService;

beforeAll(async () => {
  index = await realIndex(
    Object.fromEntries(
      texts.map((text, page) => [String(page), { title: `Bài ${page}`, text: [`Mở đầu ${text}`] }]),
    ),
  );
  searches = await index.open();
}, 120_000);
afterAll(() => index.remove());

test.each([
  ['tại ', having('tại')],
  ['tài ', having('tài')],
  ['tái ', having('tái')],
  ['tai ', texts.filter((text) => /t[aạàá]i/.test(text)).length],
  ['"tài sản"', having('tài sản')],
  ['tai san ', having('tài sản')],
  ['"lần tái bản"', having('lần tái bản')],
  ['"lan tai ban"', having('lần tái bản')],
  ['"bản tái lần"', 0],
])('%s is found on %i pages', async (typed, pages) =>
  expect((await searches.find(typed, any))?.complete).toBe(pages),
);

test('beside a word with marks, one without has none', async () => {
  expect(await searches.find('đầu tai ', any)).toMatchObject({
    complete: having('tai'),
    unmarked: texts.filter((text) => /t[aạàá]i/.test(text)).length - having('tai'),
  });
});

test('a spelling that no page has gives those that differ in marks alone', async () => {
  const summary = await searches.find('tảy ', any);
  expect(summary?.complete).toBe(0);
  expect(await searches.find('tãi ', any)).toMatchObject({
    complete: 0,
    unmarked: texts.filter((text) => /t[aạàá]i/.test(text)).length,
  });
});
