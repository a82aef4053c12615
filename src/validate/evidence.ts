import { parseEventDate } from '../model/event-date.ts';
import { textAt, textsAt } from '../model/texts-at.ts';
import type { Fault } from './problem.ts';

const quoted = [
  'dateBasis.words.*',
  'dateBasis.inferredFrom.*',
  'venues.*.inferred.from',
  'venues.*.inferred.from.*',
  'captions.*',
  'source.printed',
  'source.byline',
];

/** All that a report prints, its text being `text`: NFC, one space between words. */
export function printedText(value: unknown, text: string): string {
  return flat([textAt(value, 'preamble'), textAt(value, 'title'), text].join(' '));
}

/** A text in NFC with one space between its words: equal where the words are. */
export function flat(text: string): string {
  // Single spaces, nearly all of the white space, are left as they are: that is several times as fast.
  return text
    .normalize('NFC')
    .replace(/ \s+|[^\S ]\s*/gu, ' ')
    .trim();
}

/** Phrases that a report is said to print and does not, and captions that are no paragraph of their own. */
export function evidenceFaults(value: unknown, text: string): Fault[] {
  const printed = printedText(value, text);
  return quoted
    .flatMap((way) => textsAt(value, way))
    .filter(({ value: phrase }) => !printed.includes(flat(phrase)))
    .map(({ path, value: phrase }) => ({
      path,
      message: `“${phrase}” không có trong bài`,
      mend: 'hãy chép đúng nguyên văn những chữ trong bài',
    }));
}

/** A day of publication before the event, which one of the two must have wrong. */
export function dateFaults(value: unknown): Fault[] {
  const [date, published] = [readDate(textAt(value, 'date')), readDate(textAt(value, 'published'))];
  if (date === undefined || published === undefined || published >= date.slice(0, published.length))
    return [];
  return [
    {
      path: ['published'],
      message: 'ngày đăng trước ngày diễn ra',
      mend: 'hãy xem lại date và published: bài tường thuật được đăng từ ngày diễn ra trở đi',
      warning: true,
    },
  ];
}

function readDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    const { year, month, day } = parseEventDate(value).start;
    return [year, month, day]
      .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))
      .join('-');
  } catch {
    return undefined;
  }
}
