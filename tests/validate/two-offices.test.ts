import { expect, test } from 'vitest';
import { forEachFacet } from '../../src/model/facets.ts';
import { namingOf, thingsOf } from '../../src/validate/naming.ts';
import { officeFaults } from '../../src/validate/two-offices.ts';

interface Printed {
  date?: string;
  office: string;
  person?: string;
}

const abbreviations = [
  { short: 'UBND', long: 'Ủy ban nhân dân', forms: [], gloss: false },
  { short: 'HĐND', long: 'Hội đồng nhân dân', forms: ['HĐ ND'], gloss: false },
];

/** The names of the reports at which two offices are doubted; each report names Lê Mơ. */
function doubted(...reports: Printed[]): string[] {
  const things = reports.flatMap(({ date = '2021-10-13', ...person }, index) =>
    thingsOf(`reports/2021/${index}.md`, {
      date,
      added: '2024-05-30',
      attendees: [{ name: 'Lê Mơ', ...person }],
    }),
  );
  return namingOf(
    things,
    forEachFacet(() => []),
  ).flatMap((naming) => officeFaults(naming, abbreviations).map(({ thing }) => thing.file));
}

test.each([
  ['Giám đốc Sở Y tế', 'Giám đốc Sở Xây dựng'],
  ['Chủ tịch UBND tỉnh', 'Phó Chủ tịch UBND tỉnh'],
  ['Trưởng ban Kinh tế Trung ương', 'Bí thư Tỉnh ủy'],
])('on one day, %s and %s are perhaps two people', (office, other) => {
  expect(doubted({ office }, { office: other })).toEqual(['reports/2021/1.md']);
  expect(doubted({ office, date: '2021?-10-13' }, { office: other })).toHaveLength(1);
});

test.each([
  ['Thủ tướng', 'Thủ tướng Chính phủ'],
  ['Chủ tịch UBND tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh Nam Định'],
  ['Phó Chủ tịch UBND tỉnh', 'Phó Chủ tịch Thường trực UBND tỉnh'],
  ['Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh', 'Chủ tịch HĐ ND tỉnh; Trưởng đoàn ĐBQH tỉnh'],
  ['Giám đốc Học viện kiêm Chủ tịch Hội đồng', 'CHỦ TỊCH HỘI ĐỒNG'],
  ['Viện trưởng', 'viện trưởng'],
  ['…', 'Viện trưởng'],
])('on one day, %s and %s are one', (office, other) => {
  expect(doubted({ office }, { office: other })).toEqual([]);
});

test('offices that any report lists together are those of one person, also through a third', () => {
  const [one, other] = [{ office: 'Bí thư Tỉnh ủy' }, { office: 'Chủ tịch HĐND tỉnh' }];
  const between = [
    { date: '2020-01-01', office: 'Bí thư Tỉnh ủy, Ủy viên Trung ương' },
    { date: '2020-02-01', office: 'Ủy viên Trung ương, Chủ tịch Hội đồng nhân dân tỉnh' },
  ];
  expect(doubted(one, other)).toHaveLength(1);
  expect(doubted(one, other, ...between)).toEqual([]);
});

test('offices on two days, or on a day that is not known, are those of one person', () => {
  const [office, other] = ['Giám đốc Sở Y tế', 'Bí thư Tỉnh ủy'];
  expect(doubted({ office }, { office: other, date: '2021-10-14' })).toEqual([]);
  for (const date of ['2021-10', '2021', '2021-10-13/2021-10-14', ''])
    expect(doubted({ office, date }, { office: other, date })).toEqual([]);
});

test('who is told apart is not doubted, nor who is said to be meant', () => {
  const [office, other] = ['Giám đốc Sở Y tế', 'Bí thư Tỉnh ủy'];
  expect(doubted({ office }, { office: other, person: 'le-mo-tinh-uy' })).toEqual([]);
  expect(doubted({ office }, { office: other, person: 'le-mo' })).toEqual([]);
});

test('each further office of a day is doubted once', () => {
  const offices = ['Giám đốc Sở Y tế', 'Bí thư Tỉnh ủy', 'Thợ gốm', 'Bí thư Tỉnh ủy'];
  expect(doubted(...offices.map((office) => ({ office })))).toEqual([
    'reports/2021/1.md',
    'reports/2021/2.md',
  ]);
});
