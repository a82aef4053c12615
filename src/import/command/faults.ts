import { DraftError } from '../draft/model.ts';
import { ReadError } from '../../read/error.ts';

/** What a file system refuses, as the archivist reads it. */
const faults: Record<string, string> = {
  ENOENT: 'không có tệp hay thư mục này; hãy xem lại tên',
  EACCES: 'không có quyền đọc hoặc ghi ở đây',
  EPERM: 'không có quyền đọc hoặc ghi ở đây',
  EROFS: 'ổ đĩa chỉ cho đọc, không ghi được',
  ENOSPC: 'đĩa đã đầy, không ghi được',
  EDQUOT: 'đã dùng hết phần đĩa được cấp, không ghi được',
  ENOTDIR: 'có một tệp nằm ở chỗ phải là thư mục',
  EEXIST: 'có một tệp nằm ở chỗ phải là thư mục',
  EISDIR: 'đây là thư mục, không phải tệp',
  ELOOP: 'lối tắt chạy vòng quanh',
  ENAMETOOLONG: 'tên tệp quá dài',
  EBUSY: 'tệp đang mở ở chương trình khác; hãy đóng lại',
  EMFILE: 'máy đang mở quá nhiều tệp',
  EIO: 'ổ đĩa có lỗi, không đọc được',
};

/** A fault of the importer's own that its message explains in Vietnamese. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** What went wrong with a file, in Vietnamese. What nobody foresaw keeps its own words, so that it can be passed on. */
export function faultOf(error: unknown): string {
  if (error instanceof ReadError || error instanceof DraftError || error instanceof ImportError)
    return error.message;
  if (!(error instanceof Error)) return `lỗi chưa rõ: ${String(error)}`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const fault = faults[code];
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return fault === undefined ? `lỗi chưa rõ: ${error.message}` : `${fault}${path}`;
}
