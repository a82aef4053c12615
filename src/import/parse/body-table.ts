/** Words that begin the name of a body, in capitals: no person's name holds one. */
export const bodyHeads = [
  'Ban', 'Bộ', 'Sở', 'Cục', 'Vụ', 'Viện', 'Hội', 'Ủy ban', 'Hội đồng', 'Học viện', 'Đại học', 'Trường', 'Trung tâm', 'Tổng cục', 'Tập đoàn',
  'Tổng công ty', 'Công ty', 'Ngân hàng', 'Quỹ', 'Liên đoàn', 'Liên hiệp', 'Hiệp hội', 'Mặt trận', 'Đảng', 'Đoàn', 'Tỉnh ủy', 'Thành ủy',
  'Văn phòng', 'Tòa án', 'Viện kiểm sát', 'Kiểm toán', 'Thanh tra', 'Chính phủ', 'Quốc hội', 'Nhà nước', 'Trung ương', 'Quân khu', 'Tổ chức',
  'UBND', 'HĐND', 'UBMTTQ', 'Thường trực', 'Đảng bộ', 'Bộ Tư lệnh', 'Cổng', 'Báo', 'Đài', 'Tạp chí', 'Huyện ủy', 'Quận ủy', 'Chi cục', 'Khối', 'Phân viện', 'Phân hiệu', 'Tổng hội', 'Bệnh viện', 'Nhà xuất bản', 'Nhà hát', 'Bảo tàng', 'Cơ quan',
  'Thành đoàn', 'Tỉnh đoàn', 'Công an', 'Hợp tác xã', 'Quân chủng', 'Quân đoàn', 'Chi nhánh', 'Liên minh',
];

/** Names of bodies that hold an office, a verb or a family name: they are passed over whole. */
export const opaqueBodies = [
  'Ban Bí thư', 'Viện Hàn lâm', 'Đoàn đại biểu', 'Đoàn Đại biểu Quốc hội', 'Đoàn Thanh niên', 'Đoàn Chủ tịch', 'Đoàn TNCS', 'Văn phòng Chủ tịch', 'Ban Chủ nhiệm',
  'Văn phòng Thủ tướng', 'Tổ tư vấn', 'Đoàn Luật sư', 'Đoàn Kinh tế', 'Bộ Tham mưu', 'Hội Luật gia', 'Hội Nhà báo', 'Hội đồng Tư vấn', 'Hồ Gươm', 'Hồ Tây',
  'Liên đoàn Luật sư', 'Hội Nhà văn', 'Hội Cựu chiến binh', 'Hội Khuyến học', 'Hội Doanh nhân', 'Câu lạc bộ', 'Lầu Năm Góc', 'Nhà Trắng',
];

/** Names of bodies with a comma inside, up to the word after it. */
export const commaNames: readonly (readonly [before: string, after: string])[] = [
  ['hóa', 'thể'], ['động', 'thương'], ['giáo', 'thanh'], ['hóa', 'giáo'], ['dục', 'thanh'], ['niên', 'thiếu'], ['học', 'công'], ['nghệ', 'môi'],
  ['nghiệp', 'nông'], ['vững', 'giảm'], ['chính', 'ngân'], ['hội', 'văn'], ['giao', 'kinh'], ['trị', 'đạo'], ['thanh', 'thiếu'], ['phòng', 'chống'], ['mại', 'du'], ['trường', 'nông'], ['hóa', 'thông'], ['vận', 'xây'],
];

/** Second halves of the names of bodies, behind a dash: `Kinh tế - xã hội`, `Văn hóa - thể thao`. */
export const bodyFields = [
  'xã hội', 'môi trường', 'đầu tư', 'thể thao', 'du lịch', 'thương binh', 'truyền thông', 'đào tạo', 'ngân sách', 'công nghệ', 'rượu', 'nước giải khát', 'kỹ thuật', 'tài chính', 'thương mại', 'kế toán', 'điện tử', 'tin học',
  'không quân', 'việc làm', 'giáo dục', 'ngân hàng', 'dịch vụ', 'khoáng sản', 'xây dựng', 'hậu cần', 'pháp chế', 'truyền hình', 'bảo tồn', 'hóa chất', 'hành chính', 'lâm nghiệp', 'nông nghiệp', 'nông thôn', 'thủy sản', 'hải sản', 'y tế', 'nội vụ',
  'chính trị', 'bảo hiểm', 'khoa học', 'sức khỏe', 'chứng khoán', 'biến đổi khí hậu', 'bảo tàng', 'hợp tác', 'đối ngoại', 'nghệ thuật', 'văn hóa', 'quản trị', 'tổng hợp', 'tín dụng', 'kiến trúc', 'đô thị', 'vận tải', 'hạ tầng',
  'năng lượng', 'chế biến', 'dân tộc', 'tôn giáo', 'gia đình', 'trẻ em', 'thanh niên', 'nhi đồng', 'lao động', 'nghề nghiệp', 'luật', 'kinh doanh', 'nội chính', 'tuyên giáo', 'dân vận', 'tư vấn', 'nghiên cứu', 'phát triển', 'thiết kế',
];
