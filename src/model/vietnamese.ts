import { remember } from './remember.ts';
import { splitTones } from './tones.ts';

/**
 * Folds text for matching without diacritics: lower case, no marks, đ and ð as d. `Đồng chí` →
 * `dong chi`.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd');
}

/** Whether a text (NFC, lower case) has no diacritics. */
export function isBare(text: string): boolean {
  return fold(text).normalize('NFC') === text;
}

/**
 * The slug of a name: folded ASCII letters and digits, joined by single hyphens. `Công nghiệp 4.0`
 * → `cong-nghiep-4-0`.
 */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A key that is the same for all spellings of one name. Case and the place of the tone mark do not
 * count (`Hoà` = `HÒA`); every other mark does (`Hòa` ≠ `Hóa`). The reports of an archive name the
 * same people and offices over and over.
 */
export const spellingKey = remember(makeKey);

function makeKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      const { letters, marks } = splitTones(syllable);
      return letters + marks;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of a text: its NFC runs without white space, in order. */
export function words(text: string): string[] {
  return text.normalize('NFC').split(/\s+/u).filter(Boolean);
}

/** The text with its first letter in upper case: `chiều 13-10` → `Chiều 13-10`. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/**
 * A word before a full stop that ends no sentence: a title, `TP.`, an initial (but not I, V and X,
 * which are more often numerals: `quý I.`), the number of a paragraph, or, behind that or a mark,
 * any abbreviation without vowels: `– BSTY.`.
 */
const shortened =
  /TP|Tp|TX|GS|PGS|TS|TSKH|ThS|BS|BSCKII?|CKII?|CN|DS|KS|KTS|LS|NGND|NGƯT|NSND|NSƯT|Mr|Mrs|Ms|Dr|Prof|St|[A-HJ-UWYZĐ]|\p{L}\.[IVX]/u
    .source;
const opening = String.raw`(?:^(?:\d+[.)])?|[,;:(–-])\s*[B-DF-HJ-NP-TV-ZĐ][B-DF-HJ-NP-TV-ZĐb-df-hj-np-tv-zđ]{1,5}`;
const notEnding = `(?<!^(?:\\d+|[IVX]+)|${opening}|(?<![\\p{L}\\p{M}\\p{N}&/-])(?:(?:P?GS|TS|ThS)-)*(?:${shortened}))`;
const ending = new RegExp(`^.*?(?:${notEnding}\\.|[!?…])["”’)]*(?=\\s+["“‘(]?\\p{Lu})`, 'su');

/** The first sentence of a text, with its closing mark; the whole text where no sentence ends. */
export function firstSentence(text: string): string {
  return ending.exec(text)?.[0] ?? text;
}

/** The end of a word, before the punctuation that would lead on to the cut text. */
const wordEnd = /(?<=[^\s,;:.–-])[,;:.–-]*(?:\s|$)/gu;

/**
 * Truncates a text to at most `length` characters (UTF-16 units) at the end of a word, and adds
 * `…`; returns the whole text where it fits. A longer first word is cut, but never within a
 * character.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let end: number | undefined;
  for (const { index } of text.matchAll(wordEnd)) {
    if (index > length) break;
    end = index;
  }
  const kept =
    end === undefined ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text.slice(0, end);
  return `${kept}…`;
}
