import { beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeSearchText, encodeSearchText } from '../../src/lib/search-text.ts';
import { openSearch } from '../../src/search/engine.ts';
import { parseQuery } from '../../src/search/query.ts';

/** Pages as Pagefind would search them: every word of a term is the beginning of a word; words that no page has are dropped. */
function pagefind(pages: Record<string, string>) {
  const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const search = vi.fn(async (term: string) => {
    const exact = term.startsWith('"');
    const asked = folded(term.replaceAll('"', '')).split(' ');
    const indexed = Object.entries(pages).map(([url, text]) => ({ url, text, words: folded(encodeSearchText(text)).split(' ') }));
    const known = asked.filter((word) => indexed.some(({ words }) => words.some((other) => other.startsWith(word))));
    const matching = indexed.filter(({ words }) =>
      exact ? words.join(' ').includes(asked.join(' ')) : known.length > 0 && known.every((word) => words.some((other) => other.startsWith(word))),
    );
    const results = matching.map(({ url, text, words }) => ({
      id: url,
      words: words.flatMap((word, index) => (known.some((one) => word.startsWith(one)) ? [index] : [])),
      data: async () => ({ url, content: encodeSearchText(text), meta: { title: encodeSearchText(url), date: '06-12-2021?', places: 'Ha Noi, Hue?' }, anchors: [] }),
    }));
    return { results };
  });
  return { search };
}

async function find(pages: Record<string, string>, typed: string) {
  const query = parseQuery(typed);
  if (!query) throw new Error('nothing to look for');
  const { count, missing, results } = await openSearch(pagefind(pages))(query);
  return { count, missing: missing.map(decodeSearchText), results: await results(0, count) };
}

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const pages = { a: 'phiên họp tại Ninh Bình', b: 'an ninh và thanh bình', c: 'Đồng chí Lữ Văn Hùng' };

describe('finds', () => {
  test.each([
    ['dong chi', ['c']],
    ['đồng chí', ['c']],
    ['ninh binh', ['a', 'b']],
    ['"ninh bình"', ['a']],
    ['lu van hu', ['c']],
    ['hu', ['c']],
    ['thanh', ['b']],
    ['khong', []],
  ])('%s: %j', async (typed, urls) => expect((await find(pages, typed)).results.map(({ address }) => address)).toEqual(urls));

  test('a word finds itself, not those that it begins', async () => {
    expect((await find({ a: 'ban', b: 'bang' }, 'ban')).count).toBe(1);
  });
});

test('says which words no page has', async () => {
  expect(await find(pages, 'ninh xyzabc')).toMatchObject({ count: 2, missing: ['xyzabc'] });
});

test('a result holds what the page says, with what was inferred', async () => {
  const [result] = (await find(pages, 'dong chi')).results;
  expect(result).toMatchObject({
    title: 'c',
    date: { text: '06-12-2021', inferred: true },
    places: [{ text: 'Ha Noi', inferred: false }, { text: 'Hue', inferred: true }],
    excerpt: [{ text: 'Đồng chí', marked: true }, { text: ' Lữ Văn Hùng', marked: false }],
  });
});

test('fails rather than finding nothing while there is no network', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await expect(find(pages, 'khong')).rejects.toThrow('Offline');
});

test.each([undefined, {}, { results: {} }, { results: [{}] }, { results: [{ id: 'a', words: ['1'], data: () => 1 }] }])(
  'fails on answers that are not Pagefind’s: %j',
  async (answer) => {
    const search = openSearch({ search: () => Promise.resolve(answer) });
    await expect(search({ words: ['a'], phrase: false })).rejects.toThrow(TypeError);
  },
);
