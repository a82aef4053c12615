import { expect, test } from 'vitest';
import { citation } from '../../src/views/citation.ts';
import { leastFrontMatter } from '../model/reports.ts';
import { factsOf } from './facts-of.ts';

const cite = (given: Parameters<typeof factsOf>[0] = {}) => citation(factsOf(given), 'Kho Thử');
const { source } = leastFrontMatter;
const title = '“Hội nghị bàn về nghề nuôi ong”';
const event = 'sự kiện thứ Hai, ngày 11 tháng 5 năm 2020';
const end = 'lưu tại Kho Thử, https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/.';

test('a report is cited by title, day of the event, archive and address', () => {
  expect(cite()).toBe(`${title}, ${event}, ${end}`);
});

test('the writer and the year of publication stand first where they are known', () => {
  const known = { ...source, byline: 'Tạ Bưởi', publisher: 'Báo Ong' };
  expect(cite({ published: '2021-01-04', source: known })).toBe(
    `Tạ Bưởi (2021), ${title}, Báo Ong, đăng thứ Hai, ngày 4 tháng 1 năm 2021, ${event}, ${end}`,
  );
});

test('the publisher stands for a writer who is not known, once', () => {
  expect(cite({ published: '2021', source: { ...source, publisher: 'Báo Ong' } })).toBe(
    `Báo Ong (2021), ${title}, ${event}, ${end}`,
  );
});

test('the year stands behind the title where neither is known', () => {
  expect(cite({ published: '2021' })).toBe(`${title} (2021), ${event}, ${end}`);
});

test('the year of the event is not taken for that of publication', () => {
  expect(cite({ source: { ...source, byline: 'Tạ Bưởi' } })).toBe(
    `Tạ Bưởi, ${title}, ${event}, ${end}`,
  );
});

test('a title with quotation marks of its own gets no others', () => {
  expect(cite({ title: 'Hội nghị “Ong và mật”' })).toMatch(/^Hội nghị “Ong và mật”, sự kiện/);
});

test.each([
  ['2020?-05-11', 'năm'],
  ['2020-05-11/2020?-05-12', 'năm'],
  ['2020-05?', 'tháng và năm'],
])('of %s the %s are cited as inferred', (date, parts) => {
  const dateBasis = { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' };
  expect(cite({ date, dateBasis })).toContain(`năm 2020 (${parts} do suy luận), lưu tại`);
});

test('an inferred year of publication is cited as such', () => {
  expect(cite({ published: '2020?-05-13' })).toContain(' (2020, năm do suy luận), ');
});
