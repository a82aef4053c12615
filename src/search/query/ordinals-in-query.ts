import { spellings } from '../../model/spelling.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import type { Replacement } from './reading-draft.ts';
import { tokenize } from './tokenizer.ts';

/** The largest ordinal that is recognized. */
const largest = 30;

const tens = ['', 'mười', 'hai mươi', 'ba mươi'];
const counted = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const romanUnits = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The words that differ from `counted` as an ordinal, and after ten or twenty. */
const ordinalUnits = new Map([
  [1, ['nhất']],
  [2, ['hai', 'nhì']],
  [4, ['tư']],
]);
const laterUnits: ReadonlyMap<number, string[]> = new Map([
  [1, ['một', 'mốt']],
  [4, ['bốn', 'tư']],
  [5, ['lăm', 'nhăm', 'năm']],
]);

/** An ordinal in all its forms. */
interface Ordinal {
  /** The Arabic and the Roman figures. */
  figures: string[];
  /** In words, after `thứ` and `hạng`, the usual way first. */
  words: string[];
  /** In words as a cardinal: `quý một`. */
  cardinals: string[];
}

const ordinals = Array.from({ length: largest }, (_, index) => toOrdinal(index + 1));

function toOrdinal(number: number): Ordinal {
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  const figures = [String(number), 'x'.repeat(ten) + (romanUnits[unit] ?? '')];
  const one = counted[unit] ?? '';
  const before = tens[ten] ?? '';
  if (ten > 0) {
    const units = unit === 0 ? [''] : (laterUnits.get(unit) ?? [one]);
    const words = units.map((last) => `${before} ${last}`.trim());
    return { figures, words, cardinals: words };
  }
  return {
    figures,
    words: ordinalUnits.get(unit) ?? [one],
    cardinals: unit === 4 ? ['bốn', 'tư'] : [one],
  };
}

/** The way in which the words after which a number is an ordinal let it be written. */
interface Head {
  /** The word with its diacritics. */
  word: string;
  /** The words for a number up to ten that may follow it. */
  oneWord: 'words' | 'cardinals' | 'none';
}

/** The words after which a number is an ordinal, by their letters; `after` must stand before it. */
const heads: ReadonlyMap<string, Head & { after?: string }> = new Map([
  ['thu', { word: 'thứ', oneWord: 'words' }],
  ['hang', { word: 'hạng', oneWord: 'words' }],
  ['quy', { word: 'quý', oneWord: 'cardinals' }],
  ['qui', { word: 'quý', oneWord: 'cardinals' }],
  ['khoa', { word: 'khóa', oneWord: 'none' }],
  ['ky', { word: 'kỳ', oneWord: 'none' }],
  ['ki', { word: 'kỳ', oneWord: 'none' }],
  ['hoi', { word: 'hội', oneWord: 'none', after: 'dai' }],
  ['nghi', { word: 'nghị', oneWord: 'none', after: 'hoi' }],
  ['khu', { word: 'khu', oneWord: 'none', after: 'quan' }],
  ['loai', { word: 'loại', oneWord: 'none' }],
  ['cap', { word: 'cấp', oneWord: 'none' }],
]);
/** After `thế`, the century. */
const century: Head = { word: 'kỷ', oneWord: 'none' };
/** The heads for which `thứ` may stand: `đại hội XIII`, `đại hội lần thứ XIII`. */
const numbered: ReadonlySet<string> = new Set(['hội', 'nghị']);

/** An ordinal in a text, by its words. */
interface FoundOrdinal {
  /** The index of the word before the number. */
  at: number;
  /** The index after the number. */
  to: number;
  head: Head;
  ordinal: Ordinal;
}

/**
 * Finds the ordinals in a text, as replacements by their other forms, in three lists: by one word
 * (`lần thứ 3`, `III`, `ba`), by several (`khóa 15`, `khóa mười lăm`), and of what has one in words
 * by figures alone (`đại hội lần thứ 13`, `đại hội XIII`). A number is an ordinal only after such a
 * word as `thứ`, `khóa` or `đại hội`.
 */
export function findOrdinals(text: string, isQuoted: boolean): Replacement[][] {
  const tokens = tokenize(text);
  const words = tokens.map((token) => token.text);
  const letters = words.map(fold);
  const found = words.flatMap((_, at): FoundOrdinal[] => {
    const head = headAt(words, letters, at);
    const number = head && numberAt(words, at + 1, head);
    // Not the day or the month of a date.
    return !number || /^[-/.]\d{1,2}(?!\d)/.test(text.slice(tokens[number.to - 1]?.to))
      ? []
      : [{ at, to: number.to, head, ordinal: number.ordinal }];
  });
  /** Whether `lần` stands before `thứ`. Alone, `thứ ba` may be the day. */
  const isTime = ({ at, head }: FoundOrdinal) => head.word === 'thứ' && letters[at - 1] === 'lan';
  const isTitle = ({ head }: FoundOrdinal) => numbered.has(head.word) && !isQuoted;
  const byOneWord = found.map((one): Replacement => {
    const { at, to, head, ordinal } = one;
    const oneWord = head.oneWord === 'none' ? [] : ordinal[head.oneWord];
    const forms = [...ordinal.figures, ...oneWord.filter((word) => !word.includes(' '))];
    // `đại hội` stays: what is written is `đại hội XIII` or `đại hội lần thứ XIII`.
    if (isTitle(one)) return phrase(at + 1, to, [['thứ', head.word], forms]);
    return isTime(one)
      ? phrase(at - 1, to, [['lần'], ['thứ'], forms])
      : phrase(at, to, [[head.word], forms]);
  });
  const bySeveral = found.flatMap((one): Replacement[] => {
    const { at, to, head, ordinal } = one;
    const written = (ordinal.words[0] ?? '').split(' ').map((word) => [word]);
    if (written.length === 1 && !isTitle(one)) return [];
    if (isTitle(one)) return [phrase(at + 1, to, [['lần'], ['thứ'], ...written])];
    return [
      isTime(one)
        ? phrase(at - 1, to, [['lần'], ['thứ'], ...written])
        : phrase(at, to, [[head.word], ...written]),
    ];
  });
  const byFigures = found
    .filter((one) => isTime(one) && !isQuoted && letters.slice(0, one.at).includes('hoi'))
    .map(({ at, to, ordinal }) => phrase(at - 1, to, [['hội'], ordinal.figures]));
  return [byOneWord, bySeveral, byFigures];
}

function phrase(from: number, to: number, words: string[][]): Replacement {
  return { from, to, words, phrase: true };
}

function headAt(
  words: readonly string[],
  letters: readonly string[],
  at: number,
): Head | undefined {
  const letter = letters[at] ?? '';
  const known = heads.get(letter);
  if (!known || (known.after && known.after !== letters[at - 1])) return undefined;
  const head = known.word === 'kỳ' && letters[at - 1] === 'the' ? century : known;
  return agree(words[at] ?? '', head.word) ? head : undefined;
}

/** The ordinal that begins at a word, and the index after it. The longest counts. */
function numberAt(
  words: readonly string[],
  at: number,
  { oneWord }: Head,
): { ordinal: Ordinal; to: number } | undefined {
  for (let to = Math.min(at + 3, words.length); to > at; to -= 1) {
    const typed = words.slice(at, to).join(' ');
    const ordinal = ordinals.find(
      ({ figures, words: ordered, cardinals }) =>
        figures.includes(typed.replace(/^0/, '')) ||
        [...ordered, ...cardinals].some(
          (word) => (oneWord !== 'none' || word.includes(' ')) && agree(typed, word),
        ),
    );
    if (ordinal) return { ordinal, to };
  }
  return undefined;
}

/** Whether a word was typed with its diacritics or with none. */
function agree(typed: string, word: string): boolean {
  return isBare(typed) ? typed === fold(word) : spellings(typed).includes(word);
}
