import { meantDate } from '../../model/meant-date.ts';
import type { Hints } from '../parse/event-day.ts';

/** The day of publication that a text gives, as a hint; undefined where it gives no day. */
export function publishedHint(text: string): Pick<Hints, 'published'> | undefined {
  const date = meantDate(text);
  if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { published: { year, month, day } };
}
