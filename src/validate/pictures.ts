import { posix } from 'node:path';
import { nearest } from './nearest.ts';
import type { Fault } from './problem.ts';

/** The most pixels along a side, which is what WebP can hold, and the most in all. */
const most = { side: 16_000, pixels: 100_000_000 };
const kinds = new Set(['avif', 'gif', 'heif', 'jpeg', 'png', 'webp']);
const saveAgain = 'hãy mở ảnh, lưu lại thành .jpg hoặc .png, rồi chép vào chỗ cũ';

type Wrong = Pick<Fault, 'message' | 'mend'>;

/** An address with a scheme, or from the root of a host. */
const elsewhere = /^[^/?#]*:|^[\\/]/;

/** The path of a picture below the content folder, as a report's file names it; undefined where it names nothing in there. */
export function picturePath(address: string, file: string): string | undefined {
  // Astro decodes an address in the same way: `?` and `#` would be part of a name that no file has.
  if (elsewhere.test(address) || /[?#]/.test(address) || !isDecodable(address)) return undefined;
  const path = posix.join(posix.dirname(file), decodeURI(address));
  return path.startsWith('reports/') ? path : undefined;
}

/** Why a picture of a body cannot be shown; undefined where it can. */
export function pictureFault(
  address: string,
  file: string,
  pictures: ReadonlySet<string>,
): Wrong | undefined {
  const shown = isDecodable(address) ? decodeURI(address) : address;
  const path = picturePath(address, file);
  if (path === undefined)
    return !elsewhere.test(address) && /[?#]/.test(address)
      ? {
          message: `tên ảnh “${shown}” có dấu ? hay #`,
          mend: 'hãy ghi tên tệp mà thôi; nếu tệp mang dấu ấy, hãy đổi tên tệp',
        }
      : {
          message: `ảnh “${shown}” không nằm trong kho`,
          mend: 'hãy chép ảnh vào cạnh tệp của bài rồi ghi ![chú thích](./ten-anh.jpg)',
        };
  if (pictures.has(path)) return undefined;
  const meant = nearest(path, pictures);
  return {
    message: `không có ảnh “${shown}”`,
    mend:
      meant === undefined
        ? `hãy chép ảnh vào ${path}`
        : `ý bạn là “${meant.slice(meant.lastIndexOf('/') + 1)}”?`,
  };
}

function isDecodable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with the name of a picture's file. */
export function pictureNameFaults(path: string): Fault[] {
  const fault = (message: string, mend: string): Fault[] => [{ path: [], message, mend }];
  if (path !== path.normalize('NFC'))
    return fault(
      'tên ảnh ghi dấu bằng ký tự rời (NFD)',
      'hãy đổi tên tệp: gõ lại tên, hoặc đặt tên không dấu',
    );
  return /[\p{Cc}\\?#%:*"<>|]/u.test(path)
    ? fault(
        'tên ảnh có ký tự không dùng được',
        'hãy đổi tên tệp: chỉ dùng chữ, số, dấu cách và dấu gạch nối',
      )
    : [];
}

/** What is wrong with a picture's bytes: the build must be able to read all of it. */
export async function pictureFaults(bytes: Uint8Array): Promise<Fault[]> {
  const fault = (message: string, mend = saveAgain): Fault[] => [{ path: [], message, mend }];
  if (bytes.length === 0) return fault('ảnh trống');
  // The decoder that Astro uses; most archives have no pictures and never load it.
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height } = await sharp(bytes, {
      pages: -1,
      limitInputPixels: false,
    }).metadata();
    if (!kinds.has(format)) return fault('đây không phải ảnh');
    if (width > most.side || height > most.side || width * height > most.pixels)
      return fault(
        `ảnh quá lớn (${width} × ${height} điểm)`,
        `hãy thu nhỏ: nhiều nhất ${most.side} điểm mỗi chiều và ${most.pixels / 1_000_000} triệu điểm`,
      );
  } catch {
    return fault('đây không phải ảnh, hoặc ảnh đã hỏng');
  }
  return sharp(bytes, { failOn: 'error' })
    .resize(8)
    .toBuffer()
    .then(
      () => [],
      () => fault('ảnh hỏng hoặc bị cắt cụt'),
    );
}
