/** The number of bytes of an argument, by the five bits that say so (RFC 8949, section 3). */
const argumentBytes = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
]);

/**
 * Reads CBOR (RFC 8949) as far as the metadata of an index needs it: arrays, texts and unsigned
 * numbers, all of known length. The library that writes it would cost a first search 7 kB. Throws
 * where it finds anything else.
 */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let at = 0;

  function argument(): number {
    const low = view.getUint8(at++) & 31;
    if (low < 24) return low;
    const size = argumentBytes.get(low);
    if (size === undefined) throw new TypeError(`CBOR with an argument of ${low}`);
    at += size;
    return size === 1
      ? view.getUint8(at - 1)
      : size === 2
        ? view.getUint16(at - 2)
        : view.getUint32(at - 4);
  }

  function item(): unknown {
    const kind = view.getUint8(at) >> 5;
    const value = argument();
    if (kind === 0) return value;
    if (kind === 4) return Array.from({ length: value }, item);
    if (kind !== 3) throw new TypeError(`CBOR with an item of type ${kind}`);
    at += value;
    return text.decode(bytes.subarray(at - value, at));
  }

  return item();
}
