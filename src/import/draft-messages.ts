import { shorten } from '../model/vietnamese.ts';

const typeTitle = 'nếu sai, gõ cả tiêu đề như bài in';

/** Why a value is doubtful: a line below the value, and a comment in the file. */
export const doubtMessages = {
  // Title.
  titleFromHead: 'tiêu đề lấy ở phần đầu trang web, trong bài không có',
  titleLikeParagraph: 'dòng đầu dài như một đoạn văn; có thể bài không có tiêu đề',
  titleOfLines: (lines: number) => `tiêu đề được nối từ ${lines} dòng; ${typeTitle}`,
  titleAfterLetterhead: `những dòng trước tiêu đề được đọc là phần đầu của văn bản; ${typeTitle}`,
  titleUnlikely: `dòng này không giống một tiêu đề; ${typeTitle}`,
  titleGoesOn: `tiêu đề có vẻ còn nữa ở dòng sau; ${typeTitle}`,

  // Date.
  severalDays: 'bài in nhiều ngày; đây là ngày hợp lẽ nhất',
  relativeDay: 'ngày suy từ ngày đăng bài',
  uncertainDay: 'không chắc đây là ngày diễn ra',
  noSuchDay: (year: number, day: number, month: number) =>
    `năm ${year} không có ngày ${day}-${month}`,
  otherWeekday: 'ngày này không phải là thứ mà bài in',
  farFromPublication: 'ngày này sau ngày đăng, hay trước ngày đăng quá lâu',
  noDay: 'không thấy ngày diễn ra trong bài',
  relativeDayOnly: (words: string) =>
    `bài chỉ in “${words}”: chạy lại với --published <ngày đăng> thì suy ra được ngày`,

  // Event.
  eventUncertain: 'chưa chắc đây là sự kiện mà bài đưa tin',
  eventNameEnd: 'xem tên sự kiện có dừng đúng chỗ không',
  eventUnnamed: 'không thấy tên sự kiện; tạm lấy tiêu đề',
  themeFromTitle: 'chủ đề lấy từ tiêu đề',
  seriesFromName: 'tên chuỗi là tên sự kiện bỏ lần thứ',
  editionWithoutSeries: (words: string) => `bài in “${words}”; hãy ghi edition cùng với series`,
  formatFrom: (words: string) => `hình thức suy từ chữ “${words}”`,
  reachFrom: 'phạm vi đọc từ câu này',
  sameEvent: (report: string) =>
    `mã sự kiện của ${report}, bài giống bài này; nếu không cùng một sự kiện, hãy bỏ mục này`,
  sameEventUnnamed: (report: string, id: string) =>
    `bài này giống ${report}; nếu cùng một sự kiện, hãy ghi id: ${id} vào mục event của reports/${report}.md nữa; nếu không, hãy bỏ mục này`,

  // Bodies and people.
  organizerEnd: 'xem tên cơ quan có dừng đúng chỗ không',
  bodyName: 'xem tên cơ quan có đúng như bài in không',
  bodiesUnnamed: 'bài chỉ nêu chung những ai tham gia',
  officeUncertain: 'có thể bài in chức vụ rút gọn, hoặc đây chỉ là danh xưng',
  personUncertain:
    'bài không in chức vụ, hoặc chữ quanh tên này khó đọc: xem có đúng là tên người không',
  names: {
    untitled: 'tên này đứng một mình: xem có phải tên người, và người ấy có dự không',
    partial: 'xem bài có in đủ họ và tên ở chỗ khác không',
    chosen: 'người này được bầu hay khen thưởng: xem có dự không',
  },
  offices: {
    'stands in': 'bài không in chức vụ; đây là danh xưng, nơi làm việc hay nơi ở: giữ hay bỏ',
    'goes on': 'xem chức vụ có dừng đúng chỗ không',
  },
  roleFrom: (words: readonly string[]) => `vai trò suy từ chữ “${words.join('”, “')}”`,

  // Venues, topics, captions, source.
  venueWithoutPlace: (name: string) => `chưa ghi “${name}” vì không rõ tỉnh, thành phố`,
  venueEnd: 'xem tên địa điểm có dừng đúng chỗ không',
  placeInferred: 'tỉnh, thành phố do suy luận',
  placeFromName: 'tỉnh, thành phố đọc từ tên địa điểm',
  topicMentioned: 'bài có nhắc, chưa chắc là chủ đề',
  caption: 'đoạn này được đọc là chú thích ảnh',
  publisherInCapitals: 'bài in toàn chữ hoa; hãy viết lại theo tên gọi thường dùng',
  publisherFromHead: 'tên trang web ghi ở phần đầu trang, trong bài không in',
  bylineUncertain: 'dòng cuối bài được đọc là tên người viết',
  bylineFromHead: 'người viết lấy ở phần đầu tệp; xem có phải tên người không',
};

/** By the source of a year: the note in the front matter, and why the year is doubtful. */
export const yearMessages = {
  preamble: {
    note: () => 'Bài in ngày và tháng; năm lấy từ dòng chữ đứng trước tiêu đề ở dòng đầu bản gốc.',
    reason: 'năm lấy từ dòng chữ trước tiêu đề',
  },
  hint: {
    note: (year: number) => `Bài không in năm. Năm ${year} do người nhập bài cho biết.`,
    reason: 'bài không in năm; năm lấy theo --year hoặc tên thư mục',
  },
  published: {
    note: (year: number) => `Bài không in năm. Năm ${year} suy từ ngày đăng bài.`,
    reason: 'bài không in năm; năm suy từ ngày đăng',
  },
  text: {
    note: (year: number) =>
      `Bài không in năm của ngày này. Năm ${year} lấy từ những ngày, tháng, năm khác mà bài in.`,
    reason: 'năm lấy từ những ngày, tháng, năm khác trong bài',
  },
  work: {
    note: (year: number) =>
      `Bài không in năm của ngày này. Năm ${year} suy từ năm công tác mà sự kiện tổng kết hay triển khai.`,
    reason: 'năm suy từ năm công tác mà sự kiện tổng kết hay triển khai',
  },
  event: {
    note: () => 'Năm in cùng tên sự kiện hay lần tổ chức.',
    reason: 'năm in cùng tên sự kiện',
  },
  name: {
    note: (year: number) =>
      `Bài không in năm của ngày này. Năm ${year} đứng trong tiêu đề hay tên sự kiện.`,
    reason: 'năm lấy từ tiêu đề hay tên sự kiện',
  },
  file: {
    note: (year: number) => `Bài không in năm. Năm ${year} là năm tệp nhận được được lưu lần cuối.`,
    reason: 'bài không in năm; năm lấy từ lần lưu cuối của tệp',
  },
};

/** Notes in the front matter: what is inferred or confirmed, and from what. */
export const noteMessages = {
  relativeDay: (words: string) => `Bài chỉ in “${words}”; ngày suy từ ngày đăng bài.`,
  relativeDayOnly: (words: string) => `Bài chỉ in “${words}”, không in ngày.`,
  noDay: 'Không thấy chữ nào trong bài cho biết ngày diễn ra.',
  dateConfirmed: 'Ngày do người nhập bài xác nhận.',
  placeFromSentence: (words: string) =>
    `Bài không in tỉnh, thành phố của địa điểm này; suy từ “${words}” trong cùng câu.`,
  placeFromPublisher: 'Bài không in tỉnh, thành phố của địa điểm này; suy từ nơi đăng bài.',
};

/** Why a file makes no report, or a correction is refused. */
export const draftErrors = {
  oneLine: 'chỉ có một dòng; bài cần tiêu đề rồi đến nội dung',
  noYear: 'không rõ năm diễn ra: bài không in năm; hãy chạy lại với --year, thí dụ --year 2021',
  mustBeFilled: 'mục này không bỏ trống được',
  unfitting: (typed: string, help: string) => `“${typed}” không dùng được ở đây. ${help}`,
  groupForm: (form: string, choices: string) => `Hãy ghi mỗi dòng: ${form}.${choices}`,
  groupChoice: (field: string, values: string) => ` ${field} là một trong: ${values}.`,
  preambleChanged: 'những chữ này phải giữ đủ như bản gốc; muốn đổi thì sửa tiêu đề',
  titleChanged:
    'tiêu đề phải là những chữ liền nhau ở phần đầu của bản gốc, đúng từng chữ; chỉ đổi được chữ hoa, chữ thường',
};

/** The comment above a doubtful value in the file of a report. */
export const checkComment = 'kiểm tra:';

/** The comment on what was changed or left out, at the top of the file of a report. */
export const remarkComment = 'lưu ý:';

/** The fields as the archivist calls them. A field in a list is named after what it belongs to. */
export const fieldNames: Readonly<Record<string, string>> = {
  title: 'Tiêu đề',
  preamble: 'Chữ trước tiêu đề',
  date: 'Ngày',
  session: 'Buổi',
  dateBasis: 'Căn cứ của ngày',
  published: 'Ngày đăng',
  event: 'Sự kiện',
  'event.name': 'Tên sự kiện',
  'event.theme': 'Chủ đề của sự kiện',
  'event.series': 'Chuỗi sự kiện',
  'event.edition': 'Lần thứ',
  'event.format': 'Hình thức',
  'event.reach': 'Phạm vi',
  'event.id': 'Mã sự kiện',
  organizers: 'Đơn vị tổ chức',
  venues: 'Địa điểm',
  'venues.name': 'Tên địa điểm',
  'venues.place': 'Tỉnh, thành phố',
  speakers: 'Người phát biểu',
  attendees: 'Người dự',
  name: 'Họ tên',
  office: 'Chức vụ',
  venue: 'Điểm cầu',
  parts: 'Vai trò',
  speaks: 'Đoạn thuật lời',
  part: 'Vai trò',
  person: 'Địa chỉ riêng',
  organizations: 'Đơn vị tham gia',
  topics: 'Chủ đề',
  captions: 'Chú thích ảnh',
  pictures: 'Ảnh',
  documents: 'Tài liệu',
  source: 'Nguồn',
  'source.publisher': 'Nơi đăng',
  'source.printed': 'Dòng ghi nguồn',
  'source.byline': 'Người viết',
  'source.url': 'Địa chỉ bài đã đăng',
  'source.original': 'Bản gốc',
  rights: 'Quyền sử dụng',
  added: 'Ngày vào kho',
  status: 'Tình trạng',
  withdrawn: 'Rút bài',
  corrections: 'Những chỗ đã sửa',
  aliases: 'Địa chỉ cũ',
  summary: 'Tóm tắt',
};

/** The summary of a draft. */
export const summaryMessages = {
  // The headings of its sections.
  doubts: (count: number) => `CẦN XEM LẠI (${count})`,
  read: 'ĐỌC ĐƯỢC',
  inArchive: 'TRONG KHO',
  onlyNamed: 'NÊU TÊN, KHÔNG RÕ VAI TRÒ',
  empty: 'BỎ TRỐNG',
  notes: 'LƯU Ý',

  // The labels of its rows, at most 13 letters.
  rows: {
    title: 'Tiêu đề',
    date: 'Ngày',
    event: 'Sự kiện',
    organizers: 'Tổ chức',
    venues: 'Địa điểm',
    speakers: 'Phát biểu',
    attendees: 'Dự',
    organizations: 'Đơn vị',
    topics: 'Chủ đề',
    source: 'Nguồn',
  },
  leftOut: (text: string) => `Đã bỏ ngoài bài: “${text}”`,
  omitted: (pictures: readonly { after: string; reason?: string }[]) =>
    `Đã bỏ ${pictures.length} ảnh: ${pictures.slice(0, 5).map(omittedPicture).join('; ')}${pictures.length > 5 ? '; …' : ''}. Muốn có ảnh trong bài, hãy lưu từng ảnh thành tệp rồi thêm vào mục pictures.`,
  inferred: (date: string) => `${date} (suy luận)`,
  edition: (edition: number) => `lần thứ ${edition}`,

  doubt: (field: string, value: string) => `${field}: ${value === '' ? '(trống)' : value}`,
  fieldOf: (field: string, owner: string) => `${field} của ${owner}`,
  oneOf: (values: string) => `Một trong: ${values}.`,
  sameText: (id: string) => `gần như cùng một văn bản với ${id}`,
  sameEvent: (id: string) => `giống ${id}: cùng một sự kiện?`,
  moreDuplicates: (count: number) => `và ${count} bài nữa, ít giống hơn`,
  person: (name: string, reports: number) => `${name}: ${reports} bài`,
  sameOffice: (name: string, reports: number) => `${name}: ${reports} bài, cùng chức vụ`,
  otherOffice: (name: string, reports: number, office: string) =>
    `${name}: ${reports} bài, chức vụ khác: ${office}`,
};

/** Why a picture of a file is not in the report. */
export const pictureReasons = {
  missing: 'không có tệp ảnh',
  small: 'quá nhỏ',
  repeated: 'lặp lại ảnh trên',
  tooLarge: 'các ảnh trong tệp hơn 100 MB',
} as const;

function omittedPicture({ after, reason }: { after: string; reason?: string }): string {
  const place = after === '' ? 'ở đầu tệp' : `sau “${shorten(after, 40)}”`;
  return reason === undefined ? place : `${place} (${reason})`;
}
