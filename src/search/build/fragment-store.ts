import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
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
 * disk: those of a large archive do not fit into memory.
 */
export interface FragmentStore {
  /** Takes a fragment over from the build before. False where that left none, or a damaged one. */
  keep(key: string): Promise<boolean>;
  /** Adds a fragment. */
  add(key: string, text: string): Promise<void>;
  /** Reads a fragment of this build. Throws where there is none. */
  read(key: string): Promise<string>;
  /** Leaves the fragments of this build, and no others, for the next one. */
  finish(): Promise<void>;
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
export async function openFragmentStore(
  cache?: string,
  others: readonly string[] = [],
): Promise<FragmentStore> {
  const folder = cache ?? mkdtempSync(join(tmpdir(), 'ky-yeu-search-'));
  mkdirSync(folder, { recursive: true });
  const [texts, list] = [join(folder, names.texts), join(folder, names.list)];
  const unfinished = `${texts}.new`;
  const before = await Promise.all([folder, ...others].map(openStored));
  const now = await open(unfinished, 'w+');
  const places = new Map<string, StoredFragment>();
  let end = 0;
  const append = async (key: string, bytes: Buffer): Promise<void> => {
    if (places.has(key)) return;
    const place = { from: end, length: bytes.length, checksum: crc32(bytes) };
    places.set(key, place);
    end += bytes.length;
    await now.write(bytes, 0, bytes.length, place.from);
  };
  return {
    async keep(key) {
      if (places.has(key)) return true;
      for (const stored of before) {
        const place = stored.list.get(key);
        const bytes = place && stored.texts && (await readWhole(stored.texts, place));
        if (bytes) {
          await append(key, bytes);
          return true;
        }
      }
      return false;
    },
    add: (key, text) => append(key, Buffer.from(text)),
    async read(key) {
      const place = places.get(key);
      const bytes = place && (await readWhole(now, place));
      if (!bytes) throw new Error(`The fragment ${key} is lost`);
      return bytes.toString();
    },
    async finish() {
      await Promise.all([now.close(), ...before.map((stored) => stored.texts?.close())]);
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
async function openStored(folder: string) {
  const list = readList(join(folder, names.list));
  const texts = list.size > 0 ? open(join(folder, names.texts)).catch(() => undefined) : undefined;
  return { list, texts: await texts };
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
async function readWhole(file: FileHandle, place: StoredFragment): Promise<Buffer | undefined> {
  const bytes = Buffer.allocUnsafe(place.length);
  const { bytesRead } = await file.read(bytes, 0, place.length, place.from);
  return bytesRead === place.length && crc32(bytes) === place.checksum ? bytes : undefined;
}
