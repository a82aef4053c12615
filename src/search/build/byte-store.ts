import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'astro/zod';

/** The entries of a file in their order: the key of each, the number of its bytes, a checksum. */
const listSchema = z.array(z.tuple([z.string(), z.int().min(0), z.int()]));
type EntryRow = z.infer<typeof listSchema>[number];

/** Where an entry stands. */
interface StoredEntry {
  file: number;
  from: number;
  length: number;
  checksum: number;
}

/** The open file that a build left, and the entries in it that are as they were written. */
interface StoredBefore {
  file?: number | undefined;
  entries: ReadonlyMap<string, StoredEntry>;
}

/**
 * Entries that one build makes, by keys that say what each was made of. They are on disk, in one
 * file: those of a large archive do not fit into memory. They are small, and the threads that could
 * read them are busy with compression.
 */
export interface ByteStore {
  /** Takes an entry over from the build before. False where that left none, or a damaged one. */
  keep(key: string): boolean;
  /** Adds an entry, unless it is there. */
  add(key: string, bytes: Uint8Array): void;
  /** Reads an entry of this build. Throws where there is none. */
  read(key: string): Buffer;
  /** Leaves the entries of this build, and no others, for the next one. */
  finish(): void;
}

/** Returns the key of what is made of some texts. */
export function storeKey(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('base64url');
}

/** The number of bytes that are read or copied at a time. */
const blockSize = 2 ** 22;

/**
 * Opens a store by its name in a folder. Without a folder, it is forgotten once it is finished.
 * `others` are the folders of further stores, from which entries are taken over, too.
 */
export function openByteStore(
  name: string,
  cache?: string,
  others: readonly string[] = [],
): ByteStore {
  const folder = cache ?? mkdtempSync(join(tmpdir(), 'ky-yeu-search-'));
  mkdirSync(folder, { recursive: true });
  const before = [folder, ...others].map((one) => openStored(join(one, name)));
  const unfinished = join(folder, `${name}.new`);
  const now = openSync(unfinished, 'w+');
  /** Those that were taken over, and those that were added, in the order of the file. */
  const [kept, added] = [new Map<string, StoredEntry>(), new Map<string, StoredEntry>()];
  let end = 0;
  return {
    keep(key) {
      if (kept.has(key) || added.has(key)) return true;
      for (const { entries } of before) {
        const entry = entries.get(key);
        if (!entry) continue;
        kept.set(key, entry);
        return true;
      }
      return false;
    },
    add(key, bytes) {
      if (kept.has(key) || added.has(key)) return;
      added.set(key, { file: now, from: end, length: bytes.length, checksum: crc32(bytes) });
      writeSync(now, bytes, 0, bytes.length, end);
      end += bytes.length;
    },
    read(key) {
      const entry = kept.get(key) ?? added.get(key);
      const bytes = entry && readWhole(entry);
      if (!bytes) throw new Error(`The entry ${key} of ${name} is lost`);
      return bytes;
    },
    finish() {
      // In this order most of them follow one another.
      const taken = [...kept].sort(([, a], [, b]) => a.file - b.file || a.from - b.from);
      if (cache !== undefined)
        copyEntries(
          taken.map(([, entry]) => entry),
          now,
          end,
        );
      closeSync(now);
      for (const { file } of before) if (file !== undefined) closeSync(file);
      if (cache === undefined) {
        rmSync(folder, { recursive: true });
        return;
      }
      renameSync(unfinished, join(folder, name));
      const rows = [...added, ...taken].map(([key, { length, checksum }]): EntryRow => [
        key,
        length,
        checksum,
      ]);
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows));
    },
  };
}

/** Opens what a build left. It is read from its beginning to its end, which takes least time. */
function openStored(path: string): StoredBefore {
  const rows = readList(`${path}.json`);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return { entries: new Map() };
  }
  const { size } = fstatSync(file);
  const entries = new Map<string, StoredEntry>();
  let [from, block, start] = [0, Buffer.alloc(0), 0];
  for (const [key, length, checksum] of rows) {
    if (from + length > size) break;
    if (from + length > start + block.length) {
      start = from;
      block = Buffer.allocUnsafe(Math.max(length, blockSize));
      block = block.subarray(0, readSync(file, block, 0, block.length, start));
    }
    const bytes = block.subarray(from - start, from - start + length);
    if (bytes.length === length && crc32(bytes) === checksum)
      entries.set(key, { file, from, length, checksum });
    from += length;
  }
  return { file, entries };
}

/** Reads the list of entries. Empty where there is none, or what is there is no list. */
function readList(file: string): EntryRow[] {
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/** Copies entries to a place of a file, those that follow one another together. */
function copyEntries(entries: readonly StoredEntry[], to: number, place: number): void {
  const block = Buffer.allocUnsafe(blockSize);
  let end = place;
  let [file, from, until] = [0, 0, 0];
  const copyRun = (): void => {
    while (from < until) {
      const read = readSync(file, block, 0, Math.min(blockSize, until - from), from);
      if (read === 0) throw new Error('A file of the cache was cut short');
      writeSync(to, block, 0, read, end);
      [from, end] = [from + read, end + read];
    }
  };
  for (const entry of entries) {
    if (entry.file !== file || entry.from !== until) {
      copyRun();
      ({ file, from } = entry);
    }
    until = entry.from + entry.length;
  }
  copyRun();
}

/** Reads the bytes of an entry. Undefined where they are not those that were written there. */
function readWhole({ file, from, length, checksum }: StoredEntry): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  const read = readSync(file, bytes, 0, length, from);
  return read === length && crc32(bytes) === checksum ? bytes : undefined;
}
