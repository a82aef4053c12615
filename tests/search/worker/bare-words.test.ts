import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

const texts = {
  city: 'Họp tại Đà Nẵng về chuyển đổi số.',
  leather: 'Thợ thuộc da chê lò xa, nói nặng: nẵng.',
  move: 'Xưởng ở xa, họ chuyển đồi sơ sài.',
  province: 'Đoàn Nam Định đến dự.',
  years: 'Mười năm định hướng.',
  games: 'Hội thao của thợ gốm.',
  talk: 'Hội thảo của thợ gốm, ông Lê Văn Nung chủ trì.',
};

let index: RealIndex;
let searches: SearchService;

beforeAll(async () => {
  index = await realIndex(
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, { title: 'Tin', text: [text] }]),
    ),
  );
  searches = await index.open();
}, 60_000);
afterAll(() => index.remove());

/** The reports that a query finds, each with its group and the words that its excerpt marks. */
async function found(typed: string): Promise<string[]> {
  const answer = await searches.find(typed, { facets: {}, order: 'relevance' }, false, true);
  const results = answer ? await searches.results(answer.search, 0, 100) : [];
  return results.map(({ address, group, snippets }) => {
    const parts = snippets.flatMap((snippet) => snippet.parts);
    const words = parts.filter(({ marked }) => marked).map(({ text }) => text);
    return `${group} ${address.replaceAll('/', '')}: ${words.join(', ')}`;
  });
}

describe('a word without diacritics, beside one with some, has any', () => {
  test.each([
    ['lê van nung', ['complete talk: Lê Văn Nung']],
    ['ong le van nung chủ tri', ['complete talk: ông Lê Văn Nung chủ trì']],
    ['tho gốm', ['complete games: thợ gốm', 'complete talk: thợ gốm']],
  ])('where no report has it as typed: %s', async (typed, expected) =>
    expect(await found(typed)).toEqual(expected),
  );

  test('where a report has it as typed, but none beside its neighbours', async () => {
    expect(await found('da nẵng')).toEqual([
      'complete city: Đà Nẵng',
      'complete leather: da, nẵng',
    ]);
  });

  test.each(['chuyen doi số', 'chuyển doi số', 'chuyen đổi số'])(
    'and the diacritics of the others count: %s',
    async (typed) =>
      expect(await found(typed)).toEqual([
        'complete city: chuyển đổi số',
        'unmarked move: chuyển đồi sơ',
      ]),
  );
});

describe('it has none', () => {
  test.each([
    ['Nam Định', ['complete province: Nam Định', 'unmarked years: năm định']],
    ['hội thao', ['complete games: Hội thao', 'unmarked talk: Hội thảo']],
  ])('where a report has it beside its neighbour as typed: %s', async (typed, expected) =>
    expect(await found(typed)).toEqual(expected),
  );

  test.each(['"da nẵng"', '"le Văn Nung"'])('in quotation marks: %s', async (typed) =>
    expect(await found(typed)).toEqual([]),
  );
});
