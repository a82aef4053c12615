/** A ZIP file that cannot be unpacked as it stands: it is cut off, locked, or packed in a way that documents are not. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** A part of a ZIP file, still packed. */
interface Entry {
  name: string;
  isDeflated: boolean;
  packed: Buffer;
}

/**
 * Unpacks the parts whose names `isWanted` takes. What they come to is counted while they are unpacked, since a ZIP file may say anything of
 * their sizes: undefined where it is more than `limit` bytes.
 */
export async function unpack(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  limit: number,
): Promise<Map<string, Buffer> | undefined> {
  const parts = new Map<string, Buffer>();
  let left = limit;
  for (const { name, isDeflated, packed } of entries(bytes)) {
    if (!isWanted(name)) continue;
    const part = isDeflated ? await inflate(packed, left) : packed;
    if (part === undefined || part.length > left) return undefined;
    left -= part.length;
    parts.set(name, part);
  }
  return parts;
}

/** A ZIP file of parts as they are, so that a library that unpacks for itself meets nothing but what was counted. */
export function pack(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const path = Buffer.from(name);
    // Version, flags, method and date, then the checksum, which readers of documents do not ask for; then the sizes.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(utf8Names, 2);
    about.writeUInt32LE(part.length, 14);
    about.writeUInt32LE(part.length, 18);
    about.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(signature('PK\x01\x02\x14\x00'), about, rest, path);
    files.push(signature('PK\x03\x04'), about, path, part);
    at += 30 + path.length + part.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  signature('PK\x05\x06').copy(end);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}

const utf8Names = 0x0800;

/** The parts that the directory at the end of a ZIP file lists. */
function entries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(signature('PK\x05\x06'));
  if (end < 0 || end + 22 > bytes.length) throw new ZipError('no directory');
  const size = bytes.readUInt32LE(end + 12);
  // Whatever stands before the ZIP file moves all of it.
  const moved = end - size - bytes.readUInt32LE(end + 16);
  const found: Entry[] = [];
  for (let at = end - size; at < end;) {
    const header = slice(bytes, at, 46);
    if (moved < 0 || !header.subarray(0, 4).equals(signature('PK\x01\x02')))
      throw new ZipError('a broken directory');
    const [flags, method, packedSize] = [
      header.readUInt16LE(8),
      header.readUInt16LE(10),
      header.readUInt32LE(20),
    ];
    const [nameLength, more, start] = [
      header.readUInt16LE(28),
      header.readUInt16LE(30) + header.readUInt16LE(32),
      moved + header.readUInt32LE(42),
    ];
    if ((flags & 1) === 1 || (method !== 0 && method !== 8))
      throw new ZipError('a part that is locked or packed in another way');
    const local = slice(bytes, start, 30);
    const from = start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    found.push({
      name: slice(bytes, at + 46, nameLength).toString(),
      isDeflated: method === 8,
      packed: slice(bytes, from, packedSize),
    });
    at += 46 + nameLength + more;
  }
  return found;
}

/** Unpacks a part; undefined as soon as it is longer than it may be. */
async function inflate(packed: Buffer, limit: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of new Blob([Uint8Array.from(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function slice(bytes: Buffer, from: number, length: number): Buffer {
  if (from < 0 || from + length > bytes.length) throw new ZipError('cut off');
  return bytes.subarray(from, from + length);
}

function signature(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
