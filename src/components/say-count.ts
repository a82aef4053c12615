import type { Report } from '../model/report.ts';
import type { Appearance } from '../views/browse.ts';
import { countEvents } from '../views/events.ts';
import { countInvolvements } from '../views/count-involvements.ts';
import { say } from '../strings.ts';

/** Counts some reports in words and, where several are about one event, also the events. */
export function sayCount(reports: readonly Report[]): string {
  const [count, events] = [reports.length, countEvents(reports)];
  return events === count
    ? say('list.count', { count })
    : say('list.countWithEvents', { count, events });
}

/**
 * Says how often a person took part in each way; nothing of a person of one report, whose entry in
 * the list says it.
 */
export function sayInvolvements(appearances: readonly Appearance[]): string {
  if (appearances.length < 2) return '';
  return countInvolvements(appearances)
    .map(([involvement, count]) => say(`person.${involvement}`, { count }))
    .join(', ');
}
