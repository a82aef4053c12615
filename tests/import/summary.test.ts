import { expect, test } from 'vitest';
import { forEachFacet } from '../../src/model/facets.ts';
import type { ReportDraft } from '../../src/import/draft/model.ts';
import { fieldHelp, fieldName } from '../../src/import/field-names.ts';
import { cut, wrap, printable } from '../../src/import/text-lines.ts';
import { outcomeTable, type Outcome } from '../../src/import/command/outcome.ts';
import { matchLines, summarise } from '../../src/import/summary.ts';
import { leastFrontMatter, speaker } from '../model/reports.ts';

const sentence =
  'Ngày 11-5, Hội Ong tổ chức hội nghị bàn về nghề nuôi ong; bà Trần Bình phát biểu khai mạc, nhiều người nuôi ong tại xã Hoa Mật cùng dự và kể chuyện nghề cho nhau nghe tới tận chiều muộn.';
const draft: ReportDraft = {
  id: '2020/nghe-nuoi-ong',
  data: {
    ...leastFrontMatter,
    date: '2020?-05-11',
    session: 'sáng',
    speakers: [
      { ...speaker('Trần Bình', { office: 'Chủ tịch Hội Ong' }), parts: ['khai mạc', 'tham luận'] },
    ],
  },
  body: sentence,
  doubts: [
    {
      path: 'date',
      value: '2020?-05-11',
      sentence,
      certainty: 'likely',
      reason: 'bài không in năm',
    },
    {
      path: 'speakers[0].office',
      value: 'Chủ tịch Hội Ong',
      sentence,
      certainty: 'guess',
      reason: 'chức vụ đọc từ câu trước',
    },
  ],
  mentioned: ['Lê Văn Sáp', 'Mai Thị Mật'],
  empty: ['venues', 'topics'],
  leftOut: ['Tin cùng mục'],
  omitted: [],
  notes: ['Tệp lưu bằng Unicode.'],
};
const met = {
  duplicates: [{ id: '2020/hop-mat', same: 'event' as const }],
  people: [{ name: 'Trần Bình', reports: 3, office: 'other' as const, before: 'Hội viên' }],
};

test('a summary has doubts first, then what was read, what the archive knows, what is missing, and notes', () => {
  expect(summarise(draft, met, 60)).toEqual([
    'CẦN XEM LẠI (2)',
    '  ? Ngày: 2020?-05-11',
    '    bài không in năm',
    '    “Ngày 11-5, Hội Ong tổ chức hội nghị bàn về nghề nuôi',
    '    ong; bà Trần Bình phát biểu khai mạc, nhiều người nuôi',
    '    ong tại xã…”',
    '  ? Chức vụ của Trần Bình: Chủ tịch Hội Ong',
    '    chức vụ đọc từ câu trước',
    'ĐỌC ĐƯỢC',
    '  Tiêu đề       Hội nghị bàn về nghề nuôi ong',
    '  Ngày          sáng 11-05-2020 (suy luận)',
    '  Sự kiện       Hội nghị nghề nuôi ong',
    '  Phát biểu     Trần Bình (Chủ tịch Hội Ong): khai mạc, tham',
    '                luận',
    'TRONG KHO',
    '  ! giống 2020/hop-mat: cùng một sự kiện?',
    '  - Trần Bình: 3 bài, chức vụ khác: Hội viên',
    'NÊU TÊN, KHÔNG RÕ VAI TRÒ',
    '  Lê Văn Sáp, Mai Thị Mật',
    'BỎ TRỐNG',
    '  địa điểm, chủ đề',
    'LƯU Ý',
    '  - Tệp lưu bằng Unicode.',
    '  - Đã bỏ ngoài bài: “Tin cùng mục”',
  ]);
});

test('what there is nothing of has no heading', () => {
  expect(
    summarise(
      { ...draft, doubts: [], mentioned: [], empty: [], leftOut: [], notes: [] },
      { duplicates: [], people: [] },
      80,
    ).filter((line) => !line.startsWith(' ')),
  ).toEqual(['ĐỌC ĐƯỢC']);
});

test.each([
  ['event.edition', 'Lần thứ'],
  ['speakers[0]', 'Người phát biểu'],
  ['speakers[0].name', 'Người phát biểu'],
  ['speakers[0].parts', 'Vai trò của Trần Bình'],
  ['speakers[9].parts', 'Vai trò'],
  ['organizers[2]', 'Đơn vị tổ chức'],
  ['source.publisher', 'Nơi đăng'],
  ['unheard.of', 'unheard.of'],
])('%s is called %s', (path, name) => expect(fieldName(path, draft.data)).toBe(name));

test('a field explains itself in the words of the schema, with its values', () => {
  expect(fieldHelp('event.series')).toBe('Chuỗi sự kiện mà lần này thuộc về.');
  expect(fieldHelp('session')).toBe(
    'Buổi trong ngày, nếu bài có in. Một trong: sáng, trưa, chiều, tối.',
  );
  expect(fieldHelp('speakers[0].parts')).toMatch(/^Vai trò tại sự kiện\. Một trong: chủ trì, /);
  expect(fieldHelp('organizers[1]')).toBe('Cơ quan, đơn vị tổ chức.');
  expect(fieldHelp('unheard.of')).toBeUndefined();
});

test('nothing from outside moves the cursor or turns the letters round', () => {
  expect(printable('tệp\u001b[31m\u0007 “a”\r\n\u202Eb\u0000.txt')).toBe('tệp[31m “a” b.txt');
  expect(wrap('- ', 'một\u001b]0;x\u0007 hai', 80)).toEqual(['- một]0;x hai']);
});

test('lines are broken between words; a longer word stays whole', () => {
  expect(wrap('- ', 'một hai ba', 7)).toEqual(['- một', '  hai', '  ba']);
  expect(wrap('', `a ${'b'.repeat(9)} c`, 5)).toEqual(['a', 'b'.repeat(9), 'c']);
  expect(wrap('x ', '', 5)).toEqual(['x']);
  expect([cut('hội nghị', 8), cut('hội nghị', 5)]).toEqual(['hội nghị', 'hội…']);
});

const claims = forEachFacet(() => []);
const outcomes: Outcome[] = [
  { state: 'failed', file: 'a.txt', reason: 'a.txt, dòng 3: có chỗ không đọc được' },
  {
    state: 'kept',
    file: 'b.txt',
    id: '2020/b',
    doubts: 2,
    duplicates: ['2019/b'],
    leftOut: 3,
    claims,
  },
  { state: 'skipped', file: 'c.doc', reason: 'không đọc loại tệp này' },
  { state: 'held', file: 'd.txt', id: '2020/d' },
  { state: 'kept', file: 'e.txt', id: '2020/e', doubts: 0, duplicates: [], leftOut: 0, claims },
];

test('a table ends with what failed, and with sums', () => {
  expect(outcomeTable(outcomes, 100, false)).toEqual([
    'KẾT QUẢ',
    '  ghi mới    b.txt → 2020/b; 2 mục cần xem; 3 chỗ bỏ ngoài bài (ghi ở đầu tệp); giống 2019/b?',
    '  đã có      d.txt = 2020/d',
    '  ghi mới    e.txt → 2020/e',
    '  bỏ qua     c.doc: không đọc loại tệp này',
    '  LỖI        a.txt, dòng 3: có chỗ không đọc được',
    '5 tệp: 2 ghi mới, 1 đã có trong kho, 1 bỏ qua, 1 lỗi; 1 bài có mục cần xem lại.',
  ]);
});

test('where nothing is written, the table says that it would be', () => {
  expect(outcomeTable(outcomes.slice(1, 2), 100, true)).toEqual([
    'KẾT QUẢ',
    '  sẽ ghi     b.txt → 2020/b; 2 mục cần xem; 3 chỗ bỏ ngoài bài (ghi ở đầu tệp); giống 2019/b?',
    '1 tệp: 1 sẽ ghi; 1 bài có mục cần xem lại.',
  ]);
});

test('of two duplicates in one batch each is told of the other; of many, the three most alike', () => {
  const many = ['2019/a', '2019/b', '2019/c', '2019/d', '2019/e'];
  const batch: Outcome[] = [
    { state: 'kept', file: 'a.txt', id: '2020/a', doubts: 0, duplicates: [], leftOut: 0, claims },
    {
      state: 'kept',
      file: 'b.txt',
      id: '2020/b',
      doubts: 0,
      duplicates: ['2020/a'],
      leftOut: 0,
      claims,
    },
    { state: 'kept', file: 'c.txt', id: '2020/c', doubts: 0, duplicates: many, leftOut: 0, claims },
  ];
  expect(outcomeTable(batch, 200, false).slice(1, 4)).toEqual([
    '  ghi mới    a.txt → 2020/a; giống 2020/b?',
    '  ghi mới    b.txt → 2020/b; giống 2020/a?',
    '  ghi mới    c.txt → 2020/c; giống 2019/a?; giống 2019/b?; giống 2019/c?; …',
  ]);
  const lines = matchLines(
    { duplicates: many.map((id) => ({ id, same: 'event' })), people: [] },
    80,
  );
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe('  ! và 2 bài nữa, ít giống hơn');
});
