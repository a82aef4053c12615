import { places } from '../../model/place-table.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';
import { bodyHeads, opaqueBodies } from './body-table.ts';
import * as table from './name-table.ts';
import { callings, degrees, offices } from './office-table.ts';
import {
  countWhile,
  isDash,
  isWord,
  keyAt,
  keySet,
  phraseList,
  textAt,
  type SentenceToken,
} from './sentence-tokens.ts';

const placeNames = phraseList(places, table.historicNames);
const opaque = phraseList(opaqueBodies);
const heads = phraseList(bodyHeads);
const titles = phraseList(offices, degrees, callings);
/** Labels between a name and its office: `Chức vụ: Giám đốc`. */
export const officeLabels = phraseList(table.officeLabels);
const families = keySet(table.families);
const doubtfulFamilies = keySet(table.doubtfulFamilies);
const districts = keySet(table.districts);
const hyphened = keySet(table.hyphened);
const companyWords = keySet(table.companyWords);
const namedAfter = keySet(table.namedAfter);
const particles = new Set(table.nameParticles);
const longestName = 5;

/** Forms of address before a name. */
export const addressed = phraseList(table.honorifics);

/** The number of words of the place named at a token, 0 for none. */
export function placeLength(tokens: readonly SentenceToken[], at: number): number {
  if (!tokens[at]?.capital) return 0;
  return Math.max(placeNames.lengthAt(tokens, at), districtLength(tokens, at));
}

/**
 * The number of words of a district or village after its kind: 2 for `huyện Văn Lâm`, 0 for the
 * person's name in `huyện Lê Văn An`.
 */
function districtLength(tokens: readonly SentenceToken[], at: number): number {
  const isAbbreviated =
    textAt(tokens, at - 1) === '.' && /^(?:Q|P|H|TX|TT)$/u.test(textAt(tokens, at - 2));
  if (!isAbbreviated && !districts.has(keyAt(tokens, at - 1))) return 0;
  const length = countWhile(at, longestName + 2, (next) => tokens[next]?.capital === true);
  const isFamily = (index: number) => families.has(keyAt(tokens, index));
  if (isMiddleName(tokens, at + 1, false)) return 0;
  if (length === 3 && !isFamily(at)) return 3;
  return length === 2 || (length > 3 && isFamily(at + 2)) ? 2 : 0;
}

/**
 * The number of words of a body whose name contains what looks like an office, a verb or a family
 * name: 3 for `Hội Luật gia`; 0 for none.
 */
export function opaqueLength(tokens: readonly SentenceToken[], at: number): number {
  const length = opaque.lengthAt(tokens, at);
  return tokens.slice(at, at + length).some(({ capital }) => capital) ? length : 0;
}

/**
 * The number of words of a Vietnamese person's name that begins at a token, 0 for none: a family
 * name and up to four more words with capitals. Families that are words as well count only where a
 * form of address or an office `introduced` the name.
 */
export function nameLength(
  tokens: readonly SentenceToken[],
  at: number,
  introduced: boolean,
): number {
  const upperCase = introduced ? upperCaseLength(tokens, at) : 0;
  if (upperCase > 0) return upperCase;
  if (!beginsName(tokens, at, introduced)) return 0;
  const length = countWhile(
    at,
    longestName,
    (next) =>
      tokens[next]?.capital === true &&
      (next === at ||
        (next === at + 1 && isTitleInName(tokens, next)) ||
        !(titles.at(tokens, next) ?? officeLabels.at(tokens, next))) &&
      !(next > at + 2 && isBodyBehindName(tokens, next)),
  );
  if (length < 2) return 0;
  // Two names may stand side by side, `Học viện … Hồ Chí Minh Nguyễn Văn An`; one of five words is
  // rarer.
  const isForeign = (offset: number) => !isMarkedSyllable(textAt(tokens, at + offset));
  const second =
    length === longestName && ![1, 2, 3, 4].some(isForeign)
      ? [2, 3].find(
          (offset) =>
            families.has(keyAt(tokens, at + offset)) &&
            !/^(?:thi|văn)/u.test(keyAt(tokens, at + offset - 1)),
        )
      : undefined;
  return second ?? length + hyphenLength(tokens, at + length);
}

/**
 * Whether what reads as a title is of the name right behind whose family it stands, since all its
 * words have capitals: `Đinh Công Sứ`.
 */
function isTitleInName(tokens: readonly SentenceToken[], at: number): boolean {
  const length = titles.lengthAt(tokens, at);
  return length === 2 && tokens[at + 1]?.capital === true;
}

/** Whether a body begins in the next cell of a row: `Trần Văn An Sở Nội vụ`. */
function isBodyBehindName(tokens: readonly SentenceToken[], at: number): boolean {
  const length = heads.lengthAt(tokens, at);
  return length > 1 || (length === 1 && tokens[at + 1]?.capital === true);
}

function beginsName(tokens: readonly SentenceToken[], at: number, introduced: boolean): boolean {
  const key = keyAt(tokens, at);
  if (!tokens[at]?.capital) return false;
  if (!families.has(key)) return isMiddleName(tokens, at + 1, introduced);
  // `Bí thư Trung ương Đoàn Lê Văn An`
  if (textAt(tokens, at) === 'Đoàn' && textAt(tokens, at - 1) === 'ương') return false;
  const isWordToo = doubtfulFamilies.has(key) && !isBeforeMiddleName(tokens, at);
  if (!introduced && (isWordToo || isNamesake(tokens, at))) return false;
  return (
    (placeLength(tokens, at) === 0 || isLongerThanPlace(tokens, at)) &&
    opaqueLength(tokens, at) === 0 &&
    opaqueLength(tokens, at - 1) < 2
  );
}

/** Whether a name begins like a place, behind a form of address or a colon: `bà Hà Lan Anh`. */
function isLongerThanPlace(tokens: readonly SentenceToken[], at: number): boolean {
  const next = tokens[at + 2];
  return (
    (textAt(tokens, at - 1) === ':' ||
      [1, 2].some((back) => addressed.lengthAt(tokens, at - back) === back)) &&
    placeLength(tokens, at) === 2 &&
    next?.capital === true &&
    !families.has(next.key)
  );
}

/**
 * Whether `Thị` stands between two words with capitals, the first of which is then a family that no
 * table has; so does `Văn` where the name is introduced.
 */
function isMiddleName(tokens: readonly SentenceToken[], at: number, introduced: boolean): boolean {
  const text = textAt(tokens, at);
  return (
    (text === 'Thị' || (text === 'Văn' && introduced)) &&
    tokens[at + 1]?.capital === true &&
    isNamePart(tokens, at - 1) &&
    !addressed.at(tokens, at - 1)
  );
}

/** Whether `Văn` or `Thị` follows a family, and does not rather name a street: `Mai Văn Lò`. */
function isBeforeMiddleName(tokens: readonly SentenceToken[], at: number): boolean {
  return /^(?:Văn|Thị)$/u.test(textAt(tokens, at + 1)) && !namedAfter.has(keyAt(tokens, at));
}

/**
 * Whether a name is that of a thing: a street (`đường Lê Lợi`, or `102 Lê Lợi` with the number of a
 * house) or a school (`Trường THPT Lê Lợi`).
 */
function isNamesake(tokens: readonly SentenceToken[], at: number): boolean {
  return (
    namedAfter.has(keyAt(tokens, at - 1)) ||
    (at > 1 && /^\d{1,4}\p{L}?$/u.test(textAt(tokens, at - 1))) ||
    tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'Trường')
  );
}

/**
 * The number of words of a name in upper case, `TS LÊ VĂN AN`; 0 where the word before it is in
 * upper case too.
 */
function upperCaseLength(tokens: readonly SentenceToken[], at: number): number {
  if (!families.has(keyAt(tokens, at)) || isUpperCase(tokens[at - 1])) return 0;
  const length = countWhile(at, tokens.length, (next) => isUpperCase(tokens[next]));
  return length >= 2 && length <= longestName ? length : 0;
}

function isUpperCase(token: SentenceToken | undefined): boolean {
  return token !== undefined && /^\p{Lu}{2,}$/u.test(token.text) && isMarkedSyllable(token.text);
}

/**
 * 2 where a hyphen and another word end a name: `Kim Yong - nam` or, where `double` allows it, `Ann
 * Wells - Varga`; 0 elsewhere.
 */
function hyphenLength(tokens: readonly SentenceToken[], at: number, double = false): number {
  const word = tokens[at + 1];
  if (!word || !isDash(textAt(tokens, at))) return 0;
  if (/^\p{Ll}/u.test(word.text)) return hyphened.has(word.key) ? 2 : 0;
  const endsName =
    double && isNamePart(tokens, at + 1) && !isWord(tokens, at + 2) && !placeLength(tokens, at + 1);
  return endsName ? 2 : 0;
}

/**
 * Whether a word with a capital begins neither an office nor a body. The last word of a name may
 * read as a body: `Hữu Nhật Trường,`.
 */
function isNamePart(tokens: readonly SentenceToken[], at: number): boolean {
  if (tokens[at]?.capital !== true || titles.at(tokens, at)) return false;
  const body = heads.lengthAt(tokens, at);
  return body === 0 || (body === 1 && tokens[at - 1]?.capital === true && !isWord(tokens, at + 1));
}

/**
 * The number of words with capitals at a token that may be a foreign name, 0 for none. The caller
 * decides by the words around them, such as `ông` or `Tổng thống`.
 */
export function foreignLength(tokens: readonly SentenceToken[], at: number): number {
  if (placeLength(tokens, at) > 0 || opaqueLength(tokens, at) > 0) return 0;
  const length = countWhile(
    at,
    longestName,
    (next) =>
      (isNamePart(tokens, next) && (next === at || placeLength(tokens, next) < 2)) ||
      isParticle(tokens, next),
  );
  const isCompany = tokens.slice(at, at + length).some(({ key }) => companyWords.has(key));
  if (length === 0 || isCompany) return 0;
  if (/^[JS]r$/u.test(textAt(tokens, at + length - 1)) && textAt(tokens, at + length) === '.')
    return length + 1;
  return length + hyphenLength(tokens, at + length, true);
}

/** Whether one or two words in small letters end before a foreign name goes on: `van der Kraft`. */
function isParticle(tokens: readonly SentenceToken[], at: number): boolean {
  const is = (index: number) => particles.has(textAt(tokens, index));
  const before = tokens[is(at - 1) ? at - 2 : at - 1];
  return (
    is(at) &&
    before?.capital === true &&
    !isMarkedSyllable(before.text) &&
    isNamePart(tokens, is(at + 1) ? at + 2 : at + 1)
  );
}

/** The words of the foreign name that may begin at a token, without its marks. */
function foreignWords(tokens: readonly SentenceToken[], at: number): SentenceToken[] {
  return tokens.slice(at, at + foreignLength(tokens, at)).filter(({ capital }) => capital);
}

/** Whether most words of a name are spelt as no Vietnamese words are. */
export function isForeignName(tokens: readonly SentenceToken[], at: number): boolean {
  const words = foreignWords(tokens, at);
  const foreign = words.filter(({ text }) => !isMarkedSyllable(text));
  return words.length >= 2 && words.length <= 4 && foreign.length * 2 >= words.length;
}

/**
 * Whether a name begins with a foreign word and has a Vietnamese family name in it: `Kevin Lửa
 * Nguyễn`.
 */
export function isEmigrantName(tokens: readonly SentenceToken[], at: number): boolean {
  const [first, ...rest] = foreignWords(tokens, at);
  return (
    first !== undefined &&
    rest.length >= 1 &&
    rest.length <= 3 &&
    !isMarkedSyllable(first.text) &&
    rest.every(({ text }) => isMarkedSyllable(text)) &&
    rest.some(({ key }) => families.has(key) && !doubtfulFamilies.has(key))
  );
}
