import type { Appearance } from './browse.ts';
import type { Report } from '../model/report.ts';
import { spellingKey } from '../model/vietnamese.ts';

/**
 * One office of a person as reports print it, with the first and the last event at which it was
 * printed.
 */
export interface Office {
  office: string;
  first: Report;
  last: Report;
  /** How many reports print it. */
  count: number;
}

/** How many offices the page of a person shows. */
const mostShown = 6;

/** The offices that most reports print, in their order, where there are too many for a page. */
export function foremostOffices(offices: readonly Office[]): Office[] {
  const shown = new Set(offices.toSorted((a, b) => b.count - a.count).slice(0, mostShown));
  return offices.filter((office) => shown.has(office));
}

/**
 * A person's offices in the order in which they first appear, derived from appearances sorted
 * newest first.
 */
export function officesOverTime(appearances: readonly Appearance[]): Office[] {
  const offices = new Map<string, Office>();
  for (const { office, report } of appearances.toReversed()) {
    if (office === undefined) continue;
    const key = spellingKey(office);
    const known = offices.get(key);
    if (known) {
      known.count += Number(known.last !== report);
      known.last = report;
    } else offices.set(key, { office, first: report, last: report, count: 1 });
  }
  return [...offices.values()];
}
