import { UTCDate, utc } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { vi } from 'date-fns/locale/vi';
import { defined } from './defined.ts';
import type { Day, EventDate } from './event-date.ts';

/**
 * The date in full, in Vietnamese: `thứ Tư, ngày 13 tháng 10 năm 2021`. An interval names once what
 * its ends share.
 */
export function dateInWords({ start, end }: EventDate): string {
  if (!end) return dayInWords(start);
  if (start.day === undefined || end.day === undefined)
    return `từ ${dayInWords(start)} đến ${dayInWords(end)}`;
  const sameYear = start.year === end.year;
  const opening =
    sameYear && start.month === end.month
      ? `ngày ${start.day}`
      : `${dayAndMonth(start)}${sameYear ? '' : ` năm ${start.year}`}`;
  return `từ ${opening} đến ${dayAndMonth(end)} năm ${end.year}`;
}

function dayAndMonth({ day, month }: Day): string {
  return `ngày ${defined(day, 'The day of a date')} tháng ${defined(month, 'The month of a day')}`;
}

function dayInWords({ year, month, day }: Day): string {
  if (month === undefined) return `năm ${year}`;
  if (day === undefined) return `tháng ${month} năm ${year}`;
  const weekday = format(new UTCDate(year, month - 1, day), 'EEEE', { locale: vi, in: utc });
  return `${weekday.replace('Thứ', 'thứ').replace('Chủ Nhật', 'Chủ nhật')}, ngày ${day} tháng ${month} năm ${year}`;
}
