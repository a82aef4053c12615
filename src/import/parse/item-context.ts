import { isMarkedSyllable } from '../../model/syllable.ts';
import { bodyFields } from './body-table.ts';
import { eventNouns } from './event-table.ts';
import type { Item } from './item.ts';
import { groupOffices, stageCallings } from './office-table.ts';
import { affiliationHead, callingHead, degreeHead, officeHead } from './office-heads.ts';
import { isLongName } from './other-names.ts';
import { addressed, foreignLength, placeLength } from './person-names.ts';
import {
  countWhile,
  isDash,
  isWord,
  joinedText,
  keySet,
  phraseList,
  textAt,
} from './sentence-tokens.ts';
import type { SentenceToken } from './sentence-tokens.ts';

const holding = phraseList(['phối hợp', 'tổ chức', 'đăng cai']);
const generic = keySet(groupOffices);
const fields = phraseList(bodyFields);
const events = phraseList(eventNouns);

const stage = keySet(stageCallings);
/** The most items of a list of stage names, its calling included. */
const longestList = 24;

/** The most items between a name and the end of its offices. */
const mostOffices = 24;

/** The most marks and numbers before an entry of a list. */
const mostOfEntry = 12;

/** The number of an entry of a list: `1`, `IV`, `a`. */
const entryNumber = /^(?:\d{1,2}|[IVX]+|\p{L})$/u;

/** The most items from the verb that opens a list of people to its colon. */
const longestOpening = 40;

/** Whether a text joins two people or clauses: `và`. */
const isJoining = (text: string) => text === 'và' || text === '&' || text === 'cùng';
/** Whether a text is a comma or a dash. */
export const isCommaOrDash = (text: string) => text === ',' || isDash(text);

/** Whether a form of address or an office comes right before the next item. */
export function isIntroduced(items: readonly Item[]): boolean {
  const before = items.at(-1)?.kind;
  return before === 'address' || before === 'office';
}

/** Whether a clause may begin after these items. */
export function opensClause(items: readonly Item[]): boolean {
  const before = items.at(-1);
  return before === undefined || before.kind === 'mark' || isJoining(before.text);
}

/**
 * Whether the items end with a name, its offices and a mark: `Trần Văn Nung, Chủ tịch Hội Gốm,`.
 */
export function isBehindName(items: readonly Item[]): boolean {
  const before = items.at(-1);
  if (before?.kind !== 'mark' || before.text === ';' || before.text === ':') return false;
  const last = items.slice(-mostOffices);
  return last.findLast(({ kind }) => kind !== 'mark' && kind !== 'office')?.kind === 'name';
}

/**
 * Whether the items end with a person's name and a comma, a dash or an opening bracket, or with a
 * name that begins an entry of a list.
 */
export function isRightBehindPerson(items: readonly Item[]): boolean {
  if (items.at(-1)?.kind === 'name') return isAtStart(items.slice(0, -1));
  const name = items.length - 2;
  return (
    /^[,(|–-]$/u.test(textAt(items, name + 1)) &&
    items[name]?.kind === 'name' &&
    (isIntroduced(items.slice(0, name)) || isLongName(items, name))
  );
}

/**
 * Whether a body behind a comma is one of a list or acts itself, and is not whose member somebody
 * is: `ông An, Hội Gốm và Hội Lò`, `ông An, Hội Gốm tổ chức …`.
 */
export function isOfMany(tokens: readonly SentenceToken[], from: number, to: number): boolean {
  const joinsAnother = ({ text }: SentenceToken, offset: number) =>
    (isJoining(text) || (text === ',' && from + offset === to)) &&
    affiliationHead(tokens, from + offset + 1) > 0;
  return tokens.slice(from, to + 1).some(joinsAnother) || holding.isWithin(tokens, from, to + 1);
}

/**
 * Whether the items end with a quotation and a dash or comma, or are a dash alone. The speaker
 * follows.
 */
export function isAttribution(items: readonly Item[]): boolean {
  const mark = textAt(items, items.length - 1);
  return (
    (isDash(mark) && items.length === 1) || (isCommaOrDash(mark) && items.at(-2)?.kind === 'quote')
  );
}

/** Whether the items open a list of people, or end in one, so that a name may follow. */
export function isListed(items: readonly Item[]): boolean {
  const last = items.at(-1);
  if (last?.text === ':') return opensPeople(items.slice(-longestOpening, -1));
  const isMark = last?.text === ',' || last?.text === ';' || isJoining(last?.text ?? '');
  return (
    isMark &&
    items.findLast((item, at) => at < items.length - 1 && item.kind !== 'office')?.kind === 'name'
  );
}

/** Whether the items end with `như`, which opens a list of examples. */
export function isBehindLike(items: readonly Item[]): boolean {
  return /(?:^| )như(?: :)?$/u.test(joinedText(items.slice(-2)));
}

/** Whether people follow the colon behind these items: `Thư ký:`, `chủ trì, các đồng chí:`. */
function opensPeople(items: readonly Item[]): boolean {
  const verb = items.findLastIndex(({ kind }) => kind === 'verb');
  const item = items[verb];
  const isLabel = item?.decisions[0]?.rule === 'label';
  const isOfMany = item?.kind === 'verb' && /^(?:dự|chủ trì)$/u.test(item.verb.part ?? '');
  const names = items.slice(verb + 1).some(({ text }) => /^(?:các|những)$/iu.test(text));
  const last = items.at(-1)?.kind;
  const areHolders = last === 'office' && /^(?:các|những)$/iu.test(textAt(items, items.length - 2));
  return last === 'address' || areHolders || isLabel || (isOfMany && !names);
}

/**
 * Whether a label may follow: after no items, the mark or number of an entry (`-`, `1.`), `danh
 * sách`, a word for several, or a bracket, a dash or a semicolon.
 */
export function opensLabel(items: readonly Item[]): boolean {
  const ofList = /^danh sách$/iu.test(`${textAt(items, 0)} ${textAt(items, 1)}`) ? 2 : 0;
  return (
    /^(?:[(;–-]|các|hai|ba|bốn)$/iu.test(items.at(-1)?.text ?? '') ||
    items.slice(ofList).every(({ kind, text }) => kind === 'mark' || entryNumber.test(text))
  );
}

/**
 * Whether the items are none, or the mark or number of an entry and what introduces a person: `-`,
 * `1. Ông`.
 */
export function isAtStart(items: readonly Item[]): boolean {
  return (
    items.length <= mostOfEntry &&
    items.every(
      ({ kind, text }) =>
        kind === 'mark' || kind === 'address' || kind === 'office' || entryNumber.test(text),
    )
  );
}

/** Whether a key is that of a calling of the stage, whose holders have names of two words. */
export function isOfStage(key: string): boolean {
  return stage.has(key);
}

/** Whether a calling of the stage is among the last items: `các ca sĩ Mây Hồng,`. */
export function followsStageCalling(items: readonly Item[]): boolean {
  return items
    .slice(-longestList)
    .some(
      ({ key }) => stage.has(key) || [...stage].some((calling) => key.startsWith(`${calling} `)),
    );
}

/**
 * Whether an office goes on with a thing as well as with a person: `lãnh đạo Samsung`, `Trưởng nhóm
 * tạo thư mục Google Drive`.
 */
export function isOpenOffice(
  tokens: readonly SentenceToken[],
  at: number,
  office: Extract<Item, { kind: 'office' }>,
): boolean {
  if (office.rank) return false;
  const endsInWord = office.decisions.at(-2)?.rule === 'word';
  return generic.has(office.key) || (endsInWord && !fields.at(tokens, at - 2));
}

/**
 * Whether two words behind a calling of many people are rather the place where they live: `ngư dân
 * Lò Men`.
 */
export function isPlaceOfMany(
  tokens: readonly SentenceToken[],
  at: number,
  length: number,
  { key, rank }: Extract<Item, { kind: 'office' }>,
): boolean {
  return (
    rank === 'calling' &&
    !isOfStage(key) &&
    length === 2 &&
    tokens.slice(at, at + length).every(({ text }) => isMarkedSyllable(text))
  );
}

/** Whether a name that ends before a token is all that an entry of a list has before its mark. */
export function closesName(tokens: readonly SentenceToken[], at: number): boolean {
  return /^(?:[-–,.…;()]|và|cùng)$/u.test(tokens[at]?.text ?? '.');
}

/**
 * Whether a label ends before a token: at a colon or `gồm`, perhaps after `hội nghị`, or with its
 * line.
 */
export function closesLabel(tokens: readonly SentenceToken[], at: number): boolean {
  if (at === tokens.length) return true;
  const words = countWhile(at, 8, (next) => isWord(tokens, next) && !addressed.at(tokens, next));
  const opening = countWhile(at, words, (next) => !/^(?:có|gồm|là)$/u.test(textAt(tokens, next)));
  const isShort =
    events.lengthAt(tokens, at) === words ||
    countWhile(at, 5, (next) => /^[\p{Ll}\d]/u.test(textAt(tokens, next))) === words;
  return (
    (isShort && textAt(tokens, at + words) === ':') ||
    (opening < words && opensPeopleAt(tokens, at + opening + 1))
  );
}

/** Whether a form of address, an office or a degree follows `gồm`, perhaps after `có` or `các`. */
function opensPeopleAt(tokens: readonly SentenceToken[], from: number): boolean {
  const at = /^(?:có|các|hai|ba|bốn)$/u.test(textAt(tokens, from)) ? from + 1 : from;
  return (
    textAt(tokens, from) === ':' ||
    addressed.at(tokens, at) !== undefined ||
    addressed.at(tokens, from) !== undefined ||
    officeHead(tokens, at) > 0 ||
    degreeHead(tokens, at) > 0 ||
    callingHead(tokens, at) > 0
  );
}

/** The number of words of a stage name. Its first word may look like a country: `Mỹ Sành`. */
export function stageNameLength(tokens: readonly SentenceToken[], at: number): number {
  const country = placeLength(tokens, at) === 1 && tokens[at + 1]?.capital ? 1 : 0;
  return country + foreignLength(tokens, at + country);
}
