/**
 * Patterns around a date, with the weight that they add to its score as the day of the event.
 * `where` is the text before the date, after it, or the whole sentence.
 */
export const dateCues: readonly (readonly [
  words: string,
  where: 'before' | 'after' | 'sentence',
  weight: number,
])[] = [
  [String.raw`(?:diễn ra|tổ chức|khai mạc|họp|hội nghị|hội thảo)[^.;]{0,60}$`, 'before', 2],
  [
    String.raw`(?:sẽ|dự kiến|từ nay|đến hết|trước|kể từ|tính đến|tính từ|hết|cuối|sau|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|luật|kỷ niệm|ban hành)[^.;,]{0,40}$`,
    'before',
    -5,
  ],
  [String.raw`(?:đến|tới|vào)\s+(?:cuối\s+)?(?:ngày\s+)?$`, 'before', -4],
  [String.raw`(?<![\p{L}])từ\s*$`, 'before', -3],
  [
    String.raw`^[^.;]{0,200}?(?:tổ chức|diễn ra|khai mạc|chủ trì|tham dự|dự|đã có buổi|họp|phát biểu)`,
    'after',
    3,
  ],
  [
    String.raw`^\s*(?:tới|sắp tới|vừa qua|vừa rồi|âm lịch|dương lịch|hằng năm|hàng năm)`,
    'after',
    -4,
  ],
  [String.raw`hội nghị|hội thảo|diễn đàn|tọa đàm|đối thoại|họp|đại hội|lễ|kỳ họp`, 'sentence', 2],
  [String.raw`sẽ[^.;]{0,60}$`, 'before', -3],
  [String.raw`trước đó,?[^.;]{0,20}$`, 'before', -6],
];

/** Printed parts of the day, with the session of the archive for each. */
export const sessionWords = {
  chiều: 'chiều',
  'chiều tối': 'chiều',
  sáng: 'sáng',
  trưa: 'trưa',
  tối: 'tối',
  đêm: 'tối',
} as const;
