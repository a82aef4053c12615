import { defined } from './defined.ts';
import { splitTones } from './tones.ts';

const collator = new Intl.Collator('vi');

/**
 * Compares in Vietnamese alphabetical order (a ă â b c d đ e ê …). Returns a negative number, zero
 * or a positive number.
 */
export const compare = collator.compare;

/** Compares by UTF-16 code units: no locale changes their order, and none are equal that differ. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Compares in Vietnamese order; names that are equal in it, by their code units. */
export function compareNames(a: string, b: string): number {
  return compare(a, b) || compareCodeUnits(a, b);
}

/** The name that occurs most often; of equals, the first in Vietnamese order. Throws for none. */
export function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return mostFrequent(counts);
}

/** The name with the highest count; of equals, the first in Vietnamese order. Throws for none. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || compareNames(a, b));
  return defined(most, 'a name')[0];
}

/** A person's given name, the last word of the printed name: `Phạm Minh Chính` → `Chính`. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? '';
}

/**
 * Sorts people in the order that Vietnamese readers expect: by given name, then by the whole name.
 * `sort` is the name, or what stands for it.
 */
export function byGivenName<Person extends { sort: string }>(people: readonly Person[]): Person[] {
  return people
    .map((person) => ({ person, name: person.sort, given: givenName(person.sort) }))
    .sort((a, b) => compare(a.given, b.given) || compare(a.name, b.name))
    .map(({ person }) => person);
}

/** The letters of the Vietnamese alphabet, in order. */
export const alphabet = Array.from('AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY');

/**
 * The letter of the alphabet rail for a word: its first letter without tone mark, but with the
 * marks that make another letter (`Ắ` → `Ă`, `Đỗ` → `Đ`, `Ý` → `Y`); `#` where it is no letter.
 */
export function railLetter(word: string): string {
  const [first = ''] = splitTones(word.trim().toLocaleUpperCase('vi')).letters;
  return /\p{L}/u.test(first) ? first : '#';
}
