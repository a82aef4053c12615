import { places as geography } from '../model/place-table.ts';
import type { PlaceChange } from '../model/registers.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import type { NamedThing, NameFault } from './names.ts';
import { nearest } from './nearest.ts';

/** Places of events that neither the list of mergers nor the map knows, each told once; and those that the list knows by another spelling. */
export function placeFaults(
  things: readonly NamedThing[],
  changes: readonly PlaceChange[],
): NameFault[] {
  const listed = changes.flatMap(({ name, now }) => [name, now]);
  const known = [...listed, ...geography];
  const keys = new Set(known.map(spellingKey));
  const bySlug = new Map(known.map((name) => [slug(name), name]));
  const told = new Set<string>();
  return things.flatMap((thing): NameFault[] => {
    if (thing.facet !== 'places' || keys.has(spellingKey(thing.name))) return [];
    const same = bySlug.get(slug(thing.name));
    if (same !== undefined)
      return [{ thing, message: `“${thing.name}” sai dấu`, mend: `ý bạn là “${same}”?` }];
    if (told.has(thing.name)) return [];
    told.add(thing.name);
    const meant = nearest(thing.name, known);
    return [
      {
        thing,
        message: `“${thing.name}” không phải tỉnh, thành phố hay nước mà kho biết`,
        mend:
          meant === undefined
            ? 'hãy xem lại; nếu đúng thì để nguyên'
            : `ý bạn là “${meant}”? nếu không, hãy để nguyên`,
        warning: true,
      },
    ];
  });
}
