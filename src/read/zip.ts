import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';

/** How much is unpacked at once, in bytes: they come to at most 8 MB. */
const step = 8192;

/**
 * Unpacks the parts whose names `isWanted` takes. Their size is counted while they are unpacked, since a ZIP file may say anything of it: undefined
 * where it is more than `limit` bytes. Throws where the file is cut off, locked, or packed in a way that documents are not.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limit: number,
): Map<string, Uint8Array> | undefined {
  // The directory stands at the end of a file; the parts alone do not tell that one of them is missing.
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

/** A ZIP file of parts as they are, so that a library that unpacks for itself meets nothing but what was counted. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
