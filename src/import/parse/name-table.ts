import { keySet } from './tokens.ts';

/** Family names that hardly begin anything but a name. */
export const families = keySet(
  `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Trương Mai Đào Lâm Phùng Lương Tô Tạ Hà Thái Cao
  Chu Châu Vương Triệu Quách Lưu La Nghiêm Kiều Khổng Doãn Bạch Thạch Đàm Lã Lữ Giáp Hứa Tống Nông Bế Vi Lò Cầm Hầu Sùng Giàng Thào Ksor
  Đậu Ninh Thân Trình Trang Tăng Cù Diệp Phí Uông Mạc Ma Đồng Tòng Quàng Kim Tôn Ung Vòng Sơn Danh Điểu Viên Bàn Đường Lại Lường Vừ
  Tập Khuất Hoa Thiều Nhữ Cấn Chử Bành Mã Âu Phương Thẩm Thi Ngụy Đới Cồ Hàn Lục Nhan Ngọ Nhâm Đổng Tiêu Tưởng Tất Chẩu Chảo Chẩm Lầu Mùa
  Giang Bá Từ An Văn Hán Thích`,
);

/** Among them those that begin other words as well: a name only after an office or a form of address. */
export const doubtfulFamilies = keySet(
  'Mai Thái Cao Nông Vi Ninh Trang Đồng Sơn Danh Viên Bàn Đường Lại Phương Thi An Văn Từ Hoa Kim Hàn Tất Bá Giang Hán Tiêu Mùa Lục Đới Thân La Ma Thích',
);

/** Words before the name of a district or a village. */
export const districts = keySet('huyện quận xã phường trấn thôn ấp');

/** Second parts of Korean and Arabic names, printed behind a hyphen with a small letter: `Kim Jong - un`. */
export const hyphened = keySet(
  `un chol ji in hye ho hui wha hwa young yong hyun hwan won hee kyung sik su nam suk bok gil jin hun min jae eun wook woo gun kwon soo kyu tae sung seok geun hyon song ok ryong jun lung wen ying yi tung kai shek mun hoon ki moon je ku goo dong rae hak chul bin kun hong sun wan ryol gyu geol sop rim guk bong pyo byung
  assad sisi maliki abadi thani saud`,
);

/** Forms of address that stand before a name and are no office. */
export const honorifics = [
  'ông',
  'bà',
  'anh',
  'chị',
  'đồng chí',
  'các đồng chí',
  'đ/c',
  'các ông',
  'các bà',
  'ngài',
  'cô',
  'thầy',
  'cô giáo',
  'thầy giáo',
  'chú',
  'cháu',
  'em',
  'bạn',
];

/** Words that show a foreign name to be that of a company, a school or a newspaper. */
export const companyWords = keySet(
  `group corporation corp holdings holding bank vietnam viet co ltd inc university capital retail electronics motor motors airlines land media ventures partners consulting asia pacific global international
  institute ratings research technology technologies software solutions systems chartered express post times news journal daily network hotel resort school college academy foundation fund council club securities
  insurance life energy power pharma food foods beverage logistics digital online studio games mobile telecom airways invest investment properties real estate the of and for global industries services vina petro`,
);

/** What makes a person's name the name of a thing: a street, a school, a prize. */
export const namedAfter = keySet(
  'đường phố trường phường xã quận giải thưởng quỹ cầu lăng tượng thpt thcs tưởng bác viện gương đảo khách chợ cảng ga bến sông núi đèo hầm vịnh chùa đền giao tuyến phủ sân tàu hạm bay ty hãng vụ án',
);
