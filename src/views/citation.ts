import { dateInWords, inferredParts, parseEventDate } from '../model/event-date.ts';
import { partsInWords } from '../model/inference.ts';
import type { Report } from '../model/report.ts';

/**
 * Cites a report in one Vietnamese sentence: publisher or byline where known, title, date of the
 * event, archive, address.
 */
export function citation(
  report: Report,
  { archive, address }: { archive: string; address: string },
): string {
  const { byline, publisher } = report.source;
  const date = parseEventDate(report.date);
  const inferred = partsInWords(inferredParts(date));
  const title = report.title.includes('“') ? report.title : `“${report.title}”`;
  return [
    byline,
    publisher,
    title,
    `sự kiện ${dateInWords(date)}${inferred && ` (${inferred} do suy luận)`}`,
    `lưu tại ${archive}`,
    address,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
    .concat('.');
}
