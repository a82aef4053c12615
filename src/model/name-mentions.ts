import { entryFacets, type EntryFacet } from './facets.ts';
import { textAt, textsAt, valueAt, valuesAt } from './texts-at.ts';

/** One mention of a person, body, place, topic or series in a front matter. */
export interface NameMention {
  facet: EntryFacet;
  /** The name as printed. */
  name: string;
  /** The address that the report gives a person, to distinguish namesakes. */
  own: string | undefined;
  /** The office of a person, as printed. */
  office: string | undefined;
  path: (string | number)[];
}

/** The fields that name the things of each facet. */
const fields: Readonly<Record<EntryFacet, readonly string[]>> = {
  people: ['speakers.*.name', 'attendees.*.name'],
  bodies: ['organizers.*', 'organizations.*.name'],
  places: ['venues.*.place'],
  topics: ['topics.*'],
  series: ['event.series'],
};

/**
 * Lists the mentions of people, bodies, places, topics and series in a front matter, which may be
 * invalid.
 */
export function mentionsIn(frontMatter: unknown): NameMention[] {
  return entryFacets.flatMap((facet) =>
    fields[facet].flatMap((field) =>
      textsAt(frontMatter, field).flatMap(({ path, value: name }) => {
        const holder = valueAt(frontMatter, path.slice(0, -1));
        if (facet === 'bodies' && valuesAt(holder, ['unnamed'])[0]?.value === true) return [];
        const isPerson = facet === 'people';
        const own = isPerson ? textAt(holder, 'person') : undefined;
        const office = isPerson ? textAt(holder, 'office') : undefined;
        return [{ facet, name, own, office, path }];
      }),
    ),
  );
}
