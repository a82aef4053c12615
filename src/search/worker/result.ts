import { takeInference } from '../../model/inference.ts';
import type { Fragment } from '../format/pagefind-engine.ts';
import { readAnchor } from '../format/block-anchor.ts';
import { readMetaList } from '../format/meta-list.ts';
import { copiedWords, decodeSearchText, foldTerm } from '../format/search-text.ts';
import type { QueryWord } from '../query/parse-query.ts';
import type { ResultGroup } from '../query/result-groups.ts';
import { matchPositions } from './match-positions.ts';
import type { Block } from './passages.ts';
import { makeSnippets, type Snippet } from './snippet.ts';

/**
 * A fact that a result states, and whether the archive inferred it. `parts` names the inferred
 * parts of a date (`năm`), else it is empty.
 */
export interface Fact {
  text: string;
  inferred: boolean;
  parts: string;
}

/** A report that matches, as the page shows it. */
export interface Result {
  address: string;
  title: string;
  date: Fact | undefined;
  places: Fact[];
  people: string[];
  /** The best passage and, where there is one, the second-best. */
  snippets: Snippet[];
  /** The words of the query, as typed, that the report lacks. */
  missing: string[];
  group: ResultGroup;
}

/** Makes the result of a page for the words of a query. `open`: the last word may be a prefix. */
export function toResult(
  { url, content, meta, anchors }: Fragment,
  words: readonly QueryWord[],
  open: boolean,
  group: ResultGroup,
): Result {
  const text = (name: string) =>
    typeof meta[name] === 'string' ? decodeSearchText(meta[name]) : '';
  const list = (name: string) => readMetaList(text(name));
  const found = matchPositions(content, words, open);
  const also = new Set(copiedWords(typeof meta.also === 'string' ? meta.also : '').map(foldTerm));
  const people = list('people');
  return {
    address: url,
    title: text('title'),
    date: list('date').map(toFact)[0],
    places: list('places').map(toFact),
    people,
    snippets: makeSnippets(content, toBlocks(anchors, people), found),
    missing: words
      .filter((word, index) => found[index]?.length === 0 && !isAlso(word, also))
      .map(({ typed }) => typed),
    group,
  };
}

function toBlocks(anchors: Fragment['anchors'], people: readonly string[]): Block[] {
  const ordered = anchors.toSorted((a, b) => a.location - b.location);
  return ordered.map(({ id, location }, index) => {
    const { paragraph, speakers } = readAnchor(id);
    return {
      from: location,
      to: ordered[index + 1]?.location ?? Infinity,
      paragraph,
      speakers: speakers.flatMap((speaker) => people[speaker] ?? []),
    };
  });
}

/** Whether a word of a query is in another name of what a page names. */
function isAlso({ spellings }: QueryWord, also: ReadonlySet<string>): boolean {
  return spellings.some((spelling) => also.has(foldTerm(spelling)));
}

/** Reads a fact of the index, which has a token after what was inferred. */
function toFact(indexed: string): Fact {
  const { text, inferred } = takeInference(indexed);
  return { text, inferred: inferred !== undefined, parts: inferred ?? '' };
}
