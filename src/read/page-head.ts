import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { dayInVietnam } from '../model/day-in-vietnam.ts';

/** A day of the calendar. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The metadata of a page. */
export interface PageHead {
  /** The day of publication in Việt Nam. */
  published?: CalendarDay;
  /** The name of the site. */
  publisher?: string;
}

const publishedNames = new Set([
  'article:published_time',
  'og:published_time',
  'datePublished',
  'pubdate',
]);
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
    const { property, name, itemProp, content, dateTime, type } = node.properties;
    const names = [property, name, itemProp].flat();
    if (names.some((one) => typeof one === 'string' && publishedNames.has(one)))
      dated(content ?? dateTime);
    if (property === 'og:site_name' && typeof content === 'string' && content.trim() !== '')
      head.publisher ??= content.trim();
    if (node.tagName === 'script' && type === 'application/ld+json')
      dated(inScript.exec(toString(node))?.[1]);
  });
  return head;
}

const zoned = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

function dayOf(words: string): CalendarDay | undefined {
  const printed = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(words);
  // A time of another zone may be on the day before or after.
  const [, year, month, day] =
    (zoned.test(words) && !Number.isNaN(Date.parse(words))
      ? /^(\d{4})-(\d{2})-(\d{2})/.exec(dayInVietnam(Date.parse(words)))
      : printed) ?? [];
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return found.year >= 1900 &&
    found.month >= 1 &&
    found.month <= 12 &&
    found.day >= 1 &&
    found.day <= 31
    ? found
    : undefined;
}
