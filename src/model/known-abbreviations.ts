import { z } from 'astro/zod';
import { abbreviationSchema, type Abbreviation } from './registers.ts';
import { slug } from './vietnamese.ts';

/**
 * Abbreviations that are known everywhere in Vietnam, in order. Those that stand for two things
 * (BTC, CT, TU) are not among them.
 */
const table: z.input<typeof abbreviationSchema>[] = [
  { short: 'ANTT', long: 'an ninh trật tự' },
  { short: 'ATGT', long: 'an toàn giao thông' },
  { short: 'ATTP', long: 'an toàn thực phẩm' },
  { short: 'BCĐ', long: 'Ban Chỉ đạo' },
  { short: 'BCH', long: 'Ban Chấp hành' },
  {
    short: 'BCHTW',
    long: 'Ban Chấp hành Trung ương',
    forms: ['BCH TW', 'BCH T.Ư', 'BCH Trung ương'],
  },
  { short: 'BĐBP', long: 'Bộ đội Biên phòng' },
  { short: 'BĐKH', long: 'biến đổi khí hậu' },
  { short: 'BHXH', long: 'bảo hiểm xã hội' },
  { short: 'BHYT', long: 'bảo hiểm y tế' },
  { short: 'BR-VT', long: 'Bà Rịa - Vũng Tàu', forms: ['BR - VT'] },
  { short: 'CAND', long: 'Công an nhân dân' },
  { short: 'CCB', long: 'Cựu chiến binh' },
  { short: 'CCHC', long: 'cải cách hành chính' },
  { short: 'CHXHCN', long: 'Cộng hòa xã hội chủ nghĩa' },
  { short: 'CNH-HĐH', long: 'công nghiệp hóa, hiện đại hóa', forms: ['CNH - HĐH', 'CNH, HĐH'] },
  { short: 'CNTT', long: 'công nghệ thông tin' },
  { short: 'CNXH', long: 'chủ nghĩa xã hội' },
  {
    short: 'COVID-19',
    long: 'bệnh do vi-rút corona chủng mới, xuất hiện cuối năm 2019',
    forms: ['Covid-19'],
    gloss: true,
  },
  { short: 'CSVN', long: 'Cộng sản Việt Nam' },
  { short: 'CT-XH', long: 'chính trị - xã hội', forms: ['CT - XH'] },
  { short: 'DNNN', long: 'doanh nghiệp nhà nước' },
  { short: 'DNNVV', long: 'doanh nghiệp nhỏ và vừa', forms: ['DNVVN'] },
  { short: 'DTTS', long: 'dân tộc thiểu số' },
  { short: 'ĐBQH', long: 'đại biểu Quốc hội' },
  { short: 'ĐBSCL', long: 'Đồng bằng sông Cửu Long' },
  { short: 'ĐBSH', long: 'Đồng bằng sông Hồng' },
  { short: 'ĐHQG', long: 'Đại học Quốc gia' },
  { short: 'GD&ĐT', long: 'Giáo dục và Đào tạo', forms: ['GD-ĐT', 'GDĐT'] },
  { short: 'GPMB', long: 'giải phóng mặt bằng' },
  { short: 'GTVT', long: 'Giao thông vận tải' },
  { short: 'HCM', long: 'Hồ Chí Minh' },
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'HN', long: 'Hà Nội' },
  { short: 'HTX', long: 'hợp tác xã' },
  { short: 'KCN', long: 'khu công nghiệp' },
  { short: 'KH&CN', long: 'Khoa học và Công nghệ', forms: ['KH-CN', 'KHCN'] },
  { short: 'KH&ĐT', long: 'Kế hoạch và Đầu tư', forms: ['KH-ĐT', 'KHĐT'] },
  { short: 'KHXH', long: 'khoa học xã hội' },
  { short: 'KT-XH', long: 'kinh tế - xã hội', forms: ['KT - XH', 'KTXH'] },
  {
    short: 'LĐ-TB&XH',
    long: 'Lao động - Thương binh và Xã hội',
    forms: ['LĐ, TB&XH', 'LĐTB&XH', 'LĐTBXH'],
  },
  { short: 'LĐLĐ', long: 'Liên đoàn Lao động' },
  { short: 'LHPN', long: 'Liên hiệp Phụ nữ' },
  { short: 'LHQ', long: 'Liên Hợp Quốc' },
  { short: 'LLVT', long: 'lực lượng vũ trang' },
  { short: 'MTTQ', long: 'Mặt trận Tổ quốc' },
  { short: 'NHNN', long: 'Ngân hàng Nhà nước' },
  { short: 'NN&MT', long: 'Nông nghiệp và Môi trường', forms: ['NN-MT'] },
  { short: 'NN&PTNT', long: 'Nông nghiệp và Phát triển nông thôn', forms: ['NN-PTNT', 'NNPTNT'] },
  { short: 'NTM', long: 'nông thôn mới' },
  { short: 'PCCC', long: 'phòng cháy, chữa cháy' },
  { short: 'PCTN', long: 'phòng, chống tham nhũng' },
  { short: 'QĐND', long: 'Quân đội nhân dân' },
  { short: 'QLNN', long: 'quản lý nhà nước' },
  { short: 'QP-AN', long: 'quốc phòng - an ninh', forms: ['QPAN'] },
  { short: 'SXKD', long: 'sản xuất, kinh doanh' },
  { short: 'TAND', long: 'Tòa án nhân dân' },
  { short: 'TANDTC', long: 'Tòa án nhân dân tối cao' },
  { short: 'TDTT', long: 'thể dục thể thao' },
  { short: 'THCS', long: 'trung học cơ sở' },
  { short: 'THPT', long: 'trung học phổ thông' },
  { short: 'TN&MT', long: 'Tài nguyên và Môi trường', forms: ['TN-MT', 'TNMT'] },
  { short: 'TNCS', long: 'Thanh niên Cộng sản' },
  { short: 'TP', long: 'thành phố' },
  {
    short: 'TP.HCM',
    long: 'Thành phố Hồ Chí Minh',
    forms: ['TP. HCM', 'TP HCM', 'TPHCM', 'Tp.HCM', 'TP. Hồ Chí Minh', 'TP Hồ Chí Minh'],
  },
  { short: 'TT&TT', long: 'Thông tin và Truyền thông', forms: ['TT-TT'] },
  { short: 'TTHC', long: 'thủ tục hành chính' },
  { short: 'TTXVN', long: 'Thông tấn xã Việt Nam' },
  { short: 'TVTU', long: 'Thường vụ Tỉnh ủy' },
  { short: 'TW', long: 'Trung ương' },
  { short: 'UBKT', long: 'Ủy ban Kiểm tra' },
  { short: 'UBMTTQ', long: 'Ủy ban Mặt trận Tổ quốc' },
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'UBTVQH', long: 'Ủy ban Thường vụ Quốc hội' },
  { short: 'VBQPPL', long: 'văn bản quy phạm pháp luật' },
  { short: 'VH-XH', long: 'văn hóa - xã hội', forms: ['VH - XH'] },
  {
    short: 'VHTT&DL',
    long: 'Văn hóa, Thể thao và Du lịch',
    forms: ['VH, TT&DL', 'VHTTDL', 'VH-TT-DL'],
  },
  { short: 'VKSND', long: 'Viện kiểm sát nhân dân' },
  { short: 'VKSNDTC', long: 'Viện kiểm sát nhân dân tối cao' },
  { short: 'XHCN', long: 'xã hội chủ nghĩa' },
];

/** The abbreviations that every archive knows, whatever its own list has. */
export const knownAbbreviations: readonly Abbreviation[] = z.array(abbreviationSchema).parse(table);

/**
 * The abbreviations of an archive: those of its own list, then the known ones of which that list
 * has no form. Dots, dashes, spaces, diacritics and case make no other form.
 */
export function withKnownAbbreviations(own: readonly Abbreviation[]): Abbreviation[] {
  const taken = new Set(own.flatMap(keys));
  return [
    ...own,
    ...knownAbbreviations.filter((known) => !keys(known).some((key) => taken.has(key))),
  ];
}

function keys({ short, forms }: Abbreviation): string[] {
  return [short, ...forms].map((form) => slug(form).replaceAll('-', ''));
}
