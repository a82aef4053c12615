import { compareWords, type Agreement } from '../model/compare-words.ts';
import { textAt } from '../model/texts-at.ts';
import { words } from '../model/vietnamese.ts';
import type { Body, PlacedWord } from './body.ts';
import { flat, printedText } from './evidence.ts';
import type { Fault } from './problem.ts';
import { wordsDiffer } from './words-kept.ts';

/** The file that a report names as its original. */
export interface OriginalFile {
  /** Its path below the content's folder. */
  path: string;
  bytes: Uint8Array;
  sha256: string;
}

/** What is wrong between a report and its original: a checksum that is not the file's, words lost or added. */
export async function originalFaults(
  value: unknown,
  body: Body,
  bodyStart: number,
  original: OriginalFile,
): Promise<Fault[]> {
  return [...checksum(value, original), ...(await wordFaults(value, body, bodyStart, original))];
}

function checksum(value: unknown, { path, sha256 }: OriginalFile): Fault[] {
  const given = textAt(value, 'source.original.sha256');
  // The schema says so where it is no checksum at all.
  if (given === undefined || given === sha256 || !/^[0-9a-f]{64}$/.test(given)) return [];
  return [
    {
      path: ['source', 'original', 'sha256'],
      message: `mã kiểm không phải của ${path}`,
      mend: `nếu tệp đúng là bản gốc như nhận được, hãy ghi "${sha256}"; nếu không, hãy chép lại bản gốc`,
    },
  ];
}

async function wordFaults(
  value: unknown,
  body: Body,
  bodyStart: number,
  { path, bytes }: OriginalFile,
): Promise<Fault[]> {
  const title = textAt(value, 'title');
  if (title === undefined || body.text.trim() === '' || body.excess) return [];
  const plain = path.endsWith('.txt') ? decoded(bytes) : undefined;
  if (plain !== undefined && flat(plain) === printedText(value, body.text)) return [];
  let read;
  try {
    // It brings the readers of Word, PDF and old encodings, which most archives never need.
    const { readReport } = await import('../read/read-report.ts');
    read = await readReport(path, bytes);
  } catch (error) {
    return [
      {
        path: ['source', 'original', 'file'],
        message: `không đọc được bản gốc: ${error instanceof Error ? error.message : String(error)}`,
        mend: 'hãy chép lại bản gốc như nhận được',
      },
    ];
  }
  const head = [textAt(value, 'preamble') ?? '', title].flatMap(words);
  const how: Agreement = /\.html?$/.test(path) ? 'within' : 'same';
  const same =
    read.encoding === 'TCVN3' ? (word: string) => word.toLowerCase() : (word: string) => word;
  const theirs = [
    ...(read.title === undefined || read.paragraphs.includes(read.title) ? [] : [read.title]),
    ...read.paragraphs,
  ]
    .flatMap(words)
    .map(same);
  if (!compareWords([...head, ...words(body.text)].map(same), theirs, how)) return [];
  const placed = [...head.map((word): PlacedWord => ({ word, offset: -1 })), ...body.words()];
  const difference = wordsDiffer(
    placed.map(({ word, offset }) => ({ word: same(word), offset })),
    theirs,
    how,
  );
  if (!difference) return [];
  const { at, message } = difference;
  const mend =
    'hãy chép lại đúng từng chữ của bản gốc; ký tự mà Markdown dùng (* _ ` # > [ ] <) thì thêm dấu \\ đứng trước';
  if (at && at.offset < 0) return [{ path: ['title'], message, mend }];
  return [
    {
      path: [],
      offset: bodyStart + (at?.offset ?? body.words().at(-1)?.offset ?? 0),
      message,
      mend,
    },
  ];
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
