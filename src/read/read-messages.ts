import { shorten } from '../model/vietnamese.ts';

const fault = <Code extends string>(code: Code, sentence: string) => ({ code, sentence });

/** Files that are not of the kind that their names say, each with its remedy. */
const otherKinds = {
  zip: 'đây là tệp nén hoặc tệp Word; hãy đổi đuôi tên tệp thành .docx nếu là bài của Word, không thì giải nén trước',
  pdf: 'đây là tệp PDF; hãy đổi đuôi tên tệp thành .pdf',
  page: 'đây là trang web (HTML); hãy đổi đuôi tên tệp thành .html',
  oldWord: 'đây là tệp .doc cũ; hãy mở bằng Word và lưu thành .docx',
  rtf: 'đây là tệp RTF; hãy mở bằng Word và lưu thành .docx',
  picture: 'đây là ảnh; hãy nhận dạng chữ (OCR), soát lại rồi lưu thành .docx',
  unknown:
    'đây không phải tệp văn bản; hãy mở bằng phần mềm đã tạo ra nó và lưu thành .docx, .html hoặc .txt',
};
/** A kind of `otherKinds`. */
export type OtherKind = keyof typeof otherKinds;

/** The things of which a file may have too many. */
const tooMany = {
  letters: 'hơn một triệu chữ cái',
  lines: 'hơn 200.000 dòng',
  paragraphs: 'hơn 50.000 đoạn',
  tags: 'hơn một triệu thẻ định dạng',
  pages: 'hơn 2.000 trang',
};

/** Why a file was not read, and how to fix that, with a code for programs. */
export const readFaults = {
  empty: fault('empty', 'tệp trống; hãy kiểm tra lại bản gốc'),
  tooLarge: (size: string, limit: string) =>
    fault('too-large', `tệp quá lớn (${size}, nhiều nhất ${limit}); ${splitUp}`),
  tooLargeInside: (limit: string) =>
    fault('too-large-inside', `tệp quá lớn khi mở nén (hơn ${limit}); ${splitUp}`),
  tooLong: (what: keyof typeof tooMany) =>
    fault('too-long', `tệp quá dài (${tooMany[what]}); ${splitUp}`),
  unknownKind: (kinds: readonly string[]) =>
    fault(
      'unknown-kind',
      `chưa đọc được loại tệp này; hãy lưu thành một trong các loại ${kinds.join(', ')}`,
    ),
  binary: (kind: OtherKind = 'unknown') => fault('binary', otherKinds[kind]),
  mixedEncodings: (file: string, first: string, second: string) =>
    fault(
      'mixed-encodings',
      `phần trước dùng bảng mã ${first}, từ đây lại là ${second}; ${toUnicode(file)}`,
    ),
  undecodable: (file: string, encoding: string) =>
    fault(
      'undecodable',
      `có chỗ không đọc được theo bảng mã ${encoding}; ${toUnicode(file)}, hoặc sửa chỗ ấy ở tệp gốc`,
    ),
  unknownEncoding: (file: string, tried: readonly string[]) =>
    fault(
      'unknown-encoding',
      `không nhận ra bảng mã: đã thử ${tried.join(', ')}; ${toUnicode(file)}`,
    ),
  lostCharacters: (sign: string) =>
    fault('lost-characters', `có ký tự đã mất từ trước (${sign}); hãy tìm bản gốc còn đủ chữ`),
  lostTwice: (file: string) =>
    fault(
      'lost-characters',
      `có ký tự đã mất khi tệp bị lưu sai bảng mã (như “Há»™i” thay cho “Hội”); ${original(file)}`,
    ),
  lostHorns: (file: string) =>
    fault(
      'lost-characters',
      `có ký tự đã mất: chữ ư (như “nớc” thay cho “nước”); ${original(file)}`,
    ),
  garbled: (file: string, syllables: number) =>
    fault(
      'not-vietnamese',
      `chữ không đọc như tiếng Việt (${percent(syllables)} số chữ đúng chính tả): sai bảng mã, nhận dạng chữ hỏng hoặc không phải tiếng Việt; ${original(file)}`,
    ),
  otherLanguage: (language: OtherLanguage) =>
    fault(
      'not-vietnamese',
      `bài có vẻ bằng ${otherLanguages[language]}; kho chỉ nhận bài tiếng Việt, hãy nhập bản tiếng Việt nếu có`,
    ),
  damaged: (kind: string) =>
    fault(
      'damaged',
      `tệp ${kind} hỏng hoặc không đúng loại; hãy mở và lưu lại bằng phần mềm đã tạo ra nó`,
    ),
  tooManyAccents: fault(
    'too-many-accents',
    'có chữ cái mang hơn 30 dấu; hãy tìm bản gốc còn đúng chữ',
  ),
  tooMarked: fault(
    'too-marked',
    'quá nhiều dấu định dạng Markdown; hãy đổi đuôi tên tệp thành .txt, hoặc lưu lại thành .docx',
  ),
  tooDeep: fault('too-deep', 'các phần lồng nhau quá sâu; hãy lưu lại thành .txt hoặc .docx'),
  locked: (kind: string) => fault('locked', `tệp ${kind} có mật khẩu; hãy lưu một bản không khóa`),
  noText: (kind: string) => fault('no-text', `không tìm thấy chữ trong tệp ${kind}`),
  pictureOnly: (kind: string) =>
    fault(
      'no-text',
      `không tìm thấy chữ trong tệp ${kind}; có lẽ là ảnh chụp, hãy nhận dạng chữ trước rồi lưu thành .docx`,
    ),
};

/** The names of languages that are told from Vietnamese. */
const otherLanguages = {
  japanese: 'tiếng Nhật',
  korean: 'tiếng Hàn',
  chinese: 'tiếng Trung',
  russian: 'tiếng Nga',
  lao: 'tiếng Lào',
  khmer: 'tiếng Khmer',
  thai: 'tiếng Thái',
  english: 'tiếng Anh',
  french: 'tiếng Pháp',
};
/** A language that is told from Vietnamese. */
export type OtherLanguage = keyof typeof otherLanguages;

/** How to make Unicode of a file in an old encoding, by the ending of its name. */
const conversions: readonly [ending: RegExp, sentence: string][] = [
  [
    /\.pdf$/i,
    'hãy nhập tệp Word gốc của bản PDF này; nếu không có, hãy nhận dạng chữ (OCR) rồi lưu thành .docx',
  ],
  [
    /\.docx$/i,
    'hãy mở bằng Word, đổi phần chữ dùng phông cũ sang Unicode (thí dụ bằng UniKey) rồi lưu lại',
  ],
  [/\.html?$/i, 'hãy mở trang bằng trình duyệt, chép bài sang Word rồi lưu thành .docx'],
];

function toUnicode(file: string): string {
  const found = conversions.find(([ending]) => ending.test(file))?.[1];
  return found ?? 'hãy mở tệp ở nơi còn đọc được đúng chữ rồi lưu lại với mã hóa (Encoding) UTF-8';
}

function original(file: string): string {
  return /\.pdf$/i.test(file)
    ? 'hãy nhập tệp Word gốc của bản PDF này; nếu không có, hãy nhận dạng chữ (OCR) lại rồi soát'
    : 'hãy tìm bản gốc còn đủ chữ';
}

function percent(share: number): string {
  return `${Math.floor(100 * share)} %`;
}

const splitUp = 'hãy tách ra, mỗi bài một tệp';

/** A limit in words. */
export const mostUnpacked = '30 MB hoặc 10.000 tệp';

/** Places in a file. */
export const placeNames = {
  line: (number: number) => `dòng ${number}`,
  paragraph: (number: number) => `đoạn ${number}`,
  byte: (number: number) => `byte ${number}`,
};

/** Why a whole text should be read again. */
export const readDoubts = {
  bare: 'bài không có dấu (tiếng Việt không dấu); hãy tìm bản có dấu',
  partlyBare: 'nhiều chữ thiếu dấu; hãy so với bản gốc',
  lost: (words: readonly string[]) =>
    `có thể có ký tự đã mất (${words.join(', ')}); hãy so với bản gốc`,
  doubtful: (syllables: number) =>
    `nhiều chữ không đúng chính tả (${percent(syllables)} đúng), có thể do nhận dạng chữ; hãy so với bản gốc`,
  garbledPart: (words: string) => `đoạn “${words}” không đọc như tiếng Việt; hãy so với bản gốc`,
  typed: (name: string) =>
    `dấu gõ kiểu ${name} đã được đổi sang chữ có dấu; hãy đọc lại dấu câu và các từ tiếng nước ngoài`,
};

/** Notes on what was changed or left out. */
export const readNotes = {
  embedded:
    'Trong tệp Word có nhúng tệp khác (như bảng Excel), chưa đọc; hãy mở bằng Word và chép chữ của nó vào bài nếu cần.',
  trackedChanges: (inserted: readonly string[], deleted: readonly string[]) =>
    `Tệp còn sửa đổi chưa duyệt (Track Changes): giữ chữ thêm vào${quoted(inserted)}, bỏ chữ đã xóa${quoted(deleted)}; hãy so với bản gốc.`,
  joinedLines: 'Các đoạn được nối từ những dòng in trong PDF; hãy so với bản in.',
  pageNumbers: (numbers: readonly string[]) => `Đã bỏ số trang: ${numbers.join(', ')}.`,
  capitals:
    'TCVN3 không có chữ hoa mang dấu thanh: hãy xem lại chữ hoa ở đầu câu và tên riêng (Ỷ, Ấ, Ở…).',
  font: (encoding: string) =>
    `Tệp lưu bằng Unicode nhưng chữ theo phông hoặc bảng mã ${encoding}; đã đổi sang chữ Unicode.`,
  fontOfPart: (lines: number, unit: 'line' | 'paragraph') =>
    `Có ${lines} ${unit === 'line' ? 'dòng' : 'đoạn'} đã là chữ Unicode, được giữ nguyên.`,
  doubled: 'Tệp UTF-8 bị lưu sai bảng mã (như “Há»™i” thay cho “Hội”); đã đổi về chữ đúng.',
  references: 'Chữ ghi bằng mã của trang web (như “&agrave;”); đã đổi sang chữ.',
  typed: (name: string) => `Dấu gõ kiểu ${name}; đã đổi sang chữ có dấu.`,
  controlCharacters: (characters: readonly string[]) =>
    `Đã bỏ ký tự điều khiển, không phải chữ của bài: ${characters.join(', ')}.`,
  times: (character: string, count: number) => `${character}${count > 1 ? ` (${count} lần)` : ''}`,
};

/** The first words of a few texts, in brackets. */
function quoted(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const some = texts.slice(0, 5).map((text) => `“${shorten(text.trim(), 40)}”`);
  return ` (${some.join(', ')}${texts.length > 5 ? ', …' : ''})`;
}
