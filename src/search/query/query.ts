import { encodeSearchText } from '../format/search-text.ts';
import { spellings } from '../../model/spelling.ts';
import { fold } from '../../model/vietnamese.ts';
import type { AbbreviationPair } from './abbreviation-list.ts';
import { findAbbreviations } from './abbreviations.ts';
import { findDates } from './dates-in-query.ts';
import { replaceAll, type Draft, type Replacement } from './reading-draft.ts';
import { clip, mostWords, readStretches } from './tokens.ts';

/** A word that a reader asks for. */
export interface Word {
  /** The word as typed, NFC, lower case: what messages show. */
  typed: string;
  /** Search copies of the spellings that count as this word, the one typed first, each once. */
  spellings: string[];
  /** Set when it was typed with diacritics, so that exact matches count more. */
  marked: boolean;
}

/**
 * One way to read the query: words in order, and the runs of them that stood in quotation marks
 * (from inclusive, to exclusive).
 */
export interface Reading {
  words: Word[];
  phrases: [from: number, to: number][];
}

/** A parsed query. */
export interface Query {
  /**
   * The query as typed, then the same with abbreviations written out or shortened, dates in words;
   * at least one, at most four.
   */
  readings: readonly [Reading, ...Reading[]];
  /** Runs of words that no result may have (`-từ`, `-"một cụm"`). */
  excluded: Word[][];
  /**
   * Set when the reader may still be typing the last word of the first reading: nothing follows it.
   */
  open: boolean;
}

/** The fewest letters and digits that are worth a search. */
const fewest = 2;
/** The most readings beside the one as typed. */
const mostOthers = 3;

/**
 * Parses what a reader typed, whatever it is: any case, with or without marks, composed or not, ð
 * (Ð on some keyboards) for đ. Of a long text only the beginning counts (24 words, 300 characters).
 * Returns undefined for fewer than two letters or digits.
 */
export function parseQuery(
  typed: string,
  abbreviations: readonly AbbreviationPair[] = [],
): Query | undefined {
  const { text, open } = clip(typed);
  const stretches = readStretches(text);
  const draft: Draft = { words: [], phrases: [] };
  const abbreviated: Replacement[] = [];
  const dates: Replacement[] = [];
  for (const stretch of stretches.filter(({ kind }) => kind !== 'excluded')) {
    const start = draft.words.length;
    const move = (found: Replacement): Replacement => ({
      ...found,
      from: found.from + start,
      to: found.to + start,
    });
    abbreviated.push(...findAbbreviations(stretch.words, abbreviations).map(move));
    dates.push(...findDates(stretch.text).map(move));
    draft.words.push(...stretch.words);
    if (stretch.kind === 'phrase') draft.phrases.push([start, draft.words.length]);
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
    excluded: stretches
      .filter(({ kind }) => kind === 'excluded')
      .map(({ words }) => words.map(toWord)),
    open: open && stretches.at(-1)?.kind !== 'excluded',
  };
}

/** The drafts that differ from the one as typed and from one another, and are not too long. */
function others(typed: Draft, drafts: readonly Draft[]): Draft[] {
  const byText = new Map(
    drafts
      .filter(({ words }) => words.length <= mostWords)
      .map((draft) => [JSON.stringify(draft), draft]),
  );
  byText.delete(JSON.stringify(typed));
  return [...byText.values()];
}

function toReading({ words, phrases }: Draft): Reading {
  return { words: words.map(toWord), phrases };
}

function toWord(typed: string): Word {
  return {
    typed,
    spellings: spellings(typed).map(encodeSearchText),
    marked: fold(typed).normalize('NFC') !== typed,
  };
}
