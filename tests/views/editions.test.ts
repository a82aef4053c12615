import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editionsOf,
  editionStops,
  pagesOfEditions,
  type Edition,
} from '../../src/views/editions.ts';
import { pageSize } from '../../src/views/paging.ts';
import type { Report } from '../../src/model/report.ts';
import { ids, reportOn } from '../model/reports.ts';

const shown = (edition: Edition) =>
  `${edition.lacking ? `no ${edition.lacking.join('–')}, ` : ''}${edition.number}: ${ids(edition.reports).join(' ')}`;
const reports = (numbers: readonly (number | undefined)[]): Report[] =>
  numbers.map((edition, index) =>
    reportOn('2021-01-01', `r${index}`, {
      event: { name: 'Hội ong', series: 'Hội ong', ...(edition === undefined ? {} : { edition }) },
    }),
  );
const editions = (...numbers: (number | undefined)[]) => editionsOf(reports(numbers));
const pages = (size: number, ...numbers: (number | undefined)[]) =>
  pagesOfEditions(editions(...numbers), size).map(({ items }) => items.map(shown));

test('the editions of a series stand in order, and each says which the archive lacks before it', () => {
  expect(editions(5, 3).map(shown)).toEqual(['no 1–2, 3: r1', 'no 4–4, 5: r0']);
  expect(editions(1, 2).map(shown)).toEqual(['1: r0', '2: r1']);
  expect(editions(1, 100).map(shown)).toEqual(['1: r0', 'no 2–99, 100: r1']);
});

test('reports of one edition stand together as they come, and reports without a number stand last', () => {
  expect(editions(undefined, 2, 2, undefined).map(shown)).toEqual([
    'no 1–1, 2: r1 r2',
    'undefined: r0 r3',
  ]);
  expect(editions(undefined).map(shown)).toEqual(['undefined: r0']);
});

test('an edition with more reports than a page goes on over the next ones, under its number', () => {
  expect(pages(2, 1, 1, 1, 2)).toEqual([['1: r0 r1'], ['1: r2', '2: r3']]);
  expect(pages(2, undefined, undefined, undefined)).toEqual([
    ['undefined: r0 r1'],
    ['undefined: r2'],
  ]);
});

test('a gap stands on the page of the report that follows it, once', () => {
  expect(pages(2, 1, 2, 5, 5, 5)).toEqual([['1: r0', '2: r1'], ['no 3–4, 5: r2 r3'], ['5: r4']]);
  expect(pages(1, 2)).toEqual([['no 1–1, 2: r0']]);
});

test('pages have so many reports each, all in the order of the editions, and every gap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.integer({ min: 1, max: 7 }),
      (numbers, size) => {
        const all = editions(...numbers);
        const paged = pagesOfEditions(all, size);
        const held = (some: readonly Edition[]) => some.flatMap(({ reports }) => ids(reports));
        expect(paged.map(({ items }) => held(items).length)).toEqual(
          paged.map((_, index) => Math.min(size, numbers.length - size * index)),
        );
        expect(paged.flatMap(({ items }) => held(items))).toEqual(held(all));
        const gaps = (some: readonly Edition[]) => some.flatMap(({ lacking }) => lacking ?? []);
        expect(paged.flatMap(({ items }) => gaps(items))).toEqual(gaps(all));
      },
    ),
  );
  expect(pagesOfEditions(editions(...Array.from({ length: pageSize + 1 }, () => 1)))).toHaveLength(
    2,
  );
});

describe('the line of a series', () => {
  const address = (number: number | undefined, place: number) => `${number} at ${place}`;
  const stops = (...numbers: (number | undefined)[]) =>
    editionStops(editions(...numbers), address).map(({ numbers: span, count, href }) => [
      span?.join('–'),
      count,
      href,
    ]);

  test('has a stop for each edition, which leads to its first report, and for each gap', () => {
    expect(stops(undefined, 5, 2, 2)).toEqual([
      ['1–1', 0, undefined],
      ['2–2', 2, '2 at 0'],
      ['3–4', 0, undefined],
      ['5–5', 1, '5 at 2'],
      [undefined, 1, 'undefined at 3'],
    ]);
  });

  test('has no stops where no edition has a number', () => {
    expect(stops(undefined, undefined)).toEqual([]);
    expect(stops()).toEqual([]);
  });

  test('has at most forty stops, of which the first stands for the editions before', () => {
    const line = stops(...Array.from({ length: 60 }, (_, index) => 2 * index + 2));
    expect(line).toHaveLength(40);
    expect(line[0]).toEqual(['1–81', 40, '2 at 0']);
    expect(line.at(-1)).toEqual(['120–120', 1, '120 at 59']);
  });

  test('says the years of an edition, inferred where no report prints one', () => {
    const held = (...dates: string[]) =>
      editionStops(
        editionsOf(
          dates.map((date) =>
            reportOn(date, date, { event: { name: 'Hội ong', series: 'Hội ong', edition: 1 } }),
          ),
        ),
        address,
      ).map(({ years, inferred }) => [years, inferred]);
    expect(held('2021?-12-06', '2020-01-01')).toEqual([[[2020, 2021], false]]);
    expect(held('2021?-12-06')).toEqual([[[2021, 2021], true]]);
  });
});
