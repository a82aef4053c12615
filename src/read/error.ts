/** What kept a file from being read. */
export type ReadErrorCode = keyof typeof faults;

/** Where in a file: the line from 1; the byte from 0, as editors of bytes count; the paragraph from 1, of files that have no lines. */
export interface Place {
  line?: number;
  byte?: number;
  paragraph?: number;
}

/** A file that was not read: why, where, and what the archivist can do, in Vietnamese. Nothing of such a file is imported. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly file: string;
  readonly code: ReadErrorCode;
  readonly place: Place;

  /** `values` fill the blanks of the sentence that goes with `code`. */
  constructor(
    file: string,
    code: ReadErrorCode,
    place: Place = {},
    values: Record<string, string> = {},
  ) {
    const sentence = faults[code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    super([file, ...printed(place)].join(', ') + `: ${sentence}`);
    this.file = file;
    this.code = code;
    this.place = place;
  }
}

/** Each fault and its mend, as the archivist reads them. */
const faults = {
  empty: 'tệp trống; hãy kiểm tra lại bản gốc',
  'too-large': 'tệp quá lớn ({size}, nhiều nhất {limit}); hãy tách ra, mỗi bài một tệp',
  'too-large-inside': 'tệp quá lớn khi mở nén (hơn {limit}); hãy tách ra, mỗi bài một tệp',
  'unknown-kind': 'chưa đọc được loại tệp này; hãy lưu thành một trong các loại {kinds}',
  binary: 'đây không phải tệp văn bản{guess}; hãy lưu lại thành .txt, .docx hoặc .html',
  'mixed-encodings':
    'phần trước dùng bảng mã {first}, từ đây lại là {second}; hãy lưu lại cả tệp bằng UTF-8',
  undecodable:
    'có chỗ không đọc được theo bảng mã {encoding}; hãy lưu lại tệp gốc bằng UTF-8 hoặc sửa chỗ ấy',
  'unknown-encoding': 'không nhận ra bảng mã: đã thử {tried}; hãy lưu lại tệp bằng UTF-8',
  'lost-characters': 'có ký tự đã mất từ trước (dấu �); hãy tìm bản gốc còn đủ chữ',
  damaged: 'tệp {kind} hỏng hoặc không đúng loại; hãy mở và lưu lại bằng phần mềm đã tạo ra nó',
  'too-deep': 'các phần lồng nhau quá sâu; hãy lưu lại thành .txt hoặc .docx',
  locked: 'tệp {kind} có mật khẩu; hãy lưu một bản không khóa',
  'no-text': 'không tìm thấy chữ trong tệp {kind}{guess}',
} as const;

function printed({ line, byte, paragraph }: Place): string[] {
  return [
    line === undefined ? [] : [`dòng ${line}`],
    paragraph === undefined ? [] : [`đoạn ${paragraph}`],
    byte === undefined ? [] : [`byte ${byte}`],
  ].flat();
}
