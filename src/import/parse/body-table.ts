/** First words of the names of bodies. No person's name contains one. */
export const bodyHeads = [
  'BHXH',
  'Ban',
  'Ban Tổ chức',
  'Báo',
  'Bưu điện',
  'Bảo hiểm xã hội',
  'Bảo tàng',
  'Bệnh viện',
  'Bộ',
  'Bộ Tư lệnh',
  'CLB',
  'Chi bộ',
  'Chi cục',
  'Chi hội',
  'Chi nhánh',
  'Chi đoàn',
  'Chính phủ',
  'Câu lạc bộ',
  'Công an',
  'Công ty',
  'Công đoàn',
  'Cơ quan',
  'Cổng',
  'Cục',
  'HTX',
  'Hiệp hội',
  'Huyện đoàn',
  'Huyện ủy',
  'HĐND',
  'Học viện',
  'Hội',
  'Hội đồng',
  'Hợp tác xã',
  'Kho bạc',
  'Khối',
  'Kiểm toán',
  'Liên chi hội',
  'Liên hiệp',
  'Liên minh',
  'Liên đoàn',
  'Lãnh sự quán',
  'LĐLĐ',
  'MTTQ',
  'Mặt trận',
  'Ngân hàng',
  'Nhà hát',
  'Nhà máy',
  'Nhà nước',
  'Nhà văn hóa',
  'Nhà xuất bản',
  'Phân hiệu',
  'Phân viện',
  'Quân chủng',
  'Quân khu',
  'Quân đoàn',
  'Quận đoàn',
  'Quận ủy',
  'Quốc hội',
  'Quỹ',
  'Sở',
  'Thanh tra',
  'Thành hội',
  'Thành đoàn',
  'Thành ủy',
  'Thư viện',
  'Thường trực',
  'Thị đoàn',
  'Thị ủy',
  'Trung tâm',
  'Trung ương',
  'Trường',
  'Trạm',
  'Tòa án',
  'Tạp chí',
  'Tập đoàn',
  'Tỉnh hội',
  'Tỉnh đoàn',
  'Tỉnh ủy',
  'Tổ chức',
  'Tổng Lãnh sự quán',
  'Tổng công ty',
  'Tổng cục',
  'Tổng hội',
  'UBMTTQ',
  'UBND',
  'Viện',
  'Viện kiểm sát',
  'Văn phòng',
  'Vụ',
  'Xã đoàn',
  'Xí nghiệp',
  'Đoàn',
  'Đài',
  'Đại học',
  'Đại sứ quán',
  'Đảng',
  'Đảng bộ',
  'Đảng đoàn',
  'Đảng ủy',
  'Ủy ban',
];

/** Names of bodies that contain an office, a verb or a family name. They are read as one word. */
export const opaqueBodies = [
  'Ban Bí thư',
  'Ban Chủ nhiệm',
  'Ban Giám khảo',
  'Ban Giám đốc',
  'Ban Lãnh đạo',
  'Ban Thường trực',
  'Bộ Tham mưu',
  'Câu lạc bộ',
  'Hồ Gươm',
  'Hồ Tây',
  'Hội Cựu chiến binh',
  'Hội Doanh nhân',
  'Hội Khuyến học',
  'Hội Luật gia',
  'Hội Nhà báo',
  'Hội Nhà văn',
  'Hội đồng Tư vấn',
  'Liên đoàn Luật sư',
  'Lầu Năm Góc',
  'Nhà Trắng',
  'Tổ tư vấn',
  'Tổng Lãnh sự quán',
  'Viện Hàn lâm',
  'Văn phòng Chủ tịch',
  'Văn phòng Thủ tướng',
  'Y Dược',
  'Y tế',
  'Đoàn Chủ tịch',
  'Đoàn Kinh tế',
  'Đoàn Luật sư',
  'Đoàn TNCS',
  'Đoàn Thanh niên',
  'Đoàn Đại biểu Quốc hội',
  'Đoàn đại biểu',
  'Đại sứ quán',
];

/** The words before and after a comma that is part of a body's name: `Văn hóa, Thể thao`. */
export const commaNames: readonly (readonly [before: string, after: string])[] = [
  ['chính', 'ngân'],
  ['dục', 'thanh'],
  ['giao', 'kinh'],
  ['giáo', 'thanh'],
  ['hóa', 'giáo'],
  ['hóa', 'thông'],
  ['hóa', 'thể'],
  ['học', 'công'],
  ['hội', 'văn'],
  ['mại', 'du'],
  ['nghiệp', 'nông'],
  ['nghệ', 'môi'],
  ['niên', 'thiếu'],
  ['phòng', 'chống'],
  ['thanh', 'thiếu'],
  ['trường', 'nông'],
  ['trị', 'đạo'],
  ['vận', 'xây'],
  ['vững', 'giảm'],
  ['động', 'thương'],
];

/** Second fields of a body, after a dash or `và`: `Kinh tế - xã hội`, `Văn hóa và du lịch`. */
export const bodyFields = [
  'biến đổi khí hậu',
  'bảo hiểm',
  'bảo tàng',
  'bảo tồn',
  'chính trị',
  'chế biến',
  'chứng khoán',
  'công nghệ',
  'du lịch',
  'dân tộc',
  'dân vận',
  'dịch vụ',
  'gia đình',
  'giáo dục',
  'hành chính',
  'hóa chất',
  'hạ tầng',
  'hải sản',
  'hậu cần',
  'hợp tác',
  'khoa học',
  'khoáng sản',
  'không quân',
  'kinh doanh',
  'kiến trúc',
  'kế toán',
  'kỹ thuật',
  'lao động',
  'luật',
  'lâm nghiệp',
  'môi trường',
  'nghiên cứu',
  'nghề nghiệp',
  'nghệ thuật',
  'ngân hàng',
  'ngân sách',
  'nhi đồng',
  'nông nghiệp',
  'nông thôn',
  'năng lượng',
  'nước giải khát',
  'nội chính',
  'nội vụ',
  'pháp chế',
  'phát triển',
  'quản trị',
  'rượu',
  'sức khỏe',
  'thanh niên',
  'thiết kế',
  'thương binh',
  'thương mại',
  'thể thao',
  'thủy sản',
  'tin học',
  'truyền hình',
  'truyền thông',
  'trẻ em',
  'tuyên giáo',
  'tài chính',
  'tín dụng',
  'tôn giáo',
  'tư vấn',
  'tổng hợp',
  'việc làm',
  'văn hóa',
  'vận tải',
  'xây dựng',
  'xã hội',
  'y tế',
  'điện tử',
  'đào tạo',
  'đô thị',
  'đầu tư',
  'đối ngoại',
];

/**
 * Words of bodies. In an office that has one of them with a capital, `và` may join two fields of
 * the body.
 */
export const bodyWords = [
  'ban',
  'bộ',
  'công',
  'cục',
  'học',
  'hội',
  'liên',
  'mặt',
  'ngân',
  'phòng',
  'sở',
  'trung',
  'trường',
  'trưởng',
  'tập',
  'tổng',
  'viện',
  'vụ',
  'đoàn',
  'ủy',
];

/**
 * Syllables of the words for a department, such as `trung tâm`. The comma after its name
 * leads to the body it belongs to: `Vụ Gốm, Bộ Thủ công`.
 */
export const departments = ['cục', 'khoa', 'môn', 'phòng', 'tâm', 'viện', 'vụ'];

/**
 * Last syllables of the words before the name of a company or another body, as in `công ty` and `tổ
 * chức`. A foreign name after one is no person.
 */
export const companyKinds = [
  'chức',
  'cty',
  'hàng',
  'hãng',
  'học',
  'quỹ',
  'sàn',
  'trường',
  'ty',
  'đoàn',
];

/** Last syllables of the words for a department that a verb may name: `phòng điều hành`. */
export const roomWords = ['khoa', 'phòng', 'phận', 'đoàn'];

/** Words before the name of a school or a prize, which may be a person's name. */
export const namedSchools = ['cđ', 'giải', 'hv', 'ptth', 'quỹ', 'thcs', 'thpt', 'trường', 'đh'];

/** Words that end in `trường` (school) but are no school. */
export const schoolLookalikes = [
  'công trường',
  'hiện trường',
  'lâm trường',
  'môi trường',
  'nông trường',
  'thị trường',
];

/**
 * Institutions that are sometimes named after a person: `Bảo tàng Lê Văn Lò`. Such a name is the
 * institution's only where the holder of the office is named before it or right after it.
 */
export const housesOfNames = [
  'bảo tàng',
  'bệnh viện',
  'công ty',
  'học viện',
  'làng trẻ',
  'nhà hát',
  'nhà máy',
  'thư viện',
  'trung tâm',
  'tập đoàn',
];

/** Bodies that are part of another, which is named after a comma, and what that other one is. */
export const bodyParts = {
  any: {
    parts: ['Bộ môn', 'Khoa', 'Phòng', 'Tổ'],
    wholes: ['Bệnh viện', 'Công ty', 'Học viện', 'Sở', 'Trường', 'Viện', 'Đại học'],
  },
  ministry: { parts: ['Cục', 'Vụ'], wholes: ['Bộ'] },
  school: { parts: ['Trung tâm', 'Viện'], wholes: ['Học viện', 'Trường', 'Đại học'] },
};

/** Second words that turn the first word of a body into another word: `Hội nghị`, `Bộ trưởng`. */
export const bodyLookalikes = ['chí', 'cáo', 'nghị', 'phí', 'thảo', 'trường', 'trưởng'];

/** Words at which the name of a body ends. */
export const bodyStops = [
  'cho',
  'có',
  'cùng',
  'do',
  'là',
  'nhằm',
  'sẽ',
  'thì',
  'trên',
  'tại',
  'về',
  'với',
  'vừa',
  'đang',
  'đã',
  'đưa',
  'được',
];

/**
 * Phrases at which the name of a body ends, though their first word alone may be part of it: `đồng
 * bằng`.
 */
export const bodyStopPhrases = [
  'báo cáo',
  'chủ trì',
  'chủ động',
  'phối hợp',
  'trình bày',
  'tổ chức',
  'đánh giá',
  'đồng chủ trì',
  'đồng loạt',
  'đồng tổ chức',
];

/** Verbs between a body and the event that it holds or announces. */
export const holdingVerbs = [
  'ban hành kế hoạch',
  'chủ trì',
  'công bố',
  'họp',
  'khai giảng',
  'khai mạc',
  'khánh thành',
  'kính mời',
  'mở',
  'phát động',
  'ra mắt',
  'thông báo',
  'tiến hành',
  'tổ chức',
  'xây dựng kế hoạch',
  'đăng cai',
];

/** Verbs of inviting, between which and the event those who are invited may stand. */
export const inviting = ['kính mời', 'mời', 'thông báo và kính mời', 'thông báo và mời'];

/** Words between a body and such a verb. */
export const holdingAdverbs = ['chính thức', 'long trọng', 'sẽ', 'trân trọng', 'vừa', 'đã'];
