import { spellingKey } from '../../model/vietnamese.ts';
import type { ReadReport } from '../../read/read-report.ts';
import {
  dayOfLine,
  isBodyInCapitals,
  isDateOfEvent,
  isInCapitals,
  isKindOfDocument,
  isLetterhead,
} from './heading-lines.ts';
import type { Doubt } from './model.ts';

/** A report's paragraphs parted at its title. */
export interface Opening {
  /** What stands before the title. */
  before: string[];
  title: string;
  /** The paragraphs of the text. */
  rest: string[];
  doubts: Doubt[];
}

/** How many paragraphs may stand before a title that the file marks: the name of a section, a line of date. */
const most = 3;
/** A headline has fewer letters than this, or no full stop at its end. */
const longTitle = 250;
/** How many lines a title is printed over at most. */
const mostLines = 4;

/** Finds the title among the paragraphs; a title that only the head of a page has stands before them all. */
export function openingOf({
  paragraphs,
  title,
}: Pick<ReadReport, 'paragraphs' | 'title'>): Opening {
  const at =
    title === undefined
      ? -1
      : paragraphs.slice(0, most + 1).findIndex((paragraph) => isTitle(paragraph, title));
  if (title !== undefined && at < 0 && !paragraphs.includes(title)) {
    const value = withoutSite(title);
    return {
      before: [],
      title: value,
      rest: paragraphs,
      doubts: [
        {
          path: 'title',
          value,
          certainty: 'likely',
          reason: 'tiêu đề lấy ở phần đầu trang web, trong bài không có',
        },
      ],
    };
  }
  const from = at < 0 ? firstOfTitle(paragraphs) : at;
  const lines = at < 0 ? linesOfTitle(paragraphs.slice(from)) : 1;
  const value = paragraphs.slice(from, from + lines).join(' ');
  const before = paragraphs.slice(0, from);
  const rest = paragraphs.slice(from + lines);
  const reason = doubtOfTitle(value, before, lines, rest[0]);
  return {
    before,
    title: value,
    rest,
    doubts: reason === undefined ? [] : [{ path: 'title', value, certainty: 'guess', reason }],
  };
}

/** The first line that is neither a date nor of a letterhead; a body's name opens a letterhead only where no text follows it at once. */
function firstOfTitle(paragraphs: readonly string[]): number {
  const isHead = (line: string, index: number) =>
    isDateOfEvent(line) ||
    dayOfLine(line) !== undefined ||
    isLetterhead(line) ||
    (isBodyInCapitals(line) && !isText(paragraphs[index + 1] ?? '.'));
  const first = paragraphs.findIndex((line, index) => !isHead(line, index));
  return first > 0 && first < paragraphs.length - 1 ? first : 0;
}

/** How many lines the title has: in capitals over several, under the name of its kind, or going on in small letters. */
function linesOfTitle(paragraphs: readonly string[]): number {
  let lines = 1;
  for (; lines < mostLines && lines < paragraphs.length - 1; lines += 1) {
    const [here = '', next = ''] = [paragraphs[lines - 1], paragraphs[lines]];
    if (isText(next) || isLetterhead(next) || dayOfLine(next)) break;
    const goesOn =
      (isInCapitals(here) && isInCapitals(next)) || isKindOfDocument(here) || /^\p{Ll}/u.test(next);
    if (!goesOn) break;
  }
  return lines;
}

function doubtOfTitle(
  title: string,
  before: readonly string[],
  lines: number,
  next: string | undefined,
): string | undefined {
  const remedy = 'nếu sai, gõ cả tiêu đề như bài in';
  if (title.length > longTitle && /[.…]$/u.test(title))
    return 'dòng đầu dài như một đoạn văn; có thể bài không có tiêu đề';
  if (lines > 1) return `tiêu đề được nối từ ${lines} dòng; ${remedy}`;
  if (before.some(isBodyInCapitals))
    return `những dòng trước tiêu đề được đọc là phần đầu của văn bản; ${remedy}`;
  if (isBodyInCapitals(title) || isKindOfDocument(title) || isLetterhead(title) || dayOfLine(title))
    return `dòng này không giống một tiêu đề; ${remedy}`;
  if (/[,–-]$/u.test(title) || (next !== undefined && /^\p{Ll}/u.test(next)))
    return `tiêu đề có vẻ còn nữa ở dòng sau; ${remedy}`;
  return undefined;
}

function isText(line: string): boolean {
  return line.length > longTitle || /[.!?…:;]["”)]?$/u.test(line);
}

/** Heads of pages add the name of their site to the title. */
function isTitle(paragraph: string, title: string): boolean {
  const [short, long] = [spellingKey(paragraph), spellingKey(title)];
  return (
    short === long ||
    (short.split(' ').length > 3 &&
      /^\s*[-–|:]\s/u.test(long.slice(short.length)) &&
      long.startsWith(short))
  );
}

function withoutSite(title: string): string {
  return title.replace(/\s+[-–|]\s+[^-–|]{2,40}$/u, '') || title;
}
