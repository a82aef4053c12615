import { splitTones } from './tones.ts';

const collator = new Intl.Collator('vi');

/** Negative, zero or positive: Vietnamese alphabetical order (a ă â b c d đ e ê …). */
export const compare = collator.compare;

/** A person's given name, the last word of the name as printed: `Phạm Minh Chính` → `Chính`. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? '';
}

/** Order of people as Vietnamese readers expect it: by given name, then by the whole name. */
export function compareByGivenName(a: string, b: string): number {
  return compare(givenName(a), givenName(b)) || compare(a, b);
}

/** The letters of the Vietnamese alphabet, in order. */
export const alphabet = [...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'];

/**
 * The letter of the alphabet rail under which a word stands: its first letter without tone mark, but with the marks
 * that make a letter of its own (`Ắ` → `Ă`, `Đỗ` → `Đ`, `Ý` → `Y`). Anything that is no letter stands under `#`.
 */
export function railLetter(word: string): string {
  const [first = ''] = splitTones(word.trim().toLocaleUpperCase('vi')).letters;
  return /\p{L}/u.test(first) ? first : '#';
}
