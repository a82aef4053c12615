/** A part of a calendar day that may be inferred. */
export type DatePart = 'year' | 'month' | 'day';

/** Which part of something was inferred: all of it, nothing of it, or these parts of a date. */
export type Inferred = boolean | readonly DatePart[];

/** The parts of a day with their Vietnamese names, in the order in which Vietnamese prints them. */
const parts: readonly (readonly [DatePart, string])[] = [
  ['day', 'ngày'],
  ['month', 'tháng'],
  ['year', 'năm'],
];

/**
 * The first of eight private-use characters, one for each set of parts. None of them is a letter,
 * so they join no word.
 */
const firstToken = 0xe010;
const anyToken = /[\uE010-\uE017]/g;

/** Names parts of a day: `năm`, `tháng và năm`, `ngày, tháng và năm`. */
export function partsInWords(given: readonly DatePart[]): string {
  const names = parts.filter(([part]) => given.includes(part)).map(([, name]) => name);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' và ');
}

/**
 * Reads the parts of a day from their names, separated by white space, as `data-inferred` has them.
 */
export function readParts(names: string): DatePart[] {
  const given = new Set(names.split(/\s+/));
  return parts.flatMap(([part]) => (given.has(part) ? [part] : []));
}

/**
 * The character that the search copy of a page has right after a word, to mark the text that the
 * word ends, or these parts of it, as inferred.
 */
export function inferenceToken(given: readonly DatePart[]): string {
  return String.fromCharCode(
    parts.reduce((code, [part], bit) => code + (given.includes(part) ? 1 << bit : 0), firstToken),
  );
}

/** Removes these characters from a text. */
export function withoutInference(text: string): string {
  return text.replace(anyToken, '');
}

/**
 * Splits a text at the first of these characters. Also returns the names of the inferred parts:
 * empty for the whole, undefined where there is no such character.
 */
export function takeInference(text: string): {
  text: string;
  inferred: string | undefined;
  rest: string;
} {
  const at = text.search(anyToken);
  if (at < 0) return { text, inferred: undefined, rest: '' };
  const bits = text.charCodeAt(at) - firstToken;
  const inferred = partsInWords(parts.flatMap(([part], bit) => (bits & (1 << bit) ? [part] : [])));
  return { text: text.slice(0, at), inferred, rest: withoutInference(text.slice(at)) };
}
