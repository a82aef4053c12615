import { mostBytes, mostLetters } from '../../model/limits.ts';
import type { Advice } from '../problem.ts';

const saveAsUtf8 =
  'hãy lưu lại tệp bằng UTF-8 không có BOM (trong Notepad: Save As, Encoding: UTF-8)';
const savePictureAgain = 'hãy mở ảnh, lưu lại thành .jpg hoặc .png, rồi chép vào chỗ cũ';

/** Problems of files: their folders and names, their encoding, their use. */
export const fileMessages = {
  // The content folder.
  noReports: {
    message: 'không có bài nào đã đăng',
    mend: 'hãy đặt các bài vào reports/<năm>/ của thư mục nội dung, bỏ dòng status: draft ở bài đã xong, hoặc xem lại CONTENT_DIR',
  },
  listMissing: {
    message: 'thiếu tệp này',
    mend: 'hãy thêm tệp; danh sách trống ghi []',
  },
  stray: {
    message: 'tệp lạc: kho không dùng tệp này',
    mend: 'hãy chuyển ra ngoài thư mục nội dung; bài để trong reports/, bản gốc để trong originals/',
  },
  notAFile: {
    message: 'đây là lối tắt (symlink) hay thứ khác, không phải một tệp',
    mend: 'hãy xóa đi rồi chép chính tệp hay thư mục ấy vào',
  },

  // The names of reports.
  notInYearFolder: {
    message: 'tệp không nằm ngay trong thư mục của một năm',
    mend: 'hãy chuyển tới reports/<năm bốn chữ số>/<tên>.md',
  },
  reportNameTooLong: {
    message: `tên tệp dài hơn ${mostLetters.name} chữ cái`,
    mend: 'hãy rút gọn tên tệp; tiêu đề trong bài giữ nguyên',
  },
  reportName: (year: string, better: string) => ({
    message: 'tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
    mend: `hãy đổi tên, thí dụ reports/${year}/${better}.md`,
  }),
  otherYear: (year: string, folder: string) => ({
    message: `date ghi năm ${year} mà tệp nằm trong thư mục năm ${folder}`,
    mend: `hãy chuyển tệp sang reports/${year}/ hoặc sửa date`,
  }),

  // Originals.
  originalName: (better: string) => ({
    message: 'tên bản gốc không đúng dạng <năm>/<tên không dấu>.<đuôi>',
    mend: `hãy đổi tên, thí dụ originals/2021/${better}`,
  }),
  originalUnused: {
    message: 'không bài nào dùng bản gốc này',
    mend: 'hãy ghi tệp này ở source.original.file của bài, hoặc chuyển tệp ra ngoài',
  },
  originalMissing: (path: string) => ({
    message: `không có tệp ${path}`,
    mend: 'hãy chép bản gốc vào đó, hoặc sửa tên tệp',
  }),
  originalGone: (path: string) => ({
    message: `bài đã rút mà tệp ${path} không còn`,
    mend: 'nếu phải xóa cả bản gốc thì để vậy; nếu không, hãy chép lại, để còn chứng cứ về bài đã rút',
  }),
  originalShared: (owner: string) => ({
    message: `bản gốc này đã là của bài ${owner}`,
    mend: 'mỗi bài có bản gốc riêng; hãy bỏ bài trùng hoặc sửa tên tệp',
  }),
  originalUnread: (reason: string) => ({
    message: `không đọc được bản gốc: ${reason}`,
    mend: 'hãy chép lại bản gốc như nhận được',
  }),
  otherChecksum: (path: string, sha256: string) => ({
    message: `mã kiểm tra không phải của ${path}`,
    mend: `nếu tệp đúng là bản gốc như nhận được, hãy ghi "${sha256}"; nếu không, hãy chép lại bản gốc`,
  }),

  // The files of pictures.
  pictureUnused: {
    message: 'không bài nào dùng ảnh này',
    mend: 'hãy đặt ảnh vào bài, hoặc chuyển tệp ra ngoài',
  },
  pictureNameDecomposed: {
    message: 'tên ảnh ghi dấu bằng ký tự rời (NFD)',
    mend: 'hãy đổi tên tệp: gõ lại tên, hoặc đặt tên không dấu',
  },
  pictureName: {
    message: 'tên ảnh có ký tự không dùng được',
    mend: 'hãy đổi tên tệp: chỉ dùng chữ, số, dấu cách và dấu gạch nối',
  },
  pictureEmpty: { message: 'ảnh trống', mend: savePictureAgain },
  notAPicture: { message: 'đây không phải ảnh', mend: savePictureAgain },
  pictureUnread: { message: 'đây không phải ảnh, hoặc ảnh đã hỏng', mend: savePictureAgain },
  pictureCutOff: { message: 'ảnh hỏng hoặc bị cắt cụt', mend: savePictureAgain },
  pictureTooLarge: (width: number, height: number, most: { side: number; pixels: number }) => ({
    message: `ảnh quá lớn (${width} × ${height} điểm)`,
    mend: `hãy thu nhỏ: nhiều nhất ${most.side} điểm mỗi chiều và ${most.pixels / 1_000_000} triệu điểm`,
  }),

  // The encoding of texts.
  empty: { message: 'tệp trống', mend: 'hãy chép lại nội dung, hoặc xóa tệp' },
  tooLarge: {
    message: `tệp quá lớn (nhiều nhất ${mostBytes / 1_000_000} MB)`,
    mend: 'hãy tách ra, mỗi bài một tệp; ảnh để thành tệp riêng',
  },
  utf16: { message: 'tệp dùng bảng mã UTF-16, không phải UTF-8', mend: saveAsUtf8 },
  notUtf8: { message: 'có chỗ không phải UTF-8', mend: saveAsUtf8 },
  byteOrderMark: { message: 'tệp mở đầu bằng dấu BOM', mend: saveAsUtf8 },
  decomposed: (first: string | undefined) => ({
    message: `chữ có dấu ghi bằng ký tự rời (NFD)${first === undefined ? '' : `, trước hết là “${first}”`}`,
    mend: 'hãy đổi cả tệp sang Unicode dựng sẵn (NFC), thí dụ bằng mục chuyển mã của Unikey',
  }),
  lostCharacter: (code: string) => ({
    ...hidden(code),
    mend: 'chữ ở đây đã mất; hãy chép lại từ bản gốc',
  }),
  hiddenCharacter: (code: string) => ({
    ...hidden(code),
    mend: 'hãy xóa ký tự này; nếu không thấy, xóa cả chữ bên cạnh rồi gõ lại',
  }),
  spelledCharacter: (code: string, spelling: string) => ({
    ...hidden(code),
    mend: `hãy xóa “${spelling}”`,
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;

function hidden(code: string): Pick<Advice, 'message'> {
  return { message: `có ký tự không nhìn thấy hoặc không dùng được (${code})` };
}

/** The words around the list of problems that the command prints. */
export const listingMessages = {
  severity: { error: 'LỖI', warning: 'lưu ý', draft: 'bản nháp' },
  drafts: (files: readonly string[]) =>
    `Bản nháp, chưa đăng (${files.length}): ${files.join(', ')}. Bài nào xong thì bỏ dòng status: draft.`,
  none: 'Nội dung không có lỗi.',
  counts: (errors: number, warnings: number, files: number) =>
    `${errors} lỗi, ${warnings} điều cần lưu ý trong ${files} tệp.${errors > 0 ? ' Còn lỗi thì chưa dựng được kho.' : ''}`,
  /** A problem of a list as the importer prints it, on one line. */
  ofList: (file: string, line: number, field: string, { message, mend }: Advice) =>
    `${file}, dòng ${line}${field === '' ? '' : `, mục ${field}`}: ${message}; ${mend}`,
};

/** The words of `npm run validate -- --record` beside the list. */
export const recordMessages = {
  recorded: (file: string, count: number) => `Đã ghi vào ${file} địa chỉ của ${count} tên.`,
  faulty: 'Chưa ghi địa chỉ nào: hãy sửa hết các lỗi trên rồi chạy lại.',
};
