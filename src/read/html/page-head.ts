import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { dayInVietnam } from '../../model/day-in-vietnam.ts';
import type { CalendarDay } from '../calendar-day.ts';

/** The metadata of a page. */
export interface PageHead {
  /** The day of publication in Việt Nam. */
  published?: CalendarDay;
  /** The name of the site. */
  publisher?: string;
  /** The author. */
  byline?: string;
}

const publishedNames =
  /^(?:(?:article|og):published(?:_time)?|datepublished|pub(?:lish)?-?date|dc(?:terms)?\.(?:date\.)?issued)$/i;
/** Classes of the element with the day of a post. */
const publishedClasses = /^(?:published|pub-?date|(?:entry|post|publish(?:ed)?)-date)$/i;
const inScript = /"datePublished"\s*:\s*"([^"]+)"/;

/** Reads the day of publication and the publisher from the head of a page and its JSON-LD. */
export function pageHead(root: Root): PageHead {
  const head: PageHead = {};
  const dated = (words: unknown) => {
    const day =
      typeof words === 'string' && head.published === undefined ? dayOf(words) : undefined;
    if (day) head.published = day;
  };
  visit(root, 'element', (node) => {
    const { property, name, itemProp, content, dateTime, type, className } = node.properties;
    const isNamed = [property, name, itemProp]
      .flat()
      .some((one) => publishedNames.test(String(one)));
    const isOfPost =
      node.tagName === 'time' &&
      [className].flat().some((one) => publishedClasses.test(String(one)));
    if (isNamed || isOfPost) dated(content ?? dateTime);
    if (property === 'og:site_name' && typeof content === 'string' && content.trim() !== '')
      head.publisher ??= content.trim();
    if (node.tagName === 'script' && type === 'application/ld+json')
      dated(inScript.exec(toString(node))?.[1]);
  });
  return head;
}

const zoned = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;
const isoDay = /^\s*(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/;
/** In Vietnamese order. A time with AM or PM is of a system that puts the month first. */
const printedDay =
  /^\s*(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})(?!\d)(?!.*\d\s*[AP]M)/i;

/** Returns the day in Việt Nam of a time that a program wrote, such as ISO 8601. */
export function dayOf(words: string): CalendarDay | undefined {
  // A time of another zone may be on the day before or after.
  const time = zoned.test(words) ? Date.parse(words) : Number.NaN;
  const text = Number.isNaN(time) ? words : dayInVietnam(time);
  const { groups } = isoDay.exec(text) ?? printedDay.exec(text) ?? {};
  const [year, month, day] = [groups?.year, groups?.month, groups?.day].map(Number);
  return year && month && day && year >= 1900 && month <= 12 && day <= 31
    ? { year, month, day }
    : undefined;
}
