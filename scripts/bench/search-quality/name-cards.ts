import type { Thing } from '../../../src/model/thing.ts';
import { fold } from '../../../src/model/vietnamese.ts';
import { mayName, nameFilter } from '../../../src/search/format/name-filter.ts';
import { writeThings } from '../../../src/search/format/thing-table.ts';
import { openThings } from '../../../src/search/query/find-things.ts';

/** How the people of an archive are found by their names. */
export interface NameScore {
  /** The number of queries. */
  asked: number;
  /** How many of them showed the card of the person first. */
  first: number;
  /** How many showed it at all: namesakes, whom no query tells apart, have a card each. */
  shown: number;
}

/**
 * Asks for every person among some things by every spelling and variant of the name, with
 * diacritics and without, as the search page does.
 */
export async function scoreNames(things: readonly Thing[]): Promise<NameScore> {
  const files = new Map(writeThings(things).map(({ name, text }) => [name, text]));
  const filter = nameFilter(things);
  const finder = openThings(async (file) => files.get(file) ?? '');
  const score = { asked: 0, first: 0, shown: 0 };
  for (const person of things.filter(({ facet }) => facet === 'people'))
    for (const name of [person.name, ...person.others])
      for (const query of new Set([name, fold(name)])) {
        const found = mayName(query, filter) ? await finder.find(query) : [];
        const place = found.findIndex(
          ({ facet, slug }) => facet === 'people' && slug === person.slug,
        );
        score.asked += 1;
        score.first += Number(place === 0);
        score.shown += Number(place >= 0);
      }
  return score;
}
