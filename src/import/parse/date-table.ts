/** Words around a date with what they say for (or against) its being the day of the event. */
export const dateCues: readonly (readonly [
  weight: number,
  where: 'before' | 'after' | 'sentence',
  words: string,
])[] = [
  [
    3,
    'after',
    String.raw`^[^.;]{0,200}?(?:tổ chức|diễn ra|khai mạc|chủ trì|tham dự|dự|đã có buổi|họp|phát biểu)`,
  ],
  [2, 'before', String.raw`(?:diễn ra|tổ chức|khai mạc|họp|hội nghị|hội thảo)[^.;]{0,60}$`],
  [2, 'sentence', String.raw`hội nghị|hội thảo|diễn đàn|tọa đàm|đối thoại|họp|đại hội|lễ|kỳ họp`],
  [
    -5,
    'before',
    String.raw`(?:sẽ|dự kiến|từ nay|đến hết|trước|kể từ|tính đến|tính từ|hết|cuối|sau|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|luật|kỷ niệm|ban hành)[^.;,]{0,40}$`,
  ],
  [-3, 'before', String.raw`(?<![\p{L}])từ\s*$`],
  [-6, 'before', String.raw`trước đó,?[^.;]{0,20}$`],
  [-4, 'before', String.raw`(?:đến|tới|vào)\s+(?:cuối\s+)?(?:ngày\s+)?$`],
  [
    -4,
    'after',
    String.raw`^\s*(?:tới|sắp tới|vừa qua|vừa rồi|âm lịch|dương lịch|hằng năm|hàng năm)`,
  ],
  [-3, 'before', String.raw`sẽ[^.;]{0,60}$`],
];

/** Printed parts of the day with the session they are. */
export const sessionWords = {
  sáng: 'sáng',
  trưa: 'trưa',
  'chiều tối': 'chiều',
  chiều: 'chiều',
  tối: 'tối',
  đêm: 'tối',
} as const;
