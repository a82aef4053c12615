import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';

const read = (lead: string) => parseReport(`Nghề gốm\n${lead}`);
const organizers = (lead: string) => read(lead).bodies.filter(({ part }) => part === 'organizer');

test.each<[lead: string, names: string[]]>([
  ['Ngày 7/5, UBND tỉnh Lâm Sơn tổ chức Hội nghị nghề gốm.', ['UBND tỉnh Lâm Sơn']],
  [
    'Ngày 7/5, Viện Gốm phối hợp với Sở Văn hóa, Thể thao và Du lịch tổ chức hội thảo nghề gốm.',
    ['Viện Gốm', 'Sở Văn hóa, Thể thao và Du lịch'],
  ],
  [
    'Sáng 7/5, Ban Chỉ đạo phòng, chống lụt bão tỉnh Hà Nam tổ chức hội nghị.',
    ['Ban Chỉ đạo phòng, chống lụt bão tỉnh Hà Nam'],
  ],
  [
    'Chiều 7/5, Hiệp hội Du lịch đồng bằng sông Cửu Long tổ chức tọa đàm.',
    ['Hiệp hội Du lịch đồng bằng sông Cửu Long'],
  ],
  [
    'Sáng 7/5, tại Hội trường Trường THPT Chuyên Nguyễn Trãi, thành phố Hải Dương, Sở Giáo dục và Đào tạo tổ chức hội thảo.',
    ['Sở Giáo dục và Đào tạo'],
  ],
  [
    'Sáng 7/5, Bộ Lao động - Thương binh và Xã hội, Hội Gốm đồng tổ chức hội thảo.',
    ['Bộ Lao động - Thương binh và Xã hội', 'Hội Gốm'],
  ],
  [
    'Tối 7/5, Tỉnh ủy, HĐND, UBND tỉnh trọng thể tổ chức lễ kỷ niệm.',
    ['Tỉnh ủy', 'HĐND', 'UBND tỉnh'],
  ],
  [
    'Sáng 7/5, Hội Gốm phối hợp với Sở Xây dựng, Hội Luật gia tỉnh giao ban tháng 5.',
    ['Hội Gốm', 'Sở Xây dựng', 'Hội Luật gia tỉnh'],
  ],
  [
    'Lễ do Hiệp hội Lò nhỏ và vừa Lâm Sơn và Tạp chí Gốm đồng tổ chức.',
    ['Hiệp hội Lò nhỏ và vừa Lâm Sơn', 'Tạp chí Gốm'],
  ],
  ['Hội thảo do Viện Gốm chủ trì, Trường Men đăng cai.', ['Viện Gốm', 'Trường Men']],
  [
    'Hội thảo do Sở Lao động - Thương binh và Xã hội phối hợp với Huyện đoàn tổ chức.',
    ['Sở Lao động - Thương binh và Xã hội', 'Huyện đoàn'],
  ],
  ['Tổ chức Lò Xanh hôm nay tổ chức diễn đàn.', ['Tổ chức Lò Xanh']],
  ['Sáng 7/5, Bảo tàng Gốm Lê Văn Lò tổ chức lễ kỷ niệm.', ['Bảo tàng Gốm Lê Văn Lò']],
  ['Hội nghị thợ lò năm 2022 của Hội Gốm được tổ chức vào sáng 7/5.', ['Hội Gốm']],
  ['Chiều 7/5, UBND xã Lò Men giao ban công tác tháng 5.', ['UBND xã Lò Men']],
])('whole names hold the event: %s', (lead, names) => {
  const found = organizers(lead);
  expect(found.map(({ value }) => value)).toEqual(names);
  expect(found.map(({ certainty }) => certainty)).toEqual(names.map(() => 'printed'));
});

test('a name that may go on behind what ended it is likely', () => {
  expect(organizers('Ngày 7/5, Sở Gốm, Giấy và Muối tổ chức hội thảo.')).toMatchObject([
    { value: 'Sở Gốm', certainty: 'likely' },
  ]);
});

test.each<[lead: string, name: string, certainty: string]>([
  ['Chiều 7/5, Hội Gốm tổ chức Hội nghị nghề gốm tại làng Lò.', 'Hội nghị nghề gốm', 'printed'],
  [
    'Chiều 7/5, Bộ Y tế tổ chức Hội nghị về mua sắm thuốc, vật tư y tế theo hình thức trực tuyến.',
    'Hội nghị về mua sắm thuốc, vật tư y tế',
    'likely',
  ],
  [
    'Sáng 7/5, tỉnh tổ chức hội nghị sơ kết công tác phòng, chống lụt bão tại Hà Nam.',
    'hội nghị sơ kết công tác phòng, chống lụt bão',
    'printed',
  ],
  [
    'Sáng 7/5, Hội Gốm tổ chức hội nghị tổng kết nghề gốm, có ông An dự.',
    'hội nghị tổng kết nghề gốm',
    'printed',
  ],
  [
    'Sáng 7/5, Hội Gốm tổ chức tọa đàm về thu hút thợ trẻ tại làng Lò.',
    'tọa đàm về thu hút thợ trẻ',
    'printed',
  ],
  [
    'Sáng 7/5, Hội Gốm tổ chức lễ kỷ niệm 30 năm Ngày thành lập (5-7-1989 - 5-7-2019).',
    'lễ kỷ niệm 30 năm Ngày thành lập',
    'likely',
  ],
])('an event is named in full: %s', (lead, name, certainty) => {
  expect(read(lead).event.name).toMatchObject({ value: name, certainty });
});

test.each([
  ['Ngày 7/5, tại Thành phố Huế, Hội Gốm tổ chức hội thảo.', 'Thành phố Huế'],
  ['Ngày 7/5, Hội Gốm tổ chức hội thảo tại huyện Bù Gia Mập.', 'huyện Bù Gia Mập'],
  [
    'Ngày 7/5, tại khách sạn Bông Sen, TP. Cần Thơ, Hội Gốm tổ chức hội thảo.',
    'khách sạn Bông Sen, TP. Cần Thơ',
  ],
  ['Ngày 7/5, Hội Gốm tổ chức hội thảo tại Cần Thơ.', 'Cần Thơ'],
])('the place of the event is read: %s', (lead, place) => {
  expect(read(lead).venues.map(({ value }) => value)).toEqual([place]);
});
