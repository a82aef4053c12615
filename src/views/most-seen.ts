import { shorten } from '../model/vietnamese.ts';
import type { Person } from './browse.ts';

/** How many people are shown, and from how many letters on an office is cut. */
const most = { people: 8, letters: 100 };

/** A person as a short list shows one: the latest office, and the number of reports. */
export interface SeenPerson {
  slug: string;
  name: string;
  office: string | undefined;
  count: number;
}

/**
 * The people with the most reports, the most first. There are none where fewer people than such a
 * list holds have several reports: it would be a list of whoever comes first.
 */
export function mostSeen(people: readonly Person[]): SeenPerson[] {
  const several = people.filter(({ reports }) => reports.length > 1);
  if (several.length < most.people) return [];
  return several
    .toSorted((a, b) => b.reports.length - a.reports.length)
    .slice(0, most.people)
    .map(({ slug, name, note, reports }) => ({
      slug,
      name,
      office: note === undefined ? undefined : shorten(note, most.letters),
      count: reports.length,
    }));
}
