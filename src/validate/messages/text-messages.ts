import { limits } from '../../markdown/excess.ts';
import type { Advice } from '../problem.ts';
import { meantBy } from './field-messages.ts';

/** Problems of the text of a report: its Markdown, links, pictures and words. */
export const textMessages = {
  // Markdown.
  noText: { message: 'bài không có chữ nào', mend: 'hãy chép toàn văn vào sau dòng ---' },
  htmlTag: {
    message: 'có thẻ HTML; trang sẽ in nó ra như chữ',
    mend: 'nếu là chữ của bài, hãy thêm dấu \\ trước dấu <; nếu không, hãy bỏ thẻ',
  },
  nested: {
    message: `danh sách, trích dẫn hay chữ đậm nghiêng lồng nhau quá ${limits.nested} lớp`,
    mend: 'hãy bỏ bớt dấu > - * hay số ở đầu dòng; dấu là chữ của bài thì thêm \\ đứng trước',
  },
  marks: {
    message: `một đoạn có hơn ${limits.marks} dấu * _ [ ]`,
    mend: 'hãy tách đoạn bằng một dòng trống, bỏ bớt dấu định dạng; dấu là chữ của bài thì thêm \\ đứng trước',
  },
  blocks: {
    message: `bài có hơn ${limits.blocks} khối trích dẫn (>) hay đề mục gạch dưới (===)`,
    mend: 'hãy bỏ bớt; dấu là chữ của bài thì thêm \\ đứng trước',
  },

  // Links.
  linkWithUser: (address: string) => ({
    message: `liên kết “${address}” có tên người dùng trước dấu @`,
    mend: 'hãy bỏ phần từ sau // đến hết dấu @',
  }),
  linkMalformed: (address: string) => ({
    message: `liên kết “${address}” không đúng dạng`,
    mend: 'hãy chép lại cả địa chỉ',
  }),
  linkScheme: (address: string) => ({
    message: `liên kết “${address}” không được dùng`,
    mend: 'chỉ dùng liên kết http:, https: hoặc mailto:; hãy bỏ liên kết này, giữ lại chữ',
  }),
  linkWithoutScheme: (address: string, plain: string) => ({
    message: `liên kết “${address}” thiếu https:`,
    mend: `hãy ghi https:${plain}`,
  }),
  linkRelative: (address: string) => ({
    message: `liên kết “${address}” không tính từ gốc của kho`,
    mend: 'hãy ghi từ gốc, thí dụ /bai-viet/2021/ten-bai/',
  }),
  linkToNoPage: (address: string, meant: string | undefined) => ({
    message: `liên kết “${address}” dẫn tới trang không có trong kho`,
    mend:
      meant === undefined ? 'hãy sửa địa chỉ, hoặc bỏ liên kết, giữ lại chữ' : meantBy(`/${meant}`),
  }),
  linkToMoved: (address: string, now: string) => ({
    message: `liên kết “${address}” dẫn tới địa chỉ cũ của một bài`,
    mend: `địa chỉ ấy vẫn mở được; nên ghi địa chỉ mới: /${now}`,
  }),
  linkToDraft: (address: string, draft: string) => ({
    message: `liên kết “${address}” dẫn tới bản nháp, chưa có trên trang`,
    mend: `hãy đăng bài ấy trước (bỏ dòng status: draft ở reports/${draft}.md), hoặc bỏ liên kết, giữ lại chữ`,
  }),
  linkToNoParagraph: (address: string, paragraphs: number) => ({
    message: `liên kết “${address}” dẫn tới đoạn không có`,
    mend: `hãy ghi #doan- và số của đoạn, từ 1 đến ${paragraphs}`,
  }),

  // Earlier addresses of a report.
  aliasIsOwn: (alias: string) => badAlias(alias, 'chính là địa chỉ nay của bài'),
  aliasIsPage: (alias: string) => badAlias(alias, 'nay là địa chỉ của một trang khác'),
  aliasReserved: (alias: string) => badAlias(alias, 'là địa chỉ mà kho giữ riêng'),
  aliasTwice: (alias: string) => badAlias(alias, 'ghi hai lần'),
  aliasOfOther: (alias: string, report: string) =>
    badAlias(alias, `cũng là địa chỉ cũ của bài ${report}`),

  // Pictures in a text.
  pictureAddress: (picture: string) => ({
    message: `tên ảnh “${picture}” có dấu ? hay #`,
    mend: 'hãy ghi tên tệp mà thôi; nếu tệp mang dấu ấy, hãy đổi tên tệp',
  }),
  pictureElsewhere: (picture: string) => ({
    message: `ảnh “${picture}” không nằm trong kho`,
    mend: 'hãy chép ảnh vào cạnh tệp của bài rồi ghi ![chú thích](./ten-anh.jpg)',
  }),
  pictureMissing: (picture: string, path: string, meant: string | undefined) => ({
    message: `không có ảnh “${picture}”`,
    mend: meant === undefined ? `hãy chép ảnh vào ${path}` : meantBy(meant),
  }),

  // Words that differ from the original's; `after` are the words of the original before them.
  wordsLost: (count: number, after: string, words: string) => ({
    message: `thiếu ${count} chữ của bản gốc${placeAfter(after)}: ${words}`,
    mend: copyExactly,
  }),
  wordsAdded: (count: number, after: string, words: string) => ({
    message: `thừa ${count} chữ không có trong bản gốc${placeAfter(after)}: ${words}`,
    mend: copyExactly,
  }),
  wordsChanged: (after: string, words: string, original: string) => ({
    message: `chữ ${words} khác bản gốc${placeAfter(after)}: ${original}`,
    mend: copyExactly,
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;

const copyExactly =
  'hãy chép lại đúng từng chữ của bản gốc; ký tự mà Markdown dùng (* _ ` # > [ ] <) thì thêm dấu \\ đứng trước';

function placeAfter(words: string): string {
  return words ? ` sau “${words}”` : ' ở đầu bài';
}

function badAlias(alias: string, wrong: string): Advice {
  return {
    message: `địa chỉ cũ “${alias}” ${wrong}`,
    mend: 'hãy bỏ dòng này hoặc sửa lại cho đúng địa chỉ cũ của bài',
  };
}
