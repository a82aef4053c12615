import { isMarkedSyllable } from '../../model/syllable.ts';
import { spellingKey } from '../../model/vietnamese.ts';

/** A word or a mark of a sentence. */
export interface SentenceToken {
  text: string;
  /** The same for all spellings of a word: `Hoà` and `HÒA` have one key. */
  key: string;
  /** Offsets in the sentence. */
  start: number;
  end: number;
  /** Begins with a capital letter and is no abbreviation in capitals. */
  capital: boolean;
}

const letters = String.raw`[\p{L}\p{M}\p{N}]`;
const token = new RegExp(
  String.raw`${letters}+(?:['’](?=\p{L})${letters}+|[./&-](?=[\p{L}\p{N}])${letters}+)*|\S`,
  'gu',
);

// Reports repeat few words often, and a key takes long to make.
const keys = new Map<string, string>();

function keyOf(word: string): string {
  const cached = keys.get(word);
  if (cached !== undefined) return cached;
  if (keys.size > 20_000) keys.clear();
  const key = spellingKey(word);
  keys.set(word, key);
  return key;
}

/** A mark of a footnote, right after a word: `An*`, `An(2)`; or after a name: `Lê An1`. */
const footnoteMark =
  /(?<=\p{L})(?:\*+|\(\d{1,2}\)|\[\d{1,2}\])|\p{N}{1,2}(?![\p{L}\p{N}/.-])(?<=(?<!\p{L})\p{Lu}\p{L}* (\p{Lu}\p{L}+)\p{N}{1,2})/gu;

/**
 * The words and marks of a sentence in order; a date or an abbreviation (`6/12`, `TP.HCM`) is one,
 * the mark of a footnote is none.
 */
export function tokenize(sentence: string): SentenceToken[] {
  const bare = sentence.replace(footnoteMark, (mark, word: string | undefined) =>
    word === undefined || isMarkedSyllable(word) ? ' '.repeat(mark.length) : mark,
  );
  return [...bare.matchAll(token)].map(({ 0: text, index }) => ({
    text,
    key: keyOf(text),
    start: index,
    end: index + text.length,
    capital: /^\p{Lu}/u.test(text) && !/^[\p{Lu}\p{N}.&/-]{2,}$/u.test(text),
  }));
}

/** The text of a sentence from one token to another, which is not included. */
export function printed(
  sentence: string,
  tokens: readonly SentenceToken[],
  from: number,
  to: number,
): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? sentence.slice(first.start, last.end) : '';
}

/** The text of the token or item at an index; '' beyond both ends. */
export function textAt(list: readonly { text: string }[], at: number): string {
  return list[at]?.text ?? '';
}

/** The texts of tokens or items, with one space between them. */
export function joinedText(list: readonly { text: string }[]): string {
  return list.map(({ text }) => text).join(' ');
}

/** The key of the token or item at an index; '' beyond both ends. */
export function keyAt(list: readonly { key: string }[], at: number): string {
  return list[at]?.key ?? '';
}

/** Whether the word at a token begins with a capital letter: `Bộ`, `UBND`. */
export function startsUpper(tokens: readonly SentenceToken[], at: number): boolean {
  return /^\p{Lu}/u.test(textAt(tokens, at));
}

/** Whether a token is a word or a number, and no mark. */
export function isWord(tokens: readonly SentenceToken[], at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(textAt(tokens, at));
}

/** Whether a text is a hyphen or a dash. */
export function isDash(text: string): boolean {
  return text === '-' || text === '–';
}

/** Whether tokens or items begin with a time, as entries of programmes do: `8h30`, `- 08:30`. */
export function isEntryOfProgramme(list: readonly { text: string }[]): boolean {
  const [first, second, third] = list.slice(isDash(textAt(list, 0)) ? 1 : 0);
  return (
    /^\d{1,2}[hg](?:\d{2})?$/u.test(first?.text ?? '') ||
    (/^\d{1,2}$/u.test(first?.text ?? '') &&
      /^(?::|giờ)$/u.test(second?.text ?? '') &&
      /^(?:\d{2}|[-–:])$/u.test(third?.text ?? ''))
  );
}

/** Counts the indexes in a row from one on that pass a test, up to `most`. */
export function countWhile(from: number, most: number, test: (at: number) => boolean): number {
  let count = 0;
  while (count < most && test(from + count)) count += 1;
  return count;
}

/** Phrases to find in a sentence. Case and the place of tone marks do not matter. */
export interface PhraseTable<T> {
  /** The longest phrase that begins at a token. */
  at(tokens: readonly SentenceToken[], index: number): { length: number; value: T } | undefined;
  /** The number of its tokens, 0 for none. */
  lengthAt(tokens: readonly SentenceToken[], index: number): number;
  /** Whether a phrase begins at one of the tokens before `to`. */
  isWithin(tokens: readonly SentenceToken[], from: number, to: number): boolean;
}

/** Makes a table from entries of phrase and value. Of two entries of a phrase the first counts. */
export function phraseTable<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): PhraseTable<T> {
  const byFirst = new Map<string, { keys: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const keys = tokenize(phrase).map(({ key }) => key);
    const first = keys[0] ?? '';
    const longestFirst = [...(byFirst.get(first) ?? []), { keys, value }].sort(
      (a, b) => b.keys.length - a.keys.length,
    );
    byFirst.set(first, longestFirst);
  }
  const at: PhraseTable<T>['at'] = (tokens, index) => {
    const found = byFirst
      .get(keyAt(tokens, index))
      ?.find(({ keys }) => keys.every((key, offset) => tokens[index + offset]?.key === key));
    return found && { length: found.keys.length, value: found.value };
  };
  return {
    at,
    lengthAt: (tokens, index) => at(tokens, index)?.length ?? 0,
    isWithin: (tokens, from, to) =>
      tokens.slice(from, to).some((_, offset) => at(tokens, from + offset)),
  };
}

/** Makes a table of phrases without values. */
export function phraseList(...lists: readonly (readonly string[])[]): PhraseTable<true> {
  return phraseTable(lists.flat().map((phrase) => [phrase, true] as const));
}

/** The keys of words. */
export function keySet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(spellingKey));
}
