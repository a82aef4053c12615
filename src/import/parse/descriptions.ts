import type { Item } from './item.ts';
import { isCommaOrDash } from './item-context.ts';
import { noVerbOpenings } from './role-table.ts';
import { isDash, joinedText, textAt } from './sentence-tokens.ts';

/** Words behind a name that say who the person is. `to` is the item after them. */
interface Description {
  text: string;
  to: number;
}

/** The most items of a remark in brackets, and the most words of a description. */
const longestRemark = 12;
const longestDescription = 20;
const adverb = /^(?:đã|cũng|vẫn|còn)$/u;
const several = /^(?:các|những|nhiều|hai|một|hơn|gần|toàn|đông)$/u;
/** The age of a person, and remarks that are no office, such as the place in a picture. */
const age = /^(?:sinh năm )?\d+(?: tuổi)?(?: ?[,–-] ?)?/u;
const otherRemark = /(?:^| )(?:trái|phải|giữa|đứng|ngồi|áo|bìa|hàng|ảnh|dân tộc)(?: |$)/u;
/** Words that open a clause or a verb, and no description. */
const openings = new Set(noVerbOpenings.filter((word) => !/^(?:nguyên|người|cựu)$/u.test(word)));

/**
 * The index after an age, or after a bracket without an office, such as another spelling or
 * `(trái)`; the same index where there is none.
 */
export function behindRemark(items: readonly Item[], start: number): number {
  if (textAt(items, start) === ',' && textAt(items, start + 2) === 'tuổi') return start + 3;
  if (textAt(items, start) !== '(') return start;
  const close = items.slice(start, start + longestRemark).findIndex(({ text }) => text === ')');
  const isRemark = items
    .slice(start, start + close)
    .every(({ kind }, index) => kind !== 'office' && (kind !== 'name' || index === 1));
  return close > 1 && isRemark ? start + close + 1 : start;
}

/**
 * Finds the words that describe a person without an office, in brackets, between dashes, between
 * commas and a verb, or as a label: `ông An - thủ kho Hội Gốm - cho biết`, `bà Men, thợ lò xóm
 * Sành, kể`, `Thư ký hội nghị: bà Men`.
 */
export function descriptionOf(
  items: readonly Item[],
  name: number,
  hasOffice: boolean,
): Partial<Description> {
  if (hasOffice) return {};
  const start = behindRemark(items, name + 1);
  return (
    bracketed(items, name + 1) ??
    (isDash(textAt(items, start)) ? betweenDashes(items, start) : undefined) ??
    (textAt(items, start) === ',' ? beforeVerb(items, start) : undefined) ??
    labelBefore(items, name) ??
    {}
  );
}

/** The label of somebody who writes the minutes, which is an office as well. */
function labelBefore(items: readonly Item[], name: number): Description | undefined {
  const from = items.findIndex(({ decisions }) => decisions[0]?.rule === 'label');
  const colon = items.findIndex(({ text }) => text === ':');
  const behind = items.slice(colon + 1, name);
  const label = printedWords(items.slice(from, colon));
  return /^thư ký ./iu.test(label) &&
    behind.every(({ kind }) => kind === 'address' || kind === 'office')
    ? { text: label, to: name + 1 }
    : undefined;
}

/** A description in brackets, perhaps behind an age: `bà Men (82 tuổi, thợ lò xóm Sành)`. */
function bracketed(items: readonly Item[], start: number): Description | undefined {
  const close = items.findIndex(({ text }, at) => at > start && text === ')');
  if (textAt(items, start) !== '(' || close < 0) return undefined;
  const inner = items.slice(start + 1, close);
  const text = printedWords(inner).replace(age, '');
  const [first = ''] = text.split(' ');
  const isRemark = openings.has(first) || otherRemark.test(text);
  return isDescription(inner) && /^\p{Ll}+ /u.test(text) && !isRemark
    ? { text, to: close + 1 }
    : undefined;
}

function betweenDashes(items: readonly Item[], start: number): Description | undefined {
  const close = items.findIndex(
    ({ text }, at) => at > start + 2 && isDash(text) && endsDescription(items, at + 1),
  );
  const inner = items.slice(start + 1, close);
  return close > 0 && isDescription(inner) && /^\p{L}/u.test(textAt(inner, 0))
    ? { text: printedWords(inner), to: start }
    : undefined;
}

/** A description between a comma and the verb, perhaps behind another comma. */
function beforeVerb(items: readonly Item[], start: number): Description | undefined {
  const verb = items.findIndex((_, at) => at > start + 1 && endsDescription(items, at));
  const to = isCommaOrDash(textAt(items, verb - 1)) ? verb - 1 : verb;
  const inner = items.slice(start + 1, to);
  return verb > 0 && inner.length > 1 && isPlainWord(inner[0]) && isDescription(inner)
    ? { text: printedWords(inner), to }
    : undefined;
}

/** Whether a verb, known or not, or an adverb before one stands at an item. */
function endsDescription(items: readonly Item[], at: number): boolean {
  const item = items[at];
  // A comma may also part two descriptions, or a place from a larger one.
  const isBehindComma =
    textAt(items, at - 1) === ',' && isPlainWord(item) && isPlainWord(items[at + 1]);
  return item?.kind === 'verb' || adverb.test(textAt(items, at)) || isBehindComma;
}

/** Whether a word in small letters may begin a description or a verb. */
function isPlainWord(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    /^\p{Ll}/u.test(item.text) &&
    !openings.has(item.text) &&
    !several.test(item.text)
  );
}

function isDescription(items: readonly Item[]): boolean {
  return (
    items[0]?.kind === 'word' &&
    items.reduce((sum, { words }) => sum + words, 0) <= longestDescription &&
    items.every(
      ({ kind, text }) =>
        kind === 'word' || kind === 'office' || (kind === 'mark' && !/^[;:]$/u.test(text)),
    )
  );
}

function printedWords(items: readonly Item[]): string {
  return joinedText(items).replace(/ (?=[,.)])|(?<=\() /gu, '');
}
