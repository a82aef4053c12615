import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageTable } from '../../../src/search/format/page-table.ts';
import { openIndex } from '../../../src/search/worker/lookup.ts';
import type { PagefindInstance } from '../../../src/search/format/pagefind-engine.ts';
import { parseQuery, type QueryWord } from '../../../src/search/query/parse-query.ts';

const table = (count: number): PageTable => ({
  count,
  average: 1,
  lengths: new Float32Array(count).fill(1),
  frequentWords: [],
  splitWords: 0,
  stopWords: new Set(),
  entry: '',
});

/** The words of a query. */
const wordsOf = (typed: string): QueryWord[] => [...(parseQuery(typed)?.readings[0].words ?? [])];
const word = (typed: string): QueryWord => {
  const [first] = wordsOf(typed);
  if (!first) throw new Error(`${typed} is no word`);
  return first;
};

/**
 * Pagefind in name: an index of `count` pages, on all of which `found` says a term stands, each
 * form so many times as `words` has it; it writes down what it is asked.
 */
function fakeIndex(count: number, found = (_: string): string[] => ['p0'], words = [1]) {
  const log: string[] = [];
  let failures = 0;
  const hit = (id: string) => ({
    id,
    words,
    data: async () => {
      log.push(`load ${id}`);
      return { url: `/${id}/`, content: '', meta: {}, anchors: [] };
    },
  });
  const pagefind: PagefindInstance = {
    options: async ({ exactDiacritics }) => log.push(exactDiacritics ? 'exact' : 'folded'),
    preload: async (terms) => {
      log.push(`preload ${terms}`);
      if (terms.includes('mat')) failures += 1;
    },
    async search(term) {
      const ids =
        term === null ? Array.from({ length: count }, (_, page) => `p${page}`) : found(term);
      if (term !== null) log.push(`search ${term}`);
      if (term?.includes('mat')) failures += 1;
      return { results: ids.map(hit) };
    },
  };
  const searched = () => log.filter((entry) => entry.startsWith('search '));
  return { log, searched, open: () => openIndex(pagefind, table(count), () => failures) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('a page that the index does not have is an error, never the newest report', async () => {
  const index = await fakeIndex(3, () => ['p9']).open();
  await expect(index.begin(false).word(word('hội'), 'folded')).rejects.toThrow('p9');
  await expect(index.fragment(3)).rejects.toThrow('Page 3');
});

test('the page that stands last in the index is the newest report, number 0', async () => {
  const { open, log } = fakeIndex(3, () => ['p0', 'p2']);
  const index = await open();
  const { pages } = await index.begin(false).word(word('hội'), 'folded');
  await index.fragment(0);
  expect([...pages]).toEqual([2, 0]);
  expect(log.at(-1)).toBe('load p2');
});

test('a count too large for a byte stays at its end rather than begin again', async () => {
  const index = await fakeIndex(
    1,
    () => ['p0'],
    Array.from({ length: 12 }, () => 23),
  ).open();
  const { counts } = await index.begin(false).word(word('hội'), 'folded');
  expect([...counts]).toEqual([255]);
});

test('an index and a table of other pages are not searched', async () => {
  const { open } = fakeIndex(2);
  await expect(open()).resolves.toBeDefined();
  const { open: other } = fakeIndex(2);
  await expect(
    openIndex(
      {
        options: async () => undefined,
        preload: async () => undefined,
        search: async () => ({ results: [] }),
      },
      table(2),
      () => 0,
    ),
  ).rejects.toThrow('The index has 0 pages, its table 2');
  await other();
});

test('a term is looked up once, whoever asks again', async () => {
  const { open, searched } = fakeIndex(1);
  const index = await open();
  await index.begin(false).word(word('hội'), 'folded');
  const lookup = index.begin(false);
  await Promise.all([lookup.word(word('hội'), 'folded'), lookup.word(word('hoi'), 'folded')]);
  expect(searched()).toHaveLength(1);
});

test('one that failed twice is an error, and the next search looks it up again', async () => {
  const { open, searched } = fakeIndex(1);
  const index = await open();
  await expect(index.begin(false).word(word('mat'), 'folded')).rejects.toThrow(
    'could not be loaded',
  );
  await expect(index.begin(false).word(word('mat'), 'folded')).rejects.toThrow(
    'could not be loaded',
  );
  expect(searched()).toHaveLength(4);
});

test('of a search that was overtaken only the term under way is looked up, and what the newer one asks for, too', async () => {
  const { open, searched } = fakeIndex(1);
  const index = await open();
  const older = index.begin(false);
  const calls = ['một', 'hai', 'ba'].map((typed) => older.word(word(typed), 'folded'));
  const newer = index.begin(false);
  const kept = newer.word(word('ba'), 'folded');
  const states = await Promise.allSettled([...calls, kept]);
  expect(states.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(searched()).toHaveLength(1);
  await expect(older.word(word('bốn'), 'folded')).rejects.toThrow('A newer search has begun');
});

test('each term is looked up in its manner, one after the other', async () => {
  const { open, log } = fakeIndex(1);
  const lookup = (await open()).begin(false);
  await Promise.all([lookup.word(word('hội'), 'exact'), lookup.word(word('thao'), 'folded')]);
  const [exact, first, folded, second] = log;
  expect([exact, folded]).toEqual(['exact', 'folded']);
  expect([first, second].every((entry) => entry?.startsWith('search '))).toBe(true);
});

test('the answers that are kept are bounded', async () => {
  const { open, searched } = fakeIndex(1);
  const lookup = (await open()).begin(false);
  for (let number = 1_000; number <= 1_400; number += 1)
    await lookup.word(word(`${number}`), 'folded');
  await lookup.word(word('1400'), 'folded');
  expect(searched()).toHaveLength(401);
  await lookup.word(word('1000'), 'folded');
  expect(searched()).toHaveLength(402);
});

test('so are the pages', async () => {
  const { open, log } = fakeIndex(202);
  const index = await open();
  for (let page = 0; page <= 200; page += 1) await index.fragment(page);
  await index.fragment(200);
  expect(log).toHaveLength(201);
  await index.fragment(0);
  expect(log.at(-1)).toBe('load p201');
  expect(log).toHaveLength(202);
});

test('while a reader types, a word is loaded after a pause; one that is loaded at once', async () => {
  const { open, log } = fakeIndex(1);
  const index = await open();
  const first = index.begin(true).prepare([wordsOf('hoi')], true);
  await vi.advanceTimersByTimeAsync(119);
  expect(log).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await first;
  expect(log).toHaveLength(1);
  await index.begin(true).prepare([wordsOf('hoi')], true);
  expect(log).toHaveLength(2);
});

test('one that could not be loaded is waited for again', async () => {
  const { open, log } = fakeIndex(1);
  const index = await open();
  const first = index.begin(true).prepare([wordsOf('mat')], true);
  await vi.advanceTimersByTimeAsync(120);
  await first;
  const again = index.begin(true).prepare([wordsOf('mat')], true);
  await vi.advanceTimersByTimeAsync(119);
  expect(log).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await again;
  expect(log).toHaveLength(2);
});

test('a pause ends with a newer search', async () => {
  const index = await fakeIndex(1).open();
  const waiting = index
    .begin(true)
    .prepare([wordsOf('hoi')], true)
    .catch((error: unknown) => error);
  index.begin(true);
  await vi.advanceTimersByTimeAsync(120);
  expect(await waiting).toEqual(new Error('A newer search has begun'));
});
