import { expect, test } from 'vitest';
import { correct } from '../../src/import/draft/correct.ts';
import { withPictures } from '../../src/import/draft/picture-fields.ts';
import { DraftError } from '../../src/import/draft/model.ts';
import { draftBytes, draftFixture } from './draft-fixtures.ts';

const { draft } = await draftFixture('year-as-hint');
const paths = (corrected: typeof draft) => corrected.doubts.map(({ path }) => path);

test('a corrected field holds what was typed, and is no doubt any more', () => {
  const corrected = correct(draft, 'event.name', '  Hội nghị  nuôi ong ');
  expect(corrected.data.event.name).toBe('Hội nghị nuôi ong');
  expect(paths(corrected)).toEqual(paths(draft).filter((path) => path !== 'event.name'));
  expect(draft.data.event.name).toBe('Hội nghị nuôi ong rừng ngập mặn');
});

test('a day that is certain rests on no inference; another year gives the report another place', () => {
  const corrected = correct(draft, 'date', '2022-12-06');
  expect(corrected.data).toMatchObject({
    date: '2022-12-06',
    source: { original: { file: draft.data.source.original.file.replace('2021/', '2022/') } },
  });
  expect(corrected.data.dateBasis).toEqual({ words: ['Ngày 6/12'], note: expect.any(String) });
  expect(corrected.id).toBe(draft.id.replace('2021/', '2022/'));
});

test('the items of a list are lines, else between semicolons, else between commas', () => {
  const organizers = (typed: string) => correct(draft, 'organizers', typed).data.organizers;
  expect(organizers('Hội Ong, Hội Mật')).toEqual(['Hội Ong', 'Hội Mật']);
  expect(organizers('Sở Rừng, Ong và Mật, Hội Sáp')).toEqual(['Sở Rừng, Ong và Mật', 'Hội Sáp']);
  expect(organizers('Hội Ong, Mật và Sáp; Hội Rừng')).toEqual(['Hội Ong, Mật và Sáp', 'Hội Rừng']);
  expect(organizers('Hội Ong; Mật\nHội Rừng\n')).toEqual(['Hội Ong; Mật', 'Hội Rừng']);
  expect(correct(draft, 'event.theme', 'Ong;\n mật').data.event.theme).toBe('Ong; mật');
});

test('a word of a closed list may be typed in capitals or without marks', () => {
  expect(correct(draft, 'session', 'Sáng').data.session).toBe('sáng');
  expect(correct(draft, 'event.format', 'TRUC TIEP').data.event.format).toBe('trực tiếp');
  expect(
    correct(draft, 'speakers[0].parts', 'Chu tri; Tham luan').data.speakers?.[0]?.parts,
  ).toEqual(['chủ trì', 'tham luận']);
});

test('another title changes the numbers of paragraphs: those that report words, those before pictures', async () => {
  const lines = [
    'Bản tin làng nghề',
    'Hội thảo nghề gốm',
    'Sáng 12-5-2021, Hội Gốm tổ chức Hội thảo nghề gốm tại Hà Nội.',
    'Ông Nguyễn Văn Thử, Chủ tịch Hội Gốm, cho biết cả làng chỉ còn ba lò đỏ lửa.',
    'Bà Lê Thị Mẫu, Giám đốc Sở Mẫu, cho biết sẽ giữ lấy cả ba.',
  ];
  const { draft: bare } = await draftBytes('bai.txt', Buffer.from(lines.join('\n')));
  const read = withPictures(bare, [
    { file: 'anh-1.jpg', alt: '', before: 1 },
    { file: 'anh-2.jpg', alt: '', before: 4 },
  ]);
  const places = ({ data }: typeof read) => data.pictures?.map(({ after }) => after);
  expect(places(read)).toEqual([0, 3]);
  const spoken = ({ data }: typeof read) => data.speakers?.map(({ speaks }) => speaks);
  expect(spoken(read)).toEqual([[3], [4]]);
  const retitled = correct(read, 'title', 'Hội thảo nghề gốm');
  expect(retitled.data.preamble).toBe('Bản tin làng nghề');
  expect(spoken(retitled)).toEqual([[2], [3]]);
  expect(places(retitled)).toEqual([0, 2]);
});

test.each([
  ['session', 'sớm', /^“sớm” không dùng được ở đây\. .*Một trong: sáng, trưa, chiều, tối\.$/],
  ['source.url', 'ong', /^“ong” không dùng được ở đây\. Địa chỉ bài đã đăng\.$/],
  ['event.edition', '3', /^event\.series: có lần thứ .* thì phải có chuỗi sự kiện/],
  ['event.name', '', /^mục này không bỏ trống được$/],
  ['event.theme', 'ong'.repeat(2000), /^dài hơn 5000 chữ cái$/],
])('what the schema refuses for %s is said in Vietnamese', (path, value, message) => {
  expect(() => correct(draft, path, value)).toThrow(message);
});

test('a date may be typed as people write it', () => {
  expect(correct(draft, 'date', '6/12/2022').data.date).toBe('2022-12-06');
  expect(correct(draft, 'published', 'tháng 12 năm 2022').data.published).toBe('2022-12');
  expect(correct(draft, 'event.theme', '6/12/2022').data.event.theme).toBe('6/12/2022');
  expect(() => correct(draft, 'date', '31/2/2022')).toThrow('“31/2/2022” không phải là ngày');
});

test('an inferred day keeps what it was inferred from', () => {
  expect(correct(draft, 'date', '2020?-12-06').data.dateBasis.inferredFrom).toEqual(
    draft.data.dateBasis.inferredFrom,
  );
});

test('a number is read as one, a list with commas', () => {
  const numbered = correct(
    correct(draft, 'event.series', 'Hội nghị nuôi ong'),
    'event.edition',
    '3',
  );
  expect(numbered.data.event).toMatchObject({ series: 'Hội nghị nuôi ong', edition: 3 });
  expect(
    correct(draft, 'speakers[0].parts', 'chủ trì, khai mạc').data.speakers?.[0]?.parts,
  ).toEqual(['chủ trì', 'khai mạc']);
  expect(correct(draft, 'topics', 'Làng nghề').data).toMatchObject({ topics: ['Làng nghề'] });
});

test('nothing typed takes a field or an item out; the doubts of later items follow them', () => {
  expect(correct(draft, 'event.format', '').data.event).not.toHaveProperty('format');
  expect(correct(draft, 'captions[0]', '').data).not.toHaveProperty('captions');
  const doubt = { value: 'x', certainty: 'guess' as const, reason: 'vì sao' };
  const many = {
    ...draft,
    doubts: ['speakers[0].name', 'speakers[1].name', 'speakers[2].parts'].map((path) => ({
      ...doubt,
      path,
    })),
  };
  const fewer = correct(many, 'speakers[1]', '');
  expect(fewer.data.speakers?.map(({ name }) => name)).toEqual(
    draft.data.speakers?.map(({ name }) => name).toSpliced(1, 1),
  );
  expect(paths(fewer)).toEqual(['speakers[0].name', 'speakers[1].parts']);
});

test('people stay at a venue that is named anew, and at none when it is taken out', async () => {
  const bridged = (await draftFixture('year-before-title')).draft;
  const renamed = correct(bridged, 'venues[0].name', 'điểm cầu tỉnh Cà Mau');
  expect(renamed.data.speakers?.[0]?.venue).toBe('điểm cầu tỉnh Cà Mau');
  expect(correct(bridged, 'venues[0]', '').data.speakers?.[0]).not.toHaveProperty('venue');
});

test('a title may change its capitals, not its words', () => {
  const title = draft.data.title.toUpperCase();
  expect(correct(draft, 'title', title)).toMatchObject({ id: draft.id, data: { title } });
});

test.each([
  ['date', '31-2-2021'],
  ['date', ''],
  ['session', 'khuya'],
  ['event.edition', 'ba'],
  ['speakers[0].parts', 'ngủ'],
  ['speakers[0].venue', 'điểm cầu không có'],
  ['title', 'Một tiêu đề khác'],
  ['nothing.like.this', 'x'],
  ['source.original.sha256', 'x'],
])('%s cannot be %j, and the message says why', (path, value) => {
  expect(() => correct(draft, path, value)).toThrow(DraftError);
  expect(() => correct(draft, path, value)).toThrow(/\p{L}{2}/u);
});
