/** Words before the number of a house or a document: `số 12/5 đường Lê Lợi`. */
export const addressWords = [
  'hẻm',
  'kiệt',
  'lô',
  'mục',
  'ngách',
  'ngõ',
  'nhà',
  'phòng',
  'số',
  'thửa',
  'tầng',
  'tổ',
  'đường',
];

/** Words behind a day such as `12/5`. Behind another number stands what it counts: `9/10 xã`. */
export const followers = [
  'diễn ra',
  'do',
  'là',
  'nhằm',
  'năm',
  'qua',
  'sẽ',
  'theo',
  'trong',
  'tại',
  'tới',
  'và',
  'với',
  'vừa',
  'âm lịch',
  'đã',
  'đến',
  'để',
  'ở',
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

/** Days of the week as they are printed, counted from 0, Sunday. */
export const weekdays: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  cn: 0,
  t2: 1,
  t3: 2,
  t4: 3,
  t5: 4,
  t6: 5,
  t7: 6,
  'thứ 2': 1,
  'thứ 3': 2,
  'thứ 4': 3,
  'thứ 5': 4,
  'thứ 6': 5,
  'thứ 7': 6,
  'thứ ba': 2,
  'thứ bảy': 6,
  'thứ hai': 1,
  'thứ năm': 4,
  'thứ sáu': 5,
  'thứ tư': 3,
};

/** Months that are printed in words. `Tháng Giêng` and `tháng Chạp` are of another calendar. */
export const months: Readonly<Record<string, number>> = {
  ba: 3,
  bảy: 7,
  bốn: 4,
  chín: 9,
  hai: 2,
  mười: 10,
  'mười hai': 12,
  'mười một': 11,
  một: 1,
  năm: 5,
  sáu: 6,
  tám: 8,
  tư: 4,
};
