import iconv from 'iconv-lite';
import { chooseEncoding } from './choose-encoding.ts';
import type { Encoding } from './encoding.ts';
import { type LegacyEncoding, legacyEncodings, unreadable } from './legacy.ts';
import { ReadError } from './read-error.ts';
import { readFaults } from './read-messages.ts';
import { isMarkedSyllable } from '../model/syllable.ts';

/** Lines in Unicode, and the old encoding from which they were converted. */
export interface Letters {
  lines: string[];
  encoding?: Encoding;
}

/**
 * Converts letters that only a font shows as Vietnamese: a document of Word set in .VnTime holds
 * `Héi th¶o`, one set in VNI-Times `Hoäi thaûo`. `unit` says what the lines are in the file. Throws
 * a ReadError where encodings are mixed, or a letter cannot be converted.
 */
export function readLetters(file: string, lines: string[], unit: 'line' | 'paragraph'): Letters {
  const fonts = legacyEncodings.filter(({ name }) => name !== 'windows-1258');
  const choice = chooseEncoding<Encoding>([
    { name: 'UTF-8', lines },
    ...fonts.map((font) => ({ name: font.name, lines: lines.map((line) => redraw(line, font)) })),
  ]);
  if (choice?.change) {
    const { index, first, second } = choice.change;
    throw new ReadError(file, readFaults.mixedEncodings(first, second), { [unit]: index + 1 });
  }
  if (!choice?.sure || choice.name === 'UTF-8') return { lines: lines.map(replaceEth) };
  const lost = choice.lines.findIndex((line) => line.includes(unreadable));
  if (lost >= 0)
    throw new ReadError(file, readFaults.undecodable(choice.name), { [unit]: lost + 1 });
  return { lines: choice.lines, encoding: choice.name };
}

const drawn = '\\0-\\x7f\\xa0-\\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const drawable = new RegExp(`[${drawn}]+`, 'g');
const otherLetter = new RegExp(`(?![${drawn}])[\\p{L}\\p{M}]`, 'u');

/**
 * Replaces characters by the letters that a font shows for them, except those that it lacks
 * (bullets, arrows).
 */
function redraw(line: string, { read }: LegacyEncoding): string {
  if (!/[^\0-\x7f]/.test(line)) return line;
  if (otherLetter.test(line)) return unreadable;
  return line.replace(drawable, (part) => read(iconv.encode(part, 'win1252')));
}

/** Replaces `Ð` (eth), often typed for `Đ`, in Vietnamese syllables and abbreviations. */
function replaceEth(line: string): string {
  return line.replace(/[\p{L}\p{M}]*[Ðð][\p{L}\p{M}]*/gu, (word) => {
    const replaced = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
    return isMarkedSyllable(replaced) || /^\p{Lu}+$/u.test(replaced) ? replaced : word;
  });
}
