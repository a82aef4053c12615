import { dateInWords, parseEventDate } from './event-date.ts';
import type { Report } from './report.ts';

/** A report cited in one Vietnamese sentence: publisher or byline where known, title, date of the event, archive, address. */
export function citation(report: Report, { archive, address }: { archive: string; address: string }): string {
  const { byline, publisher } = report.source;
  const date = parseEventDate(report.date);
  const inferred = [date.start, date.end].some((day) => day && day.inferred.length > 0);
  const title = report.title.includes('“') ? report.title : `“${report.title}”`;
  return [byline, publisher, title, `sự kiện ${dateInWords(date)}${inferred ? ' (có phần suy luận)' : ''}`, `lưu tại ${archive}`, address]
    .filter((part) => part !== undefined)
    .join(', ')
    .concat('.');
}
