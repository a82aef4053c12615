import { compareWords, type Agreement } from '../model/compare-words.ts';
import { defined } from '../model/defined.ts';
import { textAt } from '../model/texts-at.ts';
import { words } from '../model/vietnamese.ts';
import type { ReadReport } from '../read/read-report.ts';
import type { PlacedWord, MarkdownBody } from './body.ts';
import { fileMessages } from './messages/file-messages.ts';
import { flat, printedText } from './printed-words.ts';
import type { Fault } from './problem.ts';
import { firstDifference } from './word-difference.ts';

/** The file that a report names as its original. */
export interface OriginalFile {
  /** Its path below the content folder. */
  path: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Compares a report with its original: the checksum, and every word in order. */
export async function originalFaults(
  value: unknown,
  body: MarkdownBody,
  bodyStart: number,
  original: OriginalFile,
): Promise<Fault[]> {
  return [
    ...checksumFaults(value, original),
    ...(await wordFaults(value, body, bodyStart, original)),
  ];
}

function checksumFaults(value: unknown, { path, sha256 }: OriginalFile): Fault[] {
  const given = textAt(value, 'source.original.sha256');
  // The schema reports what is no checksum at all.
  if (given === undefined || given === sha256 || !/^[0-9a-f]{64}$/.test(given)) return [];
  const field = ['source', 'original', 'sha256'];
  return [{ path: field, ...fileMessages.otherChecksum(path, sha256) }];
}

async function wordFaults(
  value: unknown,
  body: MarkdownBody,
  bodyStart: number,
  { path, bytes }: OriginalFile,
): Promise<Fault[]> {
  const title = textAt(value, 'title');
  if (title === undefined || body.text.trim() === '' || body.excess) return [];
  if (isSameText(path, bytes, printedText(value, body.text))) return [];
  let read: ReadReport;
  try {
    // It loads the readers of Word, PDF and old encodings, which most archives never need.
    const { readReport } = await import('../read/read-report.ts');
    read = await readReport(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ path: ['source', 'original', 'file'], ...fileMessages.originalUnread(reason) }];
  }
  const head = [textAt(value, 'preamble') ?? '', title].flatMap(words);
  return differenceFaults(head, body, bodyStart, read, /\.html?$/.test(path) ? 'within' : 'same');
}

/** Compares a plain text at once, which is far faster than word by word. */
function isSameText(path: string, bytes: Uint8Array, printed: string): boolean {
  if (!path.endsWith('.txt')) return false;
  try {
    return flat(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) === printed;
  } catch {
    return false;
  }
}

/**
 * Compares the words of a report, `head` being those of its preamble and title, with the original
 * as read.
 */
function differenceFaults(
  head: readonly string[],
  body: MarkdownBody,
  bodyStart: number,
  { encoding, title, paragraphs }: ReadReport,
  how: Agreement,
): Fault[] {
  // TCVN3 has no capital letters with tone marks.
  const comparable = (word: string) => (encoding === 'TCVN3' ? word.toLowerCase() : word);
  const theirs = [
    ...(title === undefined || paragraphs.includes(title) ? [] : [title]),
    ...paragraphs,
  ]
    .flatMap(words)
    .map(comparable);
  if (!compareWords([...head, ...words(body.text)].map(comparable), theirs, how)) return [];
  const placed: PlacedWord[] = [...head.map((word) => ({ word, offset: -1 })), ...body.words()].map(
    ({ word, offset }) => ({ word: comparable(word), offset }),
  );
  const difference = firstDifference(placed, theirs, how);
  if (!difference) return [];
  const { at, advice } = difference;
  if (at && at.offset < 0) return [{ path: ['title'], ...advice }];
  const { offset } = defined(at ?? placed.at(-1), 'the last word of a report');
  return [{ path: [], offset: bodyStart + offset, ...advice }];
}
