import type { DatePart } from '../model/inference.ts';
import type { Entry, Year } from './browse.ts';

/** An entry as an index lists it: with the number of its reports, and not the reports. */
export type CountedEntry = Pick<Entry, 'slug' | 'name' | 'sort' | 'inferred' | 'note'> & {
  count: number;
};

/** A year with the number of the reports of each month. */
export interface CountedYear extends Pick<Year, 'year' | 'inferred'> {
  months: { month: number; inferred: DatePart[]; count: number }[];
}

/** Counts the reports of an entry. */
export function countedEntry({ slug, name, sort, inferred, note, reports }: Entry): CountedEntry {
  return { slug, name, sort, inferred, note, count: reports.length };
}

/** Counts the reports of the months of a year. */
export function countedYear({ year, inferred, months }: Year): CountedYear {
  return {
    year,
    inferred,
    months: months.map(({ month, reports, ...span }) => ({
      month,
      inferred: span.inferred,
      count: reports.length,
    })),
  };
}
