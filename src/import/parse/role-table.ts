import { wordsOf } from './phrases.ts';

/**
 * Labels of minutes before the people with a part in the event: `Thư ký: bà Men`. Those who are
 * `absent` have none.
 */
export const labels = {
  absent: ['vắng', 'vắng mặt'],
  'chủ trì': [
    'chủ trì',
    'chủ tịch đoàn',
    'chủ tọa',
    'chủ tọa đoàn',
    'dẫn chương trình',
    'host',
    'mc',
    'người chủ trì',
    'người dẫn chương trình',
    'người điều hành',
    'người điều phối',
    'điều hành',
    'điều phối',
    'đoàn chủ tịch',
    'đoàn chủ tọa',
    'đồng chủ trì',
    'đồng chủ tọa',
  ],
  dự: [
    'ban thư ký',
    'bên a',
    'bên b',
    'chúng tôi gồm',
    'chúng tôi gồm có',
    'có mặt',
    'cùng dự',
    'dự',
    'ghi biên bản',
    'khách mời',
    'người ghi biên bản',
    'người tham dự',
    'phía',
    'tham dự',
    'tham gia',
    'thành phần',
    'thành phần gồm',
    'thành phần gồm có',
    'thư ký',
    'thư ký cuộc họp',
    'đoàn thư ký',
    'đại biểu',
    'đại diện bên a',
    'đại diện bên b',
  ],
  'tham luận': ['bình luận', 'người bình luận', 'người phản biện', 'phản biện'],
  'trình bày': [
    'báo cáo',
    'báo cáo viên',
    'các bài tham luận',
    'các báo cáo',
    'các báo cáo tham luận',
    'các tham luận',
    'danh sách báo cáo',
    'diễn giả',
    'giảng viên',
    'người báo cáo',
    'người thuyết trình',
    'người trình bày',
    'thuyết trình',
    'trình bày',
  ],
};

/** Words before a verb that deny it. */
export const negations = ['chưa', 'chẳng', 'không'];

/** Words before a verb in the passive. */
export const passives = ['bị', 'được'];

/** Prepositions before a name. The person is then the object of another verb. */
export const prepositions = ['cho', 'của', 'về', 'với', 'đến'];

/** Words before a person that mean somebody or something else: `vợ ông An`, `mộ ông An`. */
export const relations = [
  'bố',
  'cha',
  'cháu',
  'chồng',
  'gái',
  'mẹ',
  'mộ',
  'nhà',
  'trai',
  'vật',
  'vợ',
  'vụ',
];

/** Words before a verb that make it a noun: `giải pháp về điều hành`. */
export const nominalizers = [
  'ban',
  'buổi',
  'bản',
  'cuộc',
  'các',
  'của',
  'lễ',
  'lời',
  'mọi',
  'nhiều',
  'những',
  'niềm',
  'nỗi',
  'phiên',
  'qua',
  'sự',
  'theo',
  'tác',
  'việc',
  'về',
];

/** Words between a conjunction and its verb: `chủ trì và đã phát biểu`. */
export const adverbs = [
  'có',
  'cùng',
  'cũng',
  'sau',
  'sẽ',
  'thời',
  'tiếp',
  'trực',
  'đã',
  'đó',
  'đồng',
];

/**
 * Words that open a list of people. The words between a verb and such a word name the event: `Dự
 * hội nghị gốm có ông An`.
 */
export const listOpenings = [':', 'có', 'gồm', 'như'];

/** Words between a verb and the person it refers to. */
export const personOpenings = [
  ',',
  '-',
  ':',
  ';',
  'bởi',
  'còn',
  'có',
  'cùng',
  'của',
  'do',
  'gồm',
  'là',
  'như',
  'và',
  'với',
  '–',
];

/** Words and marks between the people of a list. */
export const listJoins = [
  '&',
  '(',
  ')',
  ',',
  '-',
  ':',
  ';',
  'còn',
  'có',
  'cùng',
  'gồm',
  'là',
  'và',
  'với',
];

/** Syllables of the words for a meeting of two sides: `lễ ký kết`, `đối thoại`, `hội đàm`. */
export const meetingWords = ['buổi', 'kết', 'lễ', 'thoại', 'đàm'];

/** Words for what somebody wrote, who need not be at the event: `theo ông An trong cuốn sách …`. */
export const writingWords = ['chí', 'cuốn', 'khảo', 'sách', 'viết'];

/** Words with which no verb of a person begins, or one that tells of no part in the event. */
export const noVerbOpenings = wordsOf(`
  bị bởi cho chưa chịu có cùng của do hay hoặc khi không là làm mà mất nguyên người như nằm sau
  sinh sống theo trong trên trước tại từ từng và vào vì về với đang đương được đến để ở
`);

/** First words of what people do at a ceremony without speaking. */
export const ceremonies = [
  'bấm nút',
  'bắt tay',
  'chụp ảnh',
  'cắt băng',
  'dâng',
  'gắn biển',
  'tham quan',
  'thăm',
  'thắp',
  'tiễn',
  'trồng cây',
  'tặng',
  'viếng',
  'đánh cồng',
  'đánh trống',
  'đón',
];

/** Verbs of a choice or a prize. Whoever they are about need not be at the event. */
export const choosings = [
  'biểu dương',
  'bầu',
  'bổ nhiệm',
  'hỗ trợ',
  'khen thưởng',
  'suy tôn',
  'thăm hỏi',
  'trao(?! đổi)',
  'tri ân',
  'tuyên dương',
  'tặng',
  'vinh danh',
];
