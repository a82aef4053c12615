/** A day of the calendar. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}
