import type { Archive } from './browse.ts';

/**
 * Counts the reports of the archive, and the people, bodies and places that they name. A place that
 * is only inferred, or known by a merger, is not counted.
 */
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
