import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { facetSegments } from '../../src/lib/addresses.ts';
import { parseEventDate, shortDate, sortKey } from '../../src/lib/event-date.ts';
import { slug } from '../../src/lib/vietnamese.ts';

/** What the index keeps of a report beside its words. */
export interface ReportRecord {
  /** What a result shows: the date in figures, people, places. A `?` follows what was inferred: `06-12-2021?`, `Hà Nội, Nam Định?`. */
  meta: Record<string, string>;
  /** Names and values, one pair each; people, bodies, places, topics and series by the last segment of their address. */
  filters: [name: string, value: string][];
  /** Keys in the order of their bytes: Pagefind loses the last digits of large numbers. */
  sort: Record<string, string>;
}

const facetOfSegment = new Map<string, string>(Object.entries(facetSegments).map(([facet, segment]) => [segment, facet]));

/**
 * Reads the record of a report off its page: the attributes of its element `data-date` (EDTF), `data-places` and `data-now`, and its
 * links to people, bodies, topics and series. An element without a date has no date and no year. Throws where the date is none.
 */
export function reportRecord(article: Element): ReportRecord {
  const { dataDate, dataPlaces, dataNow } = article.properties;
  const places = typeof dataPlaces === 'string' ? dataPlaces : '';
  const now = typeof dataNow === 'string' ? dataNow : '';
  const people = new Map<string, string>();
  const filters = new Map<string, [string, string]>();
  const add = (name: string, value: string) => filters.set(`${name} ${value}`, [name, value]);
  visit(article, 'element', (link) => {
    const { href } = link.properties;
    const [, segment, entry] = (typeof href === 'string' && /\/([a-z-]+)\/([a-z0-9-]+)\/$/.exec(href)) || [];
    const facet = facetOfSegment.get(segment ?? '');
    if (facet === undefined || entry === undefined) return;
    add(facet, entry);
    if (facet === 'people' && !people.has(entry)) people.set(entry, toString(link).trim());
  });
  for (const place of `${places}, ${now}`.split(', ')) if (place) add('places', slug(place));
  const meta = { people: [...people.values()].join(', '), places };
  if (typeof dataDate !== 'string') return { meta: filled(meta), filters: [...filters.values()], sort: {} };
  const date = parseEventDate(dataDate);
  const inferred = [date.start, date.end].some((day) => day && day.inferred.length > 0);
  add('year', String(date.start.year));
  return {
    meta: filled({ date: shortDate(date) + (inferred ? '?' : ''), ...meta }),
    filters: [...filters.values()],
    sort: { date: sortKey(date) },
  };
}

function filled(meta: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''));
}
