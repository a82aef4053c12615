import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Received } from '../draft/model.ts';
import {
  checkFile,
  kindLike,
  readReport,
  type Kind,
  type ReadReport,
} from '../../read/read-report.ts';
import { ImportError } from './faults.ts';
import type { Input } from './inputs.ts';

/** A file as it came in. */
export interface ReceivedFile {
  about: Received;
  bytes: Buffer;
  /** The year that its folder is named after. */
  year?: number;
  /** Reads the text of it. */
  read: () => Promise<ReadReport>;
}

/** Takes in a file, or standard input, as it is. Throws where it is not a file or is larger than any report. */
export async function receive(
  { name, path }: Input,
  input: AsyncIterable<Buffer | string>,
  kind: Kind | undefined,
): Promise<ReceivedFile> {
  if (path === undefined) {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      // Refused as soon as it is too large; that nothing came at all is said by the reader.
      checkFile('.txt', Math.max(1, size));
    }
    const bytes = Buffer.concat(chunks);
    return received(name, `dau-vao${kind ?? kindLike(bytes)}`, bytes);
  }
  const about = await stat(path);
  if (!about.isFile()) throw new ImportError('không phải tệp thường');
  // A file of many gigabytes is refused before it fills the memory.
  checkFile(name, about.size);
  const file = received(name, basename(path), await readFile(path), yearInVietnam(about.mtimeMs));
  const [year] = /^(?:19|20)\d\d$/.exec(basename(dirname(path))) ?? [];
  return year === undefined ? file : { ...file, year: Number(year) };
}

/** The year of a moment where the reports are written, seven hours before UTC, so that no machine's time zone changes a guess. */
function yearInVietnam(milliseconds: number): number {
  return new Date(milliseconds + 7 * 60 * 60 * 1000).getUTCFullYear();
}

function received(name: string, file: string, bytes: Buffer, modifiedYear?: number): ReceivedFile {
  const about: Received = {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(modifiedYear === undefined ? {} : { modifiedYear }),
  };
  return { about, bytes, read: () => readAs(name, file, bytes) };
}

/** Reads a file by what its name says, but for a page that is called a text. */
async function readAs(name: string, file: string, bytes: Buffer): Promise<ReadReport> {
  const [ending = ''] = /\.[^.]*$/.exec(file.toLowerCase()) ?? [];
  if (!['.txt', '.md'].includes(ending) || kindLike(bytes) !== '.html')
    return readReport(name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`, bytes);
  const read = await readReport(`${name.slice(0, -ending.length)}.html`, bytes);
  return {
    ...read,
    notes: [`Tệp mang đuôi ${ending} nhưng là trang HTML; đã đọc như HTML.`, ...read.notes],
  };
}
