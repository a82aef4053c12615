import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSearch } from '../../src/search/engine.ts';
import { parseQuery } from '../../src/search/query.ts';
import { lengths, pagefind } from './index.ts';

const archive = { a: 'phiên họp tại Ninh Bình', b: 'an ninh và thanh bình', c: 'Đồng chí Lữ Văn Hùng', d: 'dầu khí', e: 'đầu năm, HĐND họp' };

function open(pages: Record<string, string>) {
  const search = openSearch(pagefind(pages), lengths(Object.fromEntries(Object.entries(pages).map(([id, text]) => [id, text.split(' ').length]))));
  return async (typed: string) => {
    const query = parseQuery(typed, [{ short: 'HĐND', long: 'Hội đồng nhân dân' }]);
    if (!query) throw new Error('nothing to look for');
    const { hits, missing, results } = await search(query);
    return { ids: hits.map(({ id }) => id), missing, results: await results(0, hits.length) };
  };
}

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

describe('finds', () => {
  test.each([
    ['dong chi', ['c']],
    ['đồng chí', ['c']],
    ['ninh binh', ['a', 'b']],
    ['"ninh bình"', ['a']],
    ['lu van hu', ['c']],
    ['hu', ['c']],
    ['thanh', ['b']],
    ['họp -ninh', ['e']],
    ['dầu', ['d', 'e']],
    ['đầu', ['e', 'd']],
    ['hoi dong nhan dan', ['e']],
    ['khong', []],
  ])('%s: %j', async (typed, ids) => expect((await open(archive)(typed)).ids).toEqual(ids));

  test('a word finds itself, not those that it begins', async () => {
    expect((await open({ a: 'ban', b: 'bang' })('ban')).ids).toEqual(['a']);
  });
});

test('says which words no page has, and which a result lacks', async () => {
  const found = await open(archive)('ninh xyzabc hung');
  expect(found.missing).toEqual(['xyzabc']);
  expect(found.results.map(({ missing }) => missing)).toContainEqual(['hung']);
});

test('an earlier search changes nothing', async () => {
  const find = open(archive);
  const fresh = await find('ninh bình');
  for (const typed of ['n', 'bi', 'an ninh', 'họp hu', 'đầu khí']) await find(`${typed} ninh`);
  expect(await find('ninh bình')).toEqual(fresh);
});

test('a word that was asked for is not asked for again', async () => {
  const index = pagefind(archive);
  const search = openSearch(index, lengths({ a: 5 }));
  for (const typed of ['ninh', 'ninh b', 'ninh bi', 'ninh binh']) {
    const query = parseQuery(typed);
    if (query) await search(query);
  }
  expect(index.asked.filter((term) => term.startsWith('ninh'))).toHaveLength(1);
});

test('a result holds what the page says, with what was inferred', async () => {
  const [result] = (await open(archive)('dong chi')).results;
  expect(result).toMatchObject({
    title: 'c',
    date: { text: '06-12-2021', inferred: true },
    excerpt: [{ text: 'Đồng chí', marked: true }, { text: ' Lữ Văn Hùng', marked: false }],
  });
});

test('fails rather than finding nothing while there is no network', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await expect(open(archive)('khong')).rejects.toThrow('Offline');
});

test.each([undefined, {}, { results: {} }, { results: [{}] }, { results: [{ id: 'a', words: ['1'], data: () => 1 }] }])(
  'fails on answers that are not Pagefind’s: %j',
  async (answer) => {
    const search = openSearch({ options: async () => undefined, preload: async () => undefined, search: async () => answer }, lengths({ a: 1 }));
    const query = parseQuery('an');
    if (query) await expect(search(query)).rejects.toThrow(TypeError);
    expect(query).toBeDefined();
  },
);
