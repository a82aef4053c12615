import { compareCodeUnits } from '../model/names.ts';
import type { Report } from '../model/report.ts';
import { changedOn } from './stated-facts.ts';

/**
 * Prepares an order of reports for those who follow the archive: by the day of the last change, the
 * latest first, then by id. They wait for what they have not seen, however long ago its event was:
 * by the day of the event, an old report that comes in late would never reach them.
 */
export function latestChanges(
  all: readonly Report[],
): (some: readonly Report[], most: number) => Report[] {
  const keys = new Map(all.map((report) => [report, `${changedOn(report)} ${report.id}`]));
  const key = (report: Report) => keys.get(report) ?? '';
  return (some, most) => some.toSorted((a, b) => compareCodeUnits(key(b), key(a))).slice(0, most);
}

/** The day of the latest change of some reports; undefined if there are none. */
export function lastChange(reports: readonly Report[]): string | undefined {
  return reports
    .map(changedOn)
    .reduce<string | undefined>(
      (latest, day) => (latest === undefined || compareCodeUnits(day, latest) > 0 ? day : latest),
      undefined,
    );
}
