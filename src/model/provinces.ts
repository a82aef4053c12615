import type { PlaceChange } from './registers.ts';

/**
 * The provinces and cities of today, drawn as tiles: a line is a row from west to east, the first
 * one in the north. Each stands about where it lies, beside its neighbours. The two groups of
 * islands are no provinces, but a map without them would be wrong.
 */
export const provincesToday = `
Lai Châu  | Lào Cai    | Tuyên Quang | Cao Bằng   |
Điện Biên | Sơn La     | Thái Nguyên | Lạng Sơn   |
          | Phú Thọ    | Hà Nội      | Bắc Ninh   | Quảng Ninh
          | Thanh Hóa  | Ninh Bình   | Hưng Yên   | Hải Phòng
          | Nghệ An    | Hà Tĩnh     |            |
          |            | Quảng Trị   | Huế        | Hoàng Sa
          |            |             | Đà Nẵng    | Quảng Ngãi
          |            |             |            | Gia Lai
          |            |             |            | Đắk Lắk
          | Tây Ninh   | Đồng Nai    | Lâm Đồng   | Khánh Hòa
          | Đồng Tháp  | Hồ Chí Minh |            |
An Giang  | Cần Thơ    | Vĩnh Long   |            | Trường Sa
Cà Mau    |            |             |            |
`;

/** The same of the 63 before July 2025. */
export const provincesBefore = `
Lai Châu   | Lào Cai   | Hà Giang    | Cao Bằng    |            |
Điện Biên  | Yên Bái   | Tuyên Quang | Bắc Kạn     | Lạng Sơn   |
Sơn La     | Phú Thọ   | Vĩnh Phúc   | Thái Nguyên | Bắc Giang  | Quảng Ninh
           | Hòa Bình  | Hà Nội      | Bắc Ninh    | Hải Dương  | Hải Phòng
           |           | Hà Nam      | Hưng Yên    | Thái Bình  |
           | Thanh Hóa | Ninh Bình   | Nam Định    |            |
           | Nghệ An   | Hà Tĩnh     |             |            |
           |           | Quảng Bình  | Quảng Trị   |            |
           |           |             | Huế         | Đà Nẵng    | Hoàng Sa
           |           |             |             | Quảng Nam  | Quảng Ngãi
           |           |             |             | Kon Tum    | Bình Định
           |           |             |             | Gia Lai    | Phú Yên
           |           |             | Đắk Nông    | Đắk Lắk    | Khánh Hòa
           |           |             | Bình Phước  | Lâm Đồng   | Ninh Thuận
           | Tây Ninh  | Bình Dương  | Đồng Nai    | Bình Thuận |
           | Long An   | Hồ Chí Minh | Bà Rịa - Vũng Tàu |      |
An Giang   | Đồng Tháp | Tiền Giang  | Bến Tre     |            |
Kiên Giang | Cần Thơ   | Vĩnh Long   | Trà Vinh    |            | Trường Sa
           | Hậu Giang | Sóc Trăng   |             |            |
Cà Mau     | Bạc Liêu  |             |             |            |
`;

/** The groups of islands on both maps. */
export const islands: readonly string[] = ['Hoàng Sa', 'Trường Sa'];

/** The provinces of today that others were merged into, with those (resolution 202/2025/QH15). */
const merged: Readonly<Record<string, readonly string[]>> = {
  'An Giang': ['Kiên Giang'],
  'Bắc Ninh': ['Bắc Giang'],
  'Cà Mau': ['Bạc Liêu'],
  'Cần Thơ': ['Hậu Giang', 'Sóc Trăng'],
  'Đà Nẵng': ['Quảng Nam'],
  'Đắk Lắk': ['Phú Yên'],
  'Đồng Nai': ['Bình Phước'],
  'Đồng Tháp': ['Tiền Giang'],
  'Gia Lai': ['Bình Định'],
  'Hải Phòng': ['Hải Dương'],
  'Hồ Chí Minh': ['Bà Rịa - Vũng Tàu', 'Bình Dương'],
  'Hưng Yên': ['Thái Bình'],
  'Khánh Hòa': ['Ninh Thuận'],
  'Lào Cai': ['Yên Bái'],
  'Lâm Đồng': ['Bình Thuận', 'Đắk Nông'],
  'Ninh Bình': ['Hà Nam', 'Nam Định'],
  'Phú Thọ': ['Hòa Bình', 'Vĩnh Phúc'],
  'Quảng Ngãi': ['Kon Tum'],
  'Quảng Trị': ['Quảng Bình'],
  'Tây Ninh': ['Long An'],
  'Thái Nguyên': ['Bắc Kạn'],
  'Tuyên Quang': ['Hà Giang'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh'],
};

/** The mergers of provinces of 2025, and the new name of one, which every archive knows. */
export const knownChanges: readonly PlaceChange[] = [
  { name: 'Thừa Thiên Huế', now: 'Huế', since: '2025-01-01' },
  ...Object.entries(merged).flatMap(([now, names]) =>
    names.map((name) => ({ name, now, since: '2025-07-01' })),
  ),
];
