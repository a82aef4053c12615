import * as table from './body-table.ts';
import { joinsAcrossComma } from './commas.ts';
import { degreeHead } from './office-heads.ts';
import { offices } from './office-table.ts';
import { nameLength } from './person-names.ts';
import { anyOf } from './phrases.ts';
import {
  isDash,
  isWord,
  joinedText,
  phraseList,
  printed,
  startsUpper,
  textAt,
  tokenize,
  type SentenceToken,
} from './sentence-tokens.ts';

const heads = phraseList(table.bodyHeads, [
  'Chương trình',
  'Dự án',
  'Khoa',
  'Phòng',
  'Trung ương Đoàn',
  'Tổ',
  'Tổng Liên đoàn',
]);
const departments = Object.values(table.bodyParts).map(({ parts, wholes }) => ({
  parts: phraseList(parts),
  wholes: phraseList(wholes),
}));
const fields = phraseList(table.bodyFields);
const phrases = phraseList(table.phrasesOfBodies);
/** First words that are the whole name of a body. */
const wholeHead =
  /^(?:(?:Huyện|Quận|Thành|Thị|Tỉnh|Xã|Đảng) (?:ủy|uỷ|đoàn)|Quốc hội|Chính phủ|\p{Lu}{4,})$/u;
const lookalikes = new Set(table.bodyLookalikes);
const stops = new Set(table.bodyStops);
const stopPhrases = phraseList(table.bodyStopPhrases, table.holdingVerbs, table.holdingAdverbs);
/** An office right before its body: `Giám đốc Sở Gốm`. */
const ofOffice = new RegExp(String.raw`(?<!\p{L})(?:trưởng|phó|${anyOf(offices)})\s+$`, 'iu');
/** Words with which no name of a body ends. */
const unfinished = /^(?:và|của|-|–|&)$/u;
/** The name of a body, and the text behind it; `whole` is true where it certainly ends there. */
export interface BodyName {
  value: string;
  whole: boolean;
  behind: string;
  /** Whether an office stands before it: `Giám đốc Sở Gốm`. */
  isOfOffice: boolean;
}

/** The bodies named in a text, each up to a mark, a verb or the next; none in `Mường Khoa`. */
export function bodyNames(text: string): BodyName[] {
  const tokens = tokenize(text);
  const names: BodyName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = headLength(tokens, at);
    if (head === 0) continue;
    const isOfOffice = ofOffice.test(text.slice(0, tokens[at]?.start));
    let to = at + head;
    while (to < tokens.length && continues(tokens, to, at, isOfOffice))
      to += Math.max(1, phrases.lengthAt(tokens, to));
    while (unfinished.test(textAt(tokens, to - 1))) to -= 1;
    if (to > at + head || isAbbreviation(tokens, at) || isWholeHead(tokens, at, to))
      names.push({
        value: printed(text, tokens, at, to),
        whole: isWhole(tokens, to),
        behind: printed(text, tokens, to, tokens.length),
        isOfOffice,
      });
    at = to - 1;
  }
  return names.filter(({ value }) => value.includes(' ') || /^\p{Lu}+$/u.test(value));
}

/** The number of words at a token that begin the name of a body, 0 for none. */
function headLength(tokens: readonly SentenceToken[], at: number): number {
  if (!startsUpper(tokens, at)) return 0;
  const length = heads.lengthAt(tokens, at);
  if (length === 0) return isAbbreviation(tokens, at) ? 1 : 0;
  const isOfPlace = tokens[at - 1]?.capital && !heads.at(tokens, at - 1);
  const isOther = length === 1 && lookalikes.has(textAt(tokens, at + 1));
  return isOfPlace || isOther ? 0 : length;
}

/** Whether the first words of a body are its name: `Tỉnh ủy, UBND tỉnh tổ chức …`. */
function isWholeHead(tokens: readonly SentenceToken[], at: number, to: number): boolean {
  return (
    wholeHead.test(joinedText(tokens.slice(at, to))) &&
    /^(?:[,–-]|do|và|với|cùng)?$/iu.test(textAt(tokens, at - 1))
  );
}

/** Whether a partner is named by letters at a token: `phối hợp với VNPT Sơn La`. */
function isAbbreviation(tokens: readonly SentenceToken[], at: number): boolean {
  return (
    /^(?!(?:PTNT|THCS|THPT)$)\p{Lu}{3,}$/u.test(textAt(tokens, at)) &&
    /^(?:do|với|và|cùng)$/u.test(textAt(tokens, at - 1)) &&
    degreeHead(tokens, at) === 0
  );
}

/** Whether the name of a body ends before the word or phrase at a token. */
function isStop(tokens: readonly SentenceToken[], at: number): boolean {
  // With a capital a phrase is part of the name: `Ban Tổ chức Tỉnh ủy`.
  const isPhrase = !tokens[at]?.capital && stopPhrases.at(tokens, at) !== undefined;
  return stops.has(textAt(tokens, at)) || isPhrase;
}

/**
 * Whether a name certainly ends at a token: at the end of the text, before an abbreviation in
 * brackets, a verb or another body. After a comma more of the name may follow.
 */
function isWhole(tokens: readonly SentenceToken[], to: number): boolean {
  const next = textAt(tokens, to);
  if (/^[.(;]?$/u.test(next) || isStop(tokens, to)) return true;
  if (next !== ',' && next !== 'và' && !isDash(next)) return false;
  const isLast = textAt(tokens, to + 1) === '';
  return (
    isLast ||
    heads.at(tokens, to + 1) !== undefined ||
    isStop(tokens, to + 1) ||
    /^(?:huyện|phường|quận|thành|thị|tỉnh|xã)$/u.test(textAt(tokens, to + 1))
  );
}

/**
 * Whether the name of a body that begins at `start` goes on at a token. A person behind the body
 * of an office holds it; behind another body the name is its own: `Hội Gốm Lê Văn Lò`.
 */
function continues(
  tokens: readonly SentenceToken[],
  at: number,
  start: number,
  isOfOffice: boolean,
): boolean {
  if (phrases.at(tokens, at)) return true;
  const text = textAt(tokens, at);
  if (!isWord(tokens, at)) return continuesAtMark(tokens, at, start);
  // `Tổ chức Quốc tế về Gốm`
  if (text === 'về') return startsUpper(tokens, at + 1);
  // `Tổ chức Gốm Quốc tế tại Việt Nam`
  if (text === 'tại' && textAt(tokens, at + 1) === 'Việt' && textAt(tokens, at + 2) === 'Nam')
    return true;
  if (isStop(tokens, at)) return false;
  if (isOfOffice && nameLength(tokens, at, false) > 2) return false;
  return text !== 'và' || joinsName(tokens, at + 1);
}

/** Whether the name of a body goes on behind the mark at a token. */
function continuesAtMark(tokens: readonly SentenceToken[], at: number, start: number): boolean {
  const text = textAt(tokens, at);
  if (isDash(text) || text === '&') return true;
  if (text === '.') return /^T[Pp]$/u.test(textAt(tokens, at - 1));
  // `Khoa Gốm, Trường Đại học Mỹ nghệ`
  return (
    text === ',' &&
    (joinsAcrossComma(tokens, at) ||
      departments.some(({ parts, wholes }) => parts.at(tokens, start) && wholes.at(tokens, at + 1)))
  );
}

/** Whether the words after `và` belong to the name of a body, and are no other body. */
function joinsName(tokens: readonly SentenceToken[], at: number): boolean {
  const isBody = heads.at(tokens, at) !== undefined || isAbbreviation(tokens, at);
  return !isBody && (startsUpper(tokens, at) || fields.at(tokens, at) !== undefined);
}
