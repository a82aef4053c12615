import type { Report } from '../model/report.ts';

/** Counts the events of some reports. Reports with the same `event.id` are about one event. */
export function countEvents(reports: readonly Report[]): number {
  const ids = reports.flatMap(({ event }) => event.id ?? []);
  return reports.length - ids.length + new Set(ids).size;
}

/** Prepares a look-up of the other reports of a report's event, in the order of `reports`. */
export function sameEvent(reports: readonly Report[]): (report: Report) => Report[] {
  const events = Map.groupBy(reports, ({ event }) => event.id);
  return (report) =>
    report.event.id === undefined
      ? []
      : (events.get(report.event.id) ?? []).filter((other) => other !== report);
}
