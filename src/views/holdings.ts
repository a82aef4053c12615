import type { Archive } from './browse.ts';

/** How many reports the archive has, and how many people, bodies and places they name; a place that is only inferred, or known by a merger, is not named. */
export function holdings({
  reports,
  people,
  bodies,
  places,
}: Archive): Record<'reports' | 'people' | 'bodies' | 'places', number> {
  return {
    reports: reports.length,
    people: people.length,
    bodies: bodies.length,
    places: places.filter(({ named }) => named).length,
  };
}
