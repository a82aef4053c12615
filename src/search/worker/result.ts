import { takeInference } from '../../model/inference.ts';
import { decodeSearchText, factAnchor } from '../format/search-text.ts';
import { excerpt, type Block, type Excerpt, type ExcerptPart } from './excerpt.ts';
import { foundPositions } from './found-positions.ts';
import type { Fragment } from '../format/pagefind-engine.ts';
import type { Word } from '../query/query.ts';

/**
 * Something that a result names, and whether the archive inferred it; `parts` names those parts of
 * a date that it did (`năm`), else it is empty.
 */
export interface Fact {
  text: string;
  inferred: boolean;
  parts: string;
}

/** A report that matches, as a reader sees it. */
export interface Result {
  address: string;
  title: string;
  date: Fact | undefined;
  places: Fact[];
  people: string[];
  excerpt: ExcerptPart[];
  /** Whether the excerpt quotes the report's text or is a fact that the archive states of it. */
  excerptKind: Excerpt['kind'];
  /** The words of the query, as typed, that the report lacks. */
  missing: string[];
}

/**
 * The result that a page of the index makes, for the words of a query (the last of which may be
 * open).
 */
export function toResult(
  { url, content, meta, anchors }: Fragment,
  words: readonly Word[],
  open: boolean,
): Result {
  const text = (name: string) =>
    typeof meta[name] === 'string' ? decodeSearchText(meta[name]) : '';
  const list = (name: string) => readList(text(name));
  const found = foundPositions(content, words, open);
  const shown = excerpt(content, toBlocks(anchors), found.flat());
  return {
    address: url,
    title: text('title'),
    date: list('date').map(toFact)[0],
    places: list('places').map(toFact),
    people: list('people'),
    excerpt: shown.parts,
    excerptKind: shown.kind,
    missing: words.filter((_, place) => found[place]?.length === 0).map(({ typed }) => typed),
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

/** The index keeps its lists as JSON, because names have commas. */
function readList(text: string): string[] {
  const list: unknown = text === '' ? [] : JSON.parse(text);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** The index writes a token after what was inferred. */
function toFact(indexed: string): Fact {
  const { text, inferred } = takeInference(indexed);
  return { text, inferred: inferred !== undefined, parts: inferred ?? '' };
}
