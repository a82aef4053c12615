import { dateInWords } from '../model/date-in-words.ts';
import { parseEventDate } from '../model/event-date.ts';
import { partsInWords } from '../model/inference.ts';
import { authorOf, type StatedDate, type StatedFacts } from './stated-facts.ts';

/**
 * Cites a report in one line as Vietnamese theses do: author or publishing body, year of
 * publication, title, source, address. Where the year is not known there is none: the day of the
 * event, which may be another, stands by itself.
 */
export function citation(
  { title, source, published, event, address }: StatedFacts,
  archive: string,
): string {
  const author = authorOf(source);
  const quoted = title.includes('“') ? title : `“${title}”`;
  return [
    (author ?? quoted) + (published ? ` (${yearOf(published)})` : ''),
    author !== undefined && quoted,
    source.publisher !== author && source.publisher,
    published && published.start.length > 4 && `đăng ${inWords(published)}`,
    `sự kiện ${inWords(event.date)}`,
    `lưu tại ${archive}`,
    address,
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(', ')
    .concat('.');
}

function yearOf({ start, inferred }: StatedDate): string {
  return start.slice(0, 4) + (inferred.includes('year') ? ', năm do suy luận' : '');
}

function inWords({ edtf, inferred }: StatedDate): string {
  const parts = partsInWords(inferred);
  return dateInWords(parseEventDate(edtf)) + (parts && ` (${parts} do suy luận)`);
}
