import iconv from 'iconv-lite';
import { choose } from './choice.ts';
import type { Encoding } from './encoding.ts';
import { ReadError } from './error.ts';
import { type LegacyEncoding, legacyEncodings, unreadable } from './legacy.ts';
import { isMarkedSyllable } from '../model/syllable.ts';

/** Lines with their letters as Unicode has them, and the old encoding they were in, where they were. */
export interface Letters {
  lines: string[];
  encoding?: Encoding;
}

/**
 * Reads letters that a font drew as Vietnamese, though the file says they are others: a document of Word set in .VnTime holds
 * `Héi th¶o`, one set in VNI-Times `Hoäi thaûo`. `unit` is what the lines are in the file, for the place of an error.
 */
export function readLetters(file: string, lines: string[], unit: 'line' | 'paragraph'): Letters {
  const fonts = legacyEncodings.filter(({ name }) => name !== 'windows-1258');
  const choice = choose<Encoding>([
    { name: 'UTF-8', lines },
    ...fonts.map((font) => ({ name: font.name, lines: lines.map((line) => redraw(line, font)) })),
  ]);
  if (choice?.change) {
    const { index, first, second } = choice.change;
    throw new ReadError(file, 'mixed-encodings', { [unit]: index + 1 }, { first, second });
  }
  if (!choice?.sure || choice.name === 'UTF-8') return { lines: lines.map(mendD) };
  const lost = choice.lines.findIndex((line) => line.includes(unreadable));
  if (lost >= 0)
    throw new ReadError(file, 'undecodable', { [unit]: lost + 1 }, { encoding: choice.name });
  return { lines: choice.lines, encoding: choice.name };
}

const drawn = '\\0-\\x7f\\xa0-\\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const drawable = new RegExp(`[${drawn}]+`, 'g');
const otherLetter = new RegExp(`(?![${drawn}])[\\p{L}\\p{M}]`, 'u');

/** What a font shows for characters that stand for its own; signs that no such font has (bullets, arrows) are left as they are. */
function redraw(line: string, { read }: LegacyEncoding): string {
  if (!/[^\0-\x7f]/.test(line)) return line;
  if (otherLetter.test(line)) return unreadable;
  return line.replace(drawable, (part) => read(iconv.encode(part, 'win1252')));
}

/** `Ð` (eth) is often typed for `Đ`, which it resembles: in a syllable of Vietnamese, or an abbreviation, it is the latter. */
function mendD(line: string): string {
  return line.replace(/[\p{L}\p{M}]*[Ðð][\p{L}\p{M}]*/gu, (word) => {
    const mended = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
    return isMarkedSyllable(mended) || /^\p{Lu}+$/u.test(mended) ? mended : word;
  });
}
