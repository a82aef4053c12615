import { keySet } from './tokens.ts';

/** Words that begin an office. What follows up to a name, a mark or a verb belongs to it. */
export const offices = [
  'Tổng Bí thư', 'Chủ tịch nước', 'Phó Chủ tịch nước', 'Thủ tướng', 'Phó Thủ tướng', 'Chủ tịch', 'Phó Chủ tịch', 'Quyền Chủ tịch', 'Bí thư',
  'Phó Bí thư', 'Bộ trưởng', 'Thứ trưởng', 'Phó Bộ trưởng', 'Ủy viên', 'Thường trực Ban Bí thư', 'Thường trực', 'Ủy viên Thường vụ', 'Trưởng ban', 'Phó Trưởng ban', 'Trưởng ban chỉ đạo', 'Phó Trưởng ban chỉ đạo', 'Phó ban chỉ đạo',
  'Phó ban', 'Phó Ban', 'Trưởng đoàn', 'Phó Trưởng đoàn', 'Trưởng Tiểu ban', 'Giám đốc', 'Phó Giám đốc', 'Tổng Giám đốc', 'Phó Tổng Giám đốc',
  'Viện trưởng', 'Phó Viện trưởng', 'Cục trưởng', 'Phó Cục trưởng', 'Vụ trưởng', 'Phó Vụ trưởng', 'Tổng cục trưởng', 'Phó Tổng cục trưởng',
  'Chánh án', 'Phó Chánh án', 'Chánh văn phòng', 'Phó Chánh văn phòng', 'Chánh thanh tra', 'Phó Chánh thanh tra', 'Tổng Thanh tra', 'Phó Tổng Thanh tra',
  'Chủ nhiệm', 'Phó Chủ nhiệm', 'Tổng Kiểm toán', 'Phó Tổng Kiểm toán', 'Thống đốc', 'Phó Thống đốc', 'Hiệu trưởng', 'Phó Hiệu trưởng',
  'Trưởng khoa', 'Phó khoa', 'Phó Trưởng khoa', 'Trưởng phòng', 'Phó Trưởng phòng', 'Phó phòng', 'Trưởng bộ môn', 'Tổng Thư ký', 'Phó Tổng Thư ký', 'Thư ký', 'Tổng Biên tập',
  'Phó Tổng Biên tập', 'Tư lệnh', 'Phó Tư lệnh', 'Chính ủy', 'Phó Chính ủy', 'Tổng Tham mưu trưởng', 'Phó Tổng Tham mưu trưởng', 'Tham mưu trưởng',
  'Chỉ huy trưởng', 'Đại sứ', 'Tổng Lãnh sự', 'Tham tán', 'Đặc phái viên', 'Tổng thống', 'Phó Tổng thống', 'Ngoại trưởng', 'Thủ hiến', 'Quốc vương', 'Cao ủy',
  'Trưởng đại diện', 'Trưởng phái đoàn', 'Đại diện thường trú', 'Cố vấn', 'Điều phối viên', 'Chi cục trưởng', 'Phó Chi cục trưởng', 'Đội trưởng', 'Trưởng công an', 'Phó Công an', 'Thành viên', 'Phụ trách',
  'Đại biểu Quốc hội', 'Đại biểu', 'Trợ lý', 'Trưởng Ban Tổ chức', 'Chủ tịch Hội đồng', 'Hội trưởng', 'Phó Hội trưởng', 'Phó Đoàn', 'Đồng Chủ tịch', 'Nghị sĩ', 'Thượng nghị sĩ', 'Hạ nghị sĩ',
  'CEO', 'Nhà sáng lập', 'Đồng sáng lập', 'Người phát ngôn', 'Phát ngôn viên', 'Người sáng lập', 'Đồng sáng lập viên', 'Kế toán trưởng', 'Kiến trúc sư trưởng', 'Kinh tế trưởng', 'Trưởng nhóm', 'Phó Tổng', 'Viện phó', 'Hiệu phó', 'Cục phó', 'Vụ phó', 'Giám đốc điều hành', 'Tổng quản lý', 'Lãnh đạo', 'Đại diện', 'Chủ tọa', 'Thẩm phán', 'Kiểm sát viên', 'Hội thẩm',
  'Tiểu đoàn trưởng', 'Trung đoàn trưởng', 'Lữ đoàn trưởng', 'Sư đoàn trưởng', 'Đại đội trưởng', 'Hải đội trưởng', 'Trạm trưởng', 'Hạt trưởng', 'Thủ trưởng', 'Phó Thủ trưởng', 'Chính trị viên', 'Trưởng trạm', 'Trưởng ga', 'Chi hội trưởng', 'Chi hội phó', 'TGĐ', 'Phó TGĐ', 'GĐ', 'Phó GĐ', 'PGĐ', 'TBT', 'Thành ủy viên', 'Tỉnh ủy viên', 'Quận ủy viên', 'Huyện ủy viên', 'Đảng ủy viên', 'Sáng lập viên', 'Sáng lập kiêm', 'Nhà đồng sáng lập', 'Tổ trưởng', 'Phó Tổ trưởng', 'Trưởng bộ phận', 'Trưởng Bộ phận', 'Trưởng cơ quan', 'Phó Tư lệnh', 'Hội phó', 'Giám đốc quốc gia',
  'ĐBQH', 'PCT', 'Chủ tịch điều hành', 'Quản lý cao cấp', 'Quản lý chương trình', 'Quản lý dự án', 'Tỉnh trưởng', 'Thị trưởng', 'Nghị viên', 'Công sứ', 'Tùy viên', 'Phó Đại sứ', 'Trưởng văn phòng', 'Phó văn phòng', 'Trụ trì', 'Phó trụ trì', 'Lớp trưởng', 'Trưởng thường trú', 'Trưởng làng', 'Phó thôn', 'Tổng đạo diễn', 'Chủ biên', 'Tổng chủ biên', 'Trưởng ban giám khảo', 'Giám khảo', 'Trưởng khu', 'Trưởng bộ phận', 'Trưởng Công an', 'Phó Trưởng Công an',
];

/** Words that may stand before an office and belong to it. */
export const officePrefixes = ['nguyên', 'cựu', 'quyền', 'phó', 'tân', 'đương kim', 'đồng'];

/** Ranks and degrees: what a person is, not what the person holds. They stand in for an office where none is printed. */
export const degrees = [
  'Đại tướng', 'Thượng tướng', 'Trung tướng', 'Thiếu tướng', 'Đại tá', 'Thượng tá', 'Trung tá', 'Thiếu tá', 'Đại úy', 'Thượng úy', 'Trung úy', 'Thiếu úy', 'Đô đốc', 'Chuẩn đô đốc', 'Phó Đô đốc', 'Tướng',
  'Giáo sư', 'Phó giáo sư', 'Tiến sĩ', 'Tiến sỹ', 'Thạc sĩ', 'Thạc sỹ', 'Cử nhân', 'Tiến sĩ khoa học', 'Tiến sỹ khoa học', 'GS', 'PGS', 'TS', 'ThS', 'Th.S', 'Ths', 'GS.TS', 'PGS.TS', 'GS.TSKH', 'PGS.TSKH', 'TSKH', 'BS', 'BS.CKII', 'BS.CKI', 'BSCKII', 'BSCKI', 'TS.BS', 'ThS.BS', 'PGS.TS.BS', 'GS.BS', 'GS.TS.BS',
  'GS-TS', 'PGS-TS', 'PGS-TSKH', 'GS-TSKH', 'TS-BS', 'ThS-BS', 'PGS-TS-BS', 'TS.LS', 'ThS.LS', 'LS', 'KTS', 'TS.KTS', 'ThS.KTS', 'GS - TS', 'PGS - TS', 'GS.VS', 'GS.NGND', 'NSND', 'NSƯT', 'NGND', 'NGƯT', 'AHLĐ', 'Anh hùng', 'Viện sĩ', 'Giáo sư - Tiến sĩ', 'Phó giáo sư - Tiến sĩ',
];

/** Callings, and what else tells who a person is: what follows up to a name or a mark belongs to them, `chuyên gia đến từ Pháp`. They, too, only stand in for an office. */
export const callings = [
  'Luật sư', 'Bác sĩ', 'Bác sỹ', 'Dược sĩ', 'Kỹ sư', 'Kiến trúc sư', 'Nhà báo', 'Nhà văn', 'Nhà thơ', 'Nhà nghiên cứu', 'Nhạc sĩ', 'Họa sĩ', 'Nghệ sĩ', 'Nghệ nhân', 'Đạo diễn', 'Linh mục', 'Hòa thượng', 'Thượng tọa', 'Đại đức', 'Doanh nhân', 'Nhà giáo',
  'Nhà khoa học', 'Chuyên gia', 'Cử tri', 'Học giả', 'Nhà thiết kế', 'Nhà sử học', 'Nhà sản xuất', 'Nhà đầu tư', 'Nhà văn hóa', 'Nhà lý luận', 'Nhà phê bình', 'Ca sĩ', 'Ca sỹ', 'Diễn viên', 'Tác giả', 'Đồng tác giả', 'Phóng viên', 'Xạ thủ', 'Vận động viên',
  'Huấn luyện viên', 'Chiến sĩ', 'Sinh viên', 'Học sinh', 'Cựu học sinh', 'Cựu sinh viên', 'Giảng viên', 'Giáo viên', 'Nông dân', 'Nghiên cứu sinh', 'Soạn giả', 'Dịch giả', 'Biên kịch', 'Nghiên cứu viên', 'Du học sinh', 'Thanh tra viên', 'Kiều bào', 'Việt kiều', 'Diễn giả', 
  'Cổ đông', 'Á hậu', 'Hoa hậu', 'Tuyển thủ', 'Cầu thủ', 'Trung vệ', 'Tiền đạo', 'Già làng', 'Trưởng thôn', 'Trưởng bản', 'Trưởng ấp', 'Nhân sĩ', 'Cựu chiến binh', 'Cựu thanh niên xung phong', 'Thanh niên xung phong', 'Cựu tù', 'Nhân chứng', 'Nhà ngoại giao', 'Nhà kinh tế', 'Nhà hoạt động', 'Nhà quản lý', 'Chuyên viên',
  'MC', 'NTK', 'ĐD', 'Danh ca', 'Nam ca sĩ', 'Nữ ca sĩ', 'Nam diễn viên', 'Nữ diễn viên', 'Người mẫu', 'Siêu mẫu', 'Nghệ sỹ', 'Nhạc sỹ', 'Họa sỹ', 'Võ sĩ', 'Kỳ thủ', 'Phụ huynh', 'Đoàn viên', 'Điều dưỡng', 'Luật gia', 'Nhà điêu khắc', 'Nhà biên kịch', 'Nhiếp ảnh gia', 'Đầu bếp', 'Nữ sinh', 'Nam sinh', 'Tân sinh viên', 'Giám mục', 'Tổng giám mục', 'Mục sư', 'Ni sư', 'Ni trưởng', 'Sư cô', 'Thủ khoa', 'Á khoa', 'Thí sinh', 'Nhà từ thiện', 'Nhà ngôn ngữ học', 'Nhà khảo cổ học', 'Nhân viên', 'Chủ cơ sở', 'Chủ doanh nghiệp', 'Chủ trang trại', 'Chủ quán', 'Thương binh', 'Bệnh binh', 'Nữ doanh nhân', 'Nhà leo núi', 'Khách hàng', 'Hội viên', 'Hành khách', 'Du khách',
];

/** Callings of the stage: names in a list behind one need no family name, `các ca sĩ Mây Hồng, Gió Lam`. */
export const stageCallings = [
  'Ca sĩ', 'Ca sỹ', 'Nghệ sĩ', 'Nghệ sỹ', 'Diễn viên', 'Nhạc sĩ', 'Nhạc sỹ', 'Hoa hậu', 'Á hậu', 'MC', 'Danh ca', 'Người mẫu', 'Siêu mẫu', 'NTK', 'Nhà thiết kế', 'Đạo diễn', 'NSND', 'NSƯT', 'Nam ca sĩ', 'Nữ ca sĩ', 'Nam diễn viên', 'Nữ diễn viên',
];

/** Words at which an office ends: what follows says something of the person. */
export const officeStops = keySet(
  `đã đang sẽ là có cho cũng vừa còn nhằm về để với khi thì được bị do mà nên nếu trong ngoài sau trước theo cùng từ đến tới vào lên ra ở bằng như rằng
  không chưa phải cần muốn mong xin hãy rất này đó kia ấy nay vẫn lại đều giao ký đi gặp tiếp nhận đưa nêu tại thay vắng giữ làm hiện từng nói bày cảm chúc hỏi mời kêu gồm`,
);
