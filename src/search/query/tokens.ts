/** The longest query that is looked for, in words and characters; what follows is passed over. */
export const mostWords = 24;
const mostCharacters = 300;

/**
 * A run of letters (with their marks) or of digits: what the search copy, too, takes for a word.
 */
const word = /\p{M}*\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** A word where it stands in a text. */
export interface Run {
  text: string;
  from: number;
  to: number;
}

/**
 * A part of a query: what stood in one pair of quotation marks, what a minus excludes, or what
 * stood loose between them.
 */
export interface Stretch {
  kind: 'loose' | 'phrase' | 'excluded';
  text: string;
  words: string[];
}

/** The text as words are compared: NFC, lower case, ð (Ð on some keyboards) as đ. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/[Ðð]/g, 'đ').toLowerCase().normalize('NFC');
}

/** The words of a text, with their places. */
export function runs(text: string): Run[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }));
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return runs(text).map((run) => run.text);
}

/**
 * Returns the part of a typed text that a search reads, in plain letters; `open` where the reader
 * may still be typing its last word.
 */
export function clip(typed: string): { text: string; open: boolean } {
  // Cut before it is composed, because a long text of nothing but marks would take seconds; no
  // letter has more than three characters.
  const text = plain(
    typed
      .replace(/\s+/gu, ' ')
      .trimStart()
      .slice(0, 4 * mostCharacters),
  );
  const all = runs(text);
  const over = all.find(({ to }, index) => index >= mostWords || to > mostCharacters);
  return {
    text: text.slice(0, over?.from),
    open: over === undefined && all.at(-1)?.to === text.length,
  };
}

/**
 * A minus excludes only at the start of a word: `kinh tế - xã hội` and `covid-19` exclude nothing.
 */
const minus = /(?<=^|\s)-(?=["“”„«\p{L}\p{N}])/u.source;
/** A pair of quotation marks that is not closed runs to the end. */
const quoted = /["“”„](?<straight>[^"“”„]*)["“”„]?|«(?<angled>[^»]*)»?/u.source;
const stretch = new RegExp(
  `(?<minus>${minus})?(?:${quoted})|${minus}(?<excluded>[^\\s"“”„«]+)|(?<loose>(?:(?!${minus})[^"“”„«])+)`,
  'gu',
);

/** The parts of a query that hold words, in order. */
export function readStretches(text: string): Stretch[] {
  return [...text.matchAll(stretch)]
    .map(({ groups = {} }) => {
      const part = groups.straight ?? groups.angled ?? groups.excluded ?? groups.loose ?? '';
      const excluded = groups.minus !== undefined || groups.excluded !== undefined;
      const kind: Stretch['kind'] = excluded
        ? 'excluded'
        : groups.loose === undefined
          ? 'phrase'
          : 'loose';
      return { kind, text: part, words: wordsOf(part) };
    })
    .filter(({ words }) => words.length > 0);
}
