import { places } from '../../model/place-table.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';
import { spellingKey } from '../../model/vietnamese.ts';
import type { Item } from './item.ts';
import { isDash, isEntryOfProgramme, keyAt, textAt } from './sentence-tokens.ts';

const placeKeys = new Set(places.map(spellingKey));
/** Words for a relative, before the person whose relative somebody is. */
const kin = new Set(['bố', 'cha', 'cháu', 'chồng', 'con', 'em', 'mẹ', 'phụ huynh', 'thân', 'vợ']);
const longestKin = 5;

/** Whether a name has a Vietnamese family name and two or more words after it. */
export function isLongName(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return item?.decisions[0]?.rule === 'vietnamese-name' && item.words >= 3;
}

/** Last words of a label before who took a picture or wrote the report: `Tin, ảnh:`. */
const credit = /^(?:ảnh|bài|clip|ghi|hình|nguồn|tin|video|viết|hiện)$/iu;

/**
 * Whether a name is another one of the person before it, of a relative, or of whoever took the
 * picture or wrote the report.
 */
export function isOfAnother(items: readonly Item[], index: number): boolean {
  return isAlias(items, index) || isOfKin(items, index) || isCredited(items, index);
}

function isCredited(items: readonly Item[], index: number): boolean {
  return textAt(items, index - 1) === ':' && credit.test(textAt(items, index - 2));
}

/** Whether a name is another spelling of the one before its brackets: `Lee Yun (Lý Dung)`. */
function isAlias(items: readonly Item[], index: number): boolean {
  return (
    textAt(items, index - 1) === '(' &&
    textAt(items, index + 1) === ')' &&
    items[index - 2]?.kind === 'name'
  );
}

/** The full name in brackets after a nickname: `Lê Thị Men` in `cô Ba Men (Lê Thị Men)`. */
export function properName(items: readonly Item[], index: number): string | undefined {
  const [nickname, bracket, name] = items.slice(index, index + 3);
  const isNickname =
    nickname?.decisions[0]?.rule !== 'vietnamese-name' &&
    nickname?.text.split(' ').every(isMarkedSyllable) === true;
  return isNickname &&
    bracket?.text === '(' &&
    name?.kind === 'name' &&
    isLongName(items, index + 2)
    ? name.text
    : undefined;
}

/** Whether a name only says whose relative the person before it is: `bà Men, vợ ông Lò`. */
function isOfKin(items: readonly Item[], index: number): boolean {
  const comma = items.findLastIndex(({ text }, at) => at < index && text === ',');
  const between = items.slice(comma + 1, index);
  return (
    comma > 0 &&
    between.length <= longestKin &&
    // `em` right before a name is a form of address.
    (between[0]?.kind === 'word' || between.length > 1) &&
    kin.has(between[0]?.text ?? '') &&
    between.every(({ kind }) => kind === 'word' || kind === 'address' || kind === 'office')
  );
}

/**
 * Whether what looks like a name, with no office and no form of address, is rather a place or a
 * street: a name of two words in the middle of a clause, in brackets, in a list of places or before
 * the province it lies in, or any name at the end of a route: `tuyến Hà Nội - Lê Lợi`.
 */
export function isThing(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  if (isDash(before?.text ?? ''))
    return (
      !(isEntryOfProgramme(items) && isLongName(items, index)) &&
      (items[index - 2]?.kind === 'word' || items[index - 2]?.kind === 'name')
    );
  return items[index]?.words === 2 && isPlaceOfTwoWords(items, index);
}

/** Whether what is around a name of two words shows that it is a place. */
function isPlaceOfTwoWords(items: readonly Item[], index: number): boolean {
  const before = textAt(items, index - 1);
  const after = textAt(items, index + 1);
  if (after === ',' && placeKeys.has(keyAt(items, index + 2))) return true;
  if (before === '(' && after === ')') return true;
  const listed = items[index - 2];
  if (/^(?:,|và)$/u.test(before) && listed?.kind === 'word') return /^\p{Lu}/u.test(listed.text);
  return (
    items[index - 1]?.kind === 'word' &&
    !/^(?:và|cùng|với|có|gồm|là|còn|do|theo|khi)$/iu.test(before)
  );
}
