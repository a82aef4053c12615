/** Provinces and cities, before and after 2025: they follow an office and may begin like a name (`Hà Nam`, `Thái Bình`). */
const provinces = [
  'An Giang', 'Bà Rịa - Vũng Tàu', 'Bạc Liêu', 'Bắc Giang', 'Bắc Kạn', 'Bắc Ninh', 'Bến Tre', 'Bình Dương', 'Bình Định', 'Bình Phước',
  'Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Cần Thơ', 'Đà Nẵng', 'Đắk Lắk', 'Đắk Nông', 'Đăk Nông', 'Đăk Lăk', 'Điện Biên', 'Đồng Nai', 'Đồng Tháp',
  'Gia Lai', 'Hà Giang', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hải Dương', 'Hải Phòng', 'Hậu Giang', 'Hòa Bình', 'Hưng Yên', 'Khánh Hòa',
  'Kiên Giang', 'Kon Tum', 'Lai Châu', 'Lạng Sơn', 'Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định', 'Nghệ An', 'Ninh Bình', 'Ninh Thuận',
  'Phú Thọ', 'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị', 'Sóc Trăng', 'Sơn La', 'Tây Ninh',
  'Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Thừa Thiên - Huế', 'Thừa Thiên Huế', 'Tiền Giang', 'Trà Vinh', 'Tuyên Quang', 'Vĩnh Long',
  'Vĩnh Phúc', 'Yên Bái', 'Hồ Chí Minh', 'Huế', 'Vũng Tàu', 'Đà Lạt', 'Nha Trang', 'Hạ Long', 'Sài Gòn', 'Gia Định', 'Phú Quốc', 'Hội An',
  'Hà Bắc', 'Hà Tây', 'Hải Hưng', 'Nam Hà', 'Hà Nam Ninh', 'Hà Sơn Bình', 'Nghệ Tĩnh', 'Bắc Thái', 'Vĩnh Phú', 'Sông Bé', 'Minh Hải', 'Thuận Hải', 'Cửu Long', 'Bình Trị Thiên', 'Chu Lai', 'Thủ Đức', 'Thủ Thiêm', 'Vân Đồn', 'Văn Miếu', 'Quốc Tử Giám', 'Điện Biên Phủ', 'Cao Lãnh', 'Vũng Áng', 'Dung Quất', 'Bạch Mai', 'Chợ Rẫy', 'Từ Dũ', 'Bạch Đằng',
];

/** Countries and regions. */
const countries = [
  'Việt Nam', 'Hàn Quốc', 'Trung Quốc', 'Triều Tiên', 'Nhật Bản', 'Thái Lan', 'Lào', 'Campuchia', 'Ấn Độ', 'Hoa Kỳ', 'Mỹ', 'Nga', 'Anh',
  'Pháp', 'Đức', 'Ý', 'Italia', 'Úc', 'Australia', 'Canada', 'Singapore', 'Malaysia', 'Indonesia', 'Philippines', 'Myanmar', 'Brunei',
  'Đài Loan', 'Cuba', 'Hà Lan', 'Thụy Sĩ', 'Thụy Điển', 'Đan Mạch', 'Na Uy', 'Phần Lan', 'Ba Lan', 'Bỉ', 'Áo', 'Tây Ban Nha', 'Israel',
  'New Zealand', 'Mông Cổ', 'Ai Cập', 'Nam Phi', 'Brazil', 'Chile', 'Peru', 'Mexico', 'Ukraine', 'Châu Á', 'Châu Âu', 'Châu Phi',
  'Thái Bình Dương', 'Đông Nam Á', 'Biển Đông', 'Hoàng Sa', 'Trường Sa', 'Đông Timor', 'Timor-Leste', 'Hồng Kông', 'Hong Kong', 'Liên bang Nga',
  'Nhật', 'Hàn', 'Hy Lạp', 'Thổ Nhĩ Kỳ', 'Ireland', 'Iran', 'Iraq', 'Argentina', 'Séc', 'Hungary', 'Bulgaria', 'Romania', 'Sri Lanka', 'Bangladesh', 'Pakistan', 'Kazakhstan', 'Belarus', 'Qatar', 'Kuwait', 'Luxembourg', 'Slovakia', 'Venezuela', 'Panama', 'Mozambique', 'Angola', 'Italy', 'Syria', 'Afghanistan', 'Arab Saudi', 'Ả Rập Saudi', 'Ả Rập Xê Út', 'UAE', 'Jordan', 'Lebanon', 'Turkey', 'Ukraina', 'Bồ Đào Nha', 'Tanzania', 'Nigeria', 'Kenya', 'Ethiopia', 'Maroc', 'Algeria', 'Nepal', 'Maldives', 'Colombia', 'Serbia', 'Croatia', 'Slovenia', 'Latvia', 'Estonia', 'Iceland', 'Uzbekistan', 'Ecuador', 'Bolivia', 'Paraguay', 'Uruguay', 'Costa Rica', 'Guatemala', 'Honduras', 'Nicaragua', 'El Salvador', 'Haiti', 'Jamaica', 'Dominica', 'Ghana', 'Senegal', 'Cameroon', 'Uganda', 'Rwanda', 'Zambia', 'Zimbabwe', 'Sudan', 'Nam Sudan', 'Somalia', 'Libya', 'Tunisia', 'Mali', 'Niger', 'Congo', 'Namibia', 'Botswana', 'Madagascar', 'Mauritius', 'Bhutan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Azerbaijan', 'Armenia', 'Gruzia', 'Georgia', 'Moldova', 'Lithuania', 'Litva', 'Albania', 'Montenegro', 'Bosnia', 'Kosovo', 'Bắc Macedonia', 'Malta', 'Cyprus', 'Síp', 'Monaco', 'Vatican', 'Yemen', 'Oman', 'Bahrain', 'Palestine', 'Fiji', 'Papua New Guinea', 'Tonga', 'Samoa', 'Ma Cao', 'Macau', 'Liên Xô', 'Scotland', 'Xứ Wales', 'Thụy Sỹ', 'Slovak', 'Rumani', 'Bungari', 'Bun-ga-ri',
  'New York', 'Washington', 'California', 'Los Angeles', 'San Francisco', 'London', 'Paris', 'Berlin', 'Geneva', 'Brussels', 'Davos', 'Moscow', 'Tokyo', 'Osaka', 'Seoul', 'Busan', 'Bangkok', 'Jakarta', 'Kuala Lumpur', 'Manila', 'Phnom Penh', 'Vientiane', 'Sydney', 'Melbourne', 'New Delhi', 'Dubai',
  'Liên Hợp Quốc', 'Liên Hiệp Quốc', 'Liên hợp quốc', 'Liên hiệp quốc', 'Điện Kremlin', 'Bắc Kinh', 'Thượng Hải', 'Bình Nhưỡng', 'Đông Á', 'Tây Nguyên', 'Tây Bắc', 'Bắc Trung bộ', 'Nam bộ', 'Mê Kông', 'Mekong',
];

/** The names of places that are no names of people and end what stands before a name. */
export const places = [...provinces, ...countries];
