import { spellingKey } from '../../model/vietnamese.ts';
import { withoutSiteName } from '../../read/html/article-title.ts';
import type { ParagraphSpan } from '../../read/paragraphs.ts';
import type { ReadReport } from '../../read/read-report.ts';
import { endsClause } from '../../read/sentence-end.ts';
import {
  beginsDocument,
  isBareKind,
  isBody,
  isBodyInCapitals,
  isDateOfEvent,
  isEntry,
  isInCapitals,
  isIssue,
  isKindOfDocument,
  isLetterhead,
  isMonth,
  isPathOfSite,
  isPressLabel,
} from './heading-lines.ts';
import { doubtMessages } from '../draft-messages.ts';
import { isLead, longTitle } from '../parse/layout.ts';
import type { Doubt } from './model.ts';
import { linesOfDate } from './publication.ts';
import { publicationLine } from './publication-line.ts';

/** The paragraphs of a report, split at its title. */
export interface Opening {
  /** The paragraphs before the title. */
  before: string[];
  title: string;
  /** The paragraphs of the text. */
  rest: string[];
  doubts: Doubt[];
}

/**
 * The most paragraphs before a title that the file marks: the name of a section, a line of date.
 */
const mostBefore = 3;
/** The most lines of a letterhead. */
const longestHead = 10;
/** The most lines of a title. */
const mostLines = 4;
/** Signs around a title, as posts on social networks have. */
const ornament =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D♀♂\uFE0F\s]+(?=\S)|(?<=\S)[\p{Extended_Pictographic}\u200D♀♂\uFE0F\s]+$/gu;
/** Opens a line below a title that is about the letter: `(Kèm theo …)`, `Kính gửi …`. */
const aside = /^(?:\((?!v\/v|về việc|kh[oó][aá]|lần|năm học|nhiệm kỳ)|kính gửi(?![\p{L}]))/iu;
/** `Kính gửi: các cơ quan báo chí`, `Ban tổ chức kính gửi quý báo` */
const greeting = /(?<!\p{L})(?:kính|trân trọng) gửi(?!\p{L})/iu;
/** A line below a title in brackets that belongs to it: `(Nhiệm kỳ 2020 - 2025)`. */
const ofTitle = /^\((?:kh[oó][aá]|lần|năm học|nhiệm kỳ)[^()]*\)$/iu;
/** Opens a line that says what an official letter is about. */
const subject = /^\(?(?:v\/v|về việc)(?![\p{L}])/iu;

/**
 * Finds the title among the paragraphs. A title that only the head of a page has comes before them.
 */
export function openingOf({
  paragraphs,
  title,
  heading,
}: Pick<ReadReport, 'paragraphs' | 'title' | 'heading'>): Opening {
  const at =
    title === undefined
      ? -1
      : paragraphs.slice(0, mostBefore + 1).findIndex((paragraph) => isTitle(paragraph, title));
  if (title !== undefined && at < 0 && !paragraphs.includes(title)) {
    const value = withoutSiteName(title);
    return {
      before: [],
      title: value,
      rest: paragraphs,
      doubts: [
        {
          path: 'title',
          value,
          certainty: 'likely',
          reason: doubtMessages.titleFromHead,
        },
      ],
    };
  }
  const centred = at < 0 ? centredTitle(paragraphs, heading) : undefined;
  const { from, lines } = behindKind(paragraphs, centred ?? placeOfTitle(paragraphs, at));
  const printed = paragraphs.slice(from, from + lines);
  const value = printed.join(' ').replace(ornament, '');
  const before = paragraphs.slice(0, from);
  const rest = paragraphs.slice(from + lines);
  const reason = centred ? doubtOfEnd(value, rest[0]) : doubtOfTitle(printed, before, rest[0]);
  return {
    before,
    title: value,
    rest,
    doubts: reason === undefined ? [] : [{ path: 'title', value, certainty: 'guess', reason }],
  };
}

/** The lines of a title. */
interface TitlePlace {
  from: number;
  lines: number;
}

/** Finds the title by its words; `marked` is the line that the file marks as one, -1 for none. */
function placeOfTitle(paragraphs: readonly string[], marked: number): TitlePlace {
  // What looks like the title is the name of a paper.
  const isName = marked >= 0 && isIssue(paragraphs[marked + 1] ?? '');
  const from = marked < 0 ? firstOfTitle(paragraphs) : isName ? marked + 2 : marked;
  const isWhole = marked >= 0 && !isName && !isKindOfDocument(paragraphs[marked] ?? '');
  return { from, lines: isWhole ? 1 : linesOfTitle(paragraphs.slice(from)) };
}

/**
 * Finds the title below a heading that only names a kind of document, where a date or a number
 * stands between: `THÔNG CÁO BÁO CHÍ`, `Phát hành: 10/5/2025`, and then the title.
 */
function behindKind(paragraphs: readonly string[], place: TitlePlace): TitlePlace {
  const { from, lines } = place;
  const isPress = isPressLabel(paragraphs[from] ?? '') && !subject.test(paragraphs[from + 1] ?? '');
  if ((lines > 1 && !isPress) || !isKindOfDocument(paragraphs[from] ?? '')) return place;
  const between = paragraphs
    .slice(from + 1, from + 1 + mostBefore)
    .findIndex((line) => !isOfLetter(line) && !aside.test(line));
  const title = from + 1 + between;
  const isThere =
    between >= (isPress ? 0 : 1) &&
    title < paragraphs.length - 1 &&
    !endsTitle(paragraphs[title] ?? '.');
  return isThere ? { from: title, lines: linesOfTitle(paragraphs.slice(title)) } : place;
}

/** The title and the paragraphs about the event: a line of date is about the publication. */
export function eventText({ title, rest }: Pick<Opening, 'title' | 'rest'>): string {
  const dated = linesOfDate(title, rest);
  return [title, ...rest.filter((_, index) => !dated.has(index))].join('\n');
}

/** The numbers in the report of the paragraphs about the event. The first paragraph is 1. */
export function paragraphNumbers({ title, rest }: Pick<Opening, 'title' | 'rest'>): number[] {
  const dated = linesOfDate(title, rest);
  return rest.flatMap((_, index) => (dated.has(index) ? [] : [index + 1]));
}

/** Finds the title among the paragraphs that are centred above the text. */
function centredTitle(
  paragraphs: readonly string[],
  { from, to }: ParagraphSpan = { from: 0, to: 0 },
): TitlePlace | undefined {
  const inside = paragraphs.slice(from, to);
  const begin = inside.findIndex((line) => !isOfLetter(line) && !isBodyInCapitals(line));
  const behind = inside.slice(begin + 1, begin + mostLines);
  const end = behind.findIndex((line) => endsTitle(line) || aside.test(line));
  return begin < 0 ? undefined : { from: from + begin, lines: 1 + (end < 0 ? behind.length : end) };
}

/** Whether a line above a title gives a date, or belongs to a letterhead or a site. */
function isOfLetter(line: string): boolean {
  return (
    isDateOfEvent(line) ||
    publicationLine(line) !== undefined ||
    isLetterhead(line) ||
    isMonth(line) ||
    isPathOfSite(line) ||
    (greeting.test(line) && !isText(line))
  );
}

/** Whether a line below a title is none of its lines. */
function endsTitle(line: string): boolean {
  return (
    isText(line) ||
    isEntry(line) ||
    isLetterhead(line) ||
    isMonth(line) ||
    publicationLine(line) !== undefined
  );
}

/**
 * Returns the index of the first line that is neither a date nor part of a letterhead. The name of
 * a body is part of one only where no text follows at once.
 */
function firstOfTitle(paragraphs: readonly string[]): number {
  const isHead = (line: string, index: number) =>
    isOfLetter(line) ||
    (isBodyInCapitals(line) && !isText(paragraphs[index + 1] ?? '.')) ||
    (isBody(line) && isAmongBodies(paragraphs, index)) ||
    isStamp(paragraphs[index + 1]) ||
    (subject.test(line) && isKindOfDocument(paragraphs[index + 1] ?? ''));
  const isOfHead = (line: string, index: number) => isHead(line, index) || isInCapitals(line);
  const top = paragraphs.slice(0, longestHead);
  const kind = top.findIndex(isKindOfDocument);
  const afterHead = top.findLastIndex(isLetterhead) + 1;
  const first =
    paragraphs.slice(0, Math.max(kind, 0)).every(isOfHead) && kind > 0
      ? kind
      : paragraphs.findIndex(
          (line, index) =>
            !isHead(line, index) &&
            (index >= afterHead || !paragraphs.slice(0, afterHead).every(isOfHead)),
        );
  return first > 0 && first < paragraphs.length - 1 ? first : 0;
}

/** Whether the line of a body belongs to a letterhead: another one is beside it, and no text. */
function isAmongBodies(paragraphs: readonly string[], index: number): boolean {
  const [before = '', after = ''] = [paragraphs[index - 1], paragraphs[index + 1]];
  return !isText(after) && (isBody(before) || isBody(after));
}

/** Whether a line is the time of a post, below its page: `16 tháng 6, 2024 · Công khai`. */
function isStamp(line = ''): boolean {
  return line.includes('·') && publicationLine(line) !== undefined;
}

/**
 * Counts the lines of a title: several in capitals, one below `BÁO CÁO`, one that begins in small
 * letters or with `V/v`.
 */
function linesOfTitle(paragraphs: readonly string[]): number {
  let lines = 1;
  for (; lines < mostLines && lines < paragraphs.length - 1; lines += 1) {
    const [here = '', next = ''] = [paragraphs[lines - 1], paragraphs[lines]];
    if (endsTitle(next) || aside.test(next)) break;
    const goesOn =
      (isInCapitals(here) && isInCapitals(next)) ||
      isKindOfDocument(here) ||
      /^\p{Ll}/u.test(next) ||
      ofTitle.test(next) ||
      (isInCapitals(here) && subject.test(next));
    if (!goesOn) break;
  }
  return lines;
}

/** Why a title that was found in these lines may be wrong; `next` is the line after it. */
function doubtOfTitle(
  lines: readonly string[],
  before: readonly string[],
  next: string | undefined,
): string | undefined {
  const title = lines.join(' ');
  if (isLead(title) || /[^.]\.["”)]?$/u.test(title)) return doubtMessages.titleLikeParagraph;
  return doubtOfHead(lines, before) ?? doubtOfEnd(title, next);
}

/** A letterhead or a kind of document shows where the title begins. */
function doubtOfHead(lines: readonly string[], before: readonly string[]): string | undefined {
  const [first = ''] = lines;
  if (before.some(isLetterhead) || beginsDocument(first)) return undefined;
  if (lines.length > 1 && lines.every(isInCapitals))
    return doubtMessages.titleOfLines(lines.length);
  return before.some((line) => isBodyInCapitals(line) && !isPathOfSite(line))
    ? doubtMessages.titleAfterLetterhead
    : undefined;
}

function doubtOfEnd(title: string, next: string | undefined): string | undefined {
  if ([isBareKind, isBody, isLetterhead, publicationLine].some((is) => is(title)))
    return doubtMessages.titleUnlikely;
  return /[,–-]$/u.test(title) || (next !== undefined && /^\p{Ll}/u.test(next))
    ? doubtMessages.titleGoesOn
    : undefined;
}

function isText(line: string): boolean {
  return line.length > longTitle || endsClause(line);
}

/**
 * Whether a paragraph is the title of a page, to which the page's head may add the name of the
 * site.
 */
function isTitle(paragraph: string, title: string): boolean {
  const [short, long] = [spellingKey(paragraph), spellingKey(title)];
  return (
    short === long ||
    (short.split(' ').length > 3 &&
      /^\s*[-–|:]\s/u.test(long.slice(short.length)) &&
      long.startsWith(short))
  );
}
