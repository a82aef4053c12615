import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { inferredParts, parseEventDate, shortDate, sortKey } from '../../src/lib/event-date.ts';
import { inferenceToken } from '../../src/lib/inference.ts';
import { recordSchema, type ReportRecord } from '../../src/lib/report-record.ts';
import { slug } from '../../src/lib/vietnamese.ts';

/** What the index keeps of a report beside its words. */
export interface Kept {
  /**
   * What a result shows, each a list in JSON: the date in figures, the people, the places. Right after what was inferred stands the token
   * that says so. White space parts the items, because Pagefind takes these for words, too.
   */
  meta: Record<string, string>;
  /** Names and values, one pair each; people, bodies, places, topics and series by the last segment of their address. */
  filters: [name: string, value: string][];
  /** Keys in the order of their bytes: Pagefind loses the last digits of large numbers. */
  sort: Record<string, string>;
}

/** Reads the record of a report off its page: the JSON of its element `script[data-record]`. Nothing is kept of an article without one; throws where it is none. */
export function keptOf(article: Element): Kept {
  let record: ReportRecord | undefined;
  visit(article, 'element', (element) => {
    if ('dataRecord' in element.properties) record = recordSchema.parse(JSON.parse(toString(element)));
  });
  return record ? kept(record) : { meta: {}, filters: [], sort: {} };
}

function kept({ date, people = [], bodies = [], places = [], now = [], topics = [], series = [] }: ReportRecord): Kept {
  const day = parseEventDate(date);
  const inferred = inferredParts(day);
  const meta = {
    date: [shortDate(day) + (inferred.length > 0 ? inferenceToken(inferred) : '')],
    people: people.map(({ name }) => name),
    places: places.map((place) => place.name + (place.inferred ? inferenceToken([]) : '')),
  };
  const filters = {
    people: people.map((person) => person.slug ?? slug(person.name)),
    bodies: bodies.map(slug),
    places: [...places.map(({ name }) => name), ...now].map(slug),
    topics: topics.map(slug),
    series: series.map(slug),
    year: [String(day.start.year)],
  };
  return {
    meta: Object.fromEntries(Object.entries(meta).flatMap(([name, list]) => (list.length > 0 ? [[name, `[${list.map((item) => JSON.stringify(item)).join(', ')}]`]] : []))),
    filters: Object.entries(filters).flatMap(([name, values]) => [...new Set(values)].map((value): [string, string] => [name, value])),
    sort: { date: sortKey(day) },
  };
}
