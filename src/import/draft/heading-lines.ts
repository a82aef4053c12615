import { spellingKey } from '../../model/vietnamese.ts';
import { bodyHeads } from '../parse/body-table.ts';
import { eventNouns } from '../parse/event-table.ts';
import { anyOf } from '../parse/phrases.ts';
import { tokenize } from '../parse/sentence-tokens.ts';
import { isVerb } from '../parse/verbs.ts';
import * as table from './heading-table.ts';

/**
 * Whether a line gives the time of the event before the title, as older exports do: `date 2021-10`.
 */
export function isDateOfEvent(line: string): boolean {
  return /^date\s+\d{4}(?:-\d{1,2}){0,2}$/iu.test(line);
}

/** The source of a pattern that matches any of some texts in any spacing: `B I Ê N B Ả N`. */
const spaced = (texts: readonly string[]) =>
  anyOf(texts.map((text) => [...text.replaceAll(' ', '')].join(String.raw`\s*`)));
const state = new RegExp(spaced(table.states), 'giu');
const number = /^số\s*:?\s*(?:\d|\.{2}|…|\/)[^.!?]{0,70}$/iu;
const ruled = /^[^\p{L}\p{N}]*(?:[o0]{3}[^\p{L}\p{N}]*)?$/iu;
const keysOf = (phrases: readonly string[]) => anyOf(phrases.map(spellingKey));
const body = new RegExp(
  `^(?!(?:${keysOf(eventNouns)})(?![\\p{L}\\p{M}]))(?:${keysOf([...bodyHeads, ...table.senders])})(?![\\p{L}\\p{M}])`,
  'u',
);
const longestBody = 8;
const site =
  /^(?:cổng thông tin|trang (?:thông tin|tin)|báo|tạp chí) điện tử(?![\p{L}])[^.:?!]{0,60}$/iu;
const section = `(?:${anyOf(table.sections)})`;
const path = new RegExp(
  String.raw`^(?:(?:tin|bài)(?:, bài| viết)? (?:cho|gửi) (?:chuyên )?mục.*|trang chủ\s*[>»›/|].*|${section}(?:\s*(?:[-–>»›/|,&]|và)\s*${section})*)$`,
  'iu',
);
const document = new RegExp(`^(?:${spaced(table.documents)})(?![\\p{L}])`, 'iu');
const wholeDocument = new RegExp(
  String.raw`^(?:${spaced(table.documents)})(?: nhanh| tóm tắt| tổng kết)?\s*:?$`,
  'iu',
);
const press = /^(?:thông (?:cáo|tin) báo chí|bản tin báo chí)\s*:?$/iu;
/** The most words of a line that tells the issue of a paper. */
const longestIssue = 18;
/** The most words of a line in capitals that is no title by itself: `BIÊN BẢN CUỘC HỌP`. */
const longestKind = 5;
/** The title of a document has more to say: its kind, which counts for two words, and two more. */
const fewestWords = 4;

/**
 * Whether a line belongs to the head of an official letter: a number, a rule, or the name of the
 * state, perhaps beside that of a body: `SỞ VĂN HÓA Độc lập - Tự do - Hạnh phúc`.
 */
export function isLetterhead(line: string): boolean {
  if (number.test(line) || ruled.test(line)) return true;
  const rest = line.replace(state, ' ').trim();
  return rest !== line && (isBodyInCapitals(rest) || isLetterhead(rest));
}

/** Whether a line is the name of a site, or the section in which it shows the report. */
export function isPathOfSite(line: string): boolean {
  return site.test(line) || (path.test(line) && !isKindOfDocument(line));
}

/**
 * Whether a line is the name of a body in capitals, as at the head of an official letter: `SỞ GIÁO
 * DỤC VÀ ĐÀO TẠO`.
 */
export function isBodyInCapitals(line: string): boolean {
  return isInCapitals(line) && isBody(line);
}

/** Whether a line may be the name of a body alone, in capitals or not. */
export function isBody(line: string): boolean {
  return (
    !isKindOfDocument(line) &&
    !/[.,:;!?“”"\d]/u.test(line) &&
    line.split(' ').length <= longestBody &&
    body.test(spellingKey(line)) &&
    !isVerbWithin(line)
  );
}

function isVerbWithin(line: string): boolean {
  const tokens = tokenize(line);
  return !isInCapitals(line) && tokens.some(({ capital }, at) => !capital && isVerb(tokens, at));
}

/** Whether a line in capitals begins with a kind of document: `BIÊN BẢN HỌP TỔ GỐM`. */
export function beginsDocument(line: string): boolean {
  return isInCapitals(line) && document.test(line);
}

/** Whether a line names a kind of document, whose title follows: `BÁO CÁO`. */
export function isKindOfDocument(line: string): boolean {
  const words = line.replace(document, 'x x').split(' ').length;
  return (
    wholeDocument.test(line) || (isInCapitals(line) && document.test(line) && words <= longestKind)
  );
}

/** Whether a line only says that the text is for the press; its title follows. */
export function isPressLabel(line: string): boolean {
  return press.test(line);
}

/** Whether a line tells the issue of the paper named above it: `Bản tin · Số 4 · Tháng 5/2021`. */
export function isIssue(line: string): boolean {
  return (
    /(?<!\p{L})số\s*:?\s*\d/iu.test(line) &&
    /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(line) &&
    /[·|•–-]/u.test(line) &&
    !/[.!?]$/u.test(line) &&
    line.split(' ').length <= longestIssue
  );
}

/** Whether a line says no more than a kind of document: `BIÊN BẢN HỌP`. */
export function isBareKind(line: string): boolean {
  return isKindOfDocument(line) && line.replace(document, 'x x').split(' ').length < fewestWords;
}

/** Whether a line is the month of an issue: `Tháng 5/2021`. */
export function isMonth(line: string): boolean {
  return /^\(?(?:số\s*:?\s*\d+\P{L}*)?tháng\s+\d{1,2}(?:\s*[/-]\s*|\s+năm\s+)\d{4}\)?$/iu.test(
    line,
  );
}

/**
 * Whether a line is an entry of a list or has a label, and so is no part of a title: `1. Nội dung`,
 * `Chủ trì: ông An`.
 */
export function isEntry(line: string): boolean {
  return /^(?:[-–+•*]|\d{1,2}\s*[.):hg]|[IVX]+\.|\p{Lu}[\p{L} ]{2,30}:)/u.test(line);
}

/** Whether a line is printed in capitals throughout, in several words. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && line.includes(' ');
}
