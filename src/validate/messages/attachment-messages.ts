import type { Advice } from '../problem.ts';
import { meantBy } from './field-messages.ts';

const describe =
  'hãy nói ảnh chụp gì trong một câu, cho người không nhìn thấy ảnh; không chép lại chú thích';

/** Problems of pictures and documents: their files, and the fields that name them. */
export const attachmentMessages = {
  // Fields.
  missing: (path: string, meant: string | undefined) => ({
    message: `không có tệp ${path}`,
    mend: meant === undefined ? 'hãy chép tệp vào đó, hoặc sửa tên tệp' : meantBy(meant),
  }),
  gone: (path: string) => ({
    message: `bài đã rút mà tệp ${path} không còn`,
    mend: 'nếu phải xóa cả tệp thì để vậy; nếu không, hãy chép lại',
  }),
  twice: (file: string) => ({
    message: `“${file}” ghi hai lần`,
    mend: 'hãy giữ lại một',
  }),
  sameAddress: (file: string, other: string) => ({
    message: `“${file}” và “${other}” có chung một địa chỉ trên trang`,
    mend: 'hãy đổi tên một tệp: tên phải khác nhau ở chữ không dấu hay chữ số',
  }),
  noParagraph: (after: number, paragraphs: number) => ({
    message: `bài không có đoạn ${after}`,
    mend: `hãy ghi số từ 0 (trước đoạn 1) đến ${paragraphs}, hoặc bỏ mục này: ảnh sẽ ở cuối bài`,
  }),
  placedTwice: {
    message: 'chú thích là một đoạn của bài, nên ảnh đứng ngay trên đoạn ấy',
    mend: 'hãy bỏ mục after',
  },
  captionSlip: (paragraph: string) => ({
    message: `chú thích gần giống một đoạn của bài: “${paragraph}”`,
    mend: 'nếu là đoạn ấy, hãy chép đúng từng chữ, để trang khỏi in hai lần; nếu không, hãy để nguyên',
  }),
  received: {
    message: 'ảnh của chú thích này đã có ở mục pictures',
    mend: 'hãy bỏ dòng này: captions chỉ ghi chú thích của ảnh không nhận được',
  },
  withoutAlt: { message: 'ảnh chưa có mô tả', mend: `${describe} (mục alt)` },
  withoutDescription: (picture: string) => ({
    message: `ảnh “${picture}” chưa có mô tả`,
    mend: `${describe}: ![mô tả](${picture})`,
  }),

  // Files.
  nameTooLong: {
    message: 'tên tệp quá dài',
    mend: 'hãy rút ngắn: nhiều nhất chừng 180 chữ không dấu hay 60 chữ có dấu',
  },
  animated: {
    message: 'đây là ảnh động, mà trang chỉ in ảnh tĩnh',
    mend: 'hãy lưu khung hình cần giữ thành .jpg hoặc .png; tệp động thì ghi ở mục documents',
  },
  tiny: (width: number, height: number) => ({
    message: `ảnh chỉ có ${width} × ${height} điểm`,
    mend: 'hãy xem có đúng là ảnh của bài không, và tìm bản lớn hơn',
  }),
  misplaced: {
    message: 'tệp không nằm ngay trong thư mục của một bài',
    mend: 'hãy chuyển tới pictures/<năm>/<tên tệp của bài, không có .md>/',
  },
  unused: (report: string) => ({
    message: 'không bài nào dùng tệp này',
    mend: `hãy ghi tên tệp ở mục pictures hoặc documents của reports/${report}.md, hoặc chuyển tệp ra ngoài`,
  }),
  unusedWithoutReport: (report: string, meant: string | undefined) => ({
    message: 'không bài nào dùng tệp này',
    mend: `không có bài reports/${report}.md: ${meant === undefined ? '' : `${meantBy(`reports/${meant}.md`)} `}bài đã đổi tên thì hãy đổi tên thư mục này cho giống, bài đã xóa thì hãy xóa thư mục`,
  }),
  fileTooLarge: (most: number) => ({
    message: `tệp quá lớn (nhiều nhất ${most / 1_000_000} MB)`,
    mend: 'ảnh thì hãy thu nhỏ; tài liệu thì hãy đăng ở nơi khác rồi ghi địa chỉ ở url thay cho file',
  }),
  fileEmpty: { message: 'tệp trống', mend: 'hãy chép lại tệp' },
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;
