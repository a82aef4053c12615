import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';

/** Invented: no such event was held, and nobody of these names held such an office. */
const report = `date 2031-05 Hội thảo toàn quốc về nghề gốm
Chiều 7-5, Sở Văn hóa tỉnh Bạc Liêu phối hợp với Trường Đại học Gốm sứ tổ chức Hội thảo khoa học nghề gốm lần thứ Tư với chủ đề: “Giữ lửa lò, mở đường ra biển”. Dự hội thảo tại điểm cầu Cà Mau có: Bộ trưởng Bộ Thủ công Lê Thị Sành; Phó Chủ tịch Hội Gốm Việt Nam, Giám đốc Bảo tàng Gốm Trần Văn Nung; lãnh đạo các sở, ngành.
Chủ trì tại điểm cầu tỉnh ta có các đồng chí: Phạm Quang Lò, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch HĐND tỉnh; Ngô Thị Men, Phó Chủ tịch UBND tỉnh.
Hội thảo đã nghe lãnh đạo các Sở: Công Thương, Du lịch trình bày báo cáo.
Tham luận tại hội thảo, nghệ nhân Đỗ Văn Đất cho rằng đất tốt chưa đủ.
Trước đó, ngày 6-5, Chủ tịch nước Vũ Hữu Men đã gặp các nghệ nhân.
Phát biểu kết luận hội thảo, Bộ trưởng Lê Thị Sành yêu cầu các địa phương giữ lấy nghề./.
Nguồn: Báo Gốm sứ`;

const parsed = parseReport(report);

test('the words before the title, the title and the source are found', () => {
  expect(parsed).toMatchObject({
    preamble: 'date 2031-05',
    title: 'Hội thảo toàn quốc về nghề gốm',
    source: 'Nguồn: Báo Gốm sứ',
  });
  expect(parsed.paragraphs).toHaveLength(6);
});

test('the day comes with its printed words and its session', () => {
  expect(parsed.day).toMatchObject({
    value: { day: 7, month: 5 },
    words: 'Chiều 7-5',
    session: 'chiều',
  });
  expect(parsed.day?.sentence).toMatch(/^Chiều 7-5, Sở Văn hóa/);
});

test('the event has a name, a theme, a series, an edition and places', () => {
  expect(parsed.event.name?.value).toBe('Hội thảo khoa học nghề gốm lần thứ Tư');
  expect(parsed.event.series?.value).toBe('Hội thảo khoa học nghề gốm');
  expect(parsed.event.edition?.value).toBe(4);
  expect(parsed.event.theme?.value).toBe('Giữ lửa lò, mở đường ra biển');
  expect(parsed.venues.map(({ value }) => value)).toEqual(['điểm cầu Cà Mau', 'điểm cầu tỉnh ta']);
});

test('a sitting is no part of the name of the event', () => {
  const { event } = parseReport(
    'Gốm và biển\nNgày 6/12, phiên toàn thể Diễn đàn cấp cao về Gốm 4.0 lần thứ 12 đã diễn ra theo hình thức trực tiếp kết hợp trực tuyến.',
  );
  expect(event).toMatchObject({
    name: { value: 'Diễn đàn cấp cao về Gốm 4.0 lần thứ 12' },
    series: { value: 'Diễn đàn cấp cao về Gốm 4.0' },
    edition: { value: 12 },
    format: { value: 'trực tiếp kết hợp trực tuyến' },
  });
});

test.each([
  [
    'Ngày 6/12, Hội Gốm tổ chức hội nghị tổng kết năm gốm, triển khai nhiệm vụ năm mới.',
    'hội nghị tổng kết năm gốm, triển khai nhiệm vụ năm mới',
  ],
  [
    'Ngày 6/12, Hội Gốm tổ chức lễ kỷ niệm 40 năm Ngày giữ nghề.',
    'lễ kỷ niệm 40 năm Ngày giữ nghề',
  ],
  [
    'Dịp nghỉ lễ 2/9 năm nay, lò đã nguội. Đó là thông tin tại hội thảo “Giữ lửa lò” sáng 6/12.',
    'hội thảo “Giữ lửa lò”',
  ],
  [
    'Nhân lễ hội gốm năm ngoái, thợ giữ lò. Đó là ý kiến tại tọa đàm về giữ lửa lò (diễn ra sáng 6/12).',
    'tọa đàm về giữ lửa lò',
  ],
])('the name of the event in: %s', (lead, name) => {
  expect(parseReport(`Gốm và biển\n${lead}`).event.name?.value).toBe(name);
});

test('bodies held the event or presented at it', () => {
  expect(parsed.bodies.map(({ part, value }) => `${part}: ${value}`)).toEqual([
    'organizer: Sở Văn hóa tỉnh Bạc Liêu',
    'organizer: Trường Đại học Gốm sứ',
    'trình bày: Sở Công Thương',
    'trình bày: Sở Du lịch',
  ]);
});

test.each<[sentence: string, organizers: string[]]>([
  ['Viện Gốm trân trọng thông báo: Hội thảo men lam sẽ diễn ra ngày 7-5.', ['Viện Gốm']],
  ['Viện Gốm thông báo Hội thảo men lam sẽ được tổ chức ngày 7-5.', ['Viện Gốm']],
  ['Viện Gốm kính mời các thợ tới dự Hội thảo men lam.', ['Viện Gốm']],
  ['Sáng 7-5, tại Hà Nội, Ban Biên soạn họp phiên đầu.', ['Ban Biên soạn']],
  ['Sáng 7-5, Ban Chấp hành Hội Gốm đã khai mạc Hội nghị lần thứ 6.', ['Ban Chấp hành Hội Gốm']],
  [
    'Ban Tổ chức Tỉnh ủy phối hợp với Sở Gốm tổ chức hội nghị tập huấn.',
    ['Ban Tổ chức Tỉnh ủy', 'Sở Gốm'],
  ],
  ['Viện Gốm họp bàn việc tổ chức bộ máy.', ['Viện Gốm']],
  ['Tổ chức Đất Việt phối hợp cùng Sở Gốm tổ chức hội thảo.', ['Tổ chức Đất Việt', 'Sở Gốm']],
  ['Viện Gốm phối hợp với Sở Men khai giảng lớp men tại hội nghị.', ['Viện Gốm', 'Sở Men']],
  ['Viện Gốm, với sự tài trợ của Ngân hàng Lò, tổ chức hội thảo.', ['Viện Gốm']],
  ['Chủ tịch yêu cầu giữ lò. Giao Sở Gốm phối hợp với Sở Men tổ chức hội nghị.', []],
  ['Hội thảo được Viện Gốm tổ chức hôm qua.', ['Viện Gốm']],
  ['Đơn vị tổ chức: Viện Gốm\nĐơn vị phối hợp: Sở Gốm', ['Viện Gốm', 'Sở Gốm']],
  ['Ông Trần Văn Nung, Phó Trưởng Ban Tổ chức Trung ương, đã đến dự.', []],
  ['Thực hiện Kế hoạch của Bộ Thủ công, Sở Gốm tổ chức hội thảo.', ['Sở Gốm']],
  ['Hội thảo do Viện Gốm và Sở Men đồng tổ chức.', ['Viện Gốm', 'Sở Men']],
  ['GT - Ngày 7/5, Sở Gốm tổ chức hội thảo.', ['Sở Gốm']],
  ['Báo Gốm Việt - Ngày 7/5, Sở Gốm tổ chức hội thảo.', ['Sở Gốm']],
  [
    'Tổ chức Đất Việt tại Việt Nam và Đại sứ quán Nước Gốm phối hợp tổ chức hội thảo.',
    ['Tổ chức Đất Việt tại Việt Nam', 'Đại sứ quán Nước Gốm'],
  ],
  [
    'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tổ chức hội thảo.',
    ['Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch'],
  ],
  ['Viện Gốm trân trọng kính mời các thợ, bạn trẻ tham dự buổi seminar.', ['Viện Gốm']],
  ['Ngân hàng TMCP Gốm Dương Xanh tổ chức hội nghị.', ['Ngân hàng TMCP Gốm Dương Xanh']],
  ['Chiều 7-5, Ban Gốm HĐND thành phố chủ trì buổi giám sát.', ['Ban Gốm HĐND thành phố']],
  ['Chiều 7-5, Giám đốc Sở Gốm chủ trì hội nghị.', []],
  [
    'Hội Gốm phối hợp với Cục Men (Bộ Thủ công) và Tổ chức Đất Việt tổ chức hội thảo.',
    ['Hội Gốm', 'Cục Men', 'Tổ chức Đất Việt'],
  ],
  [
    'Ngày 7-5, Khoa Gốm, Trường Đại học Mỹ nghệ tổ chức tọa đàm.',
    ['Khoa Gốm, Trường Đại học Mỹ nghệ'],
  ],
  ['Viện Gốm, Trường Đại học Mỹ nghệ tổ chức hội thảo.', ['Viện Gốm, Trường Đại học Mỹ nghệ']],
  ['Sở Gốm, Trường Đại học Mỹ nghệ tổ chức hội thảo.', ['Sở Gốm', 'Trường Đại học Mỹ nghệ']],
  ['Tổ chức Quốc tế về Gốm Việt tổ chức hội thảo.', ['Tổ chức Quốc tế về Gốm Việt']],
  [
    'Hội thảo do Báo Gốm phối hợp UBND tỉnh Lâm Đồng tổ chức hôm qua.',
    ['Báo Gốm', 'UBND tỉnh Lâm Đồng'],
  ],
  ['Hội thảo do Sở Công nghệ và Vườn ươm Gốm đồng tổ chức.', ['Sở Công nghệ', 'Vườn ươm Gốm']],
  [
    'Sở Gốm phối hợp với VNPT Sơn La và KOICA tổ chức hội thảo.',
    ['Sở Gốm', 'VNPT Sơn La', 'KOICA'],
  ],
  ['Ngày 7-5, Hội Gốm và Hội Men (Lào) tiến hành hội đàm.', ['Hội Gốm', 'Hội Men']],
  [
    'Ông Trần Văn Nung, Trưởng Ban Chỉ đạo giữ lò đã chủ trì cuộc họp nhân Ngày Báo chí Việt Nam.',
    [],
  ],
  ['Nhân Ngày Báo chí cách mạng Việt Nam, BHXH tỉnh Gốm tổ chức gặp mặt.', ['BHXH tỉnh Gốm']],
  ['Đồng tổ chức hội thảo là Viện Gốm và Sở Men.', ['Viện Gốm', 'Sở Men']],
  ['Hội thảo đã khai mạc, dưới sự chủ trì của Viện Gốm.', ['Viện Gốm']],
  ['HĐND huyện Lò Men khóa III, nhiệm kỳ 2021-2026 tổ chức kỳ họp.', ['HĐND huyện Lò Men']],
  ['Sáng nay, xã Lò Men tổ chức hội nghị đối thoại.', ['xã Lò Men']],
  ['Viện Gốm và nhóm Bạn Đọc Trẻ tổ chức tọa đàm.', ['Viện Gốm', 'nhóm Bạn Đọc Trẻ']],
  ['Tại hội trường Nhà máy Lò, Công đoàn Gốm tiến hành đại hội.', ['Công đoàn Gốm']],
  ['Bộ Thủ công thông báo giá đất sét. Các tổ chức quốc tế gửi thư.', []],
])('the organizers in: %s', (text, organizers) => {
  expect(parseReport(`Gốm và biển\n${text}`).bodies.map(({ value }) => value)).toEqual(organizers);
});

test('people have their offices as printed, before the name or behind it, and their parts', () => {
  const read = (people: typeof parsed.speakers) =>
    people.map(({ name, offices, parts }) => [
      name.value,
      offices[0]?.value,
      parts.map(({ value }) => value).join(', '),
    ]);
  expect(read(parsed.speakers)).toEqual([
    ['Lê Thị Sành', 'Bộ trưởng Bộ Thủ công', 'phát biểu kết luận'],
    ['Phạm Quang Lò', 'Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch HĐND tỉnh', 'chủ trì'],
    ['Ngô Thị Men', 'Phó Chủ tịch UBND tỉnh', 'chủ trì'],
    ['Đỗ Văn Đất', 'nghệ nhân', 'tham luận'],
  ]);
  expect(read(parsed.attendees)).toEqual([
    ['Trần Văn Nung', 'Phó Chủ tịch Hội Gốm Việt Nam, Giám đốc Bảo tàng Gốm', 'dự'],
  ]);
  expect(parsed.mentioned.map(({ name }) => name.value)).toEqual(['Vũ Hữu Men']);
});

test('every value names the sentence it rests on, and its words stand in it', () => {
  const found = [
    parsed.day,
    parsed.event.name,
    parsed.event.theme,
    ...parsed.venues,
    ...parsed.speakers.flatMap(({ name, offices, parts }) => [name, ...offices, ...parts]),
  ];
  for (const value of found) {
    expect(value?.sentence).toContain(value?.words);
    expect(report).toContain(value?.sentence);
  }
});

test('an empty text, a title alone and stray marks give nothing and break nothing', () => {
  for (const text of [
    '',
    'Chỉ có tiêu đề',
    '“ ” " ( ) - , ; : ./.',
    'Tiêu đề\n"Chưa đóng\n\n- , Phó Chủ tịch',
  ]) {
    const { day, speakers, attendees, venues } = parseReport(text);
    expect({ day, speakers, attendees, venues }).toEqual({
      day: undefined,
      speakers: [],
      attendees: [],
      venues: [],
    });
  }
});
