import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryFragment, readQueryFragment } from '../../../src/search/query/query-fragment.ts';

const place = { paragraph: 'doan-12', word: 3 };

test.each([
  ['#tim=%C4%91%E1%BB%93ng%20ch%C3%AD', { query: 'đồng chí' }],
  [
    `#tim=${encodeURIComponent('<img src=x onerror=alert(1)>&"+%')}`,
    { query: '<img src=x onerror=alert(1)>&"+%' },
  ],
  ['#tim=', { query: '' }],
  ['#tim=đồng chí', { query: 'đồng chí' }],
  ['#tim=mai&doan-12.3', { query: 'mai', place }],
  ['#tim=a&b', { query: 'a&b' }],
  ['#tim=a&doan-1.x', { query: 'a&doan-1.x' }],
  ['#tim=%26doan-1.2', { query: '&doan-1.2' }],
  ['#tim=%E0%A4%A&doan-1.2', undefined],
  ['#tim=%E0%A4%A', undefined],
  ['#doan-3', undefined],
  ['', undefined],
])('%s asks for %j', (fragment, asked) => expect(readQueryFragment(fragment)).toEqual(asked));

test('a query and a place come back from their fragment, whatever they are; half a letter as none', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (query, isPlaced) => {
      const given = isPlaced ? place : undefined;
      expect(readQueryFragment(queryFragment(query, given))).toEqual({
        query: query.toWellFormed(),
        place: given,
      });
    }),
  ));
