/**
 * Openings of a sentence about something outside the event. The sentences after it are background
 * too, until one mentions the event again.
 */
export const backgroundOpenings = [
  'bên hành lang',
  'bên lề',
  'dẫn lời',
  'trong bài viết',
  'trong thư',
  'trả lời phỏng vấn',
  'viết trên',
  'xem thêm',
];

/**
 * Words before the name of a newspaper that introduce an interview, which is no part of the event.
 */
export const interviewing = [
  'chia sẻ với',
  'nói với',
  'trao đổi nhanh với',
  'trao đổi riêng với',
  'trao đổi với',
  'trả lời',
  'trả lời trên',
  'tâm sự với',
];

/**
 * Newspapers and reporters, as an interview names them. `báo chí` is left out, since it means the
 * press at the event.
 */
export const interviewers = [
  'afp',
  'bbc',
  'bloomberg',
  'báo(?! chí| giới)',
  'chúng tôi',
  'cnn',
  'dân trí',
  'hãng',
  'infonet',
  'kênh',
  'lao động',
  'người lao động',
  'người đưa tin',
  'phóng viên',
  'pv',
  'reuters',
  'thanh niên',
  'thông tấn xã',
  'tiền phong',
  'ttxvn',
  'tuổi trẻ',
  'tờ',
  'vietnamnet',
  'vnexpress',
  'zing',
  'đài',
];

/** Openings of background that ends with its paragraph. */
export const backgroundParagraphs = [
  'cùng ngày',
  'liên quan đến vấn đề này',
  'nhận định về',
  'theo thông tin',
  'trong khi đó tại',
  'trong một diễn biến',
  'trước đó',
];

/**
 * Short names of newspapers, as a link to another report prints them after its headline: `HNM - …`.
 */
export const newspapers = [
  'BNEWS',
  'Dân trí',
  'HNM',
  'HNMO',
  'NLĐO',
  'PLO',
  'SGGPO',
  'TPO',
  'TT',
  'TTO',
  'TTXVN',
  'VOV',
  'VOV\\.VN',
  'VTC News',
  'ĐCSVN',
];
