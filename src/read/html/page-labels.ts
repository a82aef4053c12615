/**
 * The kind of block that a label begins: a `list` of other pages, which ends with them;
 * `replies` of readers or questions to them, which go on to the end of their block; a `tool` of
 * the page, such as a counter, which is a block without sentences; or a `line` of its own.
 */
export type LabelKind = 'list' | 'replies' | 'tool' | 'line';

const ofPages = '(?:tin|tin tức|tin bài|bài|bài viết|bài đăng|tin, bài|video|thông tin|sự kiện)';
const others =
  '(?:liên quan|khác|cùng (?:chuyên mục|chủ đề|loại|mục|tác giả)|đã (?:đưa|đăng)|mới(?: hơn| nhất| đăng| cập nhật)?|cũ hơn|nổi bật|tiếp theo|trước(?: đó)?|(?:đọc|xem|được quan tâm) nhiều(?: nhất)?|nóng)';
const some = '(?:\\d+\\s+|chưa có |không có |viết |gửi |để lại |đăng )(?:một )?';
const replies = '(?:bình luận|phản hồi|nhận xét|comments?)';
const visits = '(?:truy cập|xem|đọc|online|trực tuyến)';

const whole = (words: readonly string[], behind = '') =>
  new RegExp(
    `^[\\s>»*•|+-]*(?:${words.join('|')})(?:\\s*\\([\\d.,]*\\))?${behind}[\\s:.…»>]*$`,
    'iu',
  );

/** A line that leads to another page: `Xem thêm: Lò Sành mở cửa`. */
export const seeMore =
  /^[^\p{L}\p{N}]*(?:xem|đọc) thêm(?:\s*:(?:[^.!?]|\.\d){1,150})?[^\p{L}\p{N}.!?]*$/iu;
const labels: readonly { kind: LabelKind; begins: RegExp }[] = [
  {
    kind: 'list',
    begins: whole([
      `(?:các |những )?${ofPages} ${others}`,
      'cùng (?:chuyên mục|chủ đề|tác giả)',
      '(?:đọc|xem) (?:nhiều(?: nhất)?|thêm|tiếp)',
      'có thể bạn (?:quan tâm|thích)|có liên quan',
      '(?:mời )?(?:bạn |quý )?(?:đọc giả |độc giả )?(?:nên |đọc |xem )+(?:đọc|xem|thêm)',
      'tin tức - sự kiện|tiêu điểm|chuyên mục khác',
      'liên kết(?: web(?:site)?)?|văn bản(?: chỉ đạo)? mới|thông báo mới|lưu trữ(?: blog)?',
      '(?:related|recent|latest|popular|more) (?:posts?|articles?|news|stories)|read more|see also',
    ]),
  },
  {
    kind: 'replies',
    begins: whole(
      [
        `${some}${replies}(?: nào)?`,
        `${replies}|leave a (?:reply|comment)`,
        'ý kiến (?:bạn đọc|độc giả|của bạn|phản hồi)|ý kiến(?= *\\()',
        'thăm dò ý kiến|bình chọn|khảo sát ý kiến|góp ý',
      ],
      '(?: (?:về|cho|của|to|on) .*)?',
    ),
  },
  {
    kind: 'tool',
    begins: whole(
      [
        `(?:số |tổng )*(?:lượt|lần|người) (?:${visits})|(?:tổng )?(?:số )?(?:truy cập)|đã (?:xem|đọc)`,
        `[\\d.,]+ (?:lượt|lần|người) ${visits}`,
        `thống kê(?: truy cập)?|đang ${visits}`,
        '(?:bình chọn|xếp hạng|đánh giá) bài viết|xếp hạng|đánh giá(?: của bạn)?|tổng số điểm của bài viết.*|click để đánh giá.*',
        'bản quyền|copyright|©|&copy;|giấy phép(?: số)?|cơ quan chủ quản|powered by|design(?:ed)? by',
        'mã (?:xác nhận|bảo mật)|quảng cáo|advertisement|đăng nhập .*để .*bình luận',
      ],
      '(?:(?: (?:thuộc|hoạt động|trung bình)|[:©\\s(–-]|(?= ?\\d)).*)?',
    ),
  },
  {
    kind: 'tool',
    begins: whole(
      [
        '(?:chia sẻ|share|like)(?: this| on \\w+| bài viết(?: này)?| qua| lên| với bạn bè)?',
        '(?:gửi|in|lưu|nghe|đọc|copy) (?:bài|trang|tin|email|link|ra)(?: viết| này| tin| này)*',
        '(?:xem )?(?:với )?cỡ chữ.*|(?:a *[-–+]? *){2,4}|(?:tăng|giảm|thay đổi) cỡ chữ|(?:độ )?tương phản|chọn giọng đọc|giọng (?:nam|nữ)',
        '(?:thích|like|tweet|pin|print|email|facebook|zalo|twitter|loading|prev|next|home)',
        '(?:quay lại|trở (?:lại|về)|về đầu trang|lên đầu trang|back to top|đầu trang)(?: .{0,30})?',
        '(?:trang chủ|tìm kiếm|đăng nhập|đăng ký|đăng xuất|sitemap|sơ đồ (?:trang|website))',
        'theo dõi(?: chúng tôi| báo| trang)?.{0,30}|hướng dẫn sử dụng(?: (?:trang|web|cổng).{0,30})?|trả lời|bỏ qua .{0,40}|bạn đang (?:ở|xem)(?: đây)?',
        'bài (?:trước|sau|tiếp theo)(?:: .*)?|điều hướng bài viết|đọc ngay|xem tất cả',
      ],
      '',
    ),
  },
  {
    kind: 'line',
    begins: whole([
      '(?:thông tin )?chi tiết(?: tin| bài viết)?|details',
      '(?:mục lục|nội dung) bài viết|mục lục|table of contents',
      'th(?:g|áng)? ?\\d{1,2}|(?:by )?(?:admin|administrator|super user)',
      '(?:nhiệt liệt |kính )?chào mừng (?:các |tất cả )?(?:bạn|quý \\p{L}+).{0,20} (?:đến|thăm|cập)(?: với)? (?:trang|web|cổng|diễn đàn|blog|báo).{0,80}',
      '(?:web(?:site)? |trang )?(?:được )?(?:xem|hiển thị) tốt nhất (?:với|trên|bằng|ở) .{0,120}',
      '(?:web(?:site)? (?:được )?)?thiết kế(?: và phát triển)?(?: web(?:site)?)?(?: bởi| *:| by) .{0,120}',
      '.{3,100}\\s[-–|•]\\s(?:thiết kế(?: web(?:site)?)? bởi|bản quyền|copyright|©).{0,80}',
    ]),
  },
  {
    kind: 'line',
    // What a site asks of its readers, and says of itself.
    begins:
      /(?:(?:mời|hãy|xin|vui lòng)(?: các)? (?:bạn|quý \p{L}+)(?: đọc)?.{0,60}(?:ủng hộ|theo dõi|chia sẻ|bình luận|đăng ký|tải|bấm|nhấn|truy cập|liên hệ|cài đặt)|(?:trình duyệt|thiết bị)(?: này)?(?: của bạn)? không hỗ trợ|(?:trang|web|website|chúng tôi)(?: này)?(?: có)? (?:sử dụng|dùng) cookies?(?!\p{L}))/iu,
  },
  { kind: 'line', begins: seeMore },
  {
    kind: 'tool',
    // Of keywords, those of a scientific paper have no links.
    begins: /^(?:chia sẻ|share)\s*:\s*.{0,60}$/iu,
  },
];

/** Returns what a line says of its block, where it is the label of a part of a page. */
export function labelKind(line: string): LabelKind | undefined {
  if (line.length > 160) return undefined;
  return labels.find(({ begins }) => begins.test(line))?.kind;
}

/** Matches keywords and sections of a page, which are links. */
export const keywords =
  /^(?:từ kh(?:óa|oá)|tags?|thẻ|nhãn|chuyên mục|danh mục|chủ đề|labels?|filed under|posted in)(?:\s*:|$)/iu;
