import { chooseEncoding } from './choose-encoding.ts';
import { undoDoubled } from './doubled.ts';
import type { Encoding } from './encoding.ts';
import { asBytes, fonts, isWithoutHorns } from './fonts.ts';
import { type TextLanguage, languageOf } from './text-language.ts';
import { unreadable } from './legacy.ts';
import { ReadError } from '../read-error.ts';
import { readDoubts, readFaults, readNotes } from '../read-messages.ts';
import { readReferences } from './references.ts';
import { isVietnamese, scorer } from './syllable-score.ts';
import { typings } from './typed-marks.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';

/** Lines in Unicode. */
export interface Letters {
  lines: string[];
  /** The old encoding from which they were converted. */
  encoding?: Encoding;
  /** The conversions, in Vietnamese. */
  notes: string[];
  /** Why all of it should be read again, in Vietnamese. */
  doubt?: string;
}

/**
 * Converts letters that were kept as other characters: a document of Word set in .VnTime holds `Héi
 * th¶o`, one set in VNI-Times `Hoäi thaûo`; a file saved twice has `Há»™i`, an old e-mail `Ho^.i`.
 * `unit` says what the lines are in the file. Throws a ReadError where encodings are mixed, or a
 * letter is lost.
 */
export function readLetters(file: string, lines: string[], unit: 'line' | 'paragraph'): Letters {
  const { text, notes } = readWhole(file, lines.join('\n'));
  const unescaped = readReferences(text);
  if (unescaped !== text) notes.push(readNotes.references);
  const given = unescaped.split('\n');
  const letters = readFont(file, given, unit) ?? readTyped(given);
  return letters
    ? { ...letters, notes: [...notes, ...letters.notes] }
    : { lines: given.map(replaceEth), notes };
}

/**
 * Undoes that a text of UTF-8 was saved as if it were another encoding. For a page this comes
 * before its tags are read, since half an `à` is a space there. Throws a ReadError where letters
 * are lost.
 */
export function readWhole(file: string, text: string): { text: string; notes: string[] } {
  const undone = undoDoubled(text);
  if (undone.isLost) throw new ReadError(file, readFaults.lostTwice(file));
  return { text: undone.text, notes: undone.isChanged ? [readNotes.doubled] : [] };
}

function readFont(file: string, lines: string[], unit: 'line' | 'paragraph'): Letters | undefined {
  const drawn = lines.map(asBytes);
  const choice = chooseEncoding<Encoding>([
    { name: 'UTF-8', lines },
    ...fonts.map(({ name, read }) => ({ name, lines: drawn.map(read) })),
  ]);
  if (choice?.change) {
    const { index, first, second } = choice.change;
    const part = [first, second].includes('UTF-8') ? readFontOfPart(file, lines, unit) : undefined;
    if (part) return part;
    throw new ReadError(file, readFaults.mixedEncodings(file, first, second), {
      [unit]: index + 1,
    });
  }
  if (!choice?.sure || choice.name === 'UTF-8') return undefined;
  // Of a text without marks, `m²` alone would be TCVN3 for `mô`.
  if (!isReadable(choice.lines, 'short')) return undefined;
  const lost = choice.lines.findIndex((line) => line.includes(unreadable));
  if (lost >= 0)
    throw new ReadError(file, readFaults.undecodable(file, choice.name), { [unit]: lost + 1 });
  if (choice.name === 'TCVN3' && isWithoutHorns(choice.lines.join('\n')))
    throw new ReadError(file, readFaults.lostHorns(file));
  return { lines: choice.lines, encoding: choice.name, notes: [readNotes.font(choice.name)] };
}

/**
 * Converts the lines that are no Vietnamese as they are, where the others are; undefined where the
 * lines that are not are of no font, or of several.
 */
function readFontOfPart(
  file: string,
  lines: string[],
  unit: 'line' | 'paragraph',
): Letters | undefined {
  const score = scorer();
  const isUnicode = lines.map((line) => isVietnamese(score(line)));
  if (!isUnicode.includes(true)) return undefined;
  const old = readFont(
    file,
    lines.map((line, index) => (isUnicode[index] ? '' : line)),
    unit,
  );
  return (
    old && {
      ...old,
      lines: lines.map((line, index) => (isUnicode[index] ? line : (old.lines[index] ?? line))),
      notes: [...old.notes, readNotes.fontOfPart(isUnicode.filter(Boolean).length, unit)],
    }
  );
}

/** Reads marks that were typed as signs or letters, where a text has hardly any others. */
function readTyped(lines: string[]): Letters | undefined {
  const text = lines.join('\n');
  if ((text.match(/[^\0-\x7f]/g)?.length ?? 0) > 0.03 * text.length) return undefined;
  for (const { name, read } of typings) {
    const typed = read(text).split('\n');
    if (isReadable(typed))
      return { lines: typed, notes: [readNotes.typed(name)], doubt: readDoubts.typed(name) };
  }
  return undefined;
}

/** Whether most words of a text are Vietnamese. */
function isReadable(lines: string[], ...others: TextLanguage['kind'][]): boolean {
  const { kind } = languageOf(lines);
  return ['vietnamese', 'doubtful', 'garbled-part', ...others].includes(kind);
}

/** Replaces `Ð` (eth), often typed for `Đ`, in Vietnamese syllables and abbreviations. */
function replaceEth(line: string): string {
  if (!/[Ðð]/.test(line)) return line;
  return line.replace(/[\p{L}\p{M}]*[Ðð][\p{L}\p{M}]*/gu, (word) => {
    const replaced = word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
    return isMarkedSyllable(replaced) || /^\p{Lu}+$/u.test(replaced) ? replaced : word;
  });
}
