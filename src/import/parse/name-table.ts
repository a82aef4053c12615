import { wordsOf } from './phrases.ts';

/** Family names that hardly begin anything but a name. */
export const families = wordsOf(`
  Alăng An Arất Ayun Bling Bríu Bàn Bành Bá Bùi Bạc Bạch Bế Bồ Cao Chamaléa Chu Cháng Châu Chảo
  Chẩm Chẩu Chẻo Chế Chử Cil Cà Cù Cấn Cầm Cồ Cứ Danh Diệp Doãn Dương Dềnh Giang Giàng Giáp Hoa
  Hoàng Hoắc Huỳnh Hà Hàn Hán Hạ Hạng Hạp Hầu Hồ Hờ Hứa Jrang Katơr Kha Khoàng Khuất Khương Khổng
  Kim Kiều Kpă Kră Ksor Ktla La Liêng Ly Lâm Lã Lèng Lê Lò Lô Lù Lý Lơmu Lưu Lương Lường Lại Lầu
  Lều Lỗ Lộ Lục Lữ Lỳ Ma Mai Mlô Mã Mùa Mạc Nay Nghiêm Nguyễn Ngân Ngô Ngọ Ngụy Nhan Nhâm Nhữ Ninh
  Niê Nông Phan Phàn Phí Phùng Phương Phạm Puih Pơloong Pờ Quàng Quách Rah Rcom Rơ Rơchăm Sa Siu
  Sìn Sùng Sơn Sầm Thi Thiều Thào Thái Thân Thích Thạch Thẩm Tiêu Trang Triệu Tráng Trình Trương
  Trần Trịnh Tòng Tô Tôn Tăng Tưởng Tạ Tất Tần Tẩn Tập Tống Từ Ung Uông Vi Viên Vàng Vì Vòng Võ
  Văn Vũ Vương Vừ Xồng Y Zơrâm Âu Êban Đinh Điểu Đoàn Đàm Đào Đèo Đường Đậu Đặng Đồng Đổng Đỗ Đới
  Ứng
`);

/**
 * Family names that begin other words as well. They begin a name only after an office or a form of
 * address.
 */
export const doubtfulFamilies = wordsOf(`
  An Bàn Bá Bạc Bồ Cao Chế Cà Cứ Danh Giang Hoa Hàn Hán Hạ Hờ Kha Kim La Ly Lô Lại Lộ Lục Lỳ Ma
  Mai Mùa Nay Ngân Ninh Nông Phương Pờ Rah Sa Sìn Sơn Thi Thái Thân Thích Tiêu Trang Tráng Tất Từ
  Vi Viên Vàng Vì Văn Y Đường Đồng Đới
`);

/** Words before the name of a district or a village. */
export const districts = ['bản', 'huyện', 'phường', 'quận', 'thôn', 'trấn', 'xã', 'ấp'];

/**
 * Second parts of Korean and Arabic names, after a hyphen and in small letters: `Kim Jong - un`.
 */
export const hyphened = wordsOf(`
  abadi assad bin bok bong byung chol chul dong eun geol geun gil goo guk gun gyu hak hee ho hong
  hoon hui hun hwa hwan hye hyon hyun in jae je ji jin jun kai ki ku kun kwon kyu kyung lung
  maliki min moon mun nam ok pyo rae rim ryol ryong saud seok shek sik sisi song soo sop su suk
  sun sung tae thani tung un wan wen wha won woo wook yi ying yong young
`);

/** Words in small letters within a foreign name: `Ludwig van Kraft`. */
export const nameParticles = [
  'al',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
];

/** Forms of address that stand before a name and are no office. */
export const honorifics = [
  'anh',
  'bà',
  'bác',
  'bạn',
  'cháu',
  'chú',
  'chị',
  'các anh',
  'các bà',
  'các chị',
  'các cô',
  'các thầy',
  'các thầy cô',
  'các vị',
  'các ông',
  'các đ/c',
  'các đồng chí',
  'cô',
  'cô giáo',
  'cụ',
  'em',
  'ngài',
  'thầy',
  'thầy giáo',
  'ông',
  'đ/c',
  'đồng chí',
];

/**
 * Words in the names of companies, schools and newspapers: a foreign name that contains one is no
 * person.
 */
export const companyWords = wordsOf(`
  academy airlines airways and asia bank beverage capital chartered club co college consulting
  corp corporation council daily digital electronics energy estate express food foods for
  foundation fund games global group holding holdings hotel inc industries institute insurance
  international invest investment journal land life logistics ltd media mobile motor motors
  network news of online pacific partners petro pharma post power properties ratings real research
  resort retail school securities services software solutions studio systems technologies
  technology telecom the times university ventures viet vietnam vina
`);

/**
 * Last syllables of the words for things that are named after people: `đường Lê Lợi`, `bệnh viện Lê
 * Lợi`.
 */
export const namedAfter = wordsOf(`
  bay bác bến chùa chợ cảng cầu ga giao giải gương hãng hạm hầm khách lăng núi phường phố phủ quận
  quỹ sân sông thcs thpt thưởng trường tuyến ty tàu tưởng tượng viện vịnh vụ xã án đèo đường đảo
  đền
`);

/** Names of the dead that streets, wards and schools bear. */
export const historicNames = [
  'Bùi Hữu Nghĩa',
  'Bùi Thị Xuân',
  'Chu Văn An',
  'Châu Văn Liêm',
  'Chế Lan Viên',
  'Hai Bà Trưng',
  'Hoàng Hoa Thám',
  'Hoàng Văn Thụ',
  'Huỳnh Thúc Kháng',
  'Hà Huy Tập',
  'Hồ Tùng Mậu',
  'Hồ Xuân Hương',
  'Lê Hồng Phong',
  'Lê Hữu Trác',
  'Lê Quý Đôn',
  'Lê Thánh Tông',
  'Lê Văn Hưu',
  'Lý Thái Tổ',
  'Lý Thường Kiệt',
  'Lý Tự Trọng',
  'Lương Thế Vinh',
  'Lạc Long Quân',
  'Mạc Đĩnh Chi',
  'Nguyễn An Ninh',
  'Nguyễn Bỉnh Khiêm',
  'Nguyễn Chí Thanh',
  'Nguyễn Công Trứ',
  'Nguyễn Huy Tưởng',
  'Nguyễn Hữu Cảnh',
  'Nguyễn Hữu Huân',
  'Nguyễn Hữu Thọ',
  'Nguyễn Quang Diêu',
  'Nguyễn Thái Học',
  'Nguyễn Thị Minh Khai',
  'Nguyễn Tri Phương',
  'Nguyễn Trung Trực',
  'Nguyễn Tất Thành',
  'Nguyễn Viết Xuân',
  'Nguyễn Văn Cừ',
  'Nguyễn Văn Linh',
  'Nguyễn Văn Trỗi',
  'Nguyễn Đình Chiểu',
  'Nguyễn Đình Thi',
  'Ngô Gia Tự',
  'Phan Bội Châu',
  'Phan Chu Trinh',
  'Phan Châu Trinh',
  'Phan Huy Chú',
  'Phan Đình Phùng',
  'Phan Đăng Lưu',
  'Phạm Ngũ Lão',
  'Phạm Ngọc Thạch',
  'Phạm Văn Đồng',
  'Thoại Ngọc Hầu',
  'Trần Hưng Đạo',
  'Trần Nguyên Hãn',
  'Trần Nhân Tông',
  'Trần Quang Khải',
  'Trần Quốc Toản',
  'Trần Văn Ơn',
  'Trần Đại Nghĩa',
  'Tôn Thất Tùng',
  'Tôn Đức Thắng',
  'Võ Nguyên Giáp',
  'Võ Thị Sáu',
  'Võ Văn Kiệt',
  'Đinh Tiên Hoàng',
  'Đào Duy Từ',
  'Đặng Thùy Trâm',
];

/** Labels between a name and its office. */
export const officeLabels = ['chức danh', 'chức vụ'];
