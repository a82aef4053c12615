import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';

/** Everyone whom an invented sentence names, as `name | office | parts`. */
function peopleOf(sentence: string): string[] {
  const { speakers, attendees, mentioned } = parseReport(`Hội nghị nghề gốm\n${sentence}`);
  return [...speakers, ...attendees, ...mentioned].map(({ name, offices, parts }) =>
    [name.value, offices[0]?.value ?? '', parts.map(({ value }) => value).join(', ')].join(' | '),
  );
}

test.each([
  [
    'Bộ trưởng Bộ Thủ công và Mỹ nghệ Lê Thị Sành chủ trì hội nghị.',
    ['Lê Thị Sành | Bộ trưởng Bộ Thủ công và Mỹ nghệ | chủ trì'],
  ],
  [
    'Ông Trần Văn Nung - Vụ trưởng Vụ Gốm, Bộ Thủ công - cho biết lò đã nguội.',
    ['Trần Văn Nung | Vụ trưởng Vụ Gốm, Bộ Thủ công | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men (Giám đốc Sở Du lịch) trình bày báo cáo.',
    ['Ngô Thị Men | Giám đốc Sở Du lịch | trình bày'],
  ],
  [
    'PGS.TS Đỗ Văn Đất, Hiệu trưởng Trường Đại học Gốm sứ, phát biểu khai mạc.',
    ['Đỗ Văn Đất | Hiệu trưởng Trường Đại học Gốm sứ | khai mạc'],
  ],
  ['TS. Đỗ Văn Đất nhấn mạnh vai trò của đất.', ['Đỗ Văn Đất |  | phát biểu']],
  [
    'Thủ tướng Lê Thị Sành chủ trì và phát biểu chỉ đạo tại hội nghị.',
    ['Lê Thị Sành | Thủ tướng | chủ trì, phát biểu chỉ đạo'],
  ],
  [
    'Hội nghị do Chủ tịch UBND tỉnh Thái Bình Vũ Hữu Men chủ trì.',
    ['Vũ Hữu Men | Chủ tịch UBND tỉnh Thái Bình | chủ trì'],
  ],
  [
    'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh Nguyễn Văn Gạch dự hội nghị.',
    ['Nguyễn Văn Gạch | Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh | dự'],
  ],
  [
    'Tổng thống Hàn Quốc Park Do Yun phát biểu tại hội nghị.',
    ['Park Do Yun | Tổng thống Hàn Quốc | phát biểu'],
  ],
  [
    'Maria Schmidt - Giám đốc Bảo tàng Gốm - chia sẻ kinh nghiệm.',
    ['Maria Schmidt | Giám đốc Bảo tàng Gốm | phát biểu'],
  ],
  [
    'Theo ông Trần Văn Nung, Chủ tịch Hội Gốm, đất đã khan.',
    ['Trần Văn Nung | Chủ tịch Hội Gốm | phát biểu'],
  ],
  [
    'Chủ tịch UBND quận Gốm Cổ, ông Trần Văn Nung, phát biểu.',
    ['Trần Văn Nung | Chủ tịch UBND quận Gốm Cổ | phát biểu'],
  ],
  [
    'Ông Trần Văn Nung Chủ tịch Hội Gốm cho biết lò đã nguội.',
    ['Trần Văn Nung | Chủ tịch Hội Gốm | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men - phó trưởng Ban Kinh tế - xã hội tỉnh - trình bày báo cáo.',
    ['Ngô Thị Men | phó trưởng Ban Kinh tế - xã hội tỉnh | trình bày'],
  ],
  [
    'Ông Trần Văn Nung, Vụ phó Pháp chế, Thanh tra Thủ công, nói lò đã nguội.',
    ['Trần Văn Nung | Vụ phó Pháp chế, Thanh tra Thủ công | phát biểu'],
  ],
  [
    'Trưởng ban Nghiên cứu men và phổ biến nghề gốm Đỗ Văn Đất chia sẻ.',
    ['Đỗ Văn Đất | Trưởng ban Nghiên cứu men và phổ biến nghề gốm | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men - chuyên gia đến từ Pháp - cho rằng đất còn tốt.',
    ['Ngô Thị Men | chuyên gia đến từ Pháp | phát biểu'],
  ],
  [
    'Chủ tịch UBND huyện Lò Men Vũ Hữu Men dự hội nghị.',
    ['Vũ Hữu Men | Chủ tịch UBND huyện Lò Men | dự'],
  ],
  [
    'Bí thư Trung ương Đoàn Lê Văn Lửa phát biểu.',
    ['Lê Văn Lửa | Bí thư Trung ương Đoàn | phát biểu'],
  ],
  ['TS TRẦN VĂN NUNG cho biết lò đã nguội.', ['TRẦN VĂN NUNG |  | phát biểu']],
  ['Ngoại trưởng Kim Do - hyun phát biểu.', ['Kim Do - hyun | Ngoại trưởng | phát biểu']],
  [
    'Giám đốc điều hành Maria Schmidt cho biết lò đã nguội.',
    ['Maria Schmidt | Giám đốc điều hành | phát biểu'],
  ],
  [
    'Ông Ann Wells - Varga, Giám đốc Bảo tàng Gốm, nhận định đất còn tốt.',
    ['Ann Wells - Varga | Giám đốc Bảo tàng Gốm | phát biểu'],
  ],
  [
    'Bộ trưởng Bộ Thương mại, Du lịch và Thủ công, ông Đỗ Văn Đất, dự hội nghị.',
    ['Đỗ Văn Đất | Bộ trưởng Bộ Thương mại, Du lịch và Thủ công | dự'],
  ],
  ['TS. Đỗ Văn Đất, Viện Gốm sứ, cho biết lò đã nguội.', ['Đỗ Văn Đất | Viện Gốm sứ | phát biểu']],
  [
    'ThS. Đỗ Văn Đất, Chi cục Gốm và Bảo vệ lò tỉnh cho biết lò đã nguội.',
    ['Đỗ Văn Đất | Chi cục Gốm và Bảo vệ lò tỉnh | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men (Trường Đại học Gốm) trình bày báo cáo.',
    ['Ngô Thị Men | Trường Đại học Gốm | trình bày'],
  ],
  [
    'Bà Ngô Thị Men – Hội Luật gia tỉnh – phát biểu.',
    ['Ngô Thị Men | Hội Luật gia tỉnh | phát biểu'],
  ],
  [
    'Em Ngô Thị Men, Trường PTDTNT tỉnh, phát biểu.',
    ['Ngô Thị Men | Trường PTDTNT tỉnh | phát biểu'],
  ],
  [
    'Ông Trần Văn Nung (thôn Lò Men, xã Sành) phát biểu.',
    ['Trần Văn Nung | thôn Lò Men, xã Sành | phát biểu'],
  ],
  ['Ông Trần Văn Nung, tổ dân phố 5, phát biểu.', ['Trần Văn Nung | tổ dân phố 5 | phát biểu']],
  [
    'Ông Trần Văn Nung, hộ nung gạch ở xã Sành phát biểu.',
    ['Trần Văn Nung | hộ nung gạch ở xã Sành | phát biểu'],
  ],
  ['Sinh viên Ngô Thị Men, lớp Gốm K21, phát biểu.', ['Ngô Thị Men | lớp Gốm K21 | phát biểu']],
  ['Nghệ nhân Ngô Thị Men (thôn Lò Men) phát biểu.', ['Ngô Thị Men | Nghệ nhân | phát biểu']],
  ['Giám đốc Ngô Thị Men (Viện Gốm) phát biểu.', ['Ngô Thị Men | Giám đốc | phát biểu']],
  // A body that acts itself, or stands in a list, is nobody's.
  ['Theo ông Trần Văn Nung, Sở Gốm đã mở lò.', ['Trần Văn Nung |  | phát biểu']],
  ['Dự hội nghị có ông Trần Văn Nung, Hội Gốm và Hội Lò.', ['Trần Văn Nung |  | dự']],
  ['Hội nghị có ông Trần Văn Nung dự, Sở Gốm phối hợp tổ chức.', ['Trần Văn Nung |  | dự']],
  [
    'Chủ trì gồm ông Trần Văn Nung, Chủ tịch UBND huyện & bà Ngô Thị Men, Chủ tịch Hội Gốm.',
    ['Trần Văn Nung | Chủ tịch UBND huyện | chủ trì', 'Ngô Thị Men | Chủ tịch Hội Gốm | chủ trì'],
  ],
  [
    'Ông Trần Văn Nung, Trưởng phòng Gốm và PTNT huyện, phát biểu.',
    ['Trần Văn Nung | Trưởng phòng Gốm và PTNT huyện | phát biểu'],
  ],
  [
    'Ông Trần Văn Nung, Phó Chủ tịch HĐND huyện chủ tọa kỳ họp.',
    ['Trần Văn Nung | Phó Chủ tịch HĐND huyện | chủ trì'],
  ],
  [
    'Chủ trì có ông Đỗ Văn Đất, Chủ tịch Hội; các ông, bà Phó Chủ tịch: Ngô Thị Men, Trần Văn Nung.',
    [
      'Đỗ Văn Đất | Chủ tịch Hội | chủ trì',
      'Ngô Thị Men | Phó Chủ tịch | chủ trì',
      'Trần Văn Nung | Phó Chủ tịch | chủ trì',
    ],
  ],
  ['“Lò đã nguội” - Hải Men (lớp gốm) hỏi.', ['Hải Men | lớp gốm | phát biểu']],
  [
    'Tiến sĩ Đỗ Văn Đất (giảng viên Trường Gốm) nói lò đã nguội.',
    ['Đỗ Văn Đất | giảng viên Trường Gốm | phát biểu'],
  ],
  ['GS Lee Do Yun (Lý Đô Vân) chia sẻ kinh nghiệm.', ['Lee Do Yun |  | phát biểu']],
  [
    'Sau nhiều năm, Kevin Lửa Nguyễn cho biết anh trở về với gốm.',
    ['Kevin Lửa Nguyễn |  | phát biểu'],
  ],
  [
    'Ông Trần Văn Nung (83 tuổi) - giáo viên Trường Gốm - nói lò đã nguội.',
    ['Trần Văn Nung | giáo viên Trường Gốm | phát biểu'],
  ],
  [
    'Ông Trần Văn Nung - thủ kho lò Men - cho biết lò đã nguội.',
    ['Trần Văn Nung | thủ kho lò Men | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men - thành viên tham gia soạn thảo - khẳng định đất còn tốt.',
    ['Ngô Thị Men | thành viên | phát biểu'],
  ],
  [
    'Ông Đỗ Văn Đất, Phó trưởng khoa Men, Bệnh viện Lê Lò, cho biết.',
    ['Đỗ Văn Đất | Phó trưởng khoa Men, Bệnh viện Lê Lò | phát biểu'],
  ],
  [
    'Giám đốc Sở Thủ công và Môi trường Vũ Hữu Men nói lò đã nguội.',
    ['Vũ Hữu Men | Giám đốc Sở Thủ công và Môi trường | phát biểu'],
  ],
  [
    'Phó trưởng Ban Chỉ đạo Trung ương về nghề gốm Lê Văn Lửa phát biểu.',
    ['Lê Văn Lửa | Phó trưởng Ban Chỉ đạo Trung ương về nghề gốm | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men, Trưởng ban Gốm hay cho học sinh cho biết lò đã nguội.',
    ['Ngô Thị Men | Trưởng ban Gốm hay cho học sinh | phát biểu'],
  ],
  ['Hòa thượng Thích Men Sứ chia sẻ.', ['Thích Men Sứ | Hòa thượng | phát biểu']],
  ['Ông Sành Đức Nung nói lò đã nguội.', ['Sành Đức Nung |  | phát biểu']],
  ['Sành Nhi (21 tuổi, quận Lò) chia sẻ: “Lò đã nguội”.', ['Sành Nhi | quận Lò | phát biểu']],
  [
    'Lễ ký kết diễn ra giữa ông Trần Văn Nung và bà Ngô Thị Men.',
    ['Trần Văn Nung |  | dự', 'Ngô Thị Men |  | dự'],
  ],
  [
    'Các ca sĩ biểu diễn như: Mỹ Sành, Mây Nung, Gió Men.',
    ['Mỹ Sành |  | dự', 'Mây Nung |  | dự', 'Gió Men |  | dự'],
  ],
  [
    'Ông Đỗ Văn Đất - chủ tịch HĐQT, tổng giám đốc Công ty Gốm Hà Lửa (Cà Mau) - cho biết.',
    ['Đỗ Văn Đất | chủ tịch HĐQT, tổng giám đốc Công ty Gốm Hà Lửa (Cà Mau) | phát biểu'],
  ],
  [
    'Bà Ngô Thị Men, giám đốc Trại Men (nơi nung gốm của cả vùng hạ lưu), nói lò đã nguội.',
    ['Ngô Thị Men | giám đốc Trại Men | phát biểu'],
  ],
  [
    'Đại biểu Vũ Hữu Men, phó bí thư Tỉnh đoàn, đề nghị giữ lò.',
    ['Vũ Hữu Men | phó bí thư Tỉnh đoàn | phát biểu'],
  ],
  [
    'Thay mặt Chủ tịch Hội Gốm, Phó Chủ tịch Hội Gốm Ngô Thị Men phát biểu.',
    ['Ngô Thị Men | Phó Chủ tịch Hội Gốm | phát biểu'],
  ],
  ['Dự có ông K’Mák, Chủ tịch Hội Gốm.', ['K’Mák | Chủ tịch Hội Gốm | dự']],
  [
    'Ông Trần Văn Nung chủ trì; cô Ngô Thị Men làm thư ký.',
    ['Trần Văn Nung |  | chủ trì', 'Ngô Thị Men |  | dự'],
  ],
  [
    'Các ĐBQH: Nông Văn Lửa, Tráng A Men dự hội nghị.',
    ['Nông Văn Lửa | ĐBQH | dự', 'Tráng A Men | ĐBQH | dự'],
  ],
  [
    'BSCKII. Lê Văn Lửa, Giám đốc; ThS.BS Ngô Thị Men, Trưởng khoa; GS.TSKH. Đỗ Văn Đất, Viện trưởng đồng chủ trì.',
    [
      'Lê Văn Lửa | Giám đốc | chủ trì',
      'Ngô Thị Men | Trưởng khoa | chủ trì',
      'Đỗ Văn Đất | Viện trưởng | chủ trì',
    ],
  ],
  [
    'Chúng tôi gồm:\n1. Ông: Trần Văn Nung Chức vụ: Giám đốc\n2. Bà: Ngô Thị Men - Chức danh: Kế toán trưởng',
    ['Trần Văn Nung | Giám đốc | dự', 'Ngô Thị Men | Kế toán trưởng | dự'],
  ],
  [
    'Đại diện các thợ lò, ông Trần Văn Nung, Chủ tịch Hội Gốm, cho biết đất đã khan.',
    ['Trần Văn Nung | Chủ tịch Hội Gốm | phát biểu'],
  ],
  [
    'Thay mặt nhóm chuyên gia, TS. Đỗ Văn Đất, Viện trưởng Viện Gốm, trình bày báo cáo.',
    ['Đỗ Văn Đất | Viện trưởng Viện Gốm | trình bày'],
  ],
  [
    'Chủ tịch Hội Gốm Buôn Ma Thuột Trần Văn Nung phát biểu.',
    ['Trần Văn Nung | Chủ tịch Hội Gốm Buôn Ma Thuột | phát biểu'],
  ],
  [
    'Bà Ludwig van der Kraft, Giám đốc Bảo tàng Gốm, phát biểu.',
    ['Ludwig van der Kraft | Giám đốc Bảo tàng Gốm | phát biểu'],
  ],
  [
    'Chị Ngô Thị Men (sinh năm 1994), nghệ nhân ở xã Lò, chia sẻ.',
    ['Ngô Thị Men | nghệ nhân ở xã Lò | phát biểu'],
  ],
  ['Bà Ngô Thị Men, vợ liệt sĩ Trần Văn Nung, cảm ơn các thợ.', ['Ngô Thị Men |  | phát biểu']],
  [
    'Phía thợ lò có ông Trần Văn Nung, Chủ tịch Hội Gốm; bà Ngô Thị Men.',
    ['Trần Văn Nung | Chủ tịch Hội Gốm | dự', 'Ngô Thị Men |  | dự'],
  ],
  [
    'Chủ tịch đoàn gồm các thầy cô: Đỗ Văn Đất – Hiệu trưởng; Ngô Thị Men.',
    ['Đỗ Văn Đất | Hiệu trưởng | chủ trì', 'Ngô Thị Men |  | chủ trì'],
  ],
  ['Dẫn dắt tọa đàm là MC Ngô Thị Men.', ['Ngô Thị Men | MC | chủ trì']],
  [
    '07:45 – 08:10: Đất và lửa – TS. Trần Văn Nung\n8h30: Men tro – Ngô Thị Men',
    ['Trần Văn Nung |  | trình bày', 'Ngô Thị Men |  | trình bày'],
  ],
  [
    'Chủ tọa: ông Lê Văn Lửa\nTHƯ KÝ\nCHỦ TỌA\nNgô Thị Men\nLê Văn Lửa',
    ['Lê Văn Lửa |  | chủ trì', 'Ngô Thị Men |  | '],
  ],
  ['Dự có bà Hà Lan Sành; đồng chí: Hà Nam Nung.', ['Hà Lan Sành |  | dự', 'Hà Nam Nung |  | dự']],
  ['Dự khai mạc hội nghị có ông Trần Văn Nung.', ['Trần Văn Nung |  | dự']],
  [
    'Hội nghị bầu Đoàn Chủ tọa gồm: ông Trần Văn Nung, bà Ngô Thị Men.',
    ['Trần Văn Nung |  | chủ trì', 'Ngô Thị Men |  | chủ trì'],
  ],
  [
    'Diễn giả chính:\n- Ông Trần Văn Nung, Chủ tịch Hội Gốm\n- Bà Ngô Thị Men',
    ['Trần Văn Nung | Chủ tịch Hội Gốm | trình bày', 'Ngô Thị Men |  | trình bày'],
  ],
  ['Phản biện: PGS.TS. Đỗ Văn Đất', ['Đỗ Văn Đất |  | tham luận']],
  [
    '8h00 Men tro (chủ tọa: TS. Đỗ Văn Đất)\n- Đất và lửa: nghệ nhân Trần Văn Nung\n9h00 Thảo luận',
    ['Đỗ Văn Đất |  | chủ trì', 'Trần Văn Nung | nghệ nhân | trình bày'],
  ],
  ['Thành phần: 41 thợ (vắng: Trần Văn Nung, ốm)', ['Trần Văn Nung |  | ']],
  [
    'Ông Trần Văn Nung (bên trái) - người xem lò - lưu ý thợ.',
    ['Trần Văn Nung | người xem lò | phát biểu'],
  ],
  [
    'Các đồng chí Phó Chủ tịch Hội Gốm: Trần Văn Nung, Ngô Thị Men dự hội nghị.',
    ['Trần Văn Nung | Phó Chủ tịch Hội Gốm | dự', 'Ngô Thị Men | Phó Chủ tịch Hội Gốm | dự'],
  ],
  [
    'Kính mời:\n- Ông Trần Văn Nung, Chủ tịch Hội Gốm - Chủ trì hội nghị;\n- Bà Ngô Thị Men, thợ cả;',
    ['Trần Văn Nung | Chủ tịch Hội Gốm | chủ trì', 'Ngô Thị Men |  | dự'],
  ],
  [
    'Theo đánh giá của bà Ngô Thị Men, Chủ tịch Hội Gốm, đất đã khan.',
    ['Ngô Thị Men | Chủ tịch Hội Gốm | phát biểu'],
  ],
  [
    'Ủy viên phản biện 1, TS. Đỗ Văn Đất đọc nhận xét; hội nghị do ông Trần Văn Nung làm chủ tọa.',
    ['Đỗ Văn Đất | Ủy viên phản biện 1 | phát biểu', 'Trần Văn Nung |  | chủ trì'],
  ],
  [
    '8h00 - 8h15 Men tro TS. Đỗ Văn Đất\n8h15 - 9h00 Đất và lửa Ông Trần Văn Nung, Chủ tịch Hội Gốm',
    ['Đỗ Văn Đất |  | trình bày', 'Trần Văn Nung | Chủ tịch Hội Gốm | trình bày'],
  ],
  [
    'Các nghệ nhân Trần Văn Nung, Ngô Thị Men đặt câu hỏi.',
    ['Trần Văn Nung | nghệ nhân | tham luận', 'Ngô Thị Men | nghệ nhân | tham luận'],
  ],
  [
    'Dự có GS-TS. Đỗ Văn Đất - nguyên Trưởng khoa Gốm, Đại học Y Dược TP.Hồ Chí Minh.',
    ['Đỗ Văn Đất | nguyên Trưởng khoa Gốm, Đại học Y Dược TP.Hồ Chí Minh | dự'],
  ],
  [
    'Chủ trì họp báo có bà Ngô Thị Men, Cục trưởng Cục Nghệ thuật biểu diễn; ông Trần Văn Nung.',
    ['Ngô Thị Men | Cục trưởng Cục Nghệ thuật biểu diễn | chủ trì', 'Trần Văn Nung |  | chủ trì'],
  ],
  [
    'DIỄN GIẢ\n- Bà Ngô Thị Men\nĐIỀU PHỐI\nÔng Trần Văn Nung\nHội Gốm trân trọng kính mời.',
    ['Ngô Thị Men |  | trình bày', 'Trần Văn Nung |  | chủ trì'],
  ],
  [
    '8h00 – 8h15 | Men tro | ThS. Đỗ Văn Đất, Khoa Lò nung\n8h15 – 9h00 | Đất | Ông Trần Văn Nung',
    ['Đỗ Văn Đất | Khoa Lò nung | trình bày', 'Trần Văn Nung |  | trình bày'],
  ],
  [
    'Thành phần tham dự\n1 | Trần Văn Nung | Phó Giám đốc Trung tâm Việc làm\n2 | Ngô Thị Men |',
    ['Trần Văn Nung | Phó Giám đốc Trung tâm Việc làm | dự', 'Ngô Thị Men |  | dự'],
  ],
  [
    'Hội Gốm tổ chức hội thảo như sau:\n3. Chủ trì Hội thảo: ông Trần Văn Nung\n4. Các báo cáo:\n- Men tro: bà Ngô Thị Men',
    ['Trần Văn Nung |  | chủ trì', 'Ngô Thị Men |  | trình bày'],
  ],
  [
    'Thay mặt Ban Thường trực, linh mục Giuse Trần Văn Nung, Chủ tịch Hội Gốm, báo cáo.',
    ['Giuse Trần Văn Nung | Chủ tịch Hội Gốm | trình bày'],
  ],
  ['Thư ký: Ông Trần Văn Nung, phụ huynh em Ngô Thị Men.', ['Trần Văn Nung |  | dự']],
  [
    'Bà Ngô Thị Men, Chủ tịch UBND phường Trần Hưng Đạo, chia sẻ.',
    ['Ngô Thị Men | Chủ tịch UBND phường Trần Hưng Đạo | phát biểu'],
  ],
  [
    'Phản biện 1: TS. Đỗ Văn Đất; Phản biện 2: TS. Ngô Thị Men',
    ['Đỗ Văn Đất |  | tham luận', 'Ngô Thị Men |  | tham luận'],
  ],
  ['Cô Ba Men (Ngô Thị Men) kể lò đã nguội.', ['Ngô Thị Men |  | phát biểu']],
  [
    'Bà Ngô Thị Men, Giám đốc tiếp thị Công ty Gốm, mong muốn giữ lò.',
    ['Ngô Thị Men | Giám đốc tiếp thị Công ty Gốm | phát biểu'],
  ],
  [
    'Ông Trần Văn Nung, Trưởng phòng Phòng cháy, chữa cháy và Cứu nạn, cứu hộ giải đáp.',
    ['Trần Văn Nung | Trưởng phòng Phòng cháy, chữa cháy và Cứu nạn, cứu hộ | phát biểu'],
  ],
  ['Lò còn tốtPhó Thủ tướng Vũ Hữu Men phát biểu.', ['Vũ Hữu Men | Phó Thủ tướng | phát biểu']],
  [
    'Trước đó, trong phát biểu tại hội nghị, bà Ngô Thị Men kêu gọi giữ lò.',
    ['Ngô Thị Men |  | phát biểu'],
  ],
  [
    'Trao đổi với phóng viên trong hội nghị, ông Trần Văn Nung cảm ơn các thợ.',
    ['Trần Văn Nung |  | phát biểu'],
  ],
])('%s', (sentence, people) => {
  expect(peopleOf(sentence)).toEqual(people);
});

test('several people under one verb, before them or behind them', () => {
  expect(
    peopleOf(
      'Cùng dự có Phó Thủ tướng Vũ Hữu Men, Bộ trưởng Bộ Thủ công Lê Thị Sành và đại diện các sở.',
    ),
  ).toEqual(['Vũ Hữu Men | Phó Thủ tướng | dự', 'Lê Thị Sành | Bộ trưởng Bộ Thủ công | dự']);
  expect(
    peopleOf('Thủ tướng Lê Thị Sành và Chủ tịch Hội Gốm Trần Văn Nung đồng chủ trì hội nghị.'),
  ).toEqual(['Lê Thị Sành | Thủ tướng | chủ trì', 'Trần Văn Nung | Chủ tịch Hội Gốm | chủ trì']);
});

test('people of a list with semicolons share the verb of many at its end, and no speech', () => {
  expect(
    peopleOf(
      'Các đồng chí: Lê Văn Lửa, Bí thư Tỉnh ủy; Hà Thị Men, Chủ tịch Hội Gốm; Trần Văn Nung, Phó Bí thư Tỉnh ủy chủ trì hội nghị.',
    ),
  ).toEqual([
    'Lê Văn Lửa | Bí thư Tỉnh ủy | chủ trì',
    'Hà Thị Men | Chủ tịch Hội Gốm | chủ trì',
    'Trần Văn Nung | Phó Bí thư Tỉnh ủy | chủ trì',
  ]);
  expect(peopleOf('Ông Lê Văn Lửa, thợ cả; bà Ngô Thị Men, Chủ tịch Hội Gốm phát biểu.')).toEqual([
    'Ngô Thị Men | Chủ tịch Hội Gốm | phát biểu',
    'Lê Văn Lửa |  | ',
  ]);
  expect(
    peopleOf('Dự có ông Lê Văn Lửa, Chủ tịch Hội Lò; bà Ngô Thị Men, Chủ tịch Hội Gốm chủ trì.')[1],
  ).toBe('Lê Văn Lửa | Chủ tịch Hội Lò | dự');
});

test('labels of minutes say who took which part', () => {
  expect(
    peopleOf(
      [
        '- Chủ tọa: PGS.TS. Trần Văn Nung - Chủ tịch Hội Gốm',
        '2. Thư ký cuộc họp: Bà NGÔ THỊ MEN',
        'Thành phần tham dự:',
        '1. Ông Đèo Văn Lửa - Trưởng phòng Gốm;',
        'Vàng Thị Sành, nghệ nhân',
        'Vắng: ông Lê Văn Đất (có phép)',
        'I. Nội dung',
        'Đ/c Rơm Văn Lò: Cần giữ lò.',
        '3. Ý kiến của ông Vũ Hữu Men (Sở Gốm): nên giữ lò.',
        '9h00: Tham luận “Men tro” – TS. Đỗ Văn Đất',
        'THƯ KÝ',
        'Lù Thị Nắng',
        'Hội nghị kết thúc.',
      ].join('\n'),
    ),
  ).toEqual([
    'Trần Văn Nung | Chủ tịch Hội Gốm | chủ trì',
    'Rơm Văn Lò |  | phát biểu',
    'Vũ Hữu Men | Sở Gốm | phát biểu',
    'Đỗ Văn Đất |  | tham luận',
    'NGÔ THỊ MEN | Thư ký cuộc họp | dự',
    'Đèo Văn Lửa | Trưởng phòng Gốm | dự',
    'Vàng Thị Sành | nghệ nhân | dự',
    'Lù Thị Nắng |  | dự',
    'Lê Văn Đất |  | ',
  ]);
});

test('abbreviations of the party and of offices are offices', () => {
  expect(
    peopleOf(
      'Dự có đ/c Lê Văn Lửa, UVTVTU, Trưởng Ban Gốm; Trần Văn Nung - TUV, GĐ Sở Gốm; Ngô Thị Men – UV BTV, PCT UBND tỉnh; đ/c Cao Văn Đất (HUV, PBT Đảng ủy); GĐ Sở Men Vũ Hữu Men.',
    ),
  ).toEqual([
    'Lê Văn Lửa | UVTVTU, Trưởng Ban Gốm | dự',
    'Trần Văn Nung | TUV, GĐ Sở Gốm | dự',
    'Ngô Thị Men | UV BTV, PCT UBND tỉnh | dự',
    'Cao Văn Đất | HUV, PBT Đảng ủy | dự',
    'Vũ Hữu Men | GĐ Sở Men | dự',
  ]);
});

test('names of all peoples are names, those without an office among others', () => {
  const names = [
    'Đèo Văn Lửa',
    'Sành Văn Lò',
    'Rơ Châm Men',
    'Giàng A Nung',
    'Hà Thị Đất',
    'Điểu K’Ré',
    'Y Thanh Hà Niê Kđăm',
  ];
  expect(peopleOf(`Tham dự: ${names.join(', ')}.`)).toEqual(names.map((name) => `${name} |  | dự`));
  expect(peopleOf('Dự có bà Jane Doe, Đại sứ Nước Gốm tại Việt Nam, và GS. Tanaka Kenji.')).toEqual(
    ['Jane Doe | Đại sứ Nước Gốm tại Việt Nam | dự', 'Tanaka Kenji |  | dự'],
  );
  expect(
    peopleOf(
      'Hòa thượng Thích Minh Lò, Trưởng Ban Trị sự tỉnh Gốm và Thượng tọa Thích Tâm Men tham dự.',
    ),
  ).toEqual(['Thích Minh Lò | Trưởng Ban Trị sự tỉnh Gốm | dự', 'Thích Tâm Men | Thượng tọa | dự']);
});

test('the mark of a footnote is no part of a name', () => {
  expect(
    peopleOf(
      'Ông Trần Văn Nung1, Chủ tịch Hội Gốm, chủ trì; bà Ngô Thị Men*, thợ cả, phát biểu; TS. Đỗ Văn Đất(2) trình bày; ông Lê Văn Lửa[3] kết luận về COP26 ở khu B2.',
    ),
  ).toEqual([
    'Trần Văn Nung | Chủ tịch Hội Gốm | chủ trì',
    'Ngô Thị Men | thợ cả | phát biểu',
    'Đỗ Văn Đất |  | trình bày',
    'Lê Văn Lửa |  | phát biểu kết luận',
  ]);
});

test.each([
  'Trưởng nhóm tạo thư mục Google Drive và phát biểu.',
  'Thư ký gửi tài liệu qua Microsoft Teams và báo cáo.',
  'Đội trưởng dùng Zalo Pay để trao quà.',
])('a thing behind an office is nobody: %s', (sentence) => {
  expect(peopleOf(sentence)).toEqual([]);
});

test('a list goes on in the next sentence, or in lines of its own', () => {
  const guests = [
    'Trần Văn Nung | Chủ tịch Hội Gốm | dự',
    'Ngô Thị Men | phó giám đốc Sở Du lịch | dự',
  ];
  expect(
    peopleOf(
      'Dự lễ trao giải có ông Trần Văn Nung, Chủ tịch Hội Gốm; bà Ngô Thị Men, phó giám đốc Sở Du lịch.',
    ),
  ).toEqual(guests);
  expect(
    peopleOf(
      'Nhiều nghệ nhân đã về dự. Trong đó có ông Trần Văn Nung, Chủ tịch Hội Gốm; bà Ngô Thị Men, phó giám đốc Sở Du lịch.',
    ),
  ).toEqual(guests);
  expect(
    peopleOf(
      'Tham dự hội nghị có các đại biểu:\n- Ông Trần Văn Nung, Chủ tịch Hội Gốm\n- Bà Ngô Thị Men, phó giám đốc Sở Du lịch',
    ),
  ).toEqual(guests);
});

test.each([
  'Các đại biểu trao đổi với ông Trần Văn Nung về báo cáo của Hội.',
  'Hội nghị bàn về lò của ông Trần Văn Nung, các đại biểu phát biểu sôi nổi.',
  'Liên quan đến ông Trần Văn Nung, nhiều nhà báo đặt câu hỏi.',
  'Ông Trần Văn Nung từng chủ trì nhiều hội nghị.',
  'Ông Trần Văn Nung được giới thiệu vào Hội Gốm.',
  'Hội nghị công bố báo cáo đối với ông Trần Văn Nung.',
  'Trao đổi với báo Đất Sét, ông Trần Văn Nung cho biết lò đã nguội.',
  'Trước đề xuất này, trao đổi với báo Đất Sét, ông Trần Văn Nung cho biết lò đã nguội.',
  'Ông Trần Văn Nung mới đây cho rằng lò đã nguội.',
  'Hội bầu ông Trần Văn Nung với sự thống nhất của các đại biểu có mặt.',
  'Ông Trần Văn Nung mất sự ủng hộ của các thợ.',
  'Một nguồn tin nói ông Trần Văn Nung đề nghị giữ lò.',
  'Hội nghị nhân 100 năm ngày sinh Trần Văn Nung. Ông Trần Văn Nung tham gia Hội Gốm và phát biểu.',
  'Các đại biểu mặc niệm ông Trần Văn Nung. Trần Văn Nung trình bày nhiều bộ ấm.',
  'Năm 2020, ông Trần Văn Nung đoạt giải.',
  'Trong truyện, nhân vật Trần Văn Nung phát biểu.',
  'Thay mặt ông Trần Văn Nung, Hội Gốm phát biểu.',
  'Theo ông Trần Văn Nung trong cuốn sách in năm ngoái, đất đã khan.',
  'Các thợ họp theo yêu cầu của con ông Trần Văn Nung, theo đề nghị của Hội Gốm.',
])('who is only spoken of, or spoke elsewhere, took no part: %s', (sentence) => {
  expect(peopleOf(sentence)).toEqual(['Trần Văn Nung |  | ']);
});

test('an answer to the press at the event is a speech, and an aside ends with its paragraph', () => {
  expect(peopleOf('Trả lời báo chí, ông Trần Văn Nung cho biết lò đã nguội.')).toEqual([
    'Trần Văn Nung |  | phát biểu',
  ]);
  expect(
    peopleOf(
      'Trước đó, lò đã nguội. Ông Trần Văn Nung cho biết đất khan.\nBà Ngô Thị Men cho biết đất còn.',
    ),
  ).toEqual(['Ngô Thị Men |  | phát biểu', 'Trần Văn Nung |  | ']);
});

test('what somebody tells of another is no speech of the other’s', () => {
  expect(peopleOf('Bà Ngô Thị Men cho biết: Thủ tướng Lê Thị Sành đã yêu cầu giữ lò.')).toEqual([
    'Ngô Thị Men |  | phát biểu',
    'Lê Thị Sành | Thủ tướng | ',
  ]);
  expect(peopleOf('Theo ông Trần Văn Nung, Thủ tướng đã yêu cầu giữ lò.')).toEqual([
    'Trần Văn Nung |  | phát biểu',
  ]);
});

test('at a prize-giving, those are there who are given something', () => {
  const sentence = 'Ngoài ra là sáng kiến “Men” của nhóm tác giả Trần Văn Nung, Ngô Thị Men.';
  expect(peopleOf(`Hội Gốm tổ chức lễ trao giải.\n${sentence}`)).toEqual([
    'Trần Văn Nung | tác giả | dự',
    'Ngô Thị Men |  | dự',
  ]);
  expect(peopleOf(sentence)).toEqual(['Trần Văn Nung | tác giả | ', 'Ngô Thị Men |  | ']);
});

test('several that an office names are nobody in particular', () => {
  expect(
    peopleOf('Phó Thủ tướng Vũ Hữu Men dự hội nghị. Các Phó Thủ tướng chủ trì các tổ.'),
  ).toEqual(['Vũ Hữu Men | Phó Thủ tướng | dự']);
});

test('a speech over several paragraphs hides no one behind it', () => {
  expect(
    peopleOf(
      'Ông Trần Văn Nung nói: " Lò đã nguội.\nĐất đã khan.\nMen đã cạn.\nCủi đã ướt.\nThợ đã già.\nNghề đã mai một ".\nBà Ngô Thị Men chia sẻ: " Đất còn nhiều ".',
    ),
  ).toEqual(['Trần Văn Nung |  | phát biểu', 'Ngô Thị Men |  | phát biểu']);
});

test('an office alone means the person who holds it', () => {
  expect(
    peopleOf('Dự hội nghị có Phó Thủ tướng Vũ Hữu Men. Phó Thủ tướng yêu cầu các lò giảm khói.'),
  ).toEqual(['Vũ Hữu Men | Phó Thủ tướng | phát biểu']);
});

test('a name is no person where it names a street, a school or a place, or stands in a quotation', () => {
  expect(peopleOf('Hội nghị bàn về gốm ở đường Lê Văn Lò và tỉnh Hà Nam.')).toEqual([]);
  expect(
    peopleOf('Các thợ đến số 44B Lê Văn Lò và xã Gốm, Châu Men, Hà Nam để dự hội nghị.'),
  ).toEqual([]);
  expect(peopleOf('Ngày hội ở nút giao Chu Lò, tuyến Đông - Nguyễn Văn Lò đã phát biểu.')).toEqual(
    [],
  );
  expect(
    peopleOf('Hiệu trưởng Trường THPT Nguyễn Văn Gốm, bà Ngô Thị Men, cho biết trường đã có lò.'),
  ).not.toContain('Nguyễn Văn Gốm | Hiệu trưởng Trường THPT | phát biểu');
  expect(peopleOf('Một đại biểu nói: “Ông Trần Văn Nung cho biết lò đã nguội”.')).toEqual([]);
});

test('who was elsewhere takes no part', () => {
  expect(peopleOf('Trước đó, Thủ tướng Lê Thị Sành phát biểu tại một lễ khác.')).toEqual([
    'Lê Thị Sành | Thủ tướng | ',
  ]);
  expect(peopleOf('Bộ trưởng Lê Thị Sành vắng mặt tại hội nghị.')).toEqual([
    'Lê Thị Sành | Bộ trưởng | ',
  ]);
});

test.each([
  ['TS. Trần Văn Nung (Viện Gốm) khảo sát ba lò cổ.', 'Viện Gốm'],
  ['Ở góc nhìn thợ lò, chị Trần Văn Nung than giá củi tăng.', ''],
  ['Ông Trần Văn Nung, xã Sành, xin lùi ngày đốt lò.', 'xã Sành'],
  ['Bác Trần Văn Nung, hàng xóm của lò, bảo khói bay sang nhà.', 'hàng xóm của lò'],
  ['Ông Trần Văn Nung (82 tuổi, thợ cả lò Sành) nâng niu mẻ gốm mới.', 'thợ cả lò Sành'],
])('whoever does something at a conference may have spoken: %s', (sentence, office) => {
  expect(peopleOf(sentence)).toEqual([`Trần Văn Nung | ${office} | phát biểu`]);
  const [person] = parseReport(`Hội nghị nghề gốm\n${sentence}`).speakers;
  expect(person?.parts[0]?.certainty).toBe('guess');
});

test.each([
  'Ông Trần Văn Nung là người mở lò đầu tiên.',
  'Ông Trần Văn Nung từng mở ba lò gốm.',
  'Hội nghị nhắc tới lò gốm của ông Trần Văn Nung mở đầu nghề gốm.',
])('who is told about has no part: %s', (sentence) => {
  expect(peopleOf(sentence).at(-1)).toMatch(/\| $/u);
});

test('the cells of a table say who chaired, with a space between them or a bar', () => {
  for (const bar of [' ', ' | '])
    expect(
      peopleOf(
        [
          'Đoàn chủ tọa gồm:',
          ['STT', 'Họ và tên', 'Chức vụ'].join(bar),
          ['1', 'TS. Trần Văn Nung', 'Viện trưởng Viện Gốm'].join(bar),
          ['2', 'Bà Ngô Thị Men', 'Sở Du lịch'].join(bar),
        ].join('\n'),
      ),
    ).toEqual([
      'Trần Văn Nung | Viện trưởng Viện Gốm | chủ trì',
      'Ngô Thị Men | Sở Du lịch | chủ trì',
    ]);
});

test.each([
  ['Dr. Pieter van Kraft trình bày.', 'Pieter van Kraft'],
  ['KS. Hữu Nhật Trường, Giám đốc Sở Gốm, phát biểu.', 'Hữu Nhật Trường'],
  ['Anh Đinh Công Sứ Khang phát biểu.', 'Đinh Công Sứ Khang'],
  ['Anh Tô Lò (Ngân hàng cổ phần Phương Nam) phát biểu.', 'Tô Lò'],
  ['Ngư dân Vạn Lò và nhóm Bạn Đọc Trẻ hỏi, ông Trần Nung trả lời.', 'Trần Nung'],
])('a name goes on to its end, and is no place: %s', (sentence, name) => {
  expect(peopleOf(sentence).map((person) => person.split(' | ')[0])).toEqual([name]);
});

test.each([
  'Các đại biểu nhận quà - Ảnh: LÊ PHI',
  'Toàn cảnh hội nghị (ảnh: Lê Văn Lò)',
  'Chủ trì giao 03 xã Tân Lò, Yên Men và Bạch Sành đốt lò.',
])('neither who took a picture nor a place is a person: %s', (sentence) => {
  expect(peopleOf(sentence)).toEqual([]);
});

test('who only wrote a work of another year has no part', () => {
  expect(peopleOf('Hội nghị nhắc tới báo cáo của GS. Trần Văn Nung năm 1990.')).toEqual([
    'Trần Văn Nung |  | ',
  ]);
});

test('a degree behind `và` opens the next person, and a body may end like a name', () => {
  expect(
    peopleOf(
      'PGS.TS. Đỗ Văn Đất, Phó Hiệu trưởng Trường Đại học Gốm Huế và TS. Lê Thị Sành, Viện trưởng Viện Hán Nôm chủ trì hội thảo.',
    ),
  ).toEqual([
    'Đỗ Văn Đất | Phó Hiệu trưởng Trường Đại học Gốm Huế | chủ trì',
    'Lê Thị Sành | Viện trưởng Viện Hán Nôm | chủ trì',
  ]);
});

test.each([
  ['Bí thư Đảng ủy phường Lành Thị Sành phát biểu.', 'Lành Thị Sành | Bí thư Đảng ủy phường'],
  ['9h00: Men tro – BSTY. Ngô Hải Lò phát biểu.', 'Ngô Hải Lò | '],
  ['Prof. Ann Kraft phát biểu.', 'Ann Kraft | '],
  ['Cụ Lê Văn Lò, 91 tuổi, thợ cả, phát biểu.', 'Lê Văn Lò | thợ cả'],
])('rare families, abbreviated degrees and ages are read: %s', (sentence, person) => {
  expect(peopleOf(sentence)).toEqual([`${person} | phát biểu`]);
});

test.each<[text: string, ...people: string[]]>([
  [
    'Dự lễ có bà Ngô Thị Men, Chủ tịch Hội Gốm, em Lò Thị Sành, học sinh lớp 9A.',
    'Ngô Thị Men | Chủ tịch Hội Gốm | dự',
    'Lò Thị Sành | học sinh lớp 9A | dự',
  ],
  ['Ông Hà Công Sứ, thợ lò, cho biết đất đã khan.', 'Hà Công Sứ | thợ lò | phát biểu'],
  [
    'Sưởi ấm đêm hội có ông Trần Văn Nung, Chủ tịch Hội Gốm; bà Ngô Thị Men, thợ lò.',
    'Trần Văn Nung | Chủ tịch Hội Gốm | dự',
    'Ngô Thị Men |  | dự',
  ],
  [
    'Trước thắc mắc của bà Ngô Thị Men, tổ 5, về giá củi, Hội Gốm hứa trả lời.',
    'Ngô Thị Men | tổ 5 | phát biểu',
  ],
  [
    'Bà Ngô Thị Men, nguyên công nhân Nhà máy Gốm, vào nghề năm 15 tuổi. Bà kể lò đã nguội.',
    'Ngô Thị Men | nguyên công nhân Nhà máy Gốm | phát biểu',
  ],
  [
    'Ông Trần Văn Nung, Trưởng thôn - chủ trì\nBà Ngô Thị Men, thợ lò - ghi biên bản',
    'Trần Văn Nung | Trưởng thôn | chủ trì',
    'Ngô Thị Men | thợ lò | dự',
  ],
  ['Men tro, men đá và lửa – TS. Ngô Thị Men (Pháp);', 'Ngô Thị Men |  | trình bày'],
  ['Nhà báo Ngô Thị Men (Báo Gốm) hỏi giá củi.', 'Ngô Thị Men | Báo Gốm | phát biểu'],
  [
    'GS. Hiro Tanabe, Đại học Gifu so sánh lò Việt với lò Nhật.',
    'Hiro Tanabe | Đại học Gifu | phát biểu',
  ],
  [
    'Là đại biểu trẻ nhất, bà Ngô Thị Men, nghệ nhân xóm Sành, nói đất đã khan.',
    'Ngô Thị Men | nghệ nhân xóm Sành | phát biểu',
  ],
  [
    'Em Lò Thị Sành, lớp 9A, đại diện học sinh cả trường, hứa giữ nghề.',
    'Lò Thị Sành | lớp 9A | phát biểu',
  ],
  [
    'Bà Ngô Thị Men, Chủ tịch Hiệp hội Lò nhỏ và vừa, nói đất đã khan.',
    'Ngô Thị Men | Chủ tịch Hiệp hội Lò nhỏ và vừa | phát biểu',
  ],
  [
    'Cô Ngô Thị Men, Phòng Men màu, đề nghị mua bàn xoay.',
    'Ngô Thị Men | Phòng Men màu | phát biểu',
  ],
])('who takes part in: %s', (text, ...people) => {
  expect(peopleOf(text).toSorted()).toEqual(people.toSorted());
});
