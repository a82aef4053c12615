/**
 * Reads a file of icons by its format: a header with the number of pictures, an entry of 16 bytes
 * for each, and the pictures. Throws where the entries do not cover the whole file in order.
 */
export function readIcons(bytes: Uint8Array): { width: number; bytes: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [reserved, type, count] = [0, 2, 4].map((at) => view.getUint16(at, true));
  if (reserved !== 0 || type !== 1 || !count) throw new Error('This is no file of icons.');
  let next = 6 + 16 * count;
  const icons = Array.from({ length: count }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, offset] = [view.getUint32(entry + 8, true), view.getUint32(entry + 12, true)];
    if (offset !== next || view.getUint8(entry) !== view.getUint8(entry + 1))
      throw new Error(`Entry ${index} is wrong.`);
    next += length;
    return { width: view.getUint8(entry) || 256, bytes: bytes.subarray(offset, next) };
  });
  if (next !== bytes.length) throw new Error('There is more than the icons.');
  return icons;
}
