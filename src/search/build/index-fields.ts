import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { inferredParts, parseEventDate, shortDate } from '../../model/event-date.ts';
import { inferenceToken } from '../../model/inference.ts';
import { writeMetaList } from '../format/meta-list.ts';
import { recordSchema, type ReportRecord } from '../format/report-record.ts';
import { findElement } from './find-element.ts';

/** The element of a page that holds the record of its report: `script[data-record]`, if any. */
export function recordElement(page: Nodes): Element | undefined {
  return findElement(page, ({ properties }) => 'dataRecord' in properties);
}

/**
 * Reads the record of a report from its page. Undefined where there is none. Throws where it is not
 * a record.
 */
export function recordOf(page: Nodes): ReportRecord | undefined {
  const element = recordElement(page);
  return element && recordSchema.parse(JSON.parse(toString(element)));
}

/**
 * The metadata that the index has of a report beside its words, each field a list: what a result
 * shows (the date in figures, the people, the places, with a token after what was inferred), and
 * further names under which it is found.
 */
export function metaOf({
  date,
  people = [],
  places = [],
  also = [],
}: ReportRecord): Record<string, string> {
  const day = parseEventDate(date);
  const inferred = inferredParts(day);
  const lists = {
    date: [shortDate(day) + (inferred.length > 0 ? inferenceToken(inferred) : '')],
    people: people.map(({ name }) => name),
    places: places.map((place) => place.name + (place.inferred ? inferenceToken([]) : '')),
    also,
  };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) =>
      list.length > 0 ? [[name, writeMetaList(list)]] : [],
    ),
  );
}
