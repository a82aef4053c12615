import { entryFacets, type EntryFacet } from '../model/facets.ts';
import { mostLetters } from '../model/limits.ts';
import { textAt, textsAt, valueAt, valuesAt } from '../model/texts-at.ts';
import type { NamedThing } from './shared-names.ts';

/** The fields that name the things of each facet. */
const fields: Readonly<Record<EntryFacet, readonly string[]>> = {
  people: ['speakers.*.name', 'attendees.*.name'],
  bodies: ['organizers.*', 'organizations.*.name'],
  places: ['venues.*.place'],
  topics: ['topics.*'],
  series: ['event.series'],
};

/** Lists the people, bodies, places, topics and series that a front matter names. */
export function thingsOf(file: string, value: unknown): NamedThing[] {
  const named = entryFacets.flatMap((facet) => fields[facet].map((field) => ({ facet, field })));
  return named.flatMap(({ facet, field }) =>
    textsAt(value, field).flatMap(({ path, value: name }) => {
      const holder = valueAt(value, path.slice(0, -1));
      if (facet === 'bodies' && valuesAt(holder, ['unnamed'])[0]?.value === true) return [];
      const isPerson = facet === 'people';
      const slug = isPerson ? textAt(holder, 'person') : undefined;
      const office = isPerson ? textAt(holder, 'office') : undefined;
      // The schema refuses longer names, and the search for slips among them would take long.
      return Math.max(name.length, slug?.length ?? 0) > mostLetters.name
        ? []
        : [{ facet, name, file, path, slug, office }];
    }),
  );
}
