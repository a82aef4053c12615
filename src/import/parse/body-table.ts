/** Words that begin the name of a body, in capitals: no person's name holds one. */
export const bodyHeads = [
  'Ban', 'Bộ', 'Sở', 'Cục', 'Vụ', 'Viện', 'Hội', 'Ủy ban', 'Hội đồng', 'Học viện', 'Đại học', 'Trường', 'Trung tâm', 'Tổng cục', 'Tập đoàn',
  'Tổng công ty', 'Công ty', 'Ngân hàng', 'Quỹ', 'Liên đoàn', 'Liên hiệp', 'Hiệp hội', 'Mặt trận', 'Đảng', 'Đoàn', 'Tỉnh ủy', 'Thành ủy',
  'Văn phòng', 'Tòa án', 'Viện kiểm sát', 'Kiểm toán', 'Thanh tra', 'Chính phủ', 'Quốc hội', 'Nhà nước', 'Trung ương', 'Quân khu', 'Tổ chức',
  'UBND', 'HĐND', 'UBMTTQ', 'Thường trực', 'Đảng bộ', 'Bộ Tư lệnh', 'Cổng', 'Báo', 'Đài', 'Tạp chí', 'Huyện ủy', 'Quận ủy', 'Chi cục', 'Khối',
];

/** Names of bodies that hold an office, a verb or a family name: they are passed over whole. */
export const opaqueBodies = [
  'Ban Bí thư', 'Đoàn đại biểu', 'Đoàn Đại biểu Quốc hội', 'Đoàn Thanh niên', 'Đoàn Chủ tịch', 'Đoàn TNCS', 'Văn phòng Chủ tịch', 'Ban Chủ nhiệm',
  'Văn phòng Thủ tướng', 'Tổ tư vấn', 'Đoàn Luật sư', 'Đoàn Kinh tế', 'Bộ Tham mưu', 'Hội Luật gia', 'Hội Nhà báo', 'Hội đồng Tư vấn', 'Hồ Gươm', 'Hồ Tây',
  'Liên đoàn Luật sư', 'Hội Nhà văn', 'Hội Cựu chiến binh', 'Hội Khuyến học', 'Hội Doanh nhân', 'Câu lạc bộ', 'Lầu Năm Góc', 'Nhà Trắng',
];

/** Names of bodies with a comma inside, up to the word after it. */
export const commaNames: readonly (readonly [before: string, after: string])[] = [
  ['hóa', 'thể'], ['động', 'thương'], ['giáo', 'thanh'], ['hóa', 'giáo'], ['dục', 'thanh'], ['niên', 'thiếu'], ['học', 'công'], ['nghệ', 'môi'],
  ['nghiệp', 'nông'], ['vững', 'giảm'], ['chính', 'ngân'], ['hội', 'văn'], ['giao', 'kinh'], ['trị', 'đạo'], ['thanh', 'thiếu'], ['phòng', 'chống'],
];
