import type { Report } from '../model/report.ts';
import { countEvents } from '../views/events.ts';
import { say } from '../strings.ts';

/** Counts some reports in words and, where several are about one event, also the events. */
export function sayCount(reports: readonly Report[]): string {
  const [count, events] = [reports.length, countEvents(reports)];
  return events === count
    ? say('list.count', { count })
    : say('list.countWithEvents', { count, events });
}
