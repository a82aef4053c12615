import { fileKinds } from '../../read/file-kinds.ts';

const kindNames = fileKinds.map((kind) => kind.slice(1)).join(', ');

/** How the command is used. */
export const help = `npm run import -- TỆP…         nhập bài vào kho

  TỆP là tệp, thư mục, hay - để đọc từ đầu vào chuẩn. Đọc được:
  ${fileKinds.join(', ')};
  bảng .csv kê tệp của nhiều bài cùng những gì đã biết (xem hướng dẫn).
  Bài được ghi vào reports/<năm>/, bản gốc giữ nguyên trong originals/<năm>/.

  --dry-run                chỉ xem, không ghi gì
  --stdout                 in bài (Markdown) ra màn hình, không ghi gì; một tệp
  --year 2021              năm diễn ra, khi bài không in năm
  --published 2021-10-14   ngày đăng bài, để hiểu “hôm nay”, “chiều qua”
  --kind html              loại của đầu vào chuẩn: ${kindNames}
  --yes                    không hỏi gì; chỗ chưa chắc ghi kèm “# kiểm tra:”
  --explain                xem quy tắc nào nhận ra ai, không ghi gì; một tệp
  --help                   bảng này

Khi nhập vài tệp trong cửa sổ dòng lệnh, lệnh hỏi từng chỗ chưa chắc.
Hướng dẫn đầy đủ: content/README.md`;

/** Errors in the words of the command line. */
export const usageMessages = {
  noFiles: 'chưa có tệp nào để nhập',
  standardInputTwice: 'đầu vào chuẩn (-) chỉ đọc được một lần',
  oneFile: (option: string) => `${option} in một bài; hãy đưa đúng một tệp`,
  year: (given: string) =>
    `--year cần một năm bốn chữ số, thí dụ --year 2021, không phải “${given}”`,
  published: (given: string) =>
    `--published cần một ngày có thật, thí dụ --published 2021-10-14, không phải “${given}”`,
  kind: (given: string) => `--kind là một trong ${kindNames}, không phải “${given}”`,
};

/** Questions to the archivist, and the remarks on the answers. */
export const questionMessages = {
  keys: 'Enter: đúng · gõ giá trị khác để sửa (Tab: lấy giá trị đang có) · -: bỏ trống · /: để sau · //: để sau tất cả · ?: giải thích',
  number: (number: number, total: number) => `Mục ${number} trên ${total}`,
  field: (path: string) => `Mục ${path}.`,
  notWritten: '(chưa ghi vào bài; Enter: để sau)',
  itemRemoved: (name: string | undefined) =>
    `mục này không bỏ trống được; đã bỏ cả ${name === undefined ? 'dòng ấy' : `“${name}”`} khỏi bài`,
  write: (id: string) => `Ghi thành reports/${id}.md? [Enter: ghi, k: không] `,
  writeDuplicate: 'Có vẻ kho đã có bài này. Vẫn ghi? [Enter: ghi, k: không] ',
};

/** The labels of `--explain`. */
export const explainMessages = {
  kinds: {
    name: 'tên người',
    address: 'xưng hô',
    office: 'chức vụ',
    verb: 'động từ',
    quote: 'trích dẫn',
    word: 'chữ',
    mark: 'dấu',
  },
  background: {
    opens: 'câu này kể chuyện ngoài sự kiện',
    'goes on': 'câu này kể tiếp chuyện ngoài sự kiện',
  },
  person: 'vai trò',
  noPart: 'không có',
};

/** The answers to the question whether a report is to be written. */
export const answers = { yes: ['', 'c', 'có', 'ghi'], no: ['k', 'không', 'n'] };

/** How standard input is called. */
export const standardInputName = 'đầu vào chuẩn';

/** The end of a file's summary. */
export const outcomeMessages = {
  willWrite: 'Sẽ ghi ',
  written: 'Đã ghi ',
  checkLater: 'Mục cần xem có dòng “# kiểm tra:” trong tệp; xem xong thì xóa dòng ấy.',
  recorded: (name: string, address: string, file: string) =>
    `Tên trùng địa chỉ: “${name}” giữ ${address}, đã ghi vào ${file}. Nếu chỉ là một tên in sai, xem mục “Tên” ở content/README.md.`,
  willRecord: (name: string, address: string, file: string) =>
    `Tên trùng địa chỉ: “${name}” giữ ${address}, sẽ ghi vào ${file}.`,
  held: 'Đã có trong kho: ',
  declined: 'Không nhập; không có gì được ghi.',
  failed: 'LỖI: ',
  stopped: 'Đã dừng; bài nào chưa xong thì không được ghi.',
};

/** The table of results. The labels have at most 11 letters. */
export const tableMessages = {
  title: 'KẾT QUẢ',
  labels: {
    kept: 'ghi mới',
    held: 'đã có',
    declined: 'không nhập',
    skipped: 'bỏ qua',
    failed: 'LỖI',
  },
  sums: {
    kept: 'ghi mới',
    held: 'đã có trong kho',
    declined: 'không nhập',
    skipped: 'bỏ qua',
    failed: 'lỗi',
  },
  /** Instead of the label and the sum of `kept` where nothing is written. */
  wouldKeep: 'sẽ ghi',
  doubts: (count: number) => `${count} mục cần xem`,
  leftOut: (count: number) => `${count} chỗ bỏ ngoài bài (ghi ở đầu tệp)`,
  duplicate: (id: string) => `giống ${id}?`,
  total: (files: number, sums: readonly string[], doubtful: number) =>
    `${files} tệp: ${sums.join(', ')}${doubtful === 0 ? '' : `; ${doubtful} bài có mục cần xem lại`}.`,
};

const saveAnew =
  'hãy mở bằng phần mềm đã tạo ra nó rồi lưu lại, mỗi bài một tệp, thành .docx hoặc .txt';

/** Why a file is not imported, or the archive cannot be read or written. */
export const importErrors = {
  notAFile: 'không phải tệp thường',
  otherKind: 'không đọc loại tệp này',
  emptyFolder: `thư mục không có tệp nào đọc được (${fileKinds.join(', ')})`,
  wordsLost: (at: number, original: string, page: string) =>
    `bài viết ra không giữ đủ chữ của bản gốc: sau chữ thứ ${at}, bản gốc có “${original}” mà bài có “${page}”`,
  invalid: (faults: readonly string[]) => `bài chưa hợp lệ: ${faults.join('; ')}`,
  badName: (id: string) => `tên không dùng làm tên tệp được: ${id}`,
  linkElsewhere: (folder: string) =>
    `${folder} là lối tắt sang nơi khác; kho chỉ ghi vào thư mục thật`,
  noOverwrite: (path: string) => `đã có tệp ${path}; không ghi đè`,
  archiveUnread: 'Trong kho có chỗ không đọc được: ',
  faultyList: (file: string) =>
    `tên trong bài trùng địa chỉ với tên đã có, mà ${file} đang có lỗi nên không ghi thêm được; hãy sửa tệp ấy (npm run validate) rồi chạy lại`,
  noFrontMatter: 'không có phần đầu giữa hai dòng ---',
  linkedFolder: (path: string) => `${path}: là lối tắt; kho chỉ đọc thư mục thật`,
  notAFileAt: (path: string) => `${path}: không phải tệp thường`,
  tooMuchMemory: `tệp cần quá nhiều bộ nhớ; ${saveAnew}`,
  tooSlow: `đọc tệp quá lâu (hơn 10 phút); ${saveAnew}`,
  unforeseen: (message: string) => `lỗi chưa rõ: ${message}`,
};

/** The names of the columns of a list that are no fields of a report. */
export const columnNames: Readonly<Record<string, readonly string[]>> = {
  file: ['Tệp', 'Tên tệp', 'Tập tin', 'Tên file'],
  year: ['Năm'],
};

/** The faults of a list of files, `.csv`. */
export const listMessages = {
  row: (list: string, row: number) => `${list}, dòng ${row}`,
  column: (name: string, reason: string) => `cột “${name}”: ${reason.replace(/\.$/, '')}`,

  spreadsheet:
    'đây là bảng tính; hãy mở ra, lưu thành .csv (trong Excel: “CSV UTF-8”), rồi nhập tệp .csv ấy',

  // The names of the columns.
  noFileColumn: 'bảng phải có cột “Tệp” (hay “file”) ghi tên tệp của từng bài',
  unknownColumn: (name: string, meant: string | undefined) =>
    `“${name}”${meant === undefined ? '' : ` (ý bạn là “${meant}”?)`}`,
  unknownColumns: (columns: readonly string[], known: readonly string[]) =>
    `không có cột ${columns.join(', ')}; hãy dùng: ${known.join(', ')}; cột ghi riêng cho mình thì đặt tên mở đầu bằng #`,
  lostLetters:
    'có dấu hỏi ở chỗ chữ có dấu; hãy mở bảng trong Excel, lưu lại theo kiểu “CSV UTF-8”',
  columnTwice: (name: string, again: string) =>
    `cột “${name}” và cột “${again}” là một mục; hãy giữ lại một`,

  // A row.
  quotes:
    'dấu nháy kép không cân: ô có dấu nháy kép, dấu ngăn cách hay chỗ xuống dòng phải đặt trong dấu nháy kép, và dấu nháy kép bên trong viết đôi (""); nên sửa bằng bảng tính rồi lưu lại',
  cellWithoutColumn: (cell: string) =>
    `ô “${cell}” không nằm dưới tên cột nào; hãy đặt tên cho cột ở dòng 1, hay xóa ô ấy`,
  noFileName: 'chưa ghi tên tệp',
  year: (given: string) => `năm phải là bốn chữ số, thí dụ 2021, không phải “${given}”`,
  unclearDay: (given: string, other: string, place: string) =>
    `không rõ trong “${given}” ngày hay tháng đứng trước, vì ${place} ghi “${other}”; hãy đổi dạng của cột thành năm-tháng-ngày (2022-03-15)`,
  rowTwice: (earlier: string) => `tệp này đã có ở ${earlier}; hãy giữ lại một dòng`,

  // The file of a row.
  outside: (file: string) =>
    `“${file}” nằm ngoài thư mục của bảng; hãy để tệp trong thư mục ấy, hay đưa thêm thư mục của nó vào lệnh`,
  noSuchFile: (file: string, meant: string | undefined) =>
    `không có tệp “${file}” cạnh bảng${meant === undefined ? '' : `; ý bạn là “${meant}”?`}`,
};

/** The note on a page of HTML that is called a text. */
export const readAsPage = (ending: string) =>
  `Tệp mang đuôi ${ending} nhưng là trang HTML; đã đọc như HTML.`;

/** Errors of the file system, by the code of Node. */
export const systemErrors: Readonly<Record<string, string>> = {
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
