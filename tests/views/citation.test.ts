import { expect, test } from 'vitest';
import { citation } from '../../src/views/citation.ts';
import { leastFrontMatter, report } from '../model/reports.ts';

const place = { archive: 'Kho Thử', address: 'https://kho.example/bai-viet/2020/nghe-nuoi-ong/' };
const source = leastFrontMatter.source;
const end = 'lưu tại Kho Thử, https://kho.example/bai-viet/2020/nghe-nuoi-ong/.';

test('a report is cited by title, day, archive and address', () => {
  expect(citation(report(), place)).toBe(
    `“Hội nghị bàn về nghề nuôi ong”, sự kiện thứ Hai, ngày 11 tháng 5 năm 2020, ${end}`,
  );
});

test('the writer and the publisher stand first where they are known', () => {
  const known = report({ source: { ...source, byline: 'Tạ Bưởi', publisher: 'Báo Ong' } });
  expect(citation(known, place)).toBe(
    `Tạ Bưởi, Báo Ong, “Hội nghị bàn về nghề nuôi ong”, sự kiện thứ Hai, ngày 11 tháng 5 năm 2020, ${end}`,
  );
});

test('a title with quotation marks of its own gets no others', () => {
  expect(citation(report({ title: 'Hội nghị “Ong và mật”' }), place)).toMatch(
    /^Hội nghị “Ong và mật”, sự kiện/,
  );
});

test.each([
  ['2020?-05-11', 'năm'],
  ['2020-05-11/2020?-05-12', 'năm'],
  ['2020-05?', 'tháng và năm'],
])('of %s the %s are cited as inferred', (date, parts) => {
  const inferred = report({
    date,
    dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Bài không in năm.' },
  });
  expect(citation(inferred, place)).toContain(`năm 2020 (${parts} do suy luận), lưu tại`);
});
