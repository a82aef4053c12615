import { isoDay, parseEventDate } from './event-date.ts';
import type { Report } from './report.ts';
import { slug } from './vietnamese.ts';

/** The most letters of an event's name in a proposed id. */
const mostOfName = 60;

/**
 * The id that is proposed for the event of a report which has none: its name and its first day,
 * `hoi-thao-nghe-gom-2021-03-15`. Throws where the date is not valid.
 */
export function proposedEventId({
  event,
  date,
}: {
  event: Pick<Report['event'], 'name'>;
  date: string;
}): string {
  const name = slug(event.name).slice(0, mostOfName).replace(/-$/, '') || 'su-kien';
  return `${name}-${isoDay(parseEventDate(date).start)}`;
}
