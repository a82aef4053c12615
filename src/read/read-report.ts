import { excessOf } from '../markdown/excess.ts';
import { readDocx } from './word/docx.ts';
import { decode, type Encoding } from './letters/encoding.ts';
import { checkExtent, checkLines, checkTags, checkUnclosed } from './extent.ts';
import { checkBeginning, checkSize, type FileKind, isLockedWord, kindOf } from './file-kinds.ts';
import type { Paragraphs, ParagraphSpan } from './paragraphs.ts';
import { type ArticlePage, readHtml } from './html/html.ts';
import { checkLanguage } from './letters/text-language.ts';
import { type Letters, readLetters, readWhole } from './letters/letters.ts';
import { restoreCapitals, unreadable } from './letters/legacy.ts';
import { readMarkdown } from './html/markdown.ts';
import type { PageHead } from './html/page-head.ts';
import { readPdf } from './pdf/pdf.ts';
import { ReadError } from './read-error.ts';
import type { ReadPicture } from './read-picture.ts';
import { readFaults, readNotes } from './read-messages.ts';
import { endOfText, withoutPage, withoutTools } from './site-lines.ts';
import { paragraphsOf } from './text.ts';
import { controlNotes, tidy } from './tidy.ts';

/** A report as read: plain text in NFC with single spaces, every paragraph in order. */
export interface ReadReport extends PageHead {
  /** Headings and captions are among them. */
  paragraphs: string[];
  /** The title that the file marks. That of a page may not be among the paragraphs. */
  title?: string;
  /** The paragraphs that are centred above the text. */
  heading?: ParagraphSpan;
  /** Which of the paragraphs are captions. */
  captions: string[];
  /** Not among the paragraphs. */
  pictures: ReadPicture[];
  /** `Unicode` for documents that have no other encoding. */
  encoding: Encoding | 'Unicode';
  /** The texts of the file that are not among the paragraphs, each whole: navigation, comments. */
  leftOut: string[];
  /** Other omissions and changes, in Vietnamese. */
  notes: string[];
  /** Why the whole text should be read again, in Vietnamese. */
  doubt?: string;
}

const readers: Record<FileKind, (file: string, bytes: Buffer) => ReadReport | Promise<ReadReport>> =
  {
    '.txt': readPlain,
    '.md': readMarked,
    '.html': readPage,
    '.htm': readPage,
    '.docx': readWord,
    '.pdf': readPrinted,
  };

/**
 * Reads a report from a file as received, by the ending of its name. Throws a ReadError where it
 * cannot be read whole and with certainty.
 */
export async function readReport(file: string, bytes: Uint8Array): Promise<ReadReport> {
  const kind = kindOf(file);
  checkSize(file, bytes.length, kind);
  const received = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = async () => readers[kind](file, received);
  const found = await read().catch((error: unknown) => {
    // The parsers are recursive: a page that is nested too deep overflows the stack.
    throw error instanceof RangeError ? new ReadError(file, readFaults.tooDeep) : error;
  });
  if (found.paragraphs.length === 0)
    throw kind === '.txt' || kind === '.md'
      ? new ReadError(file, readFaults.empty)
      : new ReadError(file, readFaults.noText(kind));
  return found;
}

function readWord(file: string, bytes: Buffer): ReadReport {
  if (isLockedWord(bytes)) throw new ReadError(file, readFaults.locked('.docx'));
  checkBeginning(file, bytes, '.docx');
  const { leftOut, notes, ...found } = readDocx(file, bytes);
  return finish(file, found, 'Unicode', notes, { leftOut });
}

async function readPrinted(file: string, bytes: Buffer): Promise<ReadReport> {
  checkBeginning(file, bytes, '.pdf');
  const { pageNumbers, leftOut, ...found } = await readPdf(file, bytes);
  const notes = [readNotes.joinedLines];
  if (pageNumbers.length > 0) notes.push(readNotes.pageNumbers(pageNumbers));
  return finish(file, { ...found, captions: [] }, 'Unicode', notes, { leftOut });
}

function fromText(
  file: string,
  bytes: Buffer,
  read: (text: string, encoding: Encoding) => ReadReport,
): ReadReport {
  checkBeginning(file, bytes);
  checkLines(file, bytes);
  const decoded = decode(file, bytes);
  const { text, notes } = readWhole(file, decoded.text);
  const report = read(text, decoded.encoding);
  return { ...report, notes: [...notes, ...report.notes] };
}

function readPlain(file: string, bytes: Buffer): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const lines = text.split(/\r\n?|\n/);
    checkExtent(file, lines);
    const letters = readLetters(file, lines, 'line');
    const { paragraphs, leftOut } = withoutPage(
      paragraphsOf(letters.lines.flatMap((line) => line.split('\f'))),
    );
    const found = { paragraphs, captions: [] };
    return finish(file, found, encoding, [], {
      leftOut,
      letters: { ...letters, lines: paragraphs },
    });
  });
}

function readMarked(file: string, bytes: Buffer): ReadReport {
  return readArticle(file, bytes, (text) => {
    checkExtent(file, [text]);
    if (excessOf(text)) throw new ReadError(file, readFaults.tooMarked);
    return readMarkdown(text);
  });
}

function readPage(file: string, bytes: Buffer): ReadReport {
  checkTags(file, [bytes]);
  return readArticle(file, bytes, (text) => {
    checkUnclosed(file, text);
    return readHtml(text);
  });
}

function readArticle(file: string, bytes: Buffer, read: (text: string) => ArticlePage): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const { leftOut, published, publisher, byline, ...found } = read(text);
    checkExtent(file, [publisher ?? '', byline ?? '']);
    return {
      ...finish(file, found, encoding, [], { leftOut }),
      ...(published && { published }),
      ...(publisher !== undefined && { publisher: tidy(publisher) }),
      ...(byline !== undefined && { byline: tidy(byline) }),
    };
  });
}

interface FinishOptions {
  leftOut?: readonly string[];
  /** The letters of the paragraphs, where they were read before. */
  letters?: Letters;
}

function finish(
  file: string,
  { paragraphs, title, heading, captions, pictures = [] }: Paragraphs,
  encoding: ReadReport['encoding'],
  notes: string[],
  { leftOut = [], letters: read }: FinishOptions = {},
): ReadReport {
  const given = [...paragraphs, ...captions, ...(title === undefined ? [] : [title])];
  checkExtent(file, [...given, ...leftOut]);
  const letters = read ?? readLetters(file, given, 'paragraph');
  const from = letters.encoding ?? encoding;
  const clean = letters.lines.map((line) => tidy(from === 'TCVN3' ? restoreCapitals(line) : line));
  const lost = clean.findIndex((line) => line.includes(unreadable));
  if (lost >= 0)
    throw new ReadError(file, readFaults.lostCharacters('dấu �'), { paragraph: lost + 1 });
  const end = endOfText(clean.slice(0, paragraphs.length));
  const contacts = clean.slice(end, paragraphs.length);
  clean.fill('', end, paragraphs.length);
  const tools = [...takeTools(clean, paragraphs.length), ...contacts];
  const body = clean.slice(0, paragraphs.length).filter(Boolean);
  const doubt = letters.doubt ?? checkLanguage(file, body);
  const last = clean.at(-1);
  const filled = (count: number) => clean.slice(0, count).filter(Boolean).length;
  return {
    paragraphs: body,
    ...(title !== undefined && last && { title: last }),
    ...(heading && { heading: { from: filled(heading.from), to: filled(heading.to) } }),
    captions: clean.slice(paragraphs.length, paragraphs.length + captions.length).filter(Boolean),
    pictures: pictures.map((picture) => ({
      ...picture,
      before: filled(picture.before),
      alt: tidy(picture.alt),
    })),
    encoding: from,
    leftOut: [...leftOut.map(tidy).filter(Boolean), ...tools],
    notes: [
      ...letters.notes,
      ...(from === 'TCVN3' ? [readNotes.capitals] : []),
      ...controlNotes(letters.lines),
      ...notes.map(tidy),
    ],
    ...(doubt !== undefined && { doubt }),
  };
}

/** Takes counters and tools of a page out of the first lines, in place. */
function takeTools(lines: string[], count: number): string[] {
  return lines.slice(0, count).flatMap((text, at) => {
    const { line, tools } = withoutTools(text);
    lines[at] = line;
    return tools;
  });
}
