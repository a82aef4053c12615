import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { inferredParts, parseEventDate, shortDate, sortKey } from '../../model/event-date.ts';
import { inferenceToken } from '../../model/inference.ts';
import { writeMetaList } from '../format/meta-list.ts';
import { recordSchema, type ReportRecord } from '../format/report-record.ts';

/** The fields that the index has of a report beside its words. */
export interface IndexFields {
  /**
   * The metadata, each field a list: what a result shows (the date in figures, the people, the
   * places, with a token after what was inferred), and further names under which it is found.
   */
  meta: Record<string, string>;
  /** The sort key of the date. It is a text: Pagefind loses the last digits of large numbers. */
  sort: Record<string, string>;
}

/** The element of a page that holds the record of its report: `script[data-record]`, if any. */
export function recordElement(page: Nodes): Element | undefined {
  let found: Element | undefined;
  visit(page, 'element', (element) => {
    if ('dataRecord' in element.properties) found = element;
    return found ? EXIT : undefined;
  });
  return found;
}

/**
 * Reads the record of a report from its page. Undefined where there is none. Throws where it is not
 * a record.
 */
export function recordOf(page: Nodes): ReportRecord | undefined {
  const element = recordElement(page);
  return element && recordSchema.parse(JSON.parse(toString(element)));
}

/** Makes the fields of a report from its record. */
export function fieldsOf({ date, people = [], places = [], also = [] }: ReportRecord): IndexFields {
  const day = parseEventDate(date);
  const inferred = inferredParts(day);
  const meta = {
    date: [shortDate(day) + (inferred.length > 0 ? inferenceToken(inferred) : '')],
    people: people.map(({ name }) => name),
    places: places.map((place) => place.name + (place.inferred ? inferenceToken([]) : '')),
    also,
  };
  return {
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([name, list]) =>
        list.length > 0 ? [[name, writeMetaList(list)]] : [],
      ),
    ),
    sort: { date: sortKey(day) },
  };
}
