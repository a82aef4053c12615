import { telexOf } from '../../../src/model/telex.ts';
import type { Chance } from '../invent/chance.ts';
import { bare } from './corpus.ts';
import type { WordBonds } from './word-bonds.ts';

/** A query with a slip, and the same query spelt right; undefined where it has no room for one. */
export type Slip = { q: string; right: string } | undefined;

/** Draws a slip for a query: the syllables of a text, divided by spaces. */
export type DrawSlip = (query: string, chance: Chance, bonds: WordBonds) => Slip;

/** The rows of letters of a keyboard, each half a key to the right of the one above. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One word without the space between its first two syllables: `trực tuyến` → `trựctuyến`. */
export const joined: DrawSlip = (query, chance, bonds) => {
  const words = bonds.wordsOf(query);
  if (words.length === 0) return undefined;
  const word = chance.pick(words);
  const q = ` ${query} `.replace(` ${word} `, ` ${word.replace(' ', '')} `).trim();
  return { q, right: query };
};

/**
 * One letter of a query without marks lost, doubled, swapped with the next, or replaced by its
 * neighbour on the keyboard. A word keeps at least one letter.
 */
export const typo: DrawSlip = (query, chance) => {
  const right = bare(query);
  const places = [...right.matchAll(/(?<=[a-z])[a-z]|[a-z](?=[a-z])/g)].map(({ index }) => index);
  if (places.length === 0) return undefined;
  const at = chance.pick(places);
  const [before, letter, after] = [right.slice(0, at), right.charAt(at), right.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    before + chance.pick(neighbours(letter)) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ].filter((slip, kind) => slip !== right && (kind !== 3 || /^[a-z]/.test(after)));
  return { q: chance.pick(slips), right };
};

/** One syllable with marks as Telex leaves it: `đồng` → `ddoofng` or `ddoongf`. */
export const telex: DrawSlip = (query, chance) => {
  const all = query.split(' ');
  const marked = all.flatMap((one, at) => (bare(one) === one ? [] : [at]));
  if (marked.length === 0) return undefined;
  const at = chance.pick(marked);
  const syllable = all[at] ?? '';
  // Some type the tone behind its vowel, others at the end.
  const typed = chance.happens(0.5)
    ? telexOf(syllable)
    : Array.from(syllable.normalize('NFC'), telexOf).join('');
  return { q: all.toSpliced(at, 1, typed).join(' '), right: query };
};

/** The keys beside a letter, and above and below it. */
function neighbours(letter: string): string[] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  const column = rows[row]?.indexOf(letter) ?? 0;
  const at = (of: number, ...columns: number[]) =>
    columns.map((position) => rows[of]?.charAt(position) ?? '');
  return [
    ...at(row, column - 1, column + 1),
    ...at(row - 1, column, column + 1),
    ...at(row + 1, column - 1, column),
  ].filter((key) => key !== '');
}
