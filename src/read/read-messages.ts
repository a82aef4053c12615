const fault = <Code extends string>(code: Code, sentence: string) => ({ code, sentence });

/** Why a file was not read, and how to fix that, with a code for programs. */
export const readFaults = {
  empty: fault('empty', 'tệp trống; hãy kiểm tra lại bản gốc'),
  tooLarge: (size: string, limit: string) =>
    fault('too-large', `tệp quá lớn (${size}, nhiều nhất ${limit}); ${splitUp}`),
  tooLargeInside: (limit: string) =>
    fault('too-large-inside', `tệp quá lớn khi mở nén (hơn ${limit}); ${splitUp}`),
  unknownKind: (kinds: readonly string[]) =>
    fault(
      'unknown-kind',
      `chưa đọc được loại tệp này; hãy lưu thành một trong các loại ${kinds.join(', ')}`,
    ),
  binary: (kind?: string) =>
    fault(
      'binary',
      `đây không phải tệp văn bản${kind === undefined ? '' : ` mà là ${kind}`}; hãy lưu lại thành .txt, .docx hoặc .html`,
    ),
  mixedEncodings: (first: string, second: string) =>
    fault(
      'mixed-encodings',
      `phần trước dùng bảng mã ${first}, từ đây lại là ${second}; hãy lưu lại cả tệp bằng UTF-8`,
    ),
  undecodable: (encoding: string) =>
    fault(
      'undecodable',
      `có chỗ không đọc được theo bảng mã ${encoding}; hãy lưu lại tệp gốc bằng UTF-8 hoặc sửa chỗ ấy`,
    ),
  unknownEncoding: (tried: readonly string[]) =>
    fault(
      'unknown-encoding',
      `không nhận ra bảng mã: đã thử ${tried.join(', ')}; hãy lưu lại tệp bằng UTF-8`,
    ),
  lostCharacters: fault(
    'lost-characters',
    'có ký tự đã mất từ trước (dấu �); hãy tìm bản gốc còn đủ chữ',
  ),
  damaged: (kind: string) =>
    fault(
      'damaged',
      `tệp ${kind} hỏng hoặc không đúng loại; hãy mở và lưu lại bằng phần mềm đã tạo ra nó`,
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

const splitUp = 'hãy tách ra, mỗi bài một tệp';

/** Limits in words. */
export const mostUnpacked = { bytes: '30 MB', marks: 'một triệu dấu định dạng' };

/** Kinds of files that are not texts. */
export const otherKinds = {
  zip: 'tệp nén hoặc .docx',
  pdf: 'tệp PDF',
  oldWord: 'tệp Word cũ (.doc) hoặc có mật khẩu',
  png: 'ảnh PNG',
  jpeg: 'ảnh JPEG',
  gif: 'ảnh GIF',
  rtf: 'tệp RTF',
};

/** Places in a file. */
export const placeNames = {
  line: (number: number) => `dòng ${number}`,
  paragraph: (number: number) => `đoạn ${number}`,
  byte: (number: number) => `byte ${number}`,
};

/** Notes on what was changed or left out. */
export const readNotes = {
  footnote: (text: string) => `Chú thích cuối trang: ${text}`,
  joinedLines: 'Các đoạn được nối từ những dòng in trong PDF; hãy so với bản in.',
  pageNumbers: (numbers: readonly string[]) => `Đã bỏ số trang: ${numbers.join(', ')}.`,
  /** `before` are the paragraphs before the pictures, empty at the beginning. */
  pictures: (before: readonly string[]) =>
    `Đã bỏ ${before.length} ảnh: ${before.slice(0, 5).map(pictureAfter).join('; ')}${before.length > 5 ? '; …' : ''}. Muốn có ảnh trong bài, hãy lưu từng ảnh thành tệp rồi thêm vào mục pictures.`,
  capitals:
    'TCVN3 không có chữ hoa mang dấu thanh: hãy xem lại chữ hoa ở đầu câu và tên riêng (Ỷ, Ấ, Ở…).',
  font: (encoding: string) =>
    `Tệp lưu bằng Unicode nhưng chữ theo phông ${encoding}; đã đổi sang chữ Unicode.`,
  controlCharacters: (characters: readonly string[]) =>
    `Đã bỏ ký tự điều khiển, không phải chữ của bài: ${characters.join(', ')}.`,
  times: (character: string, count: number) => `${character}${count > 1 ? ` (${count} lần)` : ''}`,
};

function pictureAfter(paragraph: string): string {
  if (paragraph === '') return 'ở đầu tệp';
  return `sau “${paragraph.length > 40 ? `${paragraph.slice(0, 40).trimEnd()}…` : paragraph}”`;
}
