import { keySet } from './tokens.ts';

/** Family names that hardly begin anything but a name. */
export const families = keySet(
  `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Trương Mai Đào Lâm Phùng Lương Tô Tạ Hà Thái Cao
  Chu Châu Vương Triệu Quách Lưu La Nghiêm Kiều Khổng Doãn Bạch Thạch Đàm Lã Lữ Giáp Hứa Tống Nông Bế Vi Lò Cầm Hầu Sùng Giàng Thào Ksor
  Đậu Ninh Thân Trình Trang Tăng Cù Diệp Phí Uông Mạc Ma Đồng Tòng Quàng Kim Tôn Ung Vòng Sơn Danh Điểu Viên Bàn Đường Lại Lường Vừ
  Tập Khuất Hoa Thiều Nhữ Cấn Chử Bành Mã Âu Phương Thẩm Thi Ngụy Đới Cồ Hàn Lục Nhan Ngọ Nhâm Đổng Tiêu Tưởng Tất Chẩu Chảo Chẩm Lầu Mùa
  Giang Bá Từ An Văn Hán`,
);

/** Among them those that begin other words as well: a name only after an office or a form of address. */
export const doubtfulFamilies = keySet('Mai Thái Cao Nông Vi Ninh Trang Đồng Sơn Danh Viên Bàn Đường Lại Phương Thi An Văn Từ Hoa Kim Hàn Tất Bá Giang Hán Tiêu Mùa Lục Đới Thân La Ma');

/** Forms of address that stand before a name and are no office. */
export const honorifics = ['ông', 'bà', 'anh', 'chị', 'đồng chí', 'các đồng chí', 'đ/c', 'các ông', 'các bà', 'ngài', 'cô', 'thầy', 'cô giáo', 'thầy giáo', 'chú', 'cháu', 'em', 'bạn'];

/** What makes a person's name the name of a thing: a street, a school, a prize. */
export const namedAfter = keySet('đường phố trường phường xã quận giải quỹ cầu lăng tượng thpt thcs tưởng bác viện gương đảo khách chợ');
