import { defined } from '../../model/defined.ts';
import { fold } from '../../model/vietnamese.ts';
import { decodeSearchText } from '../format/search-text.ts';
import type { Query, QueryReading, QueryWord } from '../query/parse-query.ts';
import { normalizeWord, tokenize } from '../query/tokenizer.ts';

/** A match: neighbouring words of one of the texts, from one character up to another. */
export interface WordMatch {
  /** The index of the text among the texts that were given. */
  text: number;
  from: number;
  to: number;
}

/** A word of the texts, with the forms by which it is compared. */
interface PageToken extends WordMatch {
  exact: string;
  folded: string;
}

/** A part of a reading that a page must have: a phrase, or a single word. */
interface Demand {
  words: QueryWord[];
  /**
   * The fallback where the page does not have them: the last word as a prefix, after the word
   * before it.
   */
  prefixed: QueryWord[] | undefined;
}

/** The position of a first token, and the number of tokens. */
interface TokenRange {
  from: number;
  count: number;
}

/**
 * The text between two words that are marked as one: white space, a joint (`COVID-19`, `6/12`), or
 * a dash that stands alone.
 */
const joint = /^(?:\s+|[-\u2010-\u2015/.&’']|\s[-–]\s)$/u;

/**
 * Returns the matches to mark in the texts of a page, in order. They are those of every reading of
 * which the page has all words, or of the query as typed where there is no such reading. A word
 * typed with diacritics matches as typed; where the page never has it so, its diacritics are
 * ignored, unless it stands in quotation marks. Neighbours become one match. A word that matches
 * alone is left out where it also matches beside another, as in the snippets of results.
 */
export function matchWords(texts: readonly string[], { readings, open }: Query): WordMatch[] {
  const tokens = texts.flatMap((text, index) =>
    tokenize(text).map((token): PageToken => ({
      text: index,
      from: token.from,
      to: token.to,
      exact: normalizeWord(token.text),
      folded: fold(token.text),
    })),
  );
  const answers = readings.map((reading, index) =>
    demandsOf(reading, open && index === 0).map((demand) => rangesOf(demand, tokens)),
  );
  const whole = answers.filter((ranges) => ranges.every(({ length }) => length > 0));
  const ranges = (whole.length > 0 ? whole : answers.slice(0, 1)).flat(2);
  const groups = joinNeighbours(tokens, ranges, texts);
  const inCompany = new Set(
    groups.filter(({ length }) => length > 1).flatMap((group) => group.map(({ folded }) => folded)),
  );
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last || (group.length === 1 && inCompany.has(first.folded))) return [];
    return [{ text: first.text, from: first.from, to: last.to }];
  });
}

/** The tokens of the ranges, grouped where nothing but a joint or a phrase stands between two. */
function joinNeighbours(
  tokens: readonly PageToken[],
  ranges: readonly TokenRange[],
  texts: readonly string[],
): PageToken[][] {
  const positions = ({ from, count }: TokenRange, length = count) =>
    Array.from({ length }, (_, index) => from + index);
  const matched = new Set(ranges.flatMap((range) => positions(range)));
  /** The tokens that a phrase joins to the next, whatever stands between them. */
  const bound = new Set(ranges.flatMap((range) => positions(range, range.count - 1)));
  const isJoined = (first: PageToken, second: PageToken, index: number) =>
    first.text === second.text &&
    (bound.has(index) ||
      joint.test(defined(texts[first.text], 'The text').slice(first.to, second.from)));
  const groups: PageToken[][] = [];
  for (const position of [...matched].sort((a, b) => a - b)) {
    const [before, token] = [tokens[position - 1], tokens[position]];
    if (!token) continue;
    if (before && matched.has(position - 1) && isJoined(before, token, position - 1))
      groups.at(-1)?.push(token);
    else groups.push([token]);
  }
  return groups;
}

function demandsOf({ words, phrases }: QueryReading, open: boolean): Demand[] {
  const starts = new Map(phrases);
  const demands: Demand[] = [];
  for (let from = 0; from < words.length;) {
    const to = starts.get(from) ?? from + 1;
    const isLast = open && to === words.length;
    const prefixed = isLast ? words.slice(to - from > 1 ? from : -2) : undefined;
    demands.push({ words: words.slice(from, to), prefixed });
    from = to;
  }
  return demands;
}

/** Whether a token of the page matches a word of the query. */
type Test = (token: PageToken) => boolean;

function matchesExactly(word: QueryWord): Test {
  const forms = new Set(word.spellings.map(decodeSearchText));
  return word.marked ? ({ exact }) => forms.has(exact) : matchesFolded(word);
}

function matchesFolded(word: QueryWord): Test {
  if (word.strict) return matchesExactly(word);
  const forms = new Set(word.spellings.map((spelling) => fold(decodeSearchText(spelling))));
  return (token) => forms.has(token.folded);
}

function matchesPrefix(word: QueryWord): Test {
  const forms = word.spellings.map((spelling) => fold(decodeSearchText(spelling)));
  return (token) => forms.some((form) => token.folded.startsWith(form));
}

/**
 * The ranges that meet a demand: as typed, else with its diacritics ignored, else with its last
 * word as a prefix.
 */
function rangesOf({ words, prefixed = [] }: Demand, tokens: readonly PageToken[]): TokenRange[] {
  const ways = [
    words.map(matchesExactly),
    words.map(matchesFolded),
    prefixed.map((word, index) =>
      index === prefixed.length - 1 ? matchesPrefix(word) : matchesFolded(word),
    ),
  ];
  for (const way of ways) {
    const ranges = consecutive(way, tokens);
    if (ranges.length > 0) return ranges;
  }
  return [];
}

function consecutive(tests: readonly Test[], tokens: readonly PageToken[]): TokenRange[] {
  if (tests.length === 0) return [];
  const matches = (start: number, text: number) =>
    tests.every((test, index) => {
      const token = tokens[start + index];
      return token?.text === text && test(token);
    });
  return tokens.flatMap(({ text }, from) =>
    matches(from, text) ? [{ from, count: tests.length }] : [],
  );
}
