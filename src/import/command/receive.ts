import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Received } from '../draft/model.ts';
import { checkSize, type FileKind, kindLike, kindOf } from '../../read/file-kinds.ts';
import { importErrors } from './command-messages.ts';
import { dayInVietnam } from '../../model/day-in-vietnam.ts';
import { ImportError } from './error-text.ts';
import type { Input } from './inputs.ts';

/** A received file. */
export interface ReceivedFile {
  about: Omit<Received, 'added'>;
  /** Its name in messages. */
  name: string;
  bytes: Buffer;
  /** The year after which its folder is named. */
  year?: number;
}

/** Receives a file or standard input. Throws where it is no file, or too large for a report. */
export async function receive(
  { name, path }: Input,
  input: AsyncIterable<Buffer | string>,
  kind: FileKind | undefined,
): Promise<ReceivedFile> {
  if (path === undefined) {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      // Too large an input is refused at once; the reader refuses an empty one.
      checkSize(name, Math.max(1, size));
    }
    const bytes = Buffer.concat(chunks);
    return received(name, `dau-vao${kind ?? kindLike(bytes)}`, bytes);
  }
  const about = await stat(path);
  if (!about.isFile()) throw new ImportError(importErrors.notAFile);
  // Checked before it is read, since many gigabytes would fill the memory.
  kindOf(name);
  checkSize(name, about.size);
  const file = received(name, basename(path), await readFile(path), yearInVietnam(about.mtimeMs));
  const [year] = /^(?:19|20)\d\d$/.exec(basename(dirname(path))) ?? [];
  return year === undefined ? file : { ...file, year: Number(year) };
}

function yearInVietnam(milliseconds: number): number {
  return Number(dayInVietnam(milliseconds).slice(0, 4));
}

function received(name: string, file: string, bytes: Buffer, modifiedYear?: number): ReceivedFile {
  const about = {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(modifiedYear === undefined ? {} : { modifiedYear }),
  };
  return { about, name, bytes };
}
