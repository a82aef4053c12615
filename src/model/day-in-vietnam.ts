/**
 * The day of a moment in Việt Nam (UTC+7), `2024-05-30`, whatever the time zone of the machine.
 * `milliseconds` counts since 1970 in UTC.
 */
export function dayInVietnam(milliseconds: number): string {
  return new Date(milliseconds + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
