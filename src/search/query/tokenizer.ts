/** The maximum number of words of a query. What follows is ignored. */
export const mostQueryWords = 24;
/** The maximum number of characters of a query. What follows is ignored. */
const mostCharacters = 300;

/**
 * A run of letters (with their marks) or of digits, which the search copy takes for a word, too.
 */
const word = /\p{M}*\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** A word, and the range of characters that it has in a text. */
export interface TextToken {
  text: string;
  from: number;
  to: number;
}

/** A part of a query: one phrase in quotation marks, one exclusion, or the text between them. */
export interface QueryPart {
  kind: 'loose' | 'phrase' | 'excluded';
  text: string;
  words: string[];
}

/** The form in which words are compared: NFC, lower case, ð (Ð on some keyboards) as đ. */
export function normalizeWord(text: string): string {
  return text.normalize('NFC').replace(/[Ðð]/g, 'đ').toLowerCase().normalize('NFC');
}

/** Splits a text into its words. */
export function tokenize(text: string): TextToken[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }));
}

/** The words of a text, without their positions. */
export function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}

/**
 * Clips a query to its maximum length and normalizes it. `open` says whether the visitor may still
 * be typing its last word.
 */
export function clipQuery(typed: string): { text: string; open: boolean } {
  // Cut before it is composed, because a long text of nothing but marks would take seconds. No
  // letter has more than three characters.
  const text = normalizeWord(
    typed
      .replace(/\s+/gu, ' ')
      .trimStart()
      .slice(0, 4 * mostCharacters),
  );
  const all = tokenize(text);
  const over = all.find(({ to }, index) => index >= mostQueryWords || to > mostCharacters);
  return {
    text: text.slice(0, over?.from),
    open: over === undefined && all.at(-1)?.to === text.length,
  };
}

/**
 * A minus excludes only at the start of a word: `kinh tế - xã hội` and `covid-19` exclude nothing.
 */
const minus = /(?<=^|\s)-(?=["“”„«\p{L}\p{N}])/u.source;
/** A quotation that is not closed runs to the end. */
const quoted = /["“”„](?<straight>[^"“”„]*)["“”„]?|«(?<angled>[^»]*)»?/u.source;
const excluded = `${minus}(?<excluded>[^\\s"“”„«]+)`;
const loose = `(?<loose>(?:(?!${minus})[^"“”„«])+)`;
const queryPart = new RegExp(`(?<minus>${minus})?(?:${quoted})|${excluded}|${loose}`, 'gu');

/** Splits a query into its parts, in order. Parts without a word are left out. */
export function splitQuery(text: string): QueryPart[] {
  return [...text.matchAll(queryPart)]
    .map(({ groups = {} }) => {
      const part = groups.straight ?? groups.angled ?? groups.excluded ?? groups.loose ?? '';
      const isExcluded = groups.minus !== undefined || groups.excluded !== undefined;
      const kind: QueryPart['kind'] = isExcluded
        ? 'excluded'
        : groups.loose === undefined
          ? 'phrase'
          : 'loose';
      return { kind, text: part, words: wordsOf(part) };
    })
    .filter(({ words }) => words.length > 0);
}
