import type { EntryFacet } from '../model/facets.ts';
import { mostLetters } from '../model/limits.ts';
import { textAt, textsAt, valueAt, valuesAt } from '../model/texts-at.ts';
import type { NamedThing } from './names.ts';

const ways: readonly (readonly [EntryFacet, string])[] = [
  ['people', 'speakers.*.name'],
  ['people', 'attendees.*.name'],
  ['bodies', 'organizers.*'],
  ['bodies', 'organizations.*.name'],
  ['places', 'venues.*.place'],
  ['topics', 'topics.*'],
  ['series', 'event.series'],
];

/** The things that a front matter names and that reports share. */
export function thingsOf(file: string, value: unknown): NamedThing[] {
  return ways.flatMap(([facet, way]) =>
    textsAt(value, way).flatMap(({ path, value: name }) => {
      const holder = valueAt(value, path.slice(0, -1));
      if (facet === 'bodies' && valuesAt(holder, ['unnamed'])[0]?.value === true) return [];
      const [slug, office] =
        facet === 'people' ? [textAt(holder, 'person'), textAt(holder, 'office')] : [];
      // The schema refuses what is longer; to look for slips in it takes long.
      return Math.max(name.length, slug?.length ?? 0) > mostLetters.name
        ? []
        : [{ facet, name, file, path, slug, office }];
    }),
  );
}
