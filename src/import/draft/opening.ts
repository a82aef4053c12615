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
import { doubtMessages } from '../draft-messages.ts';
import type { Doubt } from './model.ts';

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
/** A longer line with a full stop at its end is a paragraph, not a title. */
const longTitle = 250;
/** The most lines of a title. */
const mostLines = 4;

/**
 * Finds the title among the paragraphs. A title that only the head of a page has comes before them.
 */
export function openingOf({
  paragraphs,
  title,
}: Pick<ReadReport, 'paragraphs' | 'title'>): Opening {
  const at =
    title === undefined
      ? -1
      : paragraphs.slice(0, mostBefore + 1).findIndex((paragraph) => isTitle(paragraph, title));
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
          reason: doubtMessages.titleFromHead,
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

/** The title and the paragraphs about the event: a line of date is about the publication. */
export function eventText({ title, rest }: Pick<Opening, 'title' | 'rest'>): string {
  return [title, ...rest.filter(isAboutEvent)].join('\n');
}

/** The numbers in the report of the paragraphs about the event. The first paragraph is 1. */
export function paragraphNumbers(rest: readonly string[]): number[] {
  return rest.flatMap((line, index) => (isAboutEvent(line) ? [index + 1] : []));
}

function isAboutEvent(line: string): boolean {
  return dayOfLine(line) === undefined;
}

/**
 * Returns the index of the first line that is neither a date nor part of a letterhead. The name of
 * a body is part of one only where no text follows at once.
 */
function firstOfTitle(paragraphs: readonly string[]): number {
  const isHead = (line: string, index: number) =>
    isDateOfEvent(line) ||
    dayOfLine(line) !== undefined ||
    isLetterhead(line) ||
    (isBodyInCapitals(line) && !isText(paragraphs[index + 1] ?? '.'));
  const first = paragraphs.findIndex((line, index) => !isHead(line, index));
  return first > 0 && first < paragraphs.length - 1 ? first : 0;
}

/**
 * Counts the lines of a title: several in capitals, one below `BÁO CÁO`, one that begins in small
 * letters.
 */
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
  if (title.length > longTitle && /[.…]$/u.test(title)) return doubtMessages.titleLikeParagraph;
  if (lines > 1) return doubtMessages.titleOfLines(lines);
  if (before.some(isBodyInCapitals)) return doubtMessages.titleAfterLetterhead;
  if (isBodyInCapitals(title) || isKindOfDocument(title) || isLetterhead(title) || dayOfLine(title))
    return doubtMessages.titleUnlikely;
  if (/[,–-]$/u.test(title) || (next !== undefined && /^\p{Ll}/u.test(next)))
    return doubtMessages.titleGoesOn;
  return undefined;
}

function isText(line: string): boolean {
  return line.length > longTitle || /[.!?…:;]["”)]?$/u.test(line);
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

function withoutSite(title: string): string {
  return title.replace(/\s+[-–|]\s+[^-–|]{2,40}$/u, '') || title;
}
