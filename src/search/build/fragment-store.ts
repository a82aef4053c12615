import { createHash } from 'node:crypto';
import {
  closeSync,
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

/** The file of a cache that holds the fragments one after the other, and the list of them. */
const names = { texts: 'fragments', list: 'fragments.json' };

/** The fragments in a file, in their order: the key of each, its bytes and their checksum. */
const listSchema = z.array(z.tuple([z.string(), z.int().min(0), z.int()]));

/** Where a fragment stands. */
interface StoredFragment {
  from: number;
  length: number;
  checksum: number;
}

/**
 * The fragments of the pages of one build, by keys that say what each was made of. They are on
 * disk: those of a large archive do not fit into memory. They are small, and the threads that
 * could read them are busy with compression.
 */
export interface FragmentStore {
  /** Takes a fragment over from the build before. False where that left none, or a damaged one. */
  keep(key: string): boolean;
  /** Adds a fragment. */
  add(key: string, text: string): void;
  /** Reads a fragment of this build. Throws where there is none. */
  read(key: string): string;
  /** Leaves the fragments of this build, and no others, for the next one. */
  finish(): void;
}

/** Returns the key of what is made of some texts. */
export function fragmentKey(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('base64url');
}

/**
 * Opens the store in a folder. Without one, it is forgotten once it is finished. `others` are the
 * folders of further stores, from which fragments are taken over, too.
 */
export function openFragmentStore(cache?: string, others: readonly string[] = []): FragmentStore {
  const folder = cache ?? mkdtempSync(join(tmpdir(), 'ky-yeu-search-'));
  mkdirSync(folder, { recursive: true });
  const [texts, list] = [join(folder, names.texts), join(folder, names.list)];
  const unfinished = `${texts}.new`;
  const before = [folder, ...others].map(openStored);
  const now = openSync(unfinished, 'w+');
  const places = new Map<string, StoredFragment>();
  let end = 0;
  const append = (key: string, bytes: Buffer): void => {
    if (places.has(key)) return;
    const place = { from: end, length: bytes.length, checksum: crc32(bytes) };
    places.set(key, place);
    end += bytes.length;
    writeSync(now, bytes, 0, bytes.length, place.from);
  };
  return {
    keep(key) {
      if (places.has(key)) return true;
      for (const stored of before) {
        const place = stored.list.get(key);
        const bytes = place && stored.texts !== undefined && readWhole(stored.texts, place);
        if (bytes) {
          append(key, bytes);
          return true;
        }
      }
      return false;
    },
    add: (key, text) => append(key, Buffer.from(text)),
    read(key) {
      const place = places.get(key);
      const bytes = place && readWhole(now, place);
      if (!bytes) throw new Error(`The fragment ${key} is lost`);
      return bytes.toString();
    },
    finish() {
      closeSync(now);
      for (const { texts: file } of before) if (file !== undefined) closeSync(file);
      if (cache === undefined) {
        rmSync(folder, { recursive: true });
        return;
      }
      const rows = Array.from(
        places,
        ([key, { length, checksum }]): z.infer<typeof listSchema>[number] => [
          key,
          length,
          checksum,
        ],
      );
      renameSync(unfinished, texts);
      writeFileSync(list, JSON.stringify(rows));
    },
  };
}

/** Opens what a build left in a folder. */
function openStored(folder: string): { list: Map<string, StoredFragment>; texts?: number } {
  const list = readList(join(folder, names.list));
  try {
    return { list, texts: openSync(join(folder, names.texts), 'r') };
  } catch {
    return { list: new Map() };
  }
}

/** Reads the list of fragments. Empty where there is none, or what is there is no list. */
function readList(file: string): Map<string, StoredFragment> {
  const places = new Map<string, StoredFragment>();
  let from = 0;
  try {
    for (const [key, length, checksum] of listSchema.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    )) {
      places.set(key, { from, length, checksum });
      from += length;
    }
  } catch {
    return new Map();
  }
  return places;
}

/** Reads the bytes at a place. Undefined where they are not those that were written there. */
function readWhole(file: number, { from, length, checksum }: StoredFragment): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  const read = readSync(file, bytes, 0, length, from);
  return read === length && crc32(bytes) === checksum ? bytes : undefined;
}
