import { decodeSearchText } from '../format/search-text.ts';
import { defined } from '../../model/defined.ts';
import { fold } from '../../model/vietnamese.ts';
import type { Query, Reading, Word } from '../query/query.ts';
import { plain, runs } from '../query/tokens.ts';

/**
 * Words of a text that stand together and were found: which text, from which character on, up to
 * which.
 */
export interface FoundRun {
  text: number;
  from: number;
  to: number;
}

/** A word of the texts where it stands, and by what it is recognised. */
interface Token extends FoundRun {
  exact: string;
  folded: string;
}

/** A part of a reading that must be found: a phrase, or a word by itself. */
interface Demand {
  words: Word[];
  /**
   * The fallback where the page has nothing of the kind: the last word as a prefix, with the word
   * before it.
   */
  begun: Word[] | undefined;
}

/**
 * Neighbours found together: from one word on, so many of them; a phrase is one find, whatever
 * stands between its words.
 */
interface Place {
  from: number;
  count: number;
}

/**
 * The text between two words that are marked as one: white space, a joint (`COVID-19`, `6/12`), or
 * a dash that stands alone.
 */
const joint = /^(?:\s+|[-\u2010-\u2015/.&’']|\s[-–]\s)$/u;

/**
 * Returns the runs of words to mark in the texts of a page, in order: those of the readings that
 * the page answers whole, else those of the query as typed. A word typed with marks is marked as
 * typed; only where the page never has it so, whatever its marks. Neighbours become one run. A word
 * found alone is left out where it is also found beside another, as in the excerpts of results.
 */
export function findWords(texts: readonly string[], { readings, open }: Query): FoundRun[] {
  const tokens = texts.flatMap((text, index) =>
    runs(text).map((run): Token => ({
      text: index,
      from: run.from,
      to: run.to,
      exact: plain(run.text),
      folded: fold(run.text),
    })),
  );
  const answers = readings.map((reading, index) =>
    demandsOf(reading, open && index === 0).map((demand) => placesOf(demand, tokens)),
  );
  const whole = answers.filter((places) => places.every(({ length }) => length > 0));
  const places = (whole.length > 0 ? whole : answers.slice(0, 1)).flat(2);
  const found = new Set(
    places.flatMap(({ from, count }) => Array.from({ length: count }, (_, index) => from + index)),
  );
  const bound = new Set(
    places.flatMap(({ from, count }) =>
      Array.from({ length: count - 1 }, (_, index) => from + index),
    ),
  );

  const joined = (first: Token, second: Token, index: number) =>
    first.text === second.text &&
    (bound.has(index) ||
      joint.test(defined(texts[first.text], 'The text').slice(first.to, second.from)));
  const together: Token[][] = [];
  for (const position of [...found].sort((a, b) => a - b)) {
    const [before, token] = [tokens[position - 1], tokens[position]];
    if (!token) continue;
    if (before && found.has(position - 1) && joined(before, token, position - 1))
      together.at(-1)?.push(token);
    else together.push([token]);
  }
  const inCompany = new Set(
    together.filter(({ length }) => length > 1).flatMap((run) => run.map(({ folded }) => folded)),
  );
  return together.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || (run.length === 1 && inCompany.has(first.folded))) return [];
    return [{ text: first.text, from: first.from, to: last.to }];
  });
}

function demandsOf({ words, phrases }: Reading, open: boolean): Demand[] {
  const starts = new Map(phrases);
  const demands: Demand[] = [];
  for (let from = 0; from < words.length;) {
    const to = starts.get(from) ?? from + 1;
    const begun = open && to === words.length ? words.slice(to - from > 1 ? from : -2) : undefined;
    demands.push({ words: words.slice(from, to), begun });
    from = to;
  }
  return demands;
}

/**
 * By what a word is recognised, in the manners of the search: with its marks where it was typed
 * with any, or whatever its marks.
 */
type Fits = (token: Token) => boolean;

function exactly(word: Word): Fits {
  const forms = new Set(word.spellings.map(decodeSearchText));
  return word.marked ? ({ exact }) => forms.has(exact) : folded(word);
}

function folded(word: Word): Fits {
  const forms = new Set(word.spellings.map((spelling) => fold(decodeSearchText(spelling))));
  return (token) => forms.has(token.folded);
}

function beginning(word: Word): Fits {
  const forms = word.spellings.map((spelling) => fold(decodeSearchText(spelling)));
  return (token) => forms.some((form) => token.folded.startsWith(form));
}

function placesOf({ words, begun = [] }: Demand, tokens: readonly Token[]): Place[] {
  const ways = [
    words.map(exactly),
    words.map(folded),
    begun.map((word, index) => (index === begun.length - 1 ? beginning(word) : folded(word))),
  ];
  for (const way of ways) {
    const places = inARow(way, tokens);
    if (places.length > 0) return places;
  }
  return [];
}

function inARow(row: readonly Fits[], tokens: readonly Token[]): Place[] {
  if (row.length === 0) return [];
  const fits = (start: number, text: number) =>
    row.every((fit, index) => {
      const token = tokens[start + index];
      return token?.text === text && fit(token);
    });
  return tokens.flatMap(({ text }, from) =>
    fits(from, text) ? [{ from, count: row.length }] : [],
  );
}
