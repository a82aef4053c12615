import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetFile, writeFacet } from '../../../src/search/format/facet-table.ts';
import { compare } from '../../../src/model/names.ts';
import type { Involvement } from '../../../src/model/involvement.ts';
import { facetNames, type FacetName } from '../../../src/model/facets.ts';
import type { FilterChoice, FacetValue } from '../../../src/search/query/filter-choice.ts';
import { openFacetFilter } from '../../../src/search/worker/facet-filter.ts';

/** The values of each page, facet by facet. */
type Page = Partial<Record<FacetName, string[]>>;

/** The first values, as many as there may be. */
const first = (most: number) => ({ most, like: '' });
const all = first(Infinity);

/** Labels and slugs that stand in different orders. */
const labels = new Map([
  ['a', 'Ý'],
  ['b', 'Đ'],
  ['c', 'D'],
  ['d', 'Ă'],
]);
const label = (value: string): string => labels.get(value) ?? value;

/** The facet whose table a file holds. */
const facetOf = (file: string): FacetName | undefined =>
  facetNames.find((name) => facetFile(name) === file);

async function tableOf(pages: readonly Page[], file: string): Promise<string> {
  const name = facetOf(file);
  if (!name) throw new Error(`${file} is no table`);
  return writeFacet(
    pages.map((page) => (page[name] ?? []).map((value) => ({ slug: value, label: label(value) }))),
  );
}

const open = (pages: readonly Page[]) => openFacetFilter((file) => tableOf(pages, file));
const choose = (
  facets: FilterChoice['facets'],
  years: { from?: number; to?: number } = {},
): FilterChoice => ({
  facets,
  ...years,
  order: 'relevance',
});

/** Whether a page fits a choice, by the definition. */
function fits(page: Page, { facets, from = 0, to = Infinity }: FilterChoice): boolean {
  const year = (page.year ?? []).map(Number);
  const inRange =
    (from === 0 && to === Infinity) || year.some((each) => from <= each && each <= to);
  return (
    inRange &&
    facetNames.every(
      (name) => !facets[name]?.length || facets[name].some((value) => page[name]?.includes(value)),
    )
  );
}

/** The values of a facet, by the definition. */
function counted(
  archive: readonly Page[],
  pages: readonly number[],
  name: FacetName,
  { facets, from, to, order }: FilterChoice,
): FacetValue[] {
  const years = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const others = { facets: { ...facets, [name]: [] }, order, ...years };
  const left = pages.flatMap((page) => archive[page] ?? []).filter((page) => fits(page, others));
  const known = new Set(archive.flatMap((page) => page[name] ?? []));
  return [...new Set([...known, ...(facets[name] ?? [])])]
    .map((value) => ({
      value,
      label: known.has(value) ? label(value) : value,
      count: left.filter((page) => page[name]?.includes(value)).length,
    }))
    .filter(({ value, count }) => count > 0 || facets[name]?.includes(value))
    .sort((a, b) =>
      name === 'year'
        ? Number(b.value) - Number(a.value)
        : b.count - a.count || compare(a.label, b.label),
    );
}

const few = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values));
const years = ['2019', '2020', '2021', '2022'];
const archive = fc.array(
  fc.record(
    {
      year: fc.constantFrom(...years).map((year) => [year]),
      people: few('a', 'b', 'c', 'd'),
      topics: few('a', 'b'),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 30 },
);
const choice: fc.Arbitrary<FilterChoice> = fc.record(
  {
    facets: fc.record(
      {
        year: few(...years, '1999'),
        people: few('a', 'b', 'c', 'd', 'z', 'm'),
        topics: few('a', 'b'),
        series: few('a'),
      },
      { requiredKeys: [] },
    ),
    from: fc.integer({ min: 2018, max: 2023 }),
    to: fc.integer({ min: 2018, max: 2023 }),
    order: fc.constant('relevance' as const),
  },
  { requiredKeys: ['facets', 'order'] },
);
/** An archive, and the pages of it that some words found, in any order. */
const found = archive.chain((pages) =>
  fc.tuple(fc.constant(pages), fc.shuffledSubarray([...pages.keys()])),
);

test('pages are narrowed to those that fit, in their order', () =>
  fc.assert(
    fc.asyncProperty(found, choice, async ([pages, hits], chosen) => {
      expect(await open(pages).narrow(hits, chosen)).toEqual(
        hits.filter((page) => fits(pages[page] ?? {}, chosen)),
      );
    }),
  ));

test('a search that was shared before a value got another slug finds its pages, under its label', async () => {
  const hoi = { slug: 'hoi-ong', label: 'Hội Ong', former: ['h-o', 'ong'] };
  const table = writeFacet([[hoi], [{ slug: 'bo-y-te', label: 'Bộ Y tế' }], [hoi]]);
  const filter = openFacetFilter(async () => table);
  expect(await filter.narrow([0, 1, 2], choose({ bodies: ['h-o'] }))).toEqual([0, 2]);
  expect(await filter.count([0, 1, 2], 'bodies', choose({ bodies: ['h-o'] }), all)).toEqual({
    values: [
      { value: 'h-o', label: 'Hội Ong', count: 2 },
      { value: 'bo-y-te', label: 'Bộ Y tế', count: 1 },
    ],
    total: 2,
    hasMore: false,
  });
});

test('values are counted over the pages that fit what was chosen of other facets', () =>
  fc.assert(
    fc.asyncProperty(
      found,
      choice,
      fc.constantFrom(...facetNames),
      async ([pages, hits], chosen, name) => {
        const values = counted(pages, hits, name, chosen);
        expect(await open(pages).count(hits, name, chosen, all)).toMatchObject({
          values,
          total: values.length,
        });
      },
    ),
  ));

test('of a long list come the first values and those that are chosen, with how many there are', () =>
  fc.assert(
    fc.asyncProperty(
      found,
      choice,
      fc.constantFrom(...facetNames),
      fc.nat({ max: 4 }),
      async ([pages, hits], chosen, name, most) => {
        const all = counted(pages, hits, name, chosen);
        const values = all.filter(
          ({ value }, place) => place < most || chosen.facets[name]?.includes(value),
        );
        expect(await open(pages).count(hits, name, chosen, first(most))).toMatchObject({
          values,
          total: all.length,
          hasMore: values.length < all.length,
        });
      },
    ),
  ));

test('a value counts what choosing it alone of its facet would leave', () =>
  fc.assert(
    fc.asyncProperty(found, choice, async ([pages, hits], chosen) => {
      const facets = open(pages);
      const { values } = await facets.count(hits, 'people', chosen, all);
      for (const { value, count } of values)
        expect(
          await facets.narrow(hits, { ...chosen, facets: { ...chosen.facets, people: [value] } }),
        ).toHaveLength(count);
    }),
  ));

test('a way of taking part holds for the chosen people alone, and is counted for each', async () => {
  const a = { slug: 'a', label: 'A' };
  const b = { slug: 'b', label: 'B' };
  const table = writeFacet([
    [
      { ...a, involvements: ['chaired', 'spoke'] },
      { ...b, involvements: ['attended'] },
    ],
    [{ ...a, involvements: ['attended'] }],
    [{ ...b, involvements: ['chaired'] }],
  ]);
  const facets = openFacetFilter(() => Promise.resolve(table));
  const narrowed = (people: string[], involvement: Involvement) =>
    facets.narrow([0, 1, 2], { ...choose({ people }), involvement });
  expect(await narrowed(['a'], 'chaired')).toEqual([0]);
  expect(await narrowed(['a'], 'attended')).toEqual([1]);
  expect(await narrowed(['b'], 'spoke')).toEqual([]);
  expect(await narrowed(['a', 'b'], 'chaired')).toEqual([0, 2]);
  expect(
    (await facets.count([0, 1, 2], 'people', choose({ people: ['a', 'b'] }), all)).involvements,
  ).toEqual({ chaired: 2, spoke: 1, attended: 2 });
  expect(await facets.count([0, 1, 2], 'people', choose({}), all)).not.toHaveProperty(
    'involvements',
  );
});

describe('values stand', () => {
  const pages: Page[] = [
    { people: ['a', 'b', 'c'], year: ['2021'] },
    { people: ['a', 'd'], year: ['2022'] },
    { people: ['a'], year: ['2021'] },
  ];

  test('by their counts, then by their labels in Vietnamese order', async () => {
    const { values } = await open(pages).count([0, 1, 2], 'people', choose({}), all);
    expect(values.map((value) => [value.label, value.count])).toEqual([
      ['Ý', 3],
      ['Ă', 1],
      ['D', 1],
      ['Đ', 1],
    ]);
  });

  test('years newest first, without those outside of a chosen range', async () => {
    const years = async (range: { from?: number }) => {
      const { values } = await open(pages).count([0, 1, 2], 'year', choose({}, range), all);
      return values.map(({ value, count }) => [value, count]);
    };
    expect(await years({})).toEqual([
      ['2022', 1],
      ['2021', 2],
    ]);
    expect(await years({ from: 2022 })).toEqual([['2022', 1]]);
  });

  test('once and last where they were chosen but no page has them, by their slugs where no table knows them', async () => {
    const { values } = await open(pages).count(
      [0],
      'people',
      choose({ people: ['xa-la', 'd', 'xa-la'] }),
      all,
    );
    expect(values.map(({ value, label, count }) => [value, label, count])).toEqual([
      ['c', 'D', 1],
      ['b', 'Đ', 1],
      ['a', 'Ý', 1],
      ['d', 'Ă', 0],
      ['xa-la', 'xa-la', 0],
    ]);
  });
});

test.each([
  ['van', ['Trần Văn Ánh', 'Vân Trần']],
  ['tran van', ['Trần Văn Ánh']],
  ['  TRẦN  Vă', ['Trần Văn Ánh']],
  ['vân', ['Vân Trần']],
  ['trần van', ['Trần Văn Ánh']],
  ['lí hoà', ['Lý Hòa']],
  ['ha t', ['Sở Xây dựng-Hạ tầng']],
  ['ran', []],
  ['an', ['Trần Văn Ánh']],
  ['.*', []],
])('of names, those are offered whose words begin as “%s”', async (like, offered) => {
  const names = ['Trần Văn Ánh', 'Vân Trần', 'Lê Tú', 'Lý Hòa', 'Sở Xây dựng-Hạ tầng'];
  const table = writeFacet([names.map((name) => ({ slug: name, label: name }))]);
  const facets = openFacetFilter(() => Promise.resolve(table));
  const count = async (most: number, people: string[] = []) => {
    const wish = { most, like };
    const { values, ...counts } = await facets.count([0], 'people', choose({ people }), wish);
    return { labels: values.map((value) => value.label), ...counts };
  };
  const total = offered.length;
  expect(await count(9)).toEqual({ labels: offered, total, hasMore: false });
  expect(await count(1)).toEqual({ labels: offered.slice(0, 1), total, hasMore: total > 1 });
  // One that is chosen stays, and is none of those that fit.
  const kept = await count(9, ['Lê Tú']);
  expect(kept).toMatchObject({ total, hasMore: false });
  expect(kept.labels).toEqual(expect.arrayContaining(['Lê Tú', ...offered]));
});

describe('tables', () => {
  const pages: Page[] = [
    { people: ['a'], topics: ['b'], year: ['2021'] },
    { people: ['b'], year: ['2020'] },
  ];

  function watched(failing: FacetName[] = []) {
    const asked: (FacetName | undefined)[] = [];
    const load = async (file: string) => {
      const name = facetOf(file);
      asked.push(name);
      if (failing.splice(0, 1).some((lost) => lost === name)) throw new Error('offline');
      return tableOf(pages, file);
    };
    return { asked, facets: openFacetFilter(load) };
  }

  test.each<[what: string, FilterChoice, FacetName[]]>([
    ['none for no choice', choose({ people: [] }), []],
    ['those of the facets chosen', choose({ topics: ['b'], people: ['a'] }), ['people', 'topics']],
    ['the years for a range of them', choose({}, { to: 2020 }), ['year']],
  ])('are loaded as they are needed: %s', async (_, chosen, names) => {
    const { asked, facets } = watched();
    await facets.narrow([0, 1], chosen);
    expect(asked).toEqual(names);
  });

  test('are loaded once, even by calls at the same time', async () => {
    const { asked, facets } = watched();
    await Promise.all([
      facets.count([0, 1], 'people', choose({ people: ['a'] }), all),
      facets.narrow([0], choose({ people: ['a'] })),
    ]);
    await facets.narrow([1], choose({ people: ['b'] }));
    expect(asked).toEqual(['people']);
  });

  test('that could not be loaded are asked for again by the next call', async () => {
    const { asked, facets } = watched(['people']);
    await expect(facets.narrow([0, 1], choose({ people: ['a'] }))).rejects.toThrow('offline');
    expect(await facets.narrow([0, 1], choose({ people: ['a'] }))).toEqual([0]);
    expect(asked).toEqual(['people', 'people']);
  });
});

test('a page that the table does not have has no values', async () => {
  const facets = open([{ people: ['a'] }]);
  expect(await facets.narrow([0, 1, 7], choose({ people: ['a'] }))).toEqual([0]);
  expect((await facets.count([0, 1, 7], 'people', choose({}), all)).values).toEqual([
    { value: 'a', label: 'Ý', count: 1 },
  ]);
});
