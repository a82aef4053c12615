import type { Thing } from '../../src/model/thing.ts';
import { slug } from '../../src/model/vietnamese.ts';
import { writeThings } from '../../src/search/format/thing-table.ts';
import { openThings, type ThingFinder } from '../../src/search/query/find-things.ts';

/** A thing as the search presents it: a person of one report, unless told otherwise. */
export function thing(name: string, more: Partial<Thing> = {}): Thing {
  return {
    facet: 'people',
    slug: slug(name),
    name,
    others: [],
    count: 1,
    first: '13-10-2021',
    last: '13-10-2021',
    inferred: false,
    note: '',
    noteDate: '',
    ...more,
  };
}

/** A finder over some things, and the files that it has loaded so far. */
export function finderOf(things: readonly Thing[]): { finder: ThingFinder; loaded: string[] } {
  const files = new Map(writeThings(things).map(({ name, text }) => [name, text]));
  const loaded: string[] = [];
  const finder = openThings(async (file) => {
    loaded.push(file);
    const text = files.get(file);
    if (text === undefined) throw new Error(`There is no ${file}`);
    return text;
  });
  return { finder, loaded };
}

/** So many people who never were, no two of whom have one name but for diacritics. */
export function manyPeople(count: number): Thing[] {
  const syllables = 'an binh cuong dung giang hai khanh lan minh nam phuc quang son tam viet'.split(
    ' ',
  );
  return Array.from({ length: count }, (_, index) => {
    const parts = [index % 15, Math.floor(index / 15) % 15, Math.floor(index / 225) % 15];
    const name = ['Nguyễn', ...parts.map((part) => syllables[part] ?? '')]
      .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
      .join(' ');
    return thing(name, { count: 1 + (index % 7) });
  });
}
