import { madeUpReport, writeContent, type MadeUpReport } from './write-content.ts';

/**
 * Reports that probe the search, by name: each holds what a plain index of Vietnamese stumbles
 * over, or what it takes that for.
 */
const told = {
  // đ, and words that are the same without marks.
  road: [
    '2021-08-12',
    'lam-duong',
    'Diễn đàn làm đường quê',
    'Sáng 12-8-2021, các đồng chí trong ban vận động kể chuyện góp công. Con đường đất hẹp nay thành đường bê tông.',
  ],
  care: [
    '2021-08-13',
    'nha-duong-lao',
    'Hội thảo chăm sóc người cao tuổi',
    'Ngày 13-8-2021, nhà dưỡng lão bàn cách giúp người yếu. Buổi chiều, phòng đóng kín cửa, chỉ để đèn hành lang.',
  ],
  bank: [
    '2021-08-14',
    'bo-song',
    'Tọa đàm giữ bờ sông',
    'Tại Đà Nẵng, ngày 14-8-2021, nhóm kiến trúc sư đưa ra bản vẽ bờ kè. Người dân Đà Nẵng muốn giữ hàng cây.',
  ],
  reaper: [
    '2021-08-15',
    'may-gat',
    'Trình diễn máy gặt nhỏ',
    'Ngày 15-8-2021, xưởng cơ khí cho chạy thử máy gặt đa năng. Máy đa năng này gặt, đập và sàng thóc.',
  ],
  // The word that is asked for is not the first of its letters on the page.
  herbs: [
    '2021-08-16',
    'vuon-nha',
    'Chuyện vườn nhà',
    'Ngày 16-8-2021, bà con gieo mạ ở ruộng trên, rồi trồng rau má ở vườn dưới.',
  ],
  seedlings: [
    '2021-08-17',
    'gieo-cay',
    'Bàn lịch gieo cấy',
    'Ngày 17-8-2021, tổ sản xuất định ngày gieo mạ. Mạ khỏe thì lúa khỏe, mạ yếu thì lúa yếu.',
  ],
  pottery: [
    '2020-03-05',
    'lang-nghe',
    'Làng bên bến',
    'Ngày 5-3-2020, các thợ kể lại nghề gốm của làng từ thuở ban đầu.',
  ],
  canal: [
    '2020-04-07',
    'don-kenh',
    'Ra quân dọn kênh',
    'Ngày 7-4-2020, thanh niên nghe dặn dò, chia tổ, rồi đi gom lá khô dọc kênh.',
  ],
  // Side by side, and far apart.
  garden: [
    '2019-05-04',
    'lam-an',
    'Hội nghị bàn chuyện làm ăn',
    'Ngày 4-5-2019, các hộ bàn về kinh tế vườn và việc góp vốn.',
  ],
  tea: [
    '2019-05-05',
    'tiep-khach',
    'Kinh nghiệm tiếp khách',
    'Ngày 5-5-2019, chị phụ trách nêu kinh nghiệm mời trà: kinh nghiệm là lời nói tế nhị, cử chỉ tế nhị.',
  ],
  // Dashes and abbreviations.
  plan: [
    '2019-05-07',
    'ke-hoach',
    'Công bố kế hoạch nhiều năm',
    'Ngày 7-5-2019, Ủy ban nhân dân xã công bố kế hoạch phát triển kinh tế - xã hội giai đoạn 2020–2025.',
  ],
  monday: [
    '2019-05-08',
    'giao-ban',
    'Giao ban đầu tuần',
    'Ngày 8-5-2019, UBND xã nghe báo cáo KT-XH của các thôn.',
  ],
  // The same thing and the same day, written three ways.
  ward: [
    '2021-10-13',
    'tram-xa',
    'Trạm xá sẵn sàng',
    'Chiều 13-10, trạm xá chuẩn bị phòng chống dịch COVID-19.',
  ],
  school: [
    '2020-10-13',
    'nha-truong',
    'Nhà trường họp phụ huynh',
    'Ngày 13/10, nhà trường dặn học sinh phòng Covid 19.',
  ],
  mill: ['2019-10-13', 'nha-may', 'Nhà máy đổi ca', 'Sáng 13.10, nhà máy giãn chuyền vì covid19.'],
  // Two schools of spelling, and days with and without a zero.
  graft: [
    '2017-12-06',
    'ghep-cay',
    'Lớp học ghép cây',
    'Ngày 06/12, tổ hòa giải cùng các ủy viên học kỹ thuật ghép cây của quý thầy.',
  ],
  layer: [
    '2018-12-06',
    'chiet-canh',
    'Lớp học chiết cành',
    'Ngày 6/12, tổ hoà giải cùng các uỷ viên học kĩ thuật chiết cành của quí thầy.',
  ],
  // Joined by a line below, quotation marks, an ellipsis, and Ð (U+00D0) for Đ.
  files: [
    '2016-02-03',
    'luu-tep',
    'Hướng dẫn lưu tệp',
    'Ngày 3-2-2016, cán bộ lưu trữ đặt tên thư mục là sao_lưu và khóa mỗi tệp lại.',
  ],
  market: [
    '2016-02-04',
    'cho-noi',
    'Chợ nổi ngày hội',
    'Ngày 4-2-2016, ban quản lý kể về “chợ nổi…” với ghe chở tôm sú từ \u00d0ồng Tháp.',
  ],
  shrimp: [
    '2016-02-05',
    'nuoi-tom',
    'Nuôi tôm ven sông',
    'Ngày 5-2-2016, các hộ nuôi tôm càng xanh so giống, so thức ăn và so giá bán. Nước lợ vào sâu, ai cũng lo. Lúc tan họp, mọi người rủ nhau ghé chợ nổi ăn bún.',
  ],
  // Marks that tell words apart.
  drain: [
    '2015-03-01',
    'thao-nuoc',
    'Bàn việc tháo nước',
    'Ngày 1-3-2015, tổ thủy nông hẹn tháo nước, đón đoàn từ Nam Định.',
  ],
  flags: [
    '2015-03-02',
    'treo-co',
    'Trang trí xóm',
    'Ngày 2-3-2015, chị Nguyễn Thị Mẫu phủ khăn, trân trọng mời bà con. Năm nay xóm định treo cờ.',
  ],
  // Short and long.
  brief: [
    '2015-03-03',
    'tin-van',
    'Tin vắn trong ngày',
    'Ngày 3-3-2015, BCH Trung ương, Sở KH&ĐT, Sở TT&TT và MTTQ TP.HCM gửi thư.',
  ],
  spelled: [
    '2015-03-04',
    'tin-dai',
    'Tin dài trong ngày',
    'Ngày 4-3-2015, Ban Chấp hành Trung ương, Sở Kế hoạch và Đầu tư, Sở Thông tin và Truyền thông và Mặt trận Tổ quốc Thành phố Hồ Chí Minh gửi thư.',
  ],
  // Ordinals.
  congress: [
    '2014-05-06',
    'chi-hoi',
    'Đại hội lần thứ XIII của chi hội',
    'Ngày 6-5-2014, chi hội bầu ban quản trị khóa XV.',
  ],
  numbered: [
    '2014-05-07',
    'lien-chi-hoi',
    'Đại hội 13 của liên chi hội',
    'Ngày 7-5-2014, liên chi hội bầu ban quản trị khóa 15.',
  ],
  third: [
    '2014-05-08',
    'lan-ba',
    'Lễ hội hoa lần thứ Ba',
    'Ngày 8-5-2014, người trồng hoa nhận bằng khen hạng Nhì.',
  ],
  // Words that are joined or parted, and slips.
  vaccine: [
    '2013-04-01',
    'tiem-vac-xin',
    'Tiêm vắc-xin cho trẻ',
    'Ngày 1-4-2013, y sĩ từ Hà Nội về tiêm vắc-xin, giới thiệu vắc-xin Việt Nam.',
  ],
  network: [
    '2013-04-02',
    'mang-wi-fi',
    'Lắp mạng Wi-Fi',
    'Ngày 2-4-2013, quán lắp Wi-Fi, bán Red Bull, mở Facebook và bàn giao trực tuyến.',
  ],
  // Words that begin alike.
  port: [
    '2016-02-07',
    'ben-cang',
    'Cảng cá ban mai',
    'Ngày 7-2-2016, thuyền đưa cá về cảng. Lúc cao điểm, chủ cảng cam kết cân đúng.',
  ],
} satisfies Record<string, [date: string, slug: string, title: string, text: string]>;

/** The name of a report that probes the search. */
export type Probe = keyof typeof told;

/** The words of each report that say when it was. */
const day = /(?<=^|\s)(?:Ngày|ngày|Sáng|Chiều) \d[\d./-]*\d/;

const reports = Object.entries(told).map(
  ([name, [date, slug, title, text]]): [string, MadeUpReport] => {
    const words = day.exec(text.normalize('NFC'))?.[0] ?? '';
    return [
      name,
      madeUpReport(
        `${date.slice(0, 4)}/${slug}`,
        { title, date, dateBasis: { words: [words] }, event: { name: title } },
        [text],
      ),
    ];
  },
);

/** The name of the report at an address of the archive, from the id on: `2016/ben-cang/`. */
export const probeAt = new Map(reports.map(([name, { id }]) => [`${id}/`, name]));

/** Writes these reports as a content folder. */
export function writeProbeReports(folder: string): Promise<void> {
  return writeContent(
    folder,
    reports.map(([, report]) => report),
    {
      topics: [],
      places: [],
      abbreviations: [],
    },
  );
}
