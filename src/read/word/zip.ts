import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** The compressed bytes that are unpacked at once: they become at most 8 MB. */
const step = 8192;
/** The most files in an archive, wanted or not; a document of Word has some dozens. */
const mostFiles = 10_000;

/**
 * Unpacks the files of a ZIP archive whose names are wanted. The sizes in an archive cannot be
 * trusted, so bytes are counted during unpacking: undefined from more than `limit` on, or from too
 * many files on. Throws where the archive is cut off, encrypted, or uses a method that documents do
 * not.
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
  let files = 0;
  const stream = new Unzip((file) => {
    files += 1;
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
  for (let at = 0; at < bytes.length && left >= 0 && files <= mostFiles; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  if (left < 0 || files > mostFiles) return undefined;
  if (parts.size < listed.size) throw new Error('a part of the ZIP file is cut off');
  return parts;
}
