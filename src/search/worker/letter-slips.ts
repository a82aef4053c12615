import { editDistance } from '../../model/edit-distance.ts';

/**
 * The costs of wrong letters, in bits. They are so high that a neighbour must support the word.
 * Fitted to measured queries: the slips of a hand cost less than any other letter.
 */
const costs = { doubled: 6, swapped: 7, lost: 8, besides: 8, other: 12, two: 24 };
/** The number of letters from which a word may have two slips. */
const longWord = 5;

/** The rows of letters of a keyboard, each half a key to the right of the one above. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The maximum number of slips in a word of these letters. */
export function mostSlips(letters: string): number {
  return letters.length < longWord ? 1 : 2;
}

/**
 * The cost of typing some letters where others were meant, both folded, in bits; Infinity where
 * they are too different.
 */
export function lettersCost(typed: string, meant: string): number {
  const most = mostSlips(typed);
  const distance = editDistance(typed, meant, most);
  // One slip turns a single letter into any other.
  if (distance > most || distance >= Math.min(typed.length, meant.length)) return Infinity;
  return distance === 0 ? 0 : distance === 1 ? slipCost(typed, meant) : costs.two;
}

/** Whether letters that cost so much are at most one slip of the hand, not another letter. */
export function isOfHand(cost: number): boolean {
  return cost < costs.other;
}

/** Whether letters that cost so much have at most one of them doubled, or two swapped. */
export function isDoubledOrSwapped(cost: number): boolean {
  return cost <= costs.swapped;
}

/** The cost of the one slip between two words. */
function slipCost(typed: string, meant: string): number {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [letter = '', right = ''] = [typed[at], meant[at]];
  if (typed.length < meant.length) return costs.lost;
  if (typed.length > meant.length)
    return (letter || typed.at(-1)) === typed[at - 1] ? costs.doubled : costs.other;
  if (letter === meant[at + 1] && right === typed[at + 1]) return costs.swapped;
  return areBeside(letter, right) ? costs.besides : costs.other;
}

function areBeside(one: string, other: string): boolean {
  const [from, to] = [placeOf(one), placeOf(other)];
  return (
    from !== undefined &&
    to !== undefined &&
    Math.abs(from.row - to.row) <= 1 &&
    Math.abs(from.column - to.column) <= 1
  );
}

function placeOf(letter: string): { row: number; column: number } | undefined {
  const row = rows.findIndex((keys) => keys.includes(letter));
  return row < 0 ? undefined : { row, column: (rows[row] ?? '').indexOf(letter) + row / 2 };
}
