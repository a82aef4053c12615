import { describe, expect, test } from 'vitest';
import {
  islands,
  knownChanges,
  provincesBefore,
  provincesToday,
} from '../../src/model/provinces.ts';
import { browse } from '../../src/views/browse.ts';
import { placeMaps, provinceMap, type Tile } from '../../src/views/province-map.ts';
import { reportOn } from '../model/reports.ts';

const at = (...places: string[]) => ({
  venues: places.map((place) => ({ name: `điểm cầu ${place}`, place })),
});
const archive = (...reports: Parameters<typeof browse>[0]) => browse(reports, {});
const hanoi = archive(reportOn('2021-01-01', 'a', at('Hà Nội')));
const named = (tiles: readonly Tile[]) =>
  tiles.flatMap(({ name, isIslands }) => (isIslands ? [] : [name]));
const lit = (tiles: readonly Tile[]) =>
  tiles.flatMap(({ name, count, slug }) => (count > 0 ? [[name, count, slug]] : []));

describe('the drawings', () => {
  const today = named(provinceMap(provincesToday, hanoi));
  const before = named(provinceMap(provincesBefore, hanoi));

  test('have the 34 provinces of today, and the 63 before, which are those and all that were merged into them', () => {
    expect(new Set(today).size).toBe(34);
    expect(new Set(before).size).toBe(63);
    const merged = knownChanges.filter(({ since }) => since === '2025-07-01');
    expect([...today, ...merged.map(({ name }) => name)].toSorted()).toEqual(before.toSorted());
    expect(today).toEqual(expect.arrayContaining(merged.map(({ now }) => now)));
  });

  test('have the islands', () => {
    for (const drawing of [provincesToday, provincesBefore])
      for (const name of islands) expect(drawing).toContain(name);
  });

  test.each([provincesToday, provincesBefore])(
    'begin each row no further east than the one above ends, so that a grid puts it below',
    (drawing) => {
      const rows = drawing
        .trim()
        .split('\n')
        .map((row) => row.split('|').flatMap((cell, column) => (cell.trim() ? [column] : [])));
      const wrong = rows.filter((row, index) => {
        const above = rows[index - 1];
        return above && Math.min(...row) > Math.max(...above);
      });
      expect(wrong).toEqual([]);
    },
  );

  test('say the column of a tile only where it does not follow another', () => {
    const columns = provinceMap(provincesToday, hanoi).map(({ name, column }) => [name, column]);
    expect(columns.slice(0, 5)).toEqual([
      ['Lai Châu', 1],
      ['Lào Cai', undefined],
      ['Tuyên Quang', undefined],
      ['Cao Bằng', undefined],
      ['Điện Biên', 1],
    ]);
    expect(columns).toContainEqual(['Trường Sa', 5]);
  });
});

test('a report counts for each province that it names before the merger, and once for that of today', () => {
  const maps = placeMaps(
    archive(
      reportOn('2021-01-01', 'a', at('Bạc Liêu', 'Cà Mau', 'Hà Nội')),
      reportOn('2021-01-02', 'b', at('Bạc Liêu', 'Nha Trang')),
    ),
  );
  expect(maps && lit(maps.before)).toEqual([
    ['Hà Nội', 1, 'ha-noi'],
    ['Cà Mau', 1, 'ca-mau'],
    ['Bạc Liêu', 2, 'bac-lieu'],
  ]);
  expect(maps && lit(maps.today)).toEqual([
    ['Hà Nội', 1, 'ha-noi'],
    ['Cà Mau', 2, 'ca-mau'],
  ]);
});

test('the number on a tile of today is that of the page to which it leads', () => {
  const all = archive(
    reportOn('2021-01-01', 'a', at('Thừa Thiên Huế', 'Hải Dương')),
    reportOn('2021-01-02', 'b', at('Huế', 'Hải Phòng', 'Hải Dương')),
    reportOn('2021-01-03', 'c', at('Đà Nẵng', 'Quảng Nam')),
  );
  const pages = new Map(all.places.map(({ slug, reports }) => [slug, reports.length]));
  const tiles = lit(provinceMap(provincesToday, all));
  expect(tiles).toHaveLength(3);
  for (const [, count, slug] of tiles) expect(pages.get(String(slug))).toBe(count);
});

test('a name that is spelt otherwise is found all the same', () => {
  const tiles = provinceMap(
    provincesBefore,
    archive(reportOn('2021-01-01', 'a', at('Bà Rịa – Vũng Tàu', 'Đăk Lăk', 'Thừa Thiên - Huế'))),
  );
  expect(lit(tiles).map(([name]) => name)).toEqual(['Huế', 'Đắk Lắk', 'Bà Rịa - Vũng Tàu']);
  expect(tiles.every(({ count, slug }) => count === 0 || slug !== undefined)).toBe(true);
});

test('each shade is for twice as many reports as the one before', () => {
  const reports = [...'aaaaaaaab'].map((_, index) =>
    reportOn('2021-01-01', `r${index}`, {
      ...at('Hà Nội', ...['Huế', 'Cà Mau', 'Cần Thơ'].slice(0, [3, 2, 1, 1, 1][index] ?? 0)),
    }),
  );
  const shades = provinceMap(provincesToday, archive(...reports))
    .filter(({ count }) => count > 0)
    .map(({ name, count, shade }) => [name, count, shade]);
  expect(shades).toEqual([
    ['Hà Nội', 9, 4],
    ['Huế', 5, 4],
    ['Cần Thơ', 1, 1],
    ['Cà Mau', 2, 2],
  ]);
});

test('a province is inferred where no report prints it', () => {
  const guessed = {
    venues: [
      { name: 'tỉnh ta', place: 'Nam Định', inferred: { from: 'tỉnh ta', note: 'Suy ra.' } },
    ],
  };
  const inferred = (...reports: Parameters<typeof browse>[0]) =>
    provinceMap(provincesToday, archive(...reports)).flatMap((tile) =>
      tile.count > 0 ? [tile.inferred] : [],
    );
  expect(inferred(reportOn('2021-01-01', 'a', guessed))).toEqual([true]);
  expect(
    inferred(reportOn('2021-01-01', 'a', guessed), reportOn('2021-01-02', 'b', at('Hà Nam'))),
  ).toEqual([false]);
});

test('where no report is of a province there is no map', () => {
  expect(placeMaps(archive(reportOn('2021-01-01', 'a', at('Gò Mây'))))).toBeUndefined();
});
