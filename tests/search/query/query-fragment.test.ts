import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryFragment, readQueryFragment } from '../../../src/search/query/query-fragment.ts';

test.each([
  ['#tim=%C4%91%E1%BB%93ng%20ch%C3%AD', 'đồng chí'],
  [
    `#tim=${encodeURIComponent('<img src=x onerror=alert(1)>&"+%')}`,
    '<img src=x onerror=alert(1)>&"+%',
  ],
  ['#tim=', ''],
  ['#tim=đồng chí', 'đồng chí'],
  ['#tim=%E0%A4%A', undefined],
  ['#doan-3', undefined],
  ['', undefined],
])('%s asks for %j', (fragment, query) => expect(readQueryFragment(fragment)).toBe(query));

test('a query comes back from its fragment, whatever it is; half a letter as none', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(readQueryFragment(queryFragment(query))).toBe(query.toWellFormed());
    }),
  ));
