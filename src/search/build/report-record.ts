import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { inferredParts, parseEventDate, shortDate, sortKey } from '../../model/event-date.ts';
import { inferenceToken } from '../../model/inference.ts';
import { recordSchema, type ReportRecord } from '../format/report-record.ts';

/** What the index keeps of a report beside its words. */
export interface Kept {
  /**
   * What a result shows, each a list in JSON: the date in figures, the people, the places. Right after what was inferred stands the token
   * that says so. White space parts the items, because Pagefind takes these for words, too.
   */
  meta: Record<string, string>;
  /** Keys in the order of their bytes: Pagefind loses the last digits of large numbers. */
  sort: Record<string, string>;
}

/** Reads the record of a report off its page: the JSON of its element `script[data-record]`. Throws where that is something else. */
export function recordOf(article: Element): ReportRecord | undefined {
  let record: ReportRecord | undefined;
  visit(article, 'element', (element) => {
    if ('dataRecord' in element.properties)
      record = recordSchema.parse(JSON.parse(toString(element)));
  });
  return record;
}

/** What the index keeps of a report with this record. */
export function keptOf({ date, people = [], places = [] }: ReportRecord): Kept {
  const day = parseEventDate(date);
  const inferred = inferredParts(day);
  const meta = {
    date: [shortDate(day) + (inferred.length > 0 ? inferenceToken(inferred) : '')],
    people: people.map(({ name }) => name),
    places: places.map((place) => place.name + (place.inferred ? inferenceToken([]) : '')),
  };
  return {
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([name, list]) =>
        list.length > 0 ? [[name, `[${list.map((item) => JSON.stringify(item)).join(', ')}]`]] : [],
      ),
    ),
    sort: { date: sortKey(day) },
  };
}
