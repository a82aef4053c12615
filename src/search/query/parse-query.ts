import { encodeSearchText } from '../format/search-text.ts';
import { spellings } from '../../model/spelling.ts';
import type { AbbreviationPair } from './abbreviation-list.ts';
import { findAbbreviations, oneForEach } from './abbreviations.ts';
import type { findNumbers } from './numbers-in-query.ts';
import {
  draftWords,
  replaceAll,
  type DraftWord,
  type ReadingDraft,
  type Replacement,
} from './reading-draft.ts';
import { clipQuery, mostQueryWords, splitQuery } from './tokenizer.ts';

/** A word of a query. */
export interface QueryWord {
  /** The word as typed, NFC, lower case, for messages. */
  typed: string;
  /** Search copies of the spellings that count as this word, the one typed first, each once. */
  spellings: string[];
  /**
   * Whether its diacritics count, for it or a word beside it was typed with some: exact matches
   * then come first. `Nam Định` is not `năm định`. Of a word without any, the index may tell that
   * they were left out.
   */
  marked: boolean;
  /** Whether no other diacritics count as it: it is marked, and stands in quotation marks. */
  strict: boolean;
}

/** One way to read a query: its words in order, and the ranges of words that are phrases. */
export interface QueryReading {
  words: QueryWord[];
  phrases: [from: number, to: number][];
}

/** A parsed query. */
export interface Query {
  /**
   * The query as typed, then the same with abbreviations expanded or shortened, all of them and
   * each alone, with dates in words, and with ordinals in other figures. At most six.
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
const mostOthers = 5;

/**
 * Parses a query, whatever it is: in any case, with or without diacritics, composed or not, with ð
 * (Ð on some keyboards) for đ. Only the beginning of a long text counts (24 words, 300 characters).
 * Returns undefined for fewer than two letters or digits. Dates and ordinals are found by
 * `numbersIn`, which is left out where `mayHaveNumbers` says that there are none.
 */
export function parseQuery(
  typed: string,
  abbreviations: readonly AbbreviationPair[] = [],
  numbersIn?: typeof findNumbers,
): Query | undefined {
  const { text, open } = clipQuery(typed);
  const parts = splitQuery(text);
  const draft: ReadingDraft = { words: [], phrases: [] };
  const abbreviated: Replacement[] = [];
  const numbers: Replacement[][] = [];
  for (const { kind, text: part, words } of parts.filter(({ kind }) => kind !== 'excluded')) {
    const start = draft.words.length;
    const isPhrase = kind === 'phrase';
    const move = (replacement: Replacement): Replacement => ({
      ...replacement,
      from: replacement.from + start,
      to: replacement.to + start,
    });
    abbreviated.push(...findAbbreviations(words, abbreviations).map(move));
    for (const [way, found] of numbersIn?.(part, isPhrase).entries() ?? [])
      (numbers[way] ??= []).push(...found.map(move));
    draft.words.push(...toDraftWords(words, isPhrase));
    if (isPhrase) draft.phrases.push([start, draft.words.length]);
  }
  if (
    (
      draft.words
        .flatMap(({ forms }) => forms)
        .join('')
        .match(/[\p{L}\p{N}]/gu) ?? []
    ).length < fewest
  )
    return undefined;
  const numbered = others(
    draft,
    numbers.map((found) => replaceAll(draft, found)),
  );
  const shortOrLong = others(
    draft,
    [oneForEach(abbreviated), ...abbreviated.map((replacement) => [replacement])].map((some) =>
      replaceAll(draft, some),
    ),
  );
  const further = [...shortOrLong.slice(0, mostOthers - numbered.length), ...numbered];
  return {
    readings: [toReading(draft), ...further.map(toReading)],
    excluded: parts
      .filter(({ kind }) => kind === 'excluded')
      .map(({ words }) => toDraftWords(words, true).map(toWord)),
    open: open && parts.at(-1)?.kind !== 'excluded',
  };
}

function toDraftWords(words: readonly string[], quoted: boolean): DraftWord[] {
  return draftWords(
    words.map((word) => [word]),
    quoted,
  );
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

function toWord({ forms, marked, quoted }: DraftWord): QueryWord {
  return {
    typed: forms[0] ?? '',
    spellings: [...new Set(forms.flatMap(spellings))].map(encodeSearchText),
    marked,
    strict: marked && quoted,
  };
}
