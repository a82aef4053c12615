import type { Archive } from './browse.ts';
import { countEvents } from './events.ts';

/**
 * Counts the reports of the archive, the events that they are about, and the entries of the indexes
 * of people, bodies and places.
 */
export function holdings({
  reports,
  people,
  bodies,
  places,
}: Archive): Record<'reports' | 'events' | 'people' | 'bodies' | 'places', number> {
  return {
    reports: reports.length,
    events: countEvents(reports),
    people: people.length,
    bodies: bodies.length,
    places: places.length,
  };
}
