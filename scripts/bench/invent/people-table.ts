/**
 * Family names and their shares in percent: the first fourteen from Lê Trung Hoa, Họ và tên người
 * Việt Nam (2005), who counts Hoàng and Huỳnh, and Vũ and Võ, as one each.
 */
export const familyShares: readonly (readonly [family: string, share: number])[] = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Phan', 4.5],
  ['Hoàng', 2.9],
  ['Huỳnh', 2.2],
  ['Vũ', 2.1],
  ['Võ', 1.8],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Trương', 1],
  ['Đinh', 0.8],
  ['Đoàn', 0.7],
  ['Trịnh', 0.7],
  ['Đào', 0.6],
  ['Mai', 0.6],
  ['Lý', 0.5],
  ['Lâm', 0.5],
  ['Cao', 0.5],
  ['Lương', 0.5],
  ['Hà', 0.5],
  ['Phùng', 0.4],
  ['Tạ', 0.3],
  ['Chu', 0.3],
  ['Châu', 0.3],
  ['Tô', 0.3],
  ['Thái', 0.3],
  ['Lưu', 0.3],
  ['Triệu', 0.2],
  ['Nông', 0.2],
  ['Quách', 0.2],
  ['Vương', 0.2],
  ['Kiều', 0.2],
  ['Nghiêm', 0.2],
  ['Đàm', 0.2],
  ['Thạch', 0.2],
  ['Từ', 0.1],
  ['La', 0.1],
  ['Lò', 0.1],
  ['Giàng', 0.1],
  ['Hứa', 0.1],
  ['Lục', 0.1],
  ['Tăng', 0.1],
  ['Khổng', 0.1],
  ['Doãn', 0.1],
  ['Ông', 0.1],
];

/** Middle and given names of a sex, the commonest first. */
export interface NamesOfSex {
  middles: readonly string[];
  given: readonly string[];
}

/** The names of men. */
export const men: NamesOfSex = {
  middles:
    'Văn Đức Hữu Xuân Quang Minh Ngọc Đình Thanh Công Quốc Mạnh Hồng Anh Trọng Tiến Thế Duy Viết Bá Tuấn Việt Hoàng Phú Trung Hải Vĩnh Thành Khắc Hùng Đăng Nhật Sỹ Tấn Chí Phước Gia Kim Huy Như'.split(
      ' ',
    ),
  given:
    'Hùng Dũng Tuấn Thắng Sơn Cường Minh Hải Bình Nam Đức Long Hưng Thành Trung Quang Hòa Tùng Anh Thanh Tiến Phong Hà Khánh Vinh Quân An Việt Linh Phúc Lâm Tâm Hiếu Chiến Kiên Hoàng Bảo Dương Chung Hiệp Toàn Phương Mạnh Tú Giang Huy Duy Tân Thái Lợi Công Ngọc Quyết Thịnh Tài Nghĩa Lộc Đông Sỹ Khoa Hậu Đạt Định Lượng Chính Bính Hào Trí Thăng Xuân Ninh Vũ Trường Tuyến Thông Luận Khải Đoàn Hợp Bắc Hoan Vượng Nhân Học Thuận Châu Cảnh Điền Quý Tín Huấn Tuyên Lực Tuân Hạnh Tường Ba Đính Đồng Trọng Kỳ Vương Tích Năm Ban Quế Hoạt Trà Thạch Sáng Mười Uy Hoài Chương Ân Phú Út'.split(
      ' ',
    ),
};

/** The names of women. */
export const women: NamesOfSex = {
  middles:
    'Thị Thanh Ngọc Thu Kim Minh Hồng Phương Bích Thúy Mai Tuyết Lan Xuân Hoài Quỳnh Kiều Hải Bảo Diệu Như Mỹ Ánh Thùy Việt Lệ Khánh Cẩm Hà Vân'.split(
      ' ',
    ),
  given:
    'Hoa Hương Lan Hà Hạnh Thủy Hằng Nga Dung Thảo Mai Huyền Hồng Phương Loan Yến Nhung Oanh Linh Thanh Vân Tuyết Trang Hiền Liên Anh Ngọc Minh Bình Thu Lý Hòa Hường Tâm Xuân Cúc Thúy Quyên Nguyệt Nhàn Châu Hải Trinh Ánh Chi Hạ Duyên Kim Lệ Thoa Giang Chinh Quế Diệp Nhi Tú Hoài Ngân Vinh Thơm Lương Diễm Sen Hậu Bé Sáu Tuyến Tươi Phượng Quỳnh My Trâm Uyên Hợp Lành Nhân Vui Đào Bích Mận Thắm Khanh An Ái'.split(
      ' ',
    ),
};
