import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSegment } from '../../src/model/addresses.ts';
import { pagePaths, pageSize, paginate, pathsOf } from '../../src/views/paging.ts';

test('the pages of a list, put together, are the list; all but the last are full', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      (items, size) => {
        const pages = paginate(items, size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.slice(0, -1).every((page) => page.items.length === size)).toBe(true);
        expect(pages.at(-1)?.items.length).toBeLessThanOrEqual(size);
        expect(pages.map(({ number, last }) => [number, last])).toEqual(
          pages.map((_, index) => [index + 1, pages.length]),
        );
        expect(pages.length === 1 || pages.at(-1)?.items.length !== 0).toBe(true);
      },
    ),
  );
});

test('an empty list has one empty page, and a full page starts no second one', () => {
  expect(paginate([])).toEqual([{ items: [], number: 1, last: 1 }]);
  expect(paginate(Array.from({ length: pageSize }))).toHaveLength(1);
  expect(paginate(Array.from({ length: pageSize + 1 }))).toHaveLength(2);
});

test('the first page needs no segment in an address', () => {
  expect([1, 2, 31].map(pageSegment)).toEqual([undefined, 'trang-2', 'trang-31']);
});

test('pages that are made already keep their size', () => {
  expect(
    pathsOf(paginate([1, 2], 1), {}, {}).map(({ params, props }) => [
      params.page,
      props.page.items,
    ]),
  ).toEqual([
    [undefined, [1]],
    ['trang-2', [2]],
  ]);
});

test('each page has its static path, with the params and props of the list', () => {
  const items = Array.from({ length: pageSize + 2 }, (_, index) => index);
  expect(pagePaths(items, { slug: 'ong' }, { name: 'Ong' })).toEqual([
    {
      params: { slug: 'ong', page: undefined },
      props: { name: 'Ong', page: { items: items.slice(0, pageSize), number: 1, last: 2 } },
    },
    {
      params: { slug: 'ong', page: 'trang-2' },
      props: { name: 'Ong', page: { items: items.slice(pageSize), number: 2, last: 2 } },
    },
  ]);
});
