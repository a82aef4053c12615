import { placesOf } from '../model/places.ts';
import { islands, knownChanges, provincesBefore, provincesToday } from '../model/provinces.ts';
import type { Report } from '../model/report.ts';
import { slug } from '../model/vietnamese.ts';
import type { Archive } from './browse.ts';

/** How many shades tell the numbers of reports apart. Each is for up to twice as many. */
const shades = 4;

/** A province on a map of tiles. */
export interface Tile {
  name: string;
  /** The column, counted from 1, where the tile does not follow another one. */
  column: number | undefined;
  /** Whether it is a group of islands, and no province. */
  isIslands: boolean;
  count: number;
  /** True where no report prints the province. */
  inferred: boolean;
  /** From 1, for few reports, up to 4; 0 for none. */
  shade: number;
  /** The slug of its page, where it has reports. */
  slug: string | undefined;
}

/** The maps of the provinces of today and of those before July 2025. */
export interface PlaceMaps {
  today: Tile[];
  before: Tile[];
}

/** The two maps of the archive's places; undefined where no report is of a province. */
export function placeMaps(archive: Pick<Archive, 'reports' | 'places'>): PlaceMaps | undefined {
  const today = provinceMap(provincesToday, archive);
  return today.length === 0 ? undefined : { today, before: provinceMap(provincesBefore, archive) };
}

/**
 * The tiles of a drawing, row by row, with the number of the reports that name each province as
 * their place. A province that has no tile counts for the one that it was merged into. There are
 * none where no tile has reports.
 */
export function provinceMap(
  drawing: string,
  { reports, places }: Pick<Archive, 'reports' | 'places'>,
): Tile[] {
  const tiles = tilesOf(drawing);
  const keyOf = keysOf(new Set(tiles.map(({ name }) => slug(name))));
  const counts = countReports(reports, keyOf);
  const most = Math.max(0, ...[...counts.values()].map(({ size }) => size));
  if (most === 0) return [];
  // The page of the tile's own name comes last, and so wins over that of a former name.
  const pages = new Map(
    places
      .map((place) => ({ key: keyOf(place.name), own: slug(place.name), slug: place.slug }))
      .toSorted((a, b) => Number(a.key === a.own) - Number(b.key === b.own))
      .map(({ key, slug: page }) => [key, page]),
  );
  return tiles.map((tile) => {
    const found = counts.get(slug(tile.name));
    const count = found?.size ?? 0;
    return {
      ...tile,
      isIslands: islands.includes(tile.name),
      count,
      inferred: found !== undefined && [...found.values()].every(Boolean),
      shade: count === 0 ? 0 : Math.max(1, shades - Math.floor(Math.log2(most / count))),
      slug: found && pages.get(slug(tile.name)),
    };
  });
}

function tilesOf(drawing: string): Pick<Tile, 'name' | 'column'>[] {
  const rows = drawing.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  return rows.flatMap((row) =>
    row.flatMap((name, at) => {
      const follows = at > 0 && row[at - 1] !== '';
      return name === '' ? [] : [{ name, column: follows ? undefined : at + 1 }];
    }),
  );
}

/** Finds the slug of the tile for which a place counts, among the slugs of all tiles. */
function keysOf(drawn: ReadonlySet<string>): (place: string) => string | undefined {
  const now = new Map(knownChanges.map((change) => [slug(change.name), slug(change.now)]));
  return (place) => {
    const own = slug(place);
    return [own, now.get(own)].find((key) => key !== undefined && drawn.has(key));
  };
}

/** The reports of each tile, and whether they infer that it is their place. */
function countReports(
  reports: readonly Report[],
  keyOf: (place: string) => string | undefined,
): Map<string, Map<Report, boolean>> {
  const counts = new Map<string, Map<Report, boolean>>();
  for (const report of reports)
    for (const { name, inferred } of placesOf(report)) {
      const key = keyOf(name);
      if (key === undefined) continue;
      const known = counts.get(key) ?? new Map<Report, boolean>();
      counts.set(key, known.set(report, inferred && (known.get(report) ?? true)));
    }
  return counts;
}
