import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  choose,
  readSearchInput,
  yearRange,
  type SearchInput,
} from '../../../src/search/page/address.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { facetNames } from '../../../src/model/facets.ts';
import { orders, type FilterChoice } from '../../../src/search/query/filter-choice.ts';

const page = 'https://example.org/luu-tru/tim-kiem/';
const nothing: SearchInput = { typed: '', choice: { facets: {}, order: 'relevance' } };

/** The same thing asked, and the query of the address that asks for it. */
const pairs: [query: string, asked: SearchInput][] = [
  ['', nothing],
  ['?q=bac+lieu', { ...nothing, typed: 'bac lieu' }],
  ['?q=bac+lieu&nguyen-van=1', { ...nothing, typed: 'bac lieu', verbatim: true }],
  ['?q=%C4%91%E1%BB%93ng+ch%C3%AD', { ...nothing, typed: 'đồng chí' }],
  [
    '?nam=2021&nam=2019',
    { typed: '', choice: { facets: { year: ['2021', '2019'] }, order: 'relevance' } },
  ],
  [
    '?q=a%26b&nguoi=pham-minh-chinh&don-vi=bo-y-te&noi=ha-noi&noi=bac-lieu&chu-de=covid-19&loat=dien-dan&tu-nam=2018&den-nam=2021&vai=chu-tri&xep=moi',
    {
      typed: 'a&b',
      choice: {
        facets: {
          people: ['pham-minh-chinh'],
          bodies: ['bo-y-te'],
          places: ['ha-noi', 'bac-lieu'],
          topics: ['covid-19'],
          series: ['dien-dan'],
        },
        from: 2018,
        to: 2021,
        involvement: 'chaired',
        order: 'newest',
      },
    },
  ],
  ['?xep=cu', { typed: '', choice: { facets: {}, order: 'oldest' } }],
];

test.each(pairs)('“%s” can be read and written', (query, asked) => {
  expect(readSearchInput(query)).toEqual(asked);
  expect(addressOf(asked, page)).toBe(page + query);
});

test.each([
  ['years that are none', '?tu-nam=xưa&den-nam=20210', nothing],
  ['an order that there is not', '?xep=relevance', nothing],
  ['a way of taking part where no one is chosen', '?vai=du', nothing],
  ['values that are empty', '?noi=&noi=', nothing],
  [
    'a value given twice',
    '?noi=a&noi=a',
    { typed: '', choice: { facets: { places: ['a'] }, order: 'relevance' } },
  ],
  [
    'years the wrong way round',
    '?tu-nam=2021&den-nam=2018',
    { typed: '', choice: { facets: {}, from: 2018, to: 2021, order: 'relevance' } },
  ],
  ['broken escapes', '?q=%E1%BA', { ...nothing, typed: '\ufffd' }],
] as const)('an address with %s is read as if it were sound', (_, query, asked) => {
  expect(readSearchInput(query)).toEqual(asked);
});

test('whatever is asked comes back from its address, and one that asks for something else makes no difference', () => {
  const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const values = fc.uniqueArray(slug, { minLength: 1, maxLength: 3 });
  const range = fc.tuple(
    fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined }),
    fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined }),
  );
  const asked = fc
    .record({
      typed: fc.string({ unit: 'grapheme' }).map((text) => (text.trim() ? text : '')),
      facets: fc.record(Object.fromEntries(facetNames.map((name) => [name, values])), {
        requiredKeys: [],
      }),
      range,
      order: fc.constantFrom(...orders),
    })
    .map(({ typed, facets, range: [a, b], order }): SearchInput => ({
      typed,
      choice: { facets, ...yearRange(a, b), order },
    }));
  fc.assert(
    fc.property(asked, asked, (wanted, before) => {
      const address = addressOf(wanted, addressOf(before, page));
      expect(address).toBe(addressOf(wanted, page));
      expect(readSearchInput(new URL(address).search)).toEqual(wanted);
    }),
  );
});

test('what an address holds beside the search stays', () => {
  expect(addressOf({ ...nothing, typed: 'x' }, `${page}?v=1&q=cu&noi=a#b`)).toBe(
    `${page}?v=1&q=x#b`,
  );
});

describe('more than hosts take', () => {
  const text = 'Phát triển kinh tế – xã hội các địa phương vùng Đồng bằng sông Cửu Long. ';

  test.each([
    ['pasted as it is', text.repeat(120)],
    ['with marks apart', text.repeat(120).normalize('NFD')],
    ['with much space', text.replaceAll(' ', ' \n\t  ').repeat(120)],
    ['of the longest letters', 'ệ'.repeat(9_000)],
  ])('a text %s: the address is short, and finds the same when it is opened again', (_, typed) => {
    const address = addressOf({ ...nothing, typed }, page);
    expect(address.length).toBeLessThan(4_000);
    expect(parseQuery(readSearchInput(new URL(address).search).typed)).toEqual(parseQuery(typed));
  });

  test('very many values: the first of them, with the words', () => {
    const bodies = Array.from({ length: 500 }, (_, number) => `don-vi-thu-${number}`);
    const asked: SearchInput = {
      typed: 'hội thảo',
      choice: { facets: { bodies }, order: 'oldest' },
    };
    const address = addressOf(asked, page);
    expect(address.length).toBeLessThan(4_000);
    const { typed, choice } = readSearchInput(new URL(address).search);
    const kept = choice.facets.bodies ?? [];
    expect([typed, choice.order]).toEqual(['hội thảo', 'oldest']);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(bodies.slice(0, kept.length));
  });
});

describe('a choice', () => {
  const some: FilterChoice = { facets: { places: ['a', 'b'] }, from: 2020, order: 'oldest' };

  test('takes values one after the other and leaves them again', () => {
    expect(choose(some, 'places', 'c', true)).toEqual({
      ...some,
      facets: { places: ['a', 'b', 'c'] },
    });
    expect(choose(some, 'places', 'a', true)).toEqual({ ...some, facets: { places: ['b', 'a'] } });
    expect(choose(some, 'places', 'a', false)).toEqual({ ...some, facets: { places: ['b'] } });
    expect(choose(choose(some, 'places', 'a', false), 'places', 'b', false)).toEqual({
      ...some,
      facets: {},
    });
    expect(choose(some, 'year', '2021', true).facets).toEqual({
      places: ['a', 'b'],
      year: ['2021'],
    });
    expect(some.facets).toEqual({ places: ['a', 'b'] });
  });
});
