import { expect, test } from 'vitest';
import { nearDuplicates, featuresOf } from '../../src/import/near-duplicate.ts';
import { report } from '../model/reports.ts';

const body = [
  'Sáng 11-5, tại Hoa Mật, Hội Ong tổ chức hội nghị bàn về nghề nuôi ong lấy mật ở vùng đồi.',
  'Ông Nguyễn Văn Thử cho biết đàn ong đã qua mùa rét, nhiều nhà phải dời thùng xuống chân đồi tránh gió.',
  'Các đại biểu kể chuyện giữ giống ong nội, trồng thêm cây lấy hoa và bán mật qua hợp tác xã.',
].join('\n\n');
const known = report({
  id: '2020/nghe-nuoi-ong',
  title: 'Hội nghị bàn về nghề nuôi ong',
  date: '2020-05-11',
  event: { name: 'Hội nghị nghề nuôi ong' },
  body,
});
const found = (given: Parameters<typeof report>[0]) =>
  nearDuplicates(
    featuresOf(
      report({
        id: '2020/bai-moi',
        date: '2020-09-09',
        title: 'Họp mặt đầu thu',
        event: { name: 'Họp mặt đầu thu' },
        body: 'Một bài khác hẳn.',
        ...given,
      }),
    ),
    [featuresOf(known)],
  );
const inferred = {
  dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['Ngày 11-5'], note: 'Không in năm.' },
};

test('the same text under another headline, with an ending of its own, is nearly the same', () => {
  expect(found({ body: `${body}\n\nNguồn: Báo Mẫu` })).toEqual([{ id: known.id, same: 'text' }]);
});

test('marks, case and the form of letters make no other text', () => {
  expect(found({ body: body.toUpperCase().normalize('NFD') })).toEqual([
    { id: known.id, same: 'text' },
  ]);
});

test('a text of which most is new is another', () => {
  const [first = ''] = body.split('\n\n');
  expect(
    found({
      body: `${first}\n\nCòn lại là chuyện khác: chợ phiên, đường làng, bến nước, mùa gặt, hội vật, trường học và trạm xá.`,
    }),
  ).toEqual([]);
});

test.each<[what: string, given: Parameters<typeof report>[0]]>([
  ['the same day', { date: '2020-05-11' }],
  ['a span of days with that day in it', { date: '2020-05-10/2020-05-12' }],
  ['the same day of a year that is not printed', { ...inferred, date: '2021?-05-11' }],
])('%s and a like title are the same event', (_, given) => {
  expect(found({ ...given, title: 'Bàn cách giữ nghề nuôi ong' })).toEqual([
    { id: known.id, same: 'event' },
  ]);
});

test.each<[what: string, given: Parameters<typeof report>[0]]>([
  ['a like title on another day', { date: '2020-05-12', title: known.title }],
  ['a like title in a month without a day', { date: '2020-05', title: known.title }],
  ['the same day and another subject', { date: '2020-05-11' }],
  [
    'the same day and only words that most events share',
    { date: '2020-05-11', title: 'Hội nghị trực tuyến toàn quốc bàn về giống lúa' },
  ],
])('%s is another event', (_, given) => {
  expect(found(given)).toEqual([]);
});

test('an empty text is like none', () => {
  expect(
    nearDuplicates(featuresOf({ ...known, date: '2019-01-01', body: '' }), [
      featuresOf({ ...known, body: '' }),
    ]),
  ).toEqual([]);
});

test('of several that may be the same event, the most alike comes first', () => {
  const alike = (id: string, title: string) =>
    featuresOf(report({ id, title, date: '2020-05-11', event: { name: title }, body: id }));
  const given = featuresOf(
    report({
      id: '2020/x',
      title: 'Hội nghị nghề nuôi ong lấy mật vùng đồi Hoa Mật',
      date: '2020-05-11',
      event: { name: 'x' },
      body: 'x',
    }),
  );
  const known = [
    alike('2020/it', 'Nghề nuôi ong'),
    alike('2020/nhieu', 'Nghề nuôi ong lấy mật vùng đồi'),
  ];
  expect(nearDuplicates(given, known).map(({ id }) => id)).toEqual(['2020/nhieu', '2020/it']);
});
