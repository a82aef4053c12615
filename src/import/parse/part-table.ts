import { parts } from '../../model/report.ts';

/** A part that a report gives a person: one of the archive's parts, or only being there. */
export type Part = (typeof parts)[number] | 'dự';

/** What a verb says of the person before or after it. */
export interface PartVerb {
  /** Undefined for a verb that takes the person out of the event: `gặp`, `vắng mặt`. */
  part: Part | undefined;
  /** Tells what somebody said, and so stands behind a person, where the others open a sentence as well. */
  reporting: boolean;
  /** Stands before the person only: `với sự tham dự của`, `Về phía Việt Nam có`. */
  ahead: boolean;
}

const verbs: readonly (readonly [part: Part, phrases: readonly string[]])[] = [
  ['chủ trì', ['chủ trì', 'đồng chủ trì', 'chủ tọa', 'điều hành', 'đồng chủ tọa', 'điều khiển', 'dẫn đầu đoàn chủ tịch']],
  ['khai mạc', ['phát biểu khai mạc', 'khai mạc', 'diễn văn khai mạc', 'tuyên bố khai mạc', 'phát biểu đề dẫn', 'báo cáo đề dẫn', 'phát biểu chào mừng', 'phát biểu mở đầu', 'mở đầu']],
  ['phát biểu chỉ đạo', ['phát biểu chỉ đạo', 'phát biểu định hướng', 'có ý kiến chỉ đạo', 'chỉ đạo hội nghị', 'chỉ đạo tại']],
  ['phát biểu kết luận', ['phát biểu kết luận', 'kết luận', 'phát biểu bế mạc', 'phát biểu tổng kết', 'bế mạc', 'phát biểu kết thúc', 'tuyên bố bế mạc', 'tổng kết hội nghị', 'kết thúc hội nghị']],
  ['trình bày', ['trình bày', 'báo cáo', 'đọc tờ trình', 'đọc báo cáo', 'đọc diễn văn', 'thông báo', 'trình Quốc hội', 'công bố', 'thông qua nội dung', 'giới thiệu', 'thuyết trình', 'truyền đạt', 'quán triệt', 'giải trình', 'báo cáo tóm tắt', 'tiếp thu']],
  ['tham luận', ['tham luận', 'phát biểu tham luận', 'phát biểu thảo luận', 'thảo luận', 'góp ý', 'đóng góp ý kiến', 'đặt câu hỏi', 'chất vấn']],
  [
    'phát biểu',
    ['phát biểu', 'có bài phát biểu', 'trả lời', 'giải đáp', 'trao đổi', 'đối thoại', 'có buổi đối thoại', 'có buổi làm việc', 'làm việc với', 'đáp từ'],
  ],
  ['dự', ['dự', 'tham dự', 'tham gia', 'có mặt', 'cùng dự', 'cùng tham dự', 'đến dự', 'về dự', 'tới dự', 'chứng kiến', 'hiện diện', 'lắng nghe', 'gặp gỡ', 'gặp mặt', 'trao quyết định', 'trao', 'trao tặng', 'tuyên dương', 'ký kết', 'ký biên bản', 'tổ chức họp báo', 'tổ chức cuộc', 'tổ chức buổi', 'tổ chức hội nghị', 'tổ chức hội thảo', 'tổ chức lễ', 'tổ chức gặp mặt', 'tái cử', 'được bầu giữ', 'được đại hội bầu', 'được hội nghị bầu', 'được chọn', 'được vinh danh', 'được tôn vinh', 'được biểu dương', 'được tuyên dương', 'được khen thưởng', 'nhận huy hiệu', 'nhận bằng khen', 'nhận danh hiệu', 'nhận huân chương', 'nhận quyết định', 'đón nhận', 'nhận giải', 'đoạt giải', 'đạt giải', 'giành giải', 'biểu diễn', 'trình diễn', 'góp mặt', 'góp giọng']],
];

const aheadVerbs: typeof verbs = [
  ['chủ trì', ['sự chủ trì của', 'sự điều hành của', 'chủ trì của']],
  ['phát biểu', ['bài phát biểu của', 'phát biểu của', 'ý kiến của', 'tham luận của', 'báo cáo của', 'chia sẻ của', 'trình bày của', 'phát biểu chỉ đạo của', 'phát biểu khai mạc của', 'phát biểu chào mừng của', 'phát biểu kết luận của', 'phát biểu bế mạc của', 'báo cáo đề dẫn của']],
  ['dự', ['sự tham dự của', 'sự có mặt của', 'sự tham gia của', 'sự hiện diện của', 'sự góp mặt của', 'sự xuất hiện của', 'góp mặt của', 'sự chứng kiến của', 'tham dự của', 'tham gia của', 'có mặt của', 'thành phần tham dự', 'về phía', 'khách mời', 'đại biểu dự', 'đón tiếp đoàn', 'buổi làm việc của', 'cuộc gặp của', 'trao cho', 'vinh danh', 'tôn vinh']],
];

/** Verbs that tell what somebody said. */
const reporting = [
  'cho biết', 'cho rằng', 'nhấn mạnh', 'khẳng định', 'nói', 'chia sẻ', 'đề nghị', 'yêu cầu', 'lưu ý', 'đánh giá', 'nhận định', 'thông tin', 'kể', 'bày tỏ', 'nêu',
  'nêu rõ', 'chỉ rõ', 'chỉ ra', 'phân tích', 'đề xuất', 'kiến nghị', 'ghi nhận', 'biểu dương', 'cảm ơn', 'chúc mừng', 'chúc', 'hoan nghênh', 'cảnh báo', 'dẫn chứng',
  'nhắc lại', 'nhắc', 'đặt vấn đề', 'đặt ra', 'giải thích', 'thừa nhận', 'thẳng thắn', 'lý giải', 'khuyến nghị', 'kêu gọi', 'đồng tình', 'băn khoăn', 'lo ngại', 'hy vọng',
  'mong muốn', 'mong', 'cam kết', 'tin tưởng', 'dẫn lại', 'hỏi', 'nhìn nhận', 'bổ sung', 'tiết lộ', 'góp ý', 'đúc kết', 'dự báo', 'cho hay', 'xác nhận', 'nhắc nhở',
  'chỉ đạo', 'giao', 'bình luận', 'phản ánh', 'tâm sự', 'trăn trở', 'quan ngại', 'đồng ý', 'ủng hộ', 'tán thành', 'lập luận', 'gợi ý', 'tuyên bố', 'quả quyết', 'nói thêm', 'viện dẫn', 'dẫn', 'khuyên', 'phê bình',
  'tán đồng', 'đưa ra', 'thú nhận', 'tiếp lời', 'nhận xét', 'cáo buộc', 'chỉ trích', 'đề cập', 'hứa', 'lên tiếng', 'thắc mắc', 'khái quát', 'đồng quan điểm', 'tâm đắc', 'gửi lời', 'kiến giải', 'lấy ví dụ', 'dẫn ví dụ', 'nhất trí', 'bác bỏ', 'phản đối', 'cho là', 'lo lắng', 'bức xúc', 'chào mừng', 'tự nhận', 'đáp', 'đáp lời', 'gửi gắm', 'bước lên bục', 'nhắn nhủ', 'giãi bày', 'hào hứng', 'ngỏ lời', 'hi vọng', 'kỳ vọng', 'trấn an', 'phân trần', 'than thở', 'lưu ý thêm', 'dặn dò', 'nêu quan điểm', 'nêu ý kiến', 'nêu vấn đề', 'bộc bạch', 'hồ hởi', 'gật gù', 'khẳng khái', 'bày tỏ quan điểm', 'tranh luận', 'phản biện', 'nhắn gửi', 'khuyến cáo', 'tóm tắt', 'trần tình', 'nêu lên', 'hiến kế', 'ví von', 'dẫn giải', 'phản bác', 'biện minh', 'tin rằng', 'chia sẽ', 'thông tin thêm', 'động viên',
];

/** Verbs of somebody who is talked about, or was elsewhere. */
const elsewhere = [
  'vắng mặt', 'gặp', 'tiếp', 'hội kiến', 'hội đàm', 'bổ nhiệm', 'bầu', 'kế nhiệm', 'qua đời', 'bị bắt', 'khởi tố', 'ký ban hành', 'ký quyết định', 'ký', 'phê duyệt', 'từ chức',
  'miễn nhiệm', 'thăm', 'đến thăm', 'viếng', 'được bầu', 'nghỉ hưu', 'đang chuẩn bị', 'gửi thư', 'gửi điện', 'gửi lẵng hoa', 'điện đàm', 'sinh năm', 'làm trưởng ban', 'là trưởng',
];

/** Every verb with what it says. */
export const partVerbs: [phrase: string, verb: PartVerb][] = [
  ...reporting.map((phrase): [string, PartVerb] => [phrase, { part: 'phát biểu', reporting: true, ahead: false }]),
  ...elsewhere.map((phrase): [string, PartVerb] => [phrase, { part: undefined, reporting: false, ahead: false }]),
  ...verbs.flatMap(([part, phrases]) => phrases.map((phrase): [string, PartVerb] => [phrase, { part, reporting: false, ahead: false }])),
  ...aheadVerbs.flatMap(([part, phrases]) => phrases.map((phrase): [string, PartVerb] => [phrase, { part, reporting: false, ahead: true }])),
];

/** Words that begin like a verb of part and are none. */
export const noVerbs = [
  'dự án', 'dự thảo', 'dự kiến', 'dự báo', 'dự trữ', 'dự toán', 'dự luật', 'dự phòng', 'dự thi', 'nói chung', 'nói riêng', 'nói trên', 'kết luận thanh tra', 'kết luận số', 'theo báo cáo',
  'các báo cáo', 'nghe báo cáo', 'lễ khai mạc', 'phiên khai mạc', 'buổi khai mạc', 'ngày khai mạc', 'lễ bế mạc', 'phiên bế mạc', 'tham gia vào', 'báo cáo viên', 'trao đổi thương mại', 'lễ công bố', 'trình độ', 'lộ trình',
  'phiên thảo luận', 'phiên chất vấn', 'chất vấn và trả lời chất vấn', 'thông tin và truyền thông', 'công nghệ thông tin', 'thông tin điện tử', 'thông tin truyền thông', 'lời phát biểu của', 'lại phát biểu của', 'quyết định', 'điều hành kinh tế', 'giám đốc điều hành', 'ban chỉ đạo', 'trình tự',
  'đánh giá cao của', 'khen thưởng', 'bài báo', 'công tác chỉ đạo', 'giao lưu', 'giao dịch', 'giao thông', 'giao ban', 'ngoại giao', 'bàn giao', 'chữ ký', 'đăng ký', 'tiếp tục', 'trực tiếp', 'gián tiếp', 'tiếp theo', 'tiếp cận', 'tiếp thu ý kiến', 'tiếp xúc cử tri', 'tiểu ban', 'mong chờ', 'hỏi đáp', 'nêu trên', 'phát biểu này', 'danh dự', 'bài phát biểu của mình', 'phát biểu của mình', 'thay mặt cho',
  'chương trình biểu diễn', 'đoàn biểu diễn', 'phần trình diễn', 'màn trình diễn', 'trình diễn thời trang', 'trao giải', 'đáp chuyến', 'đáp máy bay', 'đáp xuống', 'đáp ứng', 'giải đáp thắc mắc', 'văn hóa thông tin', 'văn hóa - thông tin', 'thông tin đối ngoại', 'thông tin cơ sở', 'có thông tin', 'nhiều thông tin', 'trung tâm dự báo', 'trung tâm điều hành', 'phòng điều hành', 'ban điều hành', 'trung tâm giới thiệu', 'trung tâm báo chí', 'ban tiếp công dân', 'tiếp công dân', 'thông báo mời', 'có thông báo', 'hành trình', 'lịch trình', 'tiến trình', 'chương trình', 'công trình', 'quy trình', 'tờ trình', 'quá trình', 'giáo trình', 'hướng dẫn', 'chỉ dẫn', 'dẫn đến', 'câu hỏi', 'đòi hỏi', 'học hỏi', 'đáng kể', 'kể cả', 'kể từ', 'kể trên', 'giao tiếp', 'bầu cử', 'phiếu bầu', 'bầu không khí', 'thư ký', 'thăm dò',
  'tham gia ban', 'tham gia cấp ủy', 'tham gia hội đồng', 'theo dõi', 'chúc mừng năm mới', 'bầu chọn', 'dẫn đầu', 'trung tâm thông tin', 'an toàn thông tin', 'vấn đề', 'hệ thống thông tin', 'phòng thông tin', 'văn phòng thông tin', 'sở thông tin', 'bộ thông tin', 'giới thiệu nhân sự',
];

/** Openings of a sentence about something said elsewhere: what it and those behind it tell belongs to no event, until one comes back to it. */
export const asides = ['trong bài viết', 'trả lời phỏng vấn', 'bên lề', 'bên hành lang', 'viết trên', 'trong thư', 'dẫn lời', 'xem thêm'];

/** Words before the name of a newspaper that make what follows an interview, and no part of the event. */
export const interviewing = ['trao đổi với', 'chia sẻ với', 'nói với', 'trả lời', 'tâm sự với', 'trả lời trên', 'trao đổi nhanh với', 'trao đổi riêng với'];

/** Newspapers and those who write for them, as such an opening names them; `báo chí` are those at the event. */
export const interviewers = [
  'báo(?! chí| giới)', 'tờ', 'phóng viên', 'pv', 'thông tấn xã', 'ttxvn', 'tuổi trẻ', 'thanh niên', 'tiền phong', 'lao động', 'người lao động', 'vnexpress', 'vietnamnet', 'zing', 'dân trí', 'infonet', 'người đưa tin', 'đài', 'kênh', 'hãng',
  'cnn', 'bbc', 'reuters', 'afp', 'bloomberg', 'chúng tôi',
];

/** Openings of an aside that ends with its paragraph. */
export const passingAsides = ['trước đó', 'theo thông tin', 'trong một diễn biến', 'nhận định về', 'liên quan đến vấn đề này', 'trong khi đó tại', 'cùng ngày'];

/** Short names of newspapers that stand before the first sentence of a report, or of a link to one. */
export const newspapers = ['TTO', 'TT', 'TPO', 'NLĐO', 'SGGPO', 'PLO', 'VOV', 'VOV\\.VN', 'TTXVN', 'HNM', 'HNMO', 'ĐCSVN', 'VTC News', 'Dân trí', 'BNEWS'];
