/** Ministries, those that hold the most events first. */
export const ministries = [
  'Bộ Y tế',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Bộ Kế hoạch và Đầu tư',
  'Bộ Công Thương',
  'Bộ Tài chính',
  'Bộ Thông tin và Truyền thông',
  'Bộ Tài nguyên và Môi trường',
  'Bộ Khoa học và Công nghệ',
  'Bộ Giao thông vận tải',
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Nội vụ',
  'Bộ Tư pháp',
  'Bộ Xây dựng',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Ngoại giao',
];

/** Other bodies of the whole country, and the office of their heads: `Trưởng` + `Ban …`. */
export const nationalBodies: readonly (readonly [body: string, head: string])[] = [
  ['Hội đồng Lý luận Trung ương', 'Chủ tịch'],
  ['Học viện Chính trị quốc gia Hồ Chí Minh', 'Giám đốc'],
  ['Ban Kinh tế Trung ương', 'Trưởng'],
  ['Ban Tuyên giáo Trung ương', 'Trưởng'],
  ['Ủy ban Dân tộc', 'Chủ nhiệm'],
  ['Thanh tra Chính phủ', 'Tổng'],
  ['Ngân hàng Nhà nước Việt Nam', 'Thống đốc'],
  ['Kiểm toán Nhà nước', 'Tổng'],
  ['Viện Hàn lâm Khoa học xã hội Việt Nam', 'Chủ tịch'],
  ['Viện Hàn lâm Khoa học và Công nghệ Việt Nam', 'Chủ tịch'],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam', 'Chủ tịch'],
  ['Liên đoàn Thương mại và Công nghiệp Việt Nam', 'Chủ tịch'],
  ['Tổng Liên đoàn Lao động Việt Nam', 'Chủ tịch'],
  ['Hội Nông dân Việt Nam', 'Chủ tịch'],
  ['Hội Liên hiệp Phụ nữ Việt Nam', 'Chủ tịch'],
  ['Hội Nhà báo Việt Nam', 'Chủ tịch'],
  ['Đại học Quốc gia Hà Nội', 'Giám đốc'],
];

/** The sectors of the departments (sở) of a province. */
export const sectors = [
  'Y tế',
  'Giáo dục và Đào tạo',
  'Nông nghiệp và Phát triển nông thôn',
  'Kế hoạch và Đầu tư',
  'Công Thương',
  'Tài chính',
  'Thông tin và Truyền thông',
  'Tài nguyên và Môi trường',
  'Khoa học và Công nghệ',
  'Giao thông vận tải',
  'Lao động - Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Nội vụ',
  'Tư pháp',
  'Xây dựng',
  'Ngoại vụ',
];

/** Those who publish reports. */
export const publishers = [
  'Báo Nhân Dân',
  'Thông tấn xã Việt Nam',
  'Báo điện tử Chính phủ',
  'Báo Đại biểu Nhân dân',
  'Báo Nông nghiệp Việt Nam',
  'Tạp chí Cộng sản',
];
