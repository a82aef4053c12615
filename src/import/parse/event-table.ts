/** Kinds of event: the words with which the name of one begins. */
export const eventNouns = [
  'hội nghị', 'hội thảo', 'diễn đàn', 'tọa đàm', 'toạ đàm', 'họp báo', 'đại hội', 'phiên họp', 'cuộc họp', 'kỳ họp', 'buổi họp', 'phiên toàn thể', 'phiên giải trình', 'phiên đối thoại', 'đối thoại', 'buổi đối thoại',
  'lễ kỷ niệm', 'lễ công bố', 'lễ khai mạc', 'lễ bế mạc', 'lễ ký kết', 'lễ trao', 'lễ phát động', 'lễ ra mắt', 'lễ', 'buổi làm việc', 'buổi gặp mặt', 'buổi lễ', 'gặp mặt', 'hội thi', 'liên hoan', 'festival', 'triển lãm', 'chương trình', 'tuần lễ', 'phiên làm việc', 'cuộc gặp', 'cuộc làm việc', 'sự kiện', 'lớp tập huấn', 'đối thoại cấp cao',
  'ngày hội', 'tháng hành động', 'năm du lịch', 'gặp gỡ', 'buổi gặp', 'buổi gặp gỡ', 'buổi tiếp', 'buổi họp mặt', 'họp mặt', 'buổi thông tin', 'buổi trao tặng', 'buổi giao lưu', 'hội đàm', 'cuộc hội đàm', 'lễ hội', 'hội chợ', 'buổi họp báo', 'cuộc họp báo', 'lễ khánh thành', 'hội nghị thượng đỉnh', 'phiên chất vấn', 'tiếp xúc cử tri', 'lễ ra quân', 'buổi ra mắt',
];

/** Among them those that are as often something else than the event reported: a festival, a programme, a public holiday. */
export const vagueNouns = ['lễ', 'lễ hội', 'chương trình', 'festival', 'tuần lễ', 'đối thoại', 'đại hội', 'gặp gỡ', 'gặp mặt', 'hội đàm', 'triển lãm', 'hội chợ', 'sự kiện', 'kỳ họp', 'hội nghị thượng đỉnh', 'ngày hội', 'liên hoan'];

/** Words before such a noun that make it no event: `nghỉ lễ`, `dịp lễ`. */
export const noEvents = ['nghỉ', 'dịp', 'mùa', 'hành', 'chơi', 'đi', 'các', 'những', 'nhiều', 'mỗi'];

/** Words with which a further part of an event's name begins, behind a comma or `và`. */
export const goingOn = ['triển khai', 'sơ kết', 'tổng kết', 'phát động', 'trao', 'ra mắt', 'công bố', 'biểu dương', 'tôn vinh', 'tuyên dương', 'phương hướng', 'nhiệm vụ', 'giải pháp', 'kết quả', 'kế hoạch', 'phòng', 'xây dựng', 'thúc đẩy', 'nâng cao', 'phát triển', 'bổ sung', 'đánh giá', 'quản lý', 'ứng dụng', 'hướng tới', 'chống', 'một cửa', 'sử dụng', 'khai thác', 'bảo vệ', 'tổ chức', 'đào tạo', 'hỗ trợ', 'kết nối(?! (?:tới|đến|với))', 'xúc tiến', 'gặp mặt', 'thông xe', 'kỷ luật', 'biên soạn', 'định hướng', 'tuyên truyền', 'khen thưởng', 'HĐND', 'Quốc hội kh(?:oá|óa)', 'kh(?:oá|óa) [IVX]+'];

/** Among them the words that alone recall the event: `tại hội nghị`, `phát biểu tại diễn đàn`. */
export const recalls = ['hội nghị', 'hội thảo', 'diễn đàn', 'tọa đàm', 'toạ đàm', 'họp báo', 'đại hội', 'phiên họp', 'cuộc họp', 'kỳ họp', 'buổi làm việc', 'buổi lễ', 'buổi gặp', 'buổi đối thoại', 'đối thoại', 'lễ', 'chương trình', 'sự kiện', 'phiên'];

/** Words of an event at which prizes are given. */
export const awardings = ['trao giải', 'trao thưởng', 'trao danh hiệu', 'trao tặng danh hiệu', 'trao học bổng', 'lễ vinh danh', 'lễ tôn vinh', 'tuyên dương'];

/** Words of what is given there, and what it is given for. */
export const prizes = ['giải(?! (?:pháp|quyết|thích|trí|đáp|trình|phóng|tỏa))', 'danh hiệu', 'huy chương', 'học bổng', 'hạng mục', 'công trình', 'sáng kiến', 'đề tài', 'tác phẩm', 'thủ khoa'];

/** Words before which the name of an event ends. */
export const eventStops = [
  'với chủ đề', 'với sự', 'về chủ đề', 'có chủ đề', 'chủ đề', 'do', 'tại', 'diễn ra', 'đã', 'sẽ', 'được', 'nhằm', 'dưới', 'vào', 'đến nay', 'hồi', 'phải', 'không', 'gồm', 'dù', 'khiến', 'nên', 'nhưng', 'thì', 'tổ chức(?! (?:lễ|đại hội|thi|cuộc))', 'hiện nay', 'vừa qua', 'sắp tới', 'theo hình thức', 'bằng hình thức', 'khai mạc', 'bế mạc', 'có', 'cho', 'thủ tướng', 'để', 'là', 'cùng', '(?:sáng|trưa|chiều|tối)(?= (?:\\d|nay|mai|qua|cùng|ngày|hôm|thứ))', '(?:rạng )?ngày(?= (?:\\d|mai|hôm))', 'hôm nay',
  'chính thức', 'kéo dài', 'trong khuôn khổ', 'trong', 'trên địa bàn', 'và dự kiến', 'bước sang', 'vẫn', 'vì(?! (?:sự|trẻ|hòa bình|hoà bình|một|cộng đồng|người|môi trường|phụ nữ|mục tiêu))', 'vừa', 'hôm', 'trước', 'sau khi', 'dự kiến', 'gần đây', 'lúc', 'thu hút', 'quy tụ', 'tới gần', 'kết nối với',
];

/** Words that open a new clause behind a comma: what follows is no more of the event's name. */
export const clauseOpenings = [
  'anh', 'ba', 'bà', 'bàn', 'bao gồm', 'bên cạnh', 'bởi', 'cả', 'các', 'cần', 'chị', 'chiều', 'chúng', 'có', 'còn', 'cùng', 'do', 'diễn ra', 'dưới', 'đã', 'đang', 'đại biểu', 'đại diện', 'để', 'đến', 'đồng chí', 'được', 'gần', 'gồm', 'hàng', 'hơn', 'huyện', 'kết nối', 'khai mạc', 'khi', 'không',
  'là', 'lãnh đạo', 'lần', 'mà', 'một', 'nay', 'ngày', 'ngoài', 'nguyên', 'nhân', 'nhằm', 'nhiều', 'nhưng', 'những', 'nơi', 'ông', 'phát biểu', 'phía', 'phó', 'qua', 'quy tụ', 'rất', 'sáng', 'sau', 'sẽ', 'sự kiện', 'tại', 'tất cả', 'tỉnh', 'theo', 'thành phố', 'thì', 'thống nhất', 'thu hút', 'thủ tướng', 'tổng', 'tối', 'trao đổi', 'trên', 'trong', 'trưa', 'trước', 'từ', 'tuy', 'và', 'vào', 'vẫn', 'vì', 'với', 'vừa', 'ở', 'ước tính',
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
