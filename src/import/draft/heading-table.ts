/** Names of sections of a site, as a path shows them above the title. */
export const sections = [
  'chi tiết',
  'chính trị',
  'giáo dục',
  'hoạt động',
  'khoa học',
  'kinh tế',
  'nghiên cứu',
  'sự kiện',
  'thời sự',
  'tin',
  'tin nổi bật',
  'tin trong nước',
  'tin trong tỉnh',
  'tin tức',
  'trang chủ',
  'trao đổi',
  'văn hóa',
  'xã hội',
];

/** Kinds of document, whose titles follow. */
export const documents = [
  'báo cáo',
  'biên bản',
  'bản tin',
  'chương trình',
  'công văn',
  'giấy mời',
  'kế hoạch',
  'kết luận',
  'kỷ yếu',
  'nghị quyết',
  'thông báo',
  'thông cáo',
  'thông cáo báo chí',
  'thông tin báo chí',
  'thư mời',
  'tin',
  'tường thuật',
  'tờ trình',
];

/** The corners of an official letter: the state and its motto, or the party. */
export const states = [
  'cộng hòa xã hội chủ nghĩa việt nam',
  'cộng hoà xã hội chủ nghĩa việt nam',
  'đảng cộng sản việt nam',
  'độc lập - tự do - hạnh phúc',
  'độc lập – tự do – hạnh phúc',
];

/** First words of the bodies that send letters, and are seldom named elsewhere. */
export const senders = [
  'chi bộ',
  'chi hội',
  'câu lạc bộ',
  'khoa',
  'lớp',
  'phòng',
  'phường',
  'thôn',
  'trạm',
  'tổ dân phố',
  'xã',
  'đội',
];
