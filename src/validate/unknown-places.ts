import { nearest } from '../model/nearest.ts';
import { places as geography } from '../model/place-table.ts';
import type { PlaceChange } from '../model/registers.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import { nameMessages } from './messages/name-messages.ts';
import type { NamedThing, NameFault } from './naming.ts';

/**
 * Finds places of events that neither the map nor the list of merged places has: a warning at the
 * first report that names one, an error wherever only the marks of a name are wrong.
 */
export function placeFaults(
  things: readonly NamedThing[],
  changes: readonly PlaceChange[],
): NameFault[] {
  const names = [...changes.flatMap(({ name, now }) => [name, now]), ...geography];
  const keys = new Set(names.map(spellingKey));
  const bySlug = new Map(names.map((name) => [slug(name), name]));
  const reported = new Set<string>();
  return things.flatMap((thing): NameFault[] => {
    const { facet, name } = thing;
    if (facet !== 'places' || keys.has(spellingKey(name))) return [];
    const right = bySlug.get(slug(name));
    if (right !== undefined) return [{ thing, ...nameMessages.placeMarks(name, right) }];
    if (reported.has(name)) return [];
    reported.add(name);
    return [{ thing, ...nameMessages.unknownPlace(name, nearest(name, names)), warning: true }];
  });
}
