/** Kinds of event: the words with which the name of one begins. */
export const eventNouns = [
  'hội nghị', 'hội thảo', 'diễn đàn', 'tọa đàm', 'toạ đàm', 'họp báo', 'đại hội', 'phiên họp', 'cuộc họp', 'kỳ họp', 'buổi họp', 'phiên toàn thể', 'phiên giải trình', 'phiên đối thoại', 'đối thoại', 'buổi đối thoại',
  'lễ kỷ niệm', 'lễ công bố', 'lễ khai mạc', 'lễ bế mạc', 'lễ ký kết', 'lễ trao', 'lễ phát động', 'lễ ra mắt', 'lễ', 'buổi làm việc', 'buổi gặp mặt', 'buổi lễ', 'gặp mặt', 'hội thi', 'liên hoan', 'festival', 'triển lãm', 'chương trình', 'tuần lễ', 'phiên làm việc', 'cuộc gặp', 'cuộc làm việc', 'sự kiện', 'lớp tập huấn', 'đối thoại cấp cao',
];

/** Among them the words that alone recall the event: `tại hội nghị`, `phát biểu tại diễn đàn`. */
export const recalls = ['hội nghị', 'hội thảo', 'diễn đàn', 'tọa đàm', 'toạ đàm', 'họp báo', 'đại hội', 'phiên họp', 'cuộc họp', 'kỳ họp', 'buổi làm việc', 'buổi lễ', 'buổi gặp', 'buổi đối thoại', 'đối thoại', 'lễ', 'chương trình', 'sự kiện', 'phiên'];

/** Words of an event at which prizes are given. */
export const awardings = ['trao giải', 'trao thưởng', 'trao danh hiệu', 'trao tặng danh hiệu', 'trao học bổng', 'lễ vinh danh', 'lễ tôn vinh', 'tuyên dương'];

/** Words of what is given there, and what it is given for. */
export const prizes = ['giải(?! (?:pháp|quyết|thích|trí|đáp|trình|phóng|tỏa))', 'danh hiệu', 'huy chương', 'học bổng', 'hạng mục', 'công trình', 'sáng kiến', 'đề tài', 'tác phẩm', 'thủ khoa'];

/** Words before which the name of an event ends. */
export const eventStops = [
  'với chủ đề', 'với sự', 'về chủ đề', 'có chủ đề', 'chủ đề', 'do', 'tại', 'diễn ra', 'đã', 'sẽ', 'được', 'nhằm', 'dưới', 'vào', 'theo hình thức', 'bằng hình thức', 'khai mạc', 'bế mạc', 'có', 'cho', 'thủ tướng', 'để', 'là', 'cùng', 'sáng', 'chiều', 'tối', 'ngày',
  'chính thức', 'kéo dài', 'trong khuôn khổ', 'trong', 'trên địa bàn', 'và dự kiến', 'bước sang', 'vẫn', 'vì', 'vừa', 'hôm', 'trước', 'sau khi', 'dự kiến', 'gần đây', 'lúc', 'thu hút', 'tới gần', 'kết nối với',
];

/** Verbs that stand before the name of the event. */
export const holding = ['tổ chức', 'chủ trì', 'khai mạc', 'tham dự', 'dự', 'diễn ra', 'phối hợp tổ chức', 'đồng tổ chức', 'mở', 'đã có', 'bế mạc', 'điều hành', 'tiến hành', 'phát biểu tại', 'trong khuôn khổ', 'phát biểu khai mạc', 'tới dự', 'đến dự'];

/** Ways of holding an event, the longest phrase first. */
export const formatWords: readonly (readonly [phrase: string, format: 'trực tiếp' | 'trực tuyến' | 'trực tiếp kết hợp trực tuyến'])[] = [
  ['trực tiếp kết hợp trực tuyến', 'trực tiếp kết hợp trực tuyến'], ['trực tiếp kết hợp với trực tuyến', 'trực tiếp kết hợp trực tuyến'], ['trực tiếp và trực tuyến', 'trực tiếp kết hợp trực tuyến'],
  ['trực tuyến kết hợp trực tiếp', 'trực tiếp kết hợp trực tuyến'], ['hình thức trực tiếp', 'trực tiếp'], ['trực tuyến', 'trực tuyến'], ['điểm cầu', 'trực tuyến'], ['cầu truyền hình', 'trực tuyến'],
];

/** Numbers written out or in Roman figures: of a series' editions. */
export const ordinals: Readonly<Record<string, number>> = {
  nhất: 1, đầu: 1, hai: 2, nhì: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10,
  i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12, xiii: 13, xiv: 14, xv: 15, xvi: 16,
};
