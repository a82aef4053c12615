import { expect, test } from 'vitest';
import { entryFacets, facetNames, facets, isFacetName } from '../../src/model/facets.ts';

test('the addresses and parameters of every facet are those that readers have shared', () => {
  expect(facetNames.map((name) => [name, facets[name].segment, facets[name].parameter])).toEqual([
    ['year', 'nam', 'nam'],
    ['people', 'nhan-vat', 'nguoi'],
    ['bodies', 'don-vi', 'don-vi'],
    ['places', 'dia-diem', 'noi'],
    ['topics', 'chu-de', 'chu-de'],
    ['series', 'chuoi-su-kien', 'loat'],
  ]);
});

test('all facets but the year have entries with pages of their own', () => {
  expect(['year', ...entryFacets]).toEqual(facetNames);
});

test('a series tells more of what is related than a person, a person more than a topic, a place nothing', () => {
  expect(entryFacets.toSorted((a, b) => facets[b].relatedness - facets[a].relatedness)).toEqual([
    'series',
    'people',
    'bodies',
    'topics',
    'places',
  ]);
  expect(facets.places.relatedness).toBe(0);
});

test.each([undefined, '', 'years', 'toString', '__proto__'])('%s is not a facet', (text) => {
  expect(isFacetName(text)).toBe(false);
});
