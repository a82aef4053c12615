import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundFragment, queryIn } from '../../../src/search/query/found-fragment.ts';

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
])('%s asks for %j', (fragment, query) => expect(queryIn(fragment)).toBe(query));

test('a query comes back from its fragment, whatever it is; half a letter as none', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(queryIn(foundFragment(query))).toBe(query.toWellFormed());
    }),
  ));
