import { decodeSearchText, factAnchor } from '../lib/search-text.ts';
import { excerpt, type Block, type ExcerptPart } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

/** Something that a result names, and whether the archive inferred it. */
export interface Fact {
  text: string;
  inferred: boolean;
}

/** A report that matches, as a reader sees it. */
export interface Result {
  address: string;
  title: string;
  date: Fact | undefined;
  places: Fact[];
  people: string[];
  excerpt: ExcerptPart[];
}

/** The result that a page of the index makes, with the words found at these positions. */
export function toResult({ url, content, meta, anchors }: Fragment, found: readonly number[]): Result {
  const text = (name: string) => (typeof meta[name] === 'string' ? decodeSearchText(meta[name]) : '');
  const list = (name: string) => text(name).split(', ').filter(Boolean);
  return {
    address: url,
    title: text('title'),
    date: list('date').map(toFact)[0],
    places: list('places').map(toFact),
    people: list('people'),
    excerpt: excerpt(content, toBlocks(anchors), found),
  };
}

function toBlocks(anchors: Fragment['anchors']): Block[] {
  const ordered = anchors.toSorted((a, b) => a.location - b.location);
  return ordered.map(({ id, location }, index) => ({
    from: location,
    to: ordered[index + 1]?.location ?? Infinity,
    isText: !id.startsWith(factAnchor),
  }));
}

/** The index writes a `?` after what was inferred. */
function toFact(text: string): Fact {
  return { text: text.replace(/\?$/, ''), inferred: text.endsWith('?') };
}
