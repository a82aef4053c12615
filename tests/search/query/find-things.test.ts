import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreNames } from '../../../scripts/bench/search-quality/name-cards.ts';
import type { Thing } from '../../../src/model/thing.ts';
import { fold } from '../../../src/model/vietnamese.ts';
import { mayName, nameFilter } from '../../../src/search/format/name-filter.ts';
import {
  directoryFile,
  readDirectory,
  readThings,
  writeThings,
} from '../../../src/search/format/thing-table.ts';
import { openThings } from '../../../src/search/query/find-things.ts';
import { finderOf, manyPeople, thing } from '../things.ts';

const named: Thing[] = [
  thing('Hoàng Xuân Hưng', { slug: 'hoang-xuan-hung', count: 3, note: 'Trưởng ban' }),
  thing('Hoàng Xuân Hùng', { slug: 'hoangf-xuaan-hungf', count: 5 }),
  thing('Lý Hòa Thủy', { others: ['Lý Hòa'] }),
  thing('Bộ Thông tin và Truyền thông', { facet: 'bodies', others: ['Bộ TT&TT'], count: 2 }),
  thing('Bạc Liêu', { facet: 'places', others: ['Tỉnh Bạc Liêu'], note: 'Cà Mau', count: 4 }),
  thing('Cà Mau', { facet: 'places', others: ['TP HCM'], inferred: true }),
  thing('Huế', { facet: 'places' }),
  thing('Bạc Liêu', { facet: 'topics', slug: 'x', count: 9 }),
  thing('Chuyển đổi số', { facet: 'topics' }),
];
/** The same things alone, and among so many that their table has many files. */
const archives = { small: named, large: [...named, ...manyPeople(3_000)] };
const slugs = (things: readonly Thing[]) => things.map(({ facet, slug }) => `${facet} ${slug}`);

describe.each(['small', 'large'] as const)('in a %s archive', (size) => {
  const { finder, loaded } = finderOf(archives[size]);
  const find = async (query: string) => slugs(await finder.find(query));
  const complete = async (text: string) => slugs(await finder.complete(text, 6));

  test.each([
    ['Bộ Thông tin và Truyền thông', 'bodies bo-thong-tin-va-truyen-thong'],
    ['bo thong tin va truyen thong', 'bodies bo-thong-tin-va-truyen-thong'],
    ['“BỘ THÔNG TIN VÀ TRUYỀN THÔNG”', 'bodies bo-thong-tin-va-truyen-thong'],
    ['bộ tt&tt', 'bodies bo-thong-tin-va-truyen-thong'],
    ['Bo T.T. T.T', 'bodies bo-thong-tin-va-truyen-thong'],
    ['tphcm', 'places ca-mau'],
    ['camau', 'places ca-mau'],
    ['lí hoà thuỷ', 'people ly-hoa-thuy'],
    ['Lý Hòa'.normalize('NFD'), 'people ly-hoa-thuy'],
    ['hue', 'places hue'],
  ])('%j names a thing by a name, a variant or an abbreviation', async (query, expected) => {
    expect(await find(query)).toEqual([expected]);
  });

  test('of namesakes the one with the diacritics that were typed is meant, else that of most reports comes first', async () => {
    expect(await find('Hoàng Xuân Hưng')).toEqual(['people hoang-xuan-hung']);
    expect(await find('hoang xuân hưng')).toEqual(['people hoang-xuan-hung']);
    expect(await find('hoang xuan hung')).toEqual([
      'people hoangf-xuaan-hungf',
      'people hoang-xuan-hung',
    ]);
    expect(await find('bac lieu')).toEqual(['topics x', 'places bac-lieu']);
    expect(await find('Hoàng Xuân Húng')).toHaveLength(2);
  });

  test('a longer query names what it begins with, where that is one thing and no everyday word', async () => {
    expect(await find('Hoàng Xuân Hùng nói về muối')).toEqual(['people hoangf-xuaan-hungf']);
    expect(await find('bộ tt&tt chuyển đổi số')).toEqual(['bodies bo-thong-tin-va-truyen-thong']);
    expect(await find('Cà Mau chuyển đổi số')).toEqual(['places ca-mau']);
    expect(await find('hoang xuan hung muoi')).toEqual([]);
    expect(await find('ca mau muoi')).toEqual([]);
    expect(await find('chuyển đổi số quốc gia')).toEqual([]);
    expect(await find('Huế mộng mơ')).toEqual([]);
    expect(await find('-"Bạc Liêu" muối')).toEqual([]);
    expect(await find('Hoàng Xuân')).toEqual([]);
    expect(await find('')).toEqual([]);
  });

  test('a text is completed by names that begin with it, then by those of which a later word does', async () => {
    expect(await complete('bac l')).toEqual(['topics x', 'places bac-lieu']);
    expect(await complete('xuân')).toEqual(['people hoangf-xuaan-hungf', 'people hoang-xuan-hung']);
    expect(await complete('Hoàng Xuân Hư')).toEqual(['people hoang-xuan-hung']);
    expect(await complete('bộ tt')).toEqual(['bodies bo-thong-tin-va-truyen-thong']);
    expect(await complete('h')).toEqual([]);
    expect(await complete('muối')).toEqual([]);
    expect((await complete('ho'))[0]).toBe('people hoangf-xuaan-hungf');
  });

  test('a look-up fetches few files', async () => {
    loaded.length = 0;
    await finder.find('nguyen an an binh');
    await finder.complete('nguyen an an b', 6);
    expect(loaded.length).toBeLessThanOrEqual(3);
  });
});

test('the card of every person is shown for every spelling and variant of the name, with marks and without', async () => {
  for (const things of Object.values(archives)) {
    const { asked, first, shown } = await scoreNames(things);
    expect(asked).toBeGreaterThan(things.length / 2);
    expect(shown).toBe(asked);
    // Without marks, one of two who differ in them alone comes second.
    expect(first).toBe(asked - 1);
  }
});

test('an index is narrowed to the names of its facet, of a large archive to sixty, and says whether those are all', async () => {
  for (const size of ['small', 'large'] as const) {
    const { finder } = finderOf(archives[size]);
    const narrow = async (...asked: Parameters<typeof finder.narrow>) => {
      const found = await finder.narrow(...asked);
      return found && { ...found, things: slugs(found.things) };
    };
    expect(await narrow('bac li', 'places')).toEqual({ things: ['places bac-lieu'], isAll: true });
    expect(await narrow('truyền', 'bodies')).toEqual({
      things: ['bodies bo-thong-tin-va-truyen-thong'],
      isAll: true,
    });
    expect(await narrow('truyền', 'people')).toEqual({ things: [], isAll: true });
    expect(await narrow('t', 'people')).toBeUndefined();
  }
  const { finder, loaded } = finderOf(archives.large);
  for (const [asked, count] of [
    ['nguyen an an b', 1],
    // Fifteen names begin so after the family name, and fifteen end so; one does both.
    ['cường bình', 29],
    ['bình', 60],
    ['ng', 60],
  ] as const) {
    loaded.length = 0;
    const { things = [], isAll } = (await finder.narrow(asked, 'people')) ?? {};
    expect([asked, things.length, isAll]).toEqual([asked, count, count < 60]);
    expect(loaded.length).toBeLessThanOrEqual(6);
  }
});

test('no file of a large archive grows with the number of people of one name', () => {
  const sizes = writeThings(archives.large).map(({ text }) => text.length);
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.max(...sizes)).toBeLessThan(20_000);
});

test('in a small archive a name counts anywhere in a query', async () => {
  const { finder } = finderOf(archives.small);
  expect(slugs(await finder.find('muối ở Bạc Liêu'))).toEqual(['places bac-lieu']);
});

test('whatever is asked, at most three things are found, and no look-up fails', async () => {
  const { finder } = finderOf(archives.large);
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<b>', '"', '-', '𝔫'));
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { maxLength: 40 }), async (parts) => {
      const text = parts.join(' ');
      expect((await finder.find(text)).length).toBeLessThanOrEqual(3);
      expect((await finder.complete(text, 6)).length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 50 },
  );
});

test('a file that fails is asked for again, and what was read is not', async () => {
  const [file] = writeThings(named);
  const loaded: string[] = [];
  const finder = openThings(async (name) => {
    loaded.push(name);
    if (loaded.length === 1) throw new Error('lost');
    return file?.text ?? '';
  });
  await expect(finder.find('Huế')).rejects.toThrow('lost');
  expect(await finder.find('Huế')).toHaveLength(1);
  expect(await finder.complete('hue', 6)).toHaveLength(1);
  expect(loaded).toEqual([directoryFile, directoryFile]);
});

test.each(['[]', '{}', '{"things":[[0]]}', '{"things":[[9,"a",1]]}', '{"things":[],"whole":[1]}'])(
  'what is no table of things is refused: %s',
  (text) => {
    expect(() => readDirectory(text)).toThrow(TypeError);
  },
);

test.each(['{}', '[1]', '[[0,"a",1,2]]'])('what is no list of things is refused: %s', (text) => {
  expect(() => readThings(text)).toThrow(TypeError);
});

test('the filter passes every query that names a thing, and few others', () => {
  const filter = nameFilter(named);
  const names = named.flatMap(({ name, others }) => [name, ...others]);
  for (const name of names)
    for (const query of [name, fold(name), `muối ${name} trắng`])
      expect(mayName(query, filter), query).toBe(true);
  const others = manyPeople(500).map(({ name }) => name);
  expect(others.filter((name) => mayName(name, filter)).length).toBeLessThan(25);
  expect(mayName('', filter)).toBe(false);
  expect(nameFilter(archives.large)).toBe('');
  expect(mayName('muối', '')).toBe(true);
  expect(mayName(' ! ', '')).toBe(false);
});
