import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';

/** The compressed bytes that are unpacked at once: they become at most 8 MB. */
const step = 8192;

/**
 * Unpacks the files of a ZIP archive whose names are wanted. The sizes in an archive cannot be
 * trusted, so bytes are counted during unpacking: undefined from more than `limit` on. Throws where
 * the archive is cut off, encrypted, or uses a method that documents do not.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limit: number,
): Map<string, Uint8Array> | undefined {
  // Only the directory at the end shows that a file is missing.
  const listed = new Set<string>();
  const list = ({ name }: { name: string }) => {
    if (isWanted(name)) listed.add(name);
    return false;
  };
  unzipSync(bytes, { filter: list });
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  const stream = new Unzip((file) => {
    if (!listed.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      left -= chunk.length;
      chunks.push(chunk);
      if (isLast) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  stream.register(UnzipInflate);
  for (let at = 0; at < bytes.length && left >= 0; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  if (left < 0) return undefined;
  if (parts.size < listed.size) throw new Error('a part of the ZIP file is cut off');
  return parts;
}

/** Packs files without compression, so that a library unpacks only what was counted. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
