import { spellingKey } from '../../model/vietnamese.ts';

/** A word or a mark of a sentence, with the key under which its spellings meet and its place in the sentence. */
export interface Token {
  text: string;
  key: string;
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
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size > 20_000) keys.clear();
  const key = spellingKey(word);
  keys.set(word, key);
  return key;
}

/** The words and marks of a sentence in order; a date or an abbreviation (`6/12`, `TP.HCM`) is one word. */
export function tokenise(sentence: string): Token[] {
  return [...sentence.matchAll(token)].map(({ 0: text, index }) => ({
    text,
    key: keyOf(text),
    start: index,
    end: index + text.length,
    capital: /^\p{Lu}/u.test(text) && !/^[\p{Lu}\p{N}.&/-]{2,}$/u.test(text),
  }));
}

/** The words of a sentence from one token up to, not including, another, as printed. */
export function printed(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? sentence.slice(first.start, last.end) : '';
}

/** Phrases to look for, however their tone marks and capitals are set. */
export interface PhraseTable<T> {
  /** The longest phrase that begins at a token. */
  at(tokens: readonly Token[], index: number): { length: number; value: T } | undefined;
}

/** Makes a table of phrases out of entries of phrase and value. */
export function phraseTable<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): PhraseTable<T> {
  const byFirst = new Map<string, { keys: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const keys = tokenise(phrase).map(({ key }) => key);
    const [first = ''] = keys;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { keys, value }].sort(
        (a, b) => b.keys.length - a.keys.length,
      ),
    );
  }
  return {
    at(tokens, index) {
      const first = tokens[index]?.key ?? '';
      const found = byFirst
        .get(first)
        ?.find(({ keys }) => keys.every((key, offset) => tokens[index + offset]?.key === key));
      return found && { length: found.keys.length, value: found.value };
    },
  };
}

/** A table of phrases that only says whether one of them begins there. */
export function phraseList(...lists: readonly (readonly string[])[]): PhraseTable<true> {
  return phraseTable(lists.flat().map((phrase) => [phrase, true] as const));
}

/** The keys of words that white space parts, to look a token up by. */
export function keySet(words: string): Set<string> {
  return new Set(words.split(/\s+/).map(spellingKey));
}
