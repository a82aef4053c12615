/** A square picture in PNG, with its width in pixels (at most 256). */
export interface SquarePng {
  width: number;
  bytes: Uint8Array;
}

const headerLength = 6;
const entryLength = 16;

/**
 * Joins PNG pictures in one file of icons (ICO): a header, an entry of 16 bytes for each picture,
 * and the pictures as they are, which Windows reads since Vista and every browser.
 */
export function joinIcons(pictures: readonly SquarePng[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(headerLength + entryLength * pictures.length));
  head.setUint16(2, 1, true);
  head.setUint16(4, pictures.length, true);
  let offset = head.byteLength;
  for (const [index, { width, bytes }] of pictures.entries()) {
    const entry = headerLength + entryLength * index;
    // 256 is written as 0.
    head.setUint8(entry, width % 256);
    head.setUint8(entry + 1, width % 256);
    // One plane of 32 bits a pixel.
    head.setUint16(entry + 4, 1, true);
    head.setUint16(entry + 6, 32, true);
    head.setUint32(entry + 8, bytes.length, true);
    head.setUint32(entry + 12, offset, true);
    offset += bytes.length;
  }
  return Buffer.concat([new Uint8Array(head.buffer), ...pictures.map(({ bytes }) => bytes)]);
}
