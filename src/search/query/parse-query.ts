import { encodeSearchText } from '../format/search-text.ts';
import { spellings } from '../../model/spelling.ts';
import { isBare } from '../../model/vietnamese.ts';
import type { AbbreviationPair } from './abbreviation-list.ts';
import { findAbbreviations } from './abbreviations.ts';
import { findDates } from './dates-in-query.ts';
import { replaceAll, type ReadingDraft, type Replacement } from './reading-draft.ts';
import { clipQuery, mostQueryWords, splitQuery } from './tokenizer.ts';

/** A word of a query. */
export interface QueryWord {
  /** The word as typed, NFC, lower case, for messages. */
  typed: string;
  /** Search copies of the spellings that count as this word, the one typed first, each once. */
  spellings: string[];
  /** Whether it was typed with diacritics. Exact matches then count more. */
  marked: boolean;
}

/** One way to read a query: its words in order, and the ranges of words that are phrases. */
export interface QueryReading {
  words: QueryWord[];
  phrases: [from: number, to: number][];
}

/** A parsed query. */
export interface Query {
  /**
   * The query as typed, then the same with abbreviations expanded or shortened, and dates in words.
   * At most four.
   */
  readings: readonly [QueryReading, ...QueryReading[]];
  /** Phrases that no result may have (`-từ`, `-"một cụm"`). */
  excluded: QueryWord[][];
  /** Whether the visitor may still be typing the last word of the first reading. */
  open: boolean;
}

/** The minimum number of letters and digits of a query. */
const fewest = 2;
/** The maximum number of readings beside the query as typed. */
const mostOthers = 3;

/**
 * Parses a query, whatever it is: in any case, with or without diacritics, composed or not, with ð
 * (Ð on some keyboards) for đ. Only the beginning of a long text counts (24 words, 300 characters).
 * Returns undefined for fewer than two letters or digits.
 */
export function parseQuery(
  typed: string,
  abbreviations: readonly AbbreviationPair[] = [],
): Query | undefined {
  const { text, open } = clipQuery(typed);
  const parts = splitQuery(text);
  const draft: ReadingDraft = { words: [], phrases: [] };
  const abbreviated: Replacement[] = [];
  const dates: Replacement[] = [];
  for (const part of parts.filter(({ kind }) => kind !== 'excluded')) {
    const start = draft.words.length;
    const move = (replacement: Replacement): Replacement => ({
      ...replacement,
      from: replacement.from + start,
      to: replacement.to + start,
    });
    abbreviated.push(...findAbbreviations(part.words, abbreviations).map(move));
    dates.push(...findDates(part.text).map(move));
    draft.words.push(...part.words);
    if (part.kind === 'phrase') draft.phrases.push([start, draft.words.length]);
  }
  if ((draft.words.join('').match(/[\p{L}\p{N}]/gu) ?? []).length < fewest) return undefined;
  const [dated] = others(draft, [replaceAll(draft, dates)]);
  const shortOrLong = others(
    draft,
    abbreviated.map((replacement) => replaceAll(draft, [replacement])),
  );
  const further = [
    ...shortOrLong.slice(0, dated ? mostOthers - 1 : mostOthers),
    ...(dated ? [dated] : []),
  ];
  return {
    readings: [toReading(draft), ...further.map(toReading)],
    excluded: parts.filter(({ kind }) => kind === 'excluded').map(({ words }) => words.map(toWord)),
    open: open && parts.at(-1)?.kind !== 'excluded',
  };
}

/** The drafts that differ from the query as typed and from one another, and are not too long. */
function others(typed: ReadingDraft, drafts: readonly ReadingDraft[]): ReadingDraft[] {
  const byText = new Map(
    drafts
      .filter(({ words }) => words.length <= mostQueryWords)
      .map((draft) => [JSON.stringify(draft), draft]),
  );
  byText.delete(JSON.stringify(typed));
  return [...byText.values()];
}

function toReading({ words, phrases }: ReadingDraft): QueryReading {
  return { words: words.map(toWord), phrases };
}

function toWord(typed: string): QueryWord {
  return {
    typed,
    spellings: spellings(typed).map(encodeSearchText),
    marked: !isBare(typed),
  };
}
