import { isMarkedSyllable } from '../../model/syllable.ts';
import { bodyHeads, opaqueBodies } from './body-table.ts';
import {
  companyWords,
  districts,
  doubtfulFamilies,
  families,
  honorifics,
  hyphened,
  namedAfter,
} from './name-table.ts';
import { callings, degrees, offices } from './office-table.ts';
import { places } from '../../model/place-table.ts';
import { phraseList, type Token } from './tokens.ts';

const placeNames = phraseList(places);
const opaque = phraseList(opaqueBodies);
const heads = phraseList(bodyHeads);
const titles = phraseList(offices, degrees, callings);
const longestName = 5;

/** Forms of address before a name. */
export const addressed = phraseList(honorifics);

/** How many words a place printed here has, 0 for none. */
export function placeLength(tokens: readonly Token[], index: number): number {
  const length = placeNames.at(tokens, index)?.length ?? 0;
  return tokens[index]?.capital ? Math.max(length, districtLength(tokens, index)) : 0;
}

/** How many words a district or village has that stands behind its kind: two, where people's names have three (`huyện Văn Lâm`, `huyện Lê Văn An`). */
function districtLength(tokens: readonly Token[], index: number): number {
  const [abbreviation, before] = [tokens[index - 2]?.text ?? '', tokens[index - 1]];
  if (
    !districts.has(before?.key ?? '') &&
    !(before?.text === '.' && /^(?:Q|P|H|TX|TT)$/u.test(abbreviation))
  )
    return 0;
  let length = 0;
  while (length < longestName + 2 && tokens[index + length]?.capital) length += 1;
  if (length === 3 && !families.has(tokens[index]?.key ?? '')) return 3;
  return length === 2 || (length > 3 && families.has(tokens[index + 2]?.key ?? '')) ? 2 : 0;
}

/** How many words a body has whose name would be taken for something else, 0 for none. */
export function opaqueLength(tokens: readonly Token[], index: number): number {
  const length = opaque.at(tokens, index)?.length ?? 0;
  return tokens.slice(index, index + length).some(({ capital }) => capital) ? length : 0;
}

/**
 * How many words a Vietnamese person's name has that begins here, 0 for none: a family name and up to four more words with capitals. Where a form
 * of address or an office `introduced` it, the doubtful family names count as well.
 */
export function nameLength(tokens: readonly Token[], index: number, introduced: boolean): number {
  const first = tokens[index];
  if (introduced) {
    const shouted = capitalsLength(tokens, index);
    if (shouted > 0) return shouted;
  }
  if (
    !first?.capital ||
    !families.has(first.key) ||
    (!introduced && doubtfulFamilies.has(first.key))
  )
    return 0;
  const before = tokens[index - 1];
  // `Bí thư Trung ương Đoàn Lê Văn An`
  if (first.text === 'Đoàn' && before?.text === 'ương') return 0;
  if (before && (namedAfter.has(before.key) || /^\d{1,4}\p{L}?$/u.test(before.text)) && !introduced)
    return 0;
  if (
    !introduced &&
    tokens.slice(Math.max(0, index - 4), index).some(({ text }) => text === 'Trường')
  )
    return 0;
  if (placeLength(tokens, index) > 0 || opaqueLength(tokens, index) > 0) return 0;
  let length = 1;
  while (
    length < longestName &&
    tokens[index + length]?.capital &&
    !titles.at(tokens, index + length)
  )
    length += 1;
  if (length < 2) return 0;
  // Two names may stand side by side (`Học viện … Hồ Chí Minh Nguyễn Văn An`); five words in one are rarer than that.
  if (length === longestName) {
    const second = Array.from({ length: 2 }, (_, offset) => offset + 2).find(
      (offset) =>
        families.has(tokens[index + offset]?.key ?? '') &&
        !/^(?:thi|văn)/u.test(tokens[index + offset - 1]?.key ?? ''),
    );
    if (second !== undefined) return second;
  }
  return length + hyphenLength(tokens, index + length);
}

/** How many words a name printed in capitals has, `TS LÊ VĂN AN`, 0 where the words before it are in capitals too. */
function capitalsLength(tokens: readonly Token[], index: number): number {
  if (!families.has(tokens[index]?.key ?? '') || inCapitals(tokens[index - 1])) return 0;
  let length = 0;
  while (inCapitals(tokens[index + length])) length += 1;
  return length >= 2 && length <= longestName ? length : 0;
}

function inCapitals(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{2,}$/u.test(token.text) && isMarkedSyllable(token.text);
}

/** The hyphen and the word behind it that end a name like `Kim Yong - nam` or, behind a form of address or an office, `Ann Wells - Varga`; 0 for none. */
function hyphenLength(tokens: readonly Token[], at: number, double = false): number {
  const [dash, word, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!word || !/^[-–]$/u.test(dash?.text ?? '')) return 0;
  if (/^\p{Ll}/u.test(word.text)) return hyphened.has(word.key) ? 2 : 0;
  const alone =
    word.capital &&
    !next?.capital &&
    !/^\p{Lu}/u.test(next?.text ?? '') &&
    !titles.at(tokens, at + 1) &&
    !heads.at(tokens, at + 1) &&
    placeLength(tokens, at + 1) === 0;
  return double && alone && (!next || !/^[\p{L}\p{N}]/u.test(next.text)) ? 2 : 0;
}

/** How many words a name has that only its surroundings tell: words with capitals behind `ông` or `Tổng thống`. */
export function foreignLength(tokens: readonly Token[], index: number): number {
  if (placeLength(tokens, index) > 0 || opaqueLength(tokens, index) > 0) return 0;
  let length = 0;
  while (
    length < longestName &&
    tokens[index + length]?.capital &&
    !titles.at(tokens, index + length) &&
    !heads.at(tokens, index + length) &&
    (length === 0 || placeLength(tokens, index + length) < 2)
  )
    length += 1;
  if (tokens.slice(index, index + length).some(({ key }) => companyWords.has(key))) return 0;
  if (
    /^[JS]r$/u.test(tokens[index + length - 1]?.text ?? '') &&
    tokens[index + length]?.text === '.'
  )
    return length + 1;
  return length === 0 ? 0 : length + hyphenLength(tokens, index + length, true);
}

/** Whether the words with capitals that begin here are spelt as no Vietnamese words are, and so name somebody from elsewhere. */
export function isForeignName(tokens: readonly Token[], index: number): boolean {
  const words = tokens
    .slice(index, index + foreignLength(tokens, index))
    .filter(({ capital }) => capital);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.filter(({ text }) => !isMarkedSyllable(text)).length * 2 >= words.length
  );
}

/** Whether a name begins here with a word of another language and has a Vietnamese family name in it: `Kevin Lửa Nguyễn`. */
export function isEmigrantName(tokens: readonly Token[], index: number): boolean {
  const [first, ...rest] = tokens
    .slice(index, index + foreignLength(tokens, index))
    .filter(({ capital }) => capital);
  return (
    first !== undefined &&
    rest.length >= 1 &&
    rest.length <= 3 &&
    !isMarkedSyllable(first.text) &&
    rest.every(({ text }) => isMarkedSyllable(text)) &&
    rest.some(({ key }) => families.has(key) && !doubtfulFamilies.has(key))
  );
}
